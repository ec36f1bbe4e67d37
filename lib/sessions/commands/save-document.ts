import { and, eq } from "drizzle-orm";
import { sessions } from "#db/schema/sessions.ts";
import { changedFields } from "#lib/audit/record.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { SaveDocumentInput } from "../input.ts";
import { mayLead } from "../policy.ts";
import { findSession } from "../store.ts";

/** Keeps what was noted beside the clock. Who writes on an older revision is shown the newer one; nothing is overwritten. */
export const saveDocument = command({
  name: "session.save-document",
  input: SaveDocumentInput,
  load: (room, { sessionId }) => findSession(room, sessionId, true),
  may: mayLead,
  run: async (room, session, { revision, document }) => {
    if (session.state === "signed") return refused("signed");
    const changed = changedFields({ ...session.document }, document);
    const isSame = changed.length === 0;
    if (revision !== session.revision && !isSame) {
      return refused("conflict", { revision: session.revision, document: session.document, changed });
    }
    const next = isSame ? session.revision : session.revision + 1;
    await room.tx
      .update(sessions)
      .set({ document, revision: next })
      .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.id, session.id)));
    return done({
      value: { revision: next },
      subject: session.id,
      clientIds: [session.clientId],
      before: { revision: session.revision },
      after: { revision: next, fields: changed },
    });
  },
});

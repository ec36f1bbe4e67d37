import { and, eq } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { sessionRegions, sessionSpans, sessions } from "#db/schema/sessions.ts";
import { isStaff } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { SignSessionInput } from "../input.ts";
import { maySign } from "../policy.ts";
import { type ComposedDraft, composeDraft, signedContent, signedRows } from "../queries/open-note.ts";
import { findSession, findVisit, hashOf, type SessionRow } from "../store.ts";

const PROOF_HOLDS_MS = 5 * 60_000;
const CLOCKS_DIFFER_MS = 1000;

/** Freezes the dose and the note under the signer's name. From here on the database itself refuses every change. */
export const signSession = command({
  name: "session.sign",
  input: SignSessionInput,
  load: (room, { sessionId }) => findSession(room, sessionId, true),
  may: maySign,
  conflicts: { session_spans_no_overlap: "overlap" },
  run: async (room, session, { provenAt, draftHash }) => {
    if (session.state === "signed" || !isStaff(room.actor)) return refused("signed");
    const signedAt = room.clock.now();
    const age = signedAt.getTime() - provenAt.getTime();
    if (age > PROOF_HOLDS_MS || age < -CLOCKS_DIFFER_MS) return refused("proof-too-old");
    const visit = await findVisit(room, session.appointmentId);
    if (!visit) return refused("not-found");
    const draft = await composeDraft(room, session, visit);
    if (draftHash !== undefined && draftHash !== draft.draftHash) return refused("changed");
    if (draft.gaps.length > 0) return refused("not-ready", { gaps: draft.gaps });

    await freezeDose(room, session, draft);
    const signed = {
      note: { note: draft.note, locale: draft.locale },
      endedAt: draft.timeline.endedAt,
      state: "signed" as const,
      signedAt,
      signedBy: room.actor.staffId,
      signerName: room.actor.name,
    };
    const contentHash = hashOf(signedContent({ ...session, ...signed }, await signedRows(room, session.id)));
    await room.tx
      .update(sessions)
      .set({ ...signed, contentHash })
      .where(and(eq(sessions.clinicId, room.clinic), eq(sessions.id, session.id)));
    await room.tx
      .update(appointments)
      .set({ state: "done", version: visit.version + 1 })
      .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, session.appointmentId)));
    return done({
      value: { sessionId: session.id, contentHash },
      subject: session.id,
      clientIds: [session.clientId],
      before: { state: session.state },
      after: { state: "signed", totalMinutes: draft.dose.totalMinutes, content: contentHash },
    });
  },
});

async function freezeDose(room: Room, session: SessionRow, draft: ComposedDraft) {
  const regionOf = new Map<string, string>(session.plan.items.map((item) => [item.id, item.region]));
  const owned = { clinicId: room.clinic, sessionId: session.id };
  const spans = draft.timeline.spans.map((span) => ({
    ...owned,
    id: newId(room.clock.now()),
    region: regionOf.get(span.itemId) ?? "",
    itemId: span.itemId,
    startedAt: span.startedAt,
    endedAt: span.endedAt,
  }));
  if (spans.length > 0) await room.tx.insert(sessionSpans).values(spans);
  if (draft.regions.length > 0) {
    await room.tx.insert(sessionRegions).values(draft.regions.map((row) => ({ ...owned, ...row })));
  }
}

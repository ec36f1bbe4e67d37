import { and, eq } from "drizzle-orm";
import { bookingDrafts } from "#db/schema/booking-drafts.ts";
import { holdsLink } from "#lib/access/actor.ts";
import { done } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { DropDraftInput } from "../input.ts";
import { DRAFT_VERSION, loadDraftToDrop } from "../queries/open-draft.ts";

/**
 * Forgets everything that was typed. After a booking a signpost to it stays until the draft would have expired, so that
 * a second press of the button, or a second tab, finds the booking instead of an empty form.
 */
export const dropDraft = command({
  name: "draft.drop",
  input: DropDraftInput,
  load: loadDraftToDrop,
  may: (actor, draft) => holdsLink(actor, "draft", { id: draft.id, version: DRAFT_VERSION }),
  run: async (room, draft, { bookedAs }) => {
    const here = and(eq(bookingDrafts.clinicId, room.clinic), eq(bookingDrafts.id, draft.id));
    const signpost = bookedAs ?? draft.state.bookedAs;
    if (signpost) {
      const state = { steps: {}, facts: {}, bookedAs: signpost };
      await room.tx
        .update(bookingDrafts)
        .set({ state, revision: draft.revision + 1 })
        .where(here);
    } else {
      await room.tx.delete(bookingDrafts).where(here);
    }
    return done({ value: {}, subject: draft.id, before: null, after: { booking: signpost?.bookingId ?? null } });
  },
});

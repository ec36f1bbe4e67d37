import { and, eq, lt } from "drizzle-orm";
import { bookingDrafts } from "#db/schema/booking-drafts.ts";
import { holdsLink } from "#lib/access/actor.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { KeepDraftInput } from "../input.ts";
import { DRAFT_HOURS, DRAFT_VERSION, loadDraft } from "../queries/open-draft.ts";

/**
 * Keeps one step of a visitor's booking. Steps are merged under a row lock, so two tabs never lose each other's.
 * What she typed goes into the draft only: the audit names the step and never the answers.
 */
export const keepDraft = command({
  name: "draft.keep",
  input: KeepDraftInput,
  load: loadDraft,
  may: (actor, draft) => holdsLink(actor, "draft", { id: draft.id, version: DRAFT_VERSION }),
  run: async (room, draft, { step, typed, facts }) => {
    if (draft.state.bookedAs) return refused("already-booked");
    const now = room.clock.now();
    const revision = draft.revision + 1;
    const state = {
      steps: typed ? { ...draft.state.steps, [step]: typed } : draft.state.steps,
      facts: withoutNulls({ ...draft.state.facts, ...facts }),
    };
    const values = { clinicId: room.clinic, id: draft.id, state, revision, createdAt: now, expiresAt: hoursAfter(now) };
    await room.tx
      .insert(bookingDrafts)
      .values(values)
      .onConflictDoUpdate({ target: [bookingDrafts.clinicId, bookingDrafts.id], set: { state, revision } });
    if (revision === 1) await sweepExpired(room);
    return done({ value: { revision }, subject: draft.id, before: null, after: { step, revision } });
  },
});

type Room = Parameters<typeof loadDraft>[0];

/** A day is the limit from the first step on: going on does not prolong what we keep of somebody unknown. */
function hoursAfter(now: Date): Date {
  return new Date(now.getTime() + DRAFT_HOURS * 3_600_000);
}

async function sweepExpired(room: Room): Promise<void> {
  await room.tx
    .delete(bookingDrafts)
    .where(and(eq(bookingDrafts.clinicId, room.clinic), lt(bookingDrafts.expiresAt, room.clock.now())));
}

function withoutNulls(facts: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== null));
}

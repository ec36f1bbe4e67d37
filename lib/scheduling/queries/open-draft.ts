import { and, eq } from "drizzle-orm";
import { bookingDrafts } from "#db/schema/booking-drafts.ts";
import { holdsLink } from "#lib/access/actor.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { NoInput } from "../input.ts";

export const DRAFT_VERSION = 1;
export const DRAFT_HOURS = 24;

/** Fields of each step as they were sent, and short facts that the flow itself noted (the service, the held slot). */
export type DraftState = {
  readonly steps: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly bookedAs?: { readonly bookingId: string; readonly linkVersion: number };
};

export type Draft = { readonly id: string; readonly revision: number; readonly state: DraftState };

const EMPTY: DraftState = { steps: {}, facts: {} };

/** What this visitor has typed so far; a draft that ran out is not there. Only who holds its link may look. */
export const openDraft = query({
  name: "draft.open",
  input: NoInput,
  may: (actor) => actor.kind === "link" && holdsLink(actor, "draft", { id: actor.subjectId, version: DRAFT_VERSION }),
  // Nobody's record yet: it belongs to no client until it is booked, and then it is emptied.
  discloses: false,
  run: async (room) => {
    const draft = await readDraft(room, false);
    return draft && draft.revision > 0 ? { ...draft.state, id: draft.id, revision: draft.revision } : undefined;
  },
});

/** For commands: the live row under lock, or an empty draft at revision 0 under the link's own id. */
export async function loadDraft(room: Room): Promise<Draft | undefined> {
  return readDraft(room, true);
}

/** For whoever drops it: what ran out is still under its id, and counts as empty. */
export async function loadDraftToDrop(room: Room): Promise<Draft | undefined> {
  const { actor } = room;
  if (actor.kind !== "link" || actor.purpose !== "draft") return undefined;
  return (await readDraft(room, true)) ?? { id: actor.subjectId, revision: 0, state: EMPTY };
}

async function readDraft(room: Room, lock: boolean): Promise<Draft | undefined> {
  const { actor, tx, clinic, clock } = room;
  if (actor.kind !== "link" || actor.purpose !== "draft") return undefined;
  const rows = tx
    .select({ state: bookingDrafts.state, revision: bookingDrafts.revision, expiresAt: bookingDrafts.expiresAt })
    .from(bookingDrafts)
    .where(and(eq(bookingDrafts.clinicId, clinic), eq(bookingDrafts.id, actor.subjectId)));
  const [row] = await (lock ? rows.for("update") : rows);
  if (!row) return { id: actor.subjectId, revision: 0, state: EMPTY };
  // A draft that ran out is gone for good, even before it is swept away.
  if (row.expiresAt <= clock.now()) return undefined;
  return { id: actor.subjectId, revision: row.revision, state: row.state as DraftState };
}

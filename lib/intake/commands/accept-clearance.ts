import { clearances } from "#db/schema/screening.ts";
import { findClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, type FieldIssue, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import { AcceptClearanceInput } from "../input.ts";
import { mayAcceptClearance } from "../policy.ts";

/** A doctor's letter, as somebody who treats has read it. What it opens is decided by the rules at the next run. */
export const acceptClearance = command({
  name: "clearance.accept",
  input: AcceptClearanceInput,
  load: (room, { clientId }) => findClient(room, clientId),
  may: mayAcceptClearance,
  run: async (room, client, letter) => {
    if (room.actor.kind !== "staff") return refused("not-allowed-now");
    const { zone } = await readClinic(room);
    const now = room.clock.now();
    const issues = letterIssues(letter, localDateOf(now, zone));
    if (issues.length > 0) return refused("invalid", { fields: issues });
    const id = newId(now);
    const { clientId: _named, ...rest } = letter;
    await room.tx.insert(clearances).values({
      clinicId: room.clinic,
      id,
      ...rest,
      clientId: client.id,
      acceptedBy: room.actor.staffId,
      acceptedAt: now,
    });
    const { topic, verdict, issuedOn } = letter;
    return done({
      value: { clearanceId: id },
      subject: id,
      clientIds: [client.id],
      before: null,
      after: { topic, verdict, issuedOn },
    });
  },
});

function letterIssues(letter: { issuedOn: string; validUntil?: string | undefined }, today: string): FieldIssue[] {
  if (letter.issuedOn > today) return [{ path: "issuedOn", code: "in-the-future" }];
  if (letter.validUntil !== undefined && letter.validUntil < letter.issuedOn) {
    return [{ path: "validUntil", code: "too-small", limit: letter.issuedOn }];
  }
  return [];
}

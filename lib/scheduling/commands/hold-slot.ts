import { and, eq, gt } from "drizzle-orm";
import { slotHolds } from "#db/schema/appointments.ts";
import type { Actor } from "#lib/access/actor.ts";
import { isStaff } from "#lib/access/actor.ts";
import { fingerprint } from "#lib/access/links.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { HoldSlotInput } from "../input.ts";
import { mayHoldSlot } from "../policy.ts";
import { findService, leadFrom } from "../queries/read-slots.ts";
import { takeSlot } from "../store.ts";

const HOLD_MINUTES = 10;
/** However often it is prolonged. */
const LONGEST_MINUTES = 30;
/** Live holds of visitors whom nothing tells apart, over the whole clinic: nobody may sit on its free times. Booking without a hold stays open. */
const MOST_NAMELESS = 30;

/** Keeps a time for the minutes in which somebody types. The same again prolongs it, another time replaces it. */
export const holdSlot = command({
  name: "slot.hold",
  input: HoldSlotInput,
  load: async () => ({}),
  may: mayHoldSlot,
  run: async (room, _subject, wanted) => {
    const service = await findService(room, { slug: wanted.service });
    if (!service || !(service.online || isStaff(room.actor))) {
      return refused("invalid", { fields: [{ path: "service", code: "not-found" }] });
    }
    const now = room.clock.now();
    const holderKey = holderOf(room.actor);
    const held = holderKey === "" ? undefined : await findLiveHold(room, holderKey);
    const same = held?.serviceId === service.id && held.startsAt.getTime() === wanted.start.getTime();
    if (held && same && (wanted.therapist ?? held.staffId) === held.staffId) return done(await prolong(room, held));

    if (holderKey === "" && (await countNameless(room)) >= MOST_NAMELESS) return refused("too-many-holds");

    const id = newId(now);
    const slot = await takeSlot(room, {
      service,
      start: wanted.start,
      staffId: wanted.therapist,
      onlineOnly: !isStaff(room.actor),
      cause: { cause: "slot-hold", causeId: id },
      ignore: held && { cause: "slot-hold", causeId: held.id },
      now: leadFrom(room, service),
    });
    if (!slot.ok) return slot;
    const { start, end, staffId, roomId, zone } = slot.value;
    const expiresAt = minutesAfter(now, HOLD_MINUTES);
    const row = { serviceId: service.id, staffId, roomId, startsAt: start, endsAt: end, expiresAt, holderKey };
    await room.tx.insert(slotHolds).values({ clinicId: room.clinic, id, ...row, createdAt: now });
    return done({
      value: {
        hold: id,
        therapist: staffId,
        start: isoWithOffset(start, zone),
        end: isoWithOffset(end, zone),
        expiresAt: expiresAt.toISOString(),
      },
      subject: id,
      before: null,
      after: { staffId, startsAt: start, expiresAt },
    });
  },
});

type Held = typeof slotHolds.$inferSelect;

async function findLiveHold(room: Room, holderKey: string): Promise<Held | undefined> {
  const [row] = await room.tx
    .select()
    .from(slotHolds)
    .where(
      and(
        eq(slotHolds.clinicId, room.clinic),
        eq(slotHolds.holderKey, holderKey),
        gt(slotHolds.expiresAt, room.clock.now()),
      ),
    )
    .limit(1);
  return row;
}

async function countNameless(room: Room): Promise<number> {
  return room.tx.$count(
    slotHolds,
    and(eq(slotHolds.clinicId, room.clinic), eq(slotHolds.holderKey, ""), gt(slotHolds.expiresAt, room.clock.now())),
  );
}

async function prolong(room: Room, held: Held) {
  const wished = minutesAfter(room.clock.now(), HOLD_MINUTES);
  const latest = minutesAfter(held.createdAt, LONGEST_MINUTES);
  const expiresAt = new Date(Math.min(wished.getTime(), latest.getTime()));
  await room.tx
    .update(slotHolds)
    .set({ expiresAt })
    .where(and(eq(slotHolds.clinicId, room.clinic), eq(slotHolds.id, held.id)));
  return {
    value: {
      hold: held.id,
      therapist: held.staffId,
      start: held.startsAt.toISOString(),
      end: held.endsAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    },
    subject: held.id,
    before: { expiresAt: held.expiresAt },
    after: { expiresAt },
  };
}

function holderOf(actor: Actor): string {
  if (actor.kind === "visitor") return actor.key === "" ? "" : fingerprint("slot-hold", `visitor:${actor.key}`);
  if (actor.kind === "client") return fingerprint("slot-hold", `client:${actor.accountId}`);
  return actor.kind === "staff" ? fingerprint("slot-hold", `staff:${actor.staffId}`) : "";
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

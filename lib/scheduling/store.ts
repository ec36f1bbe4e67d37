import { and, eq, lte, sql } from "drizzle-orm";
import { appointments, bookings, slotHolds } from "#db/schema/appointments.ts";
import { occupancies } from "#db/schema/occupancies.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, type Outcome } from "#lib/kernel/outcome.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { judgeSlot, refuseSlot, type TimeWish } from "./queries/judge-slot.ts";
import { around, readOccupancies, type SlotSource } from "./queries/read-slots.ts";
import { bookableSlot, type SlotTherapist } from "./rules/availability.ts";
import { blockOf, blocksOf, type Occupancy } from "./rules/blocks.ts";
import { dayLockKeys } from "./rules/day-locks.ts";
import type { CauseRef } from "./rules/free-time.ts";
import { bookingReference } from "./rules/reference.ts";
import { inTurn } from "./rules/turn.ts";
import type { BookingChannel, SlotRefusal } from "./words.ts";

export type SlotWish = TimeWish & {
  readonly cause: CauseRef;
  readonly preferredStaffId?: string | undefined;
};

export type TakenSlot = {
  readonly start: Date;
  readonly end: Date;
  readonly staffId: string;
  readonly therapistName: string;
  readonly roomId: string;
  readonly siteId: string;
  readonly zone: string;
};

/**
 * Takes therapist, room and client for one visit, or says why not. Sorted locks make racers wait in line instead of
 * colliding, the judgement is made again inside them, and the exclusion constraint has the last word.
 * `seen` is what judgeSlot read for this time a moment ago.
 */
export async function takeSlot(
  room: Room,
  wish: SlotWish,
  seen?: SlotSource,
): Promise<Outcome<TakenSlot, SlotRefusal>> {
  const judged = seen ? done(seen) : await judgeSlot(room, wish);
  if (!judged.ok) return judged;
  const source = wish.clientId === undefined ? judged.value : { ...judged.value, clientId: wish.clientId };
  const first = bookableSlot(source, wish.start, wish.staffId);
  if (!first.ok) return refuseSlot(room, wish, source, first.refusal);

  await lockDays(room, wish, first.value.therapists);
  await sweepHolds(room);
  const fresh = { ...source, occupancies: await readOccupancies(room, source.staffIds, around(wish.start, 1)) };
  const offer = bookableSlot(fresh, wish.start, wish.staffId);
  if (!offer.ok) return refuseSlot(room, wish, fresh, offer.refusal);

  if (wish.ignore) await releaseSlot(room, wish.ignore);
  const { start, end, therapists } = offer.value;
  for (const therapist of inTurn(therapists, { ...wish, occupancies: fresh.occupancies })) {
    const place = await takeResources(room, wish, therapist);
    if (place === "overtaken") break;
    if (place === "elsewhere") continue;
    const { staffId, siteId } = therapist;
    const zone = fresh.sites.find((site) => site.id === siteId)?.zone ?? "UTC";
    const therapistName = fresh.names.get(staffId) ?? "";
    return done({ start, end, staffId, therapistName, roomId: place.roomId, siteId, zone });
  }
  return refuseSlot(room, wish, fresh, "slot-taken");
}

async function takeResources(room: Room, wish: SlotWish, { staffId, rooms: [place] }: SlotTherapist) {
  if (!place || !(await takePerson(room, wish, staffId))) return "elsewhere";
  const client = wish.clientId === undefined ? {} : { clientId: wish.clientId };
  const blocks = blocksOf(wish.start, wish.service, { staffId, room: place, ...client });
  return (await insertOccupancies(room, wish.cause, blocks)) ? place : "overtaken";
}

/** Always in the same order: nobody waits in a ring. */
async function lockDays(room: Room, wish: SlotWish, therapists: readonly SlotTherapist[]): Promise<void> {
  const keys = dayLockKeys(wish, therapists).map((key) => `day:${room.clinic}:${key}`);
  // The line is fair and moves on with every answer, so it may be longer than one lock should take elsewhere.
  await patience(room, { lock: "10s", statement: "12s" });
  await room.tx.execute(sql`
    select pg_advisory_xact_lock(lock) from (
      select distinct hashtextextended(key, 0) as lock from unnest(${sql.param(keys)}::text[]) as key order by 1 offset 0
    ) as sorted`);
  await patience(room, { lock: "3s", statement: "5s" });
}

async function patience(room: Room, { lock, statement }: { lock: string; statement: string }): Promise<void> {
  await room.tx.execute(
    sql`select set_config('lock_timeout', ${lock}, true), set_config('statement_timeout', ${statement}, true)`,
  );
}

/** Holds that ran out go before anything is taken; one that somebody else is sweeping already is left to them. */
async function sweepHolds(room: Room): Promise<void> {
  const ended = await room.tx
    .select({ id: slotHolds.id })
    .from(slotHolds)
    .where(and(eq(slotHolds.clinicId, room.clinic), lte(slotHolds.expiresAt, room.clock.now())))
    .for("update", { skipLocked: true });
  for (const { id } of ended) await releaseSlot(room, { cause: "slot-hold", causeId: id });
}

/** Gives back everything that a visit or a hold took. */
export async function releaseSlot(room: Room, { cause, causeId }: CauseRef): Promise<void> {
  await room.tx
    .delete(occupancies)
    .where(and(eq(occupancies.clinicId, room.clinic), eq(occupancies.cause, cause), eq(occupancies.causeId, causeId)));
  if (cause === "appointment") await room.tx.execute(sql`select door_free_person(${causeId})`);
  if (cause === "slot-hold") {
    await room.tx.delete(slotHolds).where(and(eq(slotHolds.clinicId, room.clinic), eq(slotHolds.id, causeId)));
  }
}

async function insertOccupancies(room: Room, cause: CauseRef, blocks: readonly Occupancy[]): Promise<boolean> {
  const at = room.clock.now();
  const taken = await room.tx
    .insert(occupancies)
    .values(blocks.map((block) => ({ clinicId: room.clinic, id: newId(at), ...block, ...cause })))
    .onConflictDoNothing()
    .returning({ id: occupancies.id });
  return taken.length === blocks.length;
}

/** A person who works in two clinics is taken once for both. A hold does not take her: nobody but its clinic could end it. */
async function takePerson(room: Room, wish: SlotWish, staffId: string): Promise<boolean> {
  if (wish.cause.cause !== "appointment") return true;
  const { start, end } = blockOf("therapist", wish.start, wish.service);
  const { rows } = await room.tx.execute<{ taken: boolean }>(sql`
    select door_take_person(${newId(room.clock.now())}, s.account_id, ${wish.cause.causeId}, ${start.toISOString()}, ${end.toISOString()}) as taken
    from staff s where s.clinic_id = ${room.clinic} and s.id = ${staffId} and s.account_id is not null`);
  return rows[0]?.taken ?? true;
}

type Column = keyof typeof appointments.$inferInsert;
type Columns<Name extends Column> = Pick<typeof appointments.$inferInsert, Name>;

export type NewVisit = Required<
  Columns<"id" | "clientId" | "serviceId" | "courseId" | "decisionId" | "reviewDueAt">
> & {
  readonly slot: TakenSlot;
  readonly state: "booked" | "pending-review";
};

/** What stays the same when the visit moves: link, reference, calendar UID. */
export async function insertBooking(room: Room, clientId: string, channel: BookingChannel) {
  const at = room.clock.now();
  const id = newId(at);
  const reference = bookingReference(crypto.getRandomValues(new Uint8Array(8)));
  await room.tx.insert(bookings).values({ clinicId: room.clinic, id, reference, clientId, channel, createdAt: at });
  return { id, reference, sequence: 0, linkVersion: 1 };
}

export async function insertVisit(room: Room, bookingId: string, visit: NewVisit): Promise<void> {
  const { slot, ...rest } = visit;
  const wall = wallOf(slot.start, slot.zone);
  await room.tx.insert(appointments).values({
    clinicId: room.clinic,
    bookingId,
    ...rest,
    staffId: slot.staffId,
    roomId: slot.roomId,
    siteId: slot.siteId,
    startsAt: slot.start,
    endsAt: slot.end,
    zone: slot.zone,
    wallStart: `${wall.date}T${wall.time}`,
    createdAt: room.clock.now(),
  });
}

type Visit = { readonly id: string; readonly version: number };
type Change = Partial<
  Columns<"state" | "arrivedAt" | "reviewDueAt" | "courseId" | "decisionId" | "closedAt" | "closedBy" | "closeReason">
>;

export async function setVisit(room: Room, visit: Visit, change: Change): Promise<void> {
  await room.tx
    .update(appointments)
    .set({ ...change, version: visit.version + 1 })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.id)));
}

export type VisitEnd = Required<Columns<"state" | "closedBy" | "closeReason">>;

/** The visit does not take place: its row stays, what it took is free again. The calendar entry is told by the sequence. */
export async function closeVisit(
  room: Room,
  visit: Visit & { readonly bookingId: string },
  end: VisitEnd,
): Promise<void> {
  await setVisit(room, visit, { ...end, closedAt: room.clock.now() });
  await room.tx
    .update(bookings)
    .set({ sequence: sql`${bookings.sequence} + 1` })
    .where(and(eq(bookings.clinicId, room.clinic), eq(bookings.id, visit.bookingId)));
  await releaseSlot(room, { cause: "appointment", causeId: visit.id });
}

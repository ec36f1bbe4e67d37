import { and, eq, lte, sql } from "drizzle-orm";
import { appointments, bookings, slotHolds } from "#db/schema/appointments.ts";
import { occupancies } from "#db/schema/occupancies.ts";
import { staff } from "#db/schema/staff.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import {
  around,
  findAlternatives,
  NEAR_DAYS,
  readOccupancies,
  readSlotSource,
  type SlotScope,
  type SlotSource,
} from "./queries/read-slots.ts";
import { bookableSlot, type SlotTherapist } from "./rules/availability.ts";
import { blockOf, blocksOf, type Occupancy } from "./rules/blocks.ts";
import type { CauseRef } from "./rules/free-time.ts";
import { bookingReference } from "./rules/reference.ts";
import type { BookingChannel, SlotRefusal } from "./words.ts";

export type SlotWish = SlotScope & {
  readonly start: Date;
  readonly cause: CauseRef;
  /** The hold or the visit that gives way to the new one: released in the same breath. */
  readonly ignore?: CauseRef | undefined;
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
 */
export async function takeSlot(room: Room, wish: SlotWish): Promise<Outcome<TakenSlot, SlotRefusal>> {
  const source = await readSlotSource(room, wish, around(wish.start, NEAR_DAYS));
  const first = bookableSlot(source, wish.start, wish.staffId);
  if (!first.ok) return refusal(room, wish, source, first.refusal);

  await lockDays(room, wish, first.value.therapists);
  await sweepHolds(room);
  const fresh = { ...source, occupancies: await readOccupancies(room, source.staffIds, around(wish.start, NEAR_DAYS)) };
  const offer = bookableSlot(fresh, wish.start, wish.staffId);
  if (!offer.ok) return refusal(room, wish, fresh, offer.refusal);

  if (wish.ignore) await releaseSlot(room, wish.ignore);
  for (const therapist of inTurn(offer.value.therapists, fresh, wish)) {
    const [place] = therapist.rooms;
    if (!place) continue;
    const { staffId, siteId } = therapist;
    const blocks = blocksOf(wish.start, wish.service, {
      staffId,
      room: place,
      ...(wish.clientId === undefined ? {} : { clientId: wish.clientId }),
    });
    if (!(await takePerson(room, wish, staffId))) continue;
    if (!(await insertOccupancies(room, wish.cause, blocks))) break;
    const zone = fresh.sites.find((site) => site.id === siteId)?.zone ?? "UTC";
    const therapistName = fresh.names.get(staffId) ?? "";
    return done({
      start: offer.value.start,
      end: offer.value.end,
      staffId,
      therapistName,
      siteId,
      zone,
      roomId: place.roomId,
    });
  }
  return refusal(room, wish, fresh, "slot-taken");
}

async function refusal(room: Room, wish: SlotWish, source: SlotSource, why: SlotRefusal) {
  if (why !== "slot-taken") return refused(why);
  const found = await findAlternatives(room, wish, source, wish.start);
  const zones = new Map(source.sites.map((site) => [site.id, site.zone]));
  return refused(why, {
    alternatives: found.map(({ start, end, staffId, siteId }) => ({
      start,
      end,
      therapist: staffId,
      zone: zones.get(siteId),
    })),
  });
}

/** One lock per resource and day of UTC that the visit touches, always in the same order: nobody waits in a ring. */
async function lockDays(room: Room, wish: SlotWish, therapists: readonly SlotTherapist[]): Promise<void> {
  const block = blockOf("therapist", wish.start, wish.service);
  const days = [...new Set([block.start, block.end].map((at) => at.toISOString().slice(0, 10)))];
  const resources = therapists.flatMap(({ staffId, rooms }) => [staffId, ...rooms.map(({ roomId }) => roomId)]);
  if (wish.clientId !== undefined) resources.push(wish.clientId);
  const keys = [...new Set(resources)].flatMap((resource) =>
    days.map((day) => `day:${room.clinic}:${resource}:${day}`),
  );
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
  const [person] = await room.tx
    .select({ accountId: staff.accountId })
    .from(staff)
    .where(and(eq(staff.clinicId, room.clinic), eq(staff.id, staffId)));
  if (!person?.accountId) return true;
  const { start, end } = blockOf("therapist", wish.start, wish.service);
  const { rows } = await room.tx.execute<{ taken: boolean }>(
    sql`select door_take_person(${newId(room.clock.now())}, ${person.accountId}, ${wish.cause.causeId}, ${start.toISOString()}, ${end.toISOString()}) as taken`,
  );
  return rows[0]?.taken === true;
}

/** Whoever is asked for or known first, then whoever has the emptiest day. */
function inTurn(able: readonly SlotTherapist[], { occupancies: taken }: SlotSource, wish: SlotWish): SlotTherapist[] {
  const near = (at: Date) => Math.abs(at.getTime() - wish.start.getTime()) < 12 * 3_600_000;
  const load = (staffId: string) => taken.filter((each) => each.resourceId === staffId && near(each.blockFrom)).length;
  const rank = ({ staffId }: SlotTherapist) => (staffId === wish.preferredStaffId ? -1 : load(staffId));
  return [...able].sort((a, b) => rank(a) - rank(b));
}

export type NewVisit = {
  readonly id: string;
  readonly slot: TakenSlot;
  readonly clientId: string;
  readonly serviceId: string;
  readonly courseId: string | null;
  readonly state: "booked" | "pending-review";
  readonly decisionId: string | null;
  readonly reviewDueAt: Date | null;
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

/** A review may hold a time only so long, and never longer than the time itself lies ahead. */
export function reviewDeadline(room: Room, reviewHours: number, start: Date): Date {
  const wished = new Date(room.clock.now().getTime() + reviewHours * 3_600_000);
  return wished < start ? wished : start;
}

type Visit = { readonly id: string; readonly version: number };

export async function setVisit(
  room: Room,
  visit: Visit,
  change: Partial<Pick<typeof appointments.$inferInsert, "state" | "arrivedAt" | "reviewDueAt" | "courseId">>,
): Promise<void> {
  await room.tx
    .update(appointments)
    .set({ ...change, version: visit.version + 1 })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.id)));
}

export type VisitEnd = Required<Pick<typeof appointments.$inferInsert, "state" | "closedBy" | "closeReason">>;

/** The visit does not take place: its row stays, what it took is free again. The calendar entry is told by the sequence. */
export async function closeVisit(
  room: Room,
  visit: Visit & { readonly bookingId: string },
  end: VisitEnd,
): Promise<void> {
  await room.tx
    .update(appointments)
    .set({ ...end, closedAt: room.clock.now(), version: visit.version + 1 })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.id)));
  await room.tx
    .update(bookings)
    .set({ sequence: sql`${bookings.sequence} + 1` })
    .where(and(eq(bookings.clinicId, room.clinic), eq(bookings.id, visit.bookingId)));
  await releaseSlot(room, { cause: "appointment", causeId: visit.id });
}

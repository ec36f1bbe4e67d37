import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { slotHolds } from "#db/schema/appointments.ts";
import { rooms, services, sites } from "#db/schema/clinics.ts";
import { occupancies } from "#db/schema/occupancies.ts";
import { serviceStaff, shiftExceptions, shifts, staff } from "#db/schema/staff.ts";
import { isStaff } from "#lib/access/actor.ts";
import type { Interval } from "#lib/kernel/interval.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { SlotBasis } from "../rules/availability.ts";
import type { CausedOccupancy, CauseRef } from "../rules/free-time.ts";

export type ServiceRow = typeof services.$inferSelect;

export type SlotScope = {
  readonly service: ServiceRow;
  /** What the clinic shows to the public; its own people may give out more. */
  readonly onlineOnly: boolean;
  readonly staffId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly ignore?: CauseRef | undefined;
  /** The moment by which lead time is counted. */
  readonly now: Date;
};

export type SlotSource = SlotBasis & { readonly names: ReadonlyMap<string, string> };

const DAY = 86_400_000;

export async function findService(room: Room, by: { slug: string } | { id: string }): Promise<ServiceRow | undefined> {
  const wanted = "slug" in by ? eq(services.slug, by.slug) : eq(services.id, by.id);
  const [row] = await room.tx
    .select()
    .from(services)
    .where(and(eq(services.clinicId, room.clinic), wanted, eq(services.active, true)));
  return row;
}

/** From when lead time counts: whoever stands at the desk may give out the next free minute. */
export function leadFrom(room: Room, { leadMinutes }: ServiceRow): Date {
  const now = room.clock.now();
  return isStaff(room.actor) ? new Date(now.getTime() - leadMinutes * 60_000) : now;
}

/** Every row that availability is computed from, for the given stretch of time. */
export async function readSlotSource(room: Room, scope: SlotScope, around: Interval): Promise<SlotSource> {
  const people = await listTherapists(room, scope);
  const staffIds = people.map((each) => each.id);
  const places = await listRooms(room);
  return {
    service: scope.service,
    sites: [...new Map(places.map((each) => [each.siteId, { id: each.siteId, zone: each.zone }])).values()],
    rooms: places.map((each) => ({ id: each.id, siteId: each.siteId })),
    shifts: await listShifts(room, staffIds),
    exceptions: await listExceptions(room, staffIds),
    occupancies: await readOccupancies(room, staffIds, around),
    staffIds,
    names: new Map(people.map((each) => [each.id, each.givenName])),
    now: scope.now,
    ...(scope.staffId === undefined ? {} : { staffId: scope.staffId }),
    ...(scope.clientId === undefined ? {} : { clientId: scope.clientId }),
    ...(scope.ignore === undefined ? {} : { ignore: scope.ignore }),
  };
}

/** What is taken in that time. A hold that has run out takes nothing any more, swept away or not. */
export async function readOccupancies(room: Room, staffIds: readonly string[], around: Interval) {
  const rows: CausedOccupancy[] = await room.tx
    .select({
      kind: occupancies.kind,
      resourceId: occupancies.resourceId,
      unit: occupancies.unit,
      blockFrom: occupancies.blockFrom,
      blockTo: occupancies.blockTo,
      cause: occupancies.cause,
      causeId: occupancies.causeId,
    })
    .from(occupancies)
    .where(
      and(
        eq(occupancies.clinicId, room.clinic),
        lt(occupancies.blockFrom, around.end),
        gt(occupancies.blockTo, around.start),
        sql`not (${occupancies.cause} = 'slot-hold' and exists (
          select from ${slotHolds} h where h.clinic_id = ${occupancies.clinicId} and h.id = ${occupancies.causeId}
          and h.expires_at <= ${room.clock.now()}))`,
      ),
    );
  return [...rows, ...(await readBusyElsewhere(room, staffIds, around))];
}

/** Where a therapist also works for another clinic: that she is taken, and nothing more. */
async function readBusyElsewhere(
  room: Room,
  staffIds: readonly string[],
  around: Interval,
): Promise<CausedOccupancy[]> {
  if (staffIds.length === 0) return [];
  const { rows } = await room.tx.execute<{ staff_id: string; from_ms: string; to_ms: string }>(sql`
    select s.id as staff_id, extract(epoch from p.block_from) * 1000 as from_ms, extract(epoch from p.block_to) * 1000 as to_ms
    from staff s cross join lateral door_person_busy(s.account_id, ${around.start.toISOString()}, ${around.end.toISOString()}) p
    where s.clinic_id = ${room.clinic} and s.id = any(${sql.param(staffIds)}::uuid[]) and s.account_id is not null`);
  return rows.map((row) => ({
    kind: "therapist" as const,
    resourceId: row.staff_id,
    unit: 1,
    blockFrom: new Date(Number(row.from_ms)),
    blockTo: new Date(Number(row.to_ms)),
    cause: "external" as const,
    causeId: row.staff_id,
  }));
}

/** Wide enough for the days around a start in every zone. */
export function around(start: Date, days: number): Interval {
  return { start: new Date(start.getTime() - (days + 2) * DAY), end: new Date(start.getTime() + (days + 2) * DAY) };
}

async function listTherapists(room: Room, { service, onlineOnly }: SlotScope) {
  return room.tx
    .select({ id: staff.id, givenName: staff.givenName })
    .from(serviceStaff)
    .innerJoin(staff, and(eq(staff.clinicId, serviceStaff.clinicId), eq(staff.id, serviceStaff.staffId)))
    .where(
      and(
        eq(serviceStaff.clinicId, room.clinic),
        eq(serviceStaff.serviceId, service.id),
        eq(staff.active, true),
        eq(staff.treats, true),
        onlineOnly ? eq(staff.online, true) : undefined,
      ),
    )
    .orderBy(staff.givenName, staff.id);
}

async function listRooms(room: Room) {
  return room.tx
    .select({ id: rooms.id, siteId: rooms.siteId, zone: sites.zone })
    .from(rooms)
    .innerJoin(sites, and(eq(sites.clinicId, rooms.clinicId), eq(sites.id, rooms.siteId)))
    .where(and(eq(rooms.clinicId, room.clinic), eq(rooms.active, true), eq(sites.active, true)))
    .orderBy(sites.id, rooms.name, rooms.id);
}

async function listShifts(room: Room, staffIds: readonly string[]) {
  if (staffIds.length === 0) return [];
  return room.tx
    .select()
    .from(shifts)
    .where(and(eq(shifts.clinicId, room.clinic), inArray(shifts.staffId, [...staffIds])));
}

async function listExceptions(room: Room, staffIds: readonly string[]) {
  if (staffIds.length === 0) return [];
  return room.tx
    .select()
    .from(shiftExceptions)
    .where(and(eq(shiftExceptions.clinicId, room.clinic), inArray(shiftExceptions.staffId, [...staffIds])));
}

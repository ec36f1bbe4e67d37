import { and, asc, eq, gte, lt, ne, type SQL, sql } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { clients } from "#db/schema/clients.ts";
import { rooms, services, sites } from "#db/schema/clinics.ts";
import { reviewTasks } from "#db/schema/screening.ts";
import { staff } from "#db/schema/staff.ts";
import { lightsFor } from "#lib/intake/queries/list-lights.ts";
import type { Interval } from "#lib/kernel/interval.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";

const COUNTED = sql`('pending-review', 'booked', 'arrived', 'in-session', 'done')`;

/** Place of the visit in its course, and how many the newest plan asks for. */
const position = sql<number | null>`(
  select count(*)::int from appointments o where o.clinic_id = ${appointments.clinicId} and o.course_id = ${appointments.courseId}
  and o.state in ${COUNTED} and (o.starts_at, o.id) <= (${appointments.startsAt}, ${appointments.id}))`;
const planned = sql<number | null>`(
  select p.planned_minimum from course_plans p where p.clinic_id = ${appointments.clinicId} and p.course_id = ${appointments.courseId}
  order by p.version desc limit 1)`;
const firstVisit = sql<boolean>`not exists (
  select from appointments o where o.clinic_id = ${appointments.clinicId} and o.client_id = ${appointments.clientId}
  and o.state in ${COUNTED} and o.starts_at < ${appointments.startsAt})`;

export type VisitView = Awaited<ReturnType<typeof readVisits>>[number];

export function inTime({ start, end }: Interval): SQL | undefined {
  return and(gte(appointments.startsAt, start), lt(appointments.startsAt, end), ne(appointments.state, "moved"));
}

/** Visits as the staff's lists show them; of health no more than the light. */
export async function readVisits(room: Room, which: SQL | undefined, on?: LocalDate) {
  const rows = await room.tx
    .select({
      visit: appointments,
      reference: bookings.reference,
      channel: bookings.channel,
      givenName: clients.givenName,
      familyName: clients.familyName,
      serviceName: services.name,
      minutes: services.minutes,
      therapistName: staff.givenName,
      roomName: rooms.name,
      siteName: sites.name,
      k: position,
      n: planned,
      firstVisit,
      reviewTaskId: reviewTasks.id,
    })
    .from(appointments)
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .innerJoin(clients, and(eq(clients.clinicId, appointments.clinicId), eq(clients.id, appointments.clientId)))
    .innerJoin(services, and(eq(services.clinicId, appointments.clinicId), eq(services.id, appointments.serviceId)))
    .innerJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
    .innerJoin(rooms, and(eq(rooms.clinicId, appointments.clinicId), eq(rooms.id, appointments.roomId)))
    .innerJoin(sites, and(eq(sites.clinicId, appointments.clinicId), eq(sites.id, appointments.siteId)))
    .leftJoin(
      reviewTasks,
      and(
        eq(reviewTasks.clinicId, appointments.clinicId),
        eq(reviewTasks.appointmentId, appointments.id),
        eq(reviewTasks.kind, "pending-review"),
        sql`${reviewTasks.closedAt} is null`,
      ),
    )
    .where(and(eq(appointments.clinicId, room.clinic), which))
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(500);
  const today = on ?? localDateOf(room.clock.now(), rows[0]?.visit.zone ?? "UTC");
  const lights = await lightsFor(
    room,
    rows.map((row) => row.visit.clientId),
    today,
  );
  return rows.map(({ visit, givenName, familyName, k, n, ...row }) => ({
    ...row,
    appointmentId: visit.id,
    bookingId: visit.bookingId,
    version: visit.version,
    state: visit.state,
    start: isoWithOffset(visit.startsAt, visit.zone),
    end: isoWithOffset(visit.endsAt, visit.zone),
    zone: visit.zone,
    wallStart: visit.wallStart,
    clientId: visit.clientId,
    clientName: `${givenName} ${familyName}`,
    therapist: visit.staffId,
    roomId: visit.roomId,
    siteId: visit.siteId,
    course: visit.courseId === null ? null : { id: visit.courseId, k: k ?? 0, n: n ?? 0 },
    light: lights.get(visit.clientId)?.light ?? ("unscreened" as const),
    reviewNeeded: lights.get(visit.clientId)?.reviewNeeded ?? false,
  }));
}

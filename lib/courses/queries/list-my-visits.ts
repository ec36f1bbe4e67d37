import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { services, sites } from "#db/schema/clinics.ts";
import { staff } from "#db/schema/staff.ts";
import { mayActFor } from "#lib/access/actor.ts";
import { addressOf } from "#lib/access/links.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { UPCOMING_STATES } from "#lib/scheduling/words.ts";
import { NoInput } from "../input.ts";
import { maySeeMyCourse } from "../policy.ts";

export type MyVisitsView = Awaited<ReturnType<typeof viewOf>>;
export type MyVisit = MyVisitsView["upcoming"][number];

const AT_MOST = 200;

/** The visits of everybody this account may look after; the way to move one only for those it may book for. */
export const listMyVisits = query({
  name: "course.list-my-visits",
  input: NoInput,
  may: maySeeMyCourse,
  discloses: (view: MyVisitsView) => [...view.upcoming, ...view.past].map((visit) => visit.clientId),
  run: (room) => viewOf(room),
});

async function viewOf(room: Room) {
  const access = room.actor.kind === "client" ? room.actor.access : [];
  const clientIds = access
    .map((one) => one.clientId)
    .filter((clientId) => mayActFor(room.actor, clientId, "see-course"));
  const rows = clientIds.length === 0 ? [] : await readVisits(room, clientIds);
  const now = room.clock.now();
  const visits = rows.map(({ bookingId, linkVersion, ...row }) => {
    const ahead = row.startsAt > now && UPCOMING_STATES.some((state) => state === row.state);
    const link = { clinicId: room.clinic, purpose: "booking", subjectId: bookingId, version: linkVersion } as const;
    const managePath = ahead && mayActFor(room.actor, row.clientId, "book") ? new URL(addressOf(link)).pathname : null;
    return { ...row, ahead, managePath };
  });
  return { upcoming: visits.filter((visit) => visit.ahead).toReversed(), past: visits.filter((visit) => !visit.ahead) };
}

async function readVisits(room: Room, clientIds: readonly string[]) {
  return room.tx
    .select({
      appointmentId: appointments.id,
      bookingId: bookings.id,
      linkVersion: bookings.linkVersion,
      clientId: appointments.clientId,
      reference: bookings.reference,
      state: appointments.state,
      startsAt: appointments.startsAt,
      zone: appointments.zone,
      serviceName: services.name,
      therapistName: staff.givenName,
      siteName: sites.name,
    })
    .from(appointments)
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .innerJoin(services, and(eq(services.clinicId, appointments.clinicId), eq(services.id, appointments.serviceId)))
    .innerJoin(staff, and(eq(staff.clinicId, appointments.clinicId), eq(staff.id, appointments.staffId)))
    .innerJoin(sites, and(eq(sites.clinicId, appointments.clinicId), eq(sites.id, appointments.siteId)))
    .where(
      and(
        eq(appointments.clinicId, room.clinic),
        inArray(appointments.clientId, [...clientIds]),
        ne(appointments.state, "moved"),
      ),
    )
    .orderBy(desc(appointments.startsAt))
    .limit(AT_MOST);
}

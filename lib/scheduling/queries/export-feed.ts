import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { rooms, sites } from "#db/schema/clinics.ts";
import { calendarFeeds } from "#db/schema/operation.ts";
import { holdsLink } from "#lib/access/actor.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { feedFile } from "#lib/notices/calendar-file.ts";
import { query } from "#lib/operation/query.ts";
import { NoInput } from "../input.ts";
import { FEED_LINK_VERSION, OCCUPYING_STATES } from "../words.ts";

const BACK_DAYS = 30;
const MOST_ENTRIES = 1_000;

/** A therapist's own visits for her calendar program: reference and room, no client's name ever leaves by this door. */
export const exportFeed = query({
  name: "feed.export",
  input: NoInput,
  may: (actor) =>
    actor.kind === "link" && holdsLink(actor, "feed", { id: actor.subjectId, version: FEED_LINK_VERSION }),
  discloses: false,
  run: async (room) => {
    if (room.actor.kind !== "link") return undefined;
    const [feed] = await room.tx
      .select({ staffId: calendarFeeds.staffId })
      .from(calendarFeeds)
      .where(
        and(
          eq(calendarFeeds.clinicId, room.clinic),
          eq(calendarFeeds.id, room.actor.subjectId),
          isNull(calendarFeeds.revokedAt),
        ),
      );
    if (!feed) return undefined;
    const clinic = await readClinic(room);
    const since = new Date(room.clock.now().getTime() - BACK_DAYS * 86_400_000);
    const rows = await room.tx
      .select({
        bookingId: bookings.id,
        sequence: bookings.sequence,
        reference: bookings.reference,
        start: appointments.startsAt,
        end: appointments.endsAt,
        roomName: rooms.name,
        siteName: sites.name,
      })
      .from(appointments)
      .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
      .innerJoin(rooms, and(eq(rooms.clinicId, appointments.clinicId), eq(rooms.id, appointments.roomId)))
      .innerJoin(sites, and(eq(sites.clinicId, appointments.clinicId), eq(sites.id, appointments.siteId)))
      .where(
        and(
          eq(appointments.clinicId, room.clinic),
          eq(appointments.staffId, feed.staffId),
          gt(appointments.startsAt, since),
          inArray(appointments.state, [...OCCUPYING_STATES]),
        ),
      )
      .orderBy(asc(appointments.startsAt))
      .limit(MOST_ENTRIES);
    const entries = rows.map(({ reference, roomName, siteName, ...row }) => ({
      ...row,
      title: reference,
      place: `${siteName}, ${roomName}`,
      text: "",
      cancelled: false,
    }));
    return { text: feedFile(entries, { name: clinic.name, email: clinic.email, stampedAt: room.clock.now() }) };
  },
});

import { and, desc, eq, ne } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { mayActFor } from "#lib/access/actor.ts";
import { findClient } from "#lib/clients/store.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { ListClientVisitsInput } from "../input.ts";
import { maySeeDay } from "../policy.ts";
import { readVisits } from "./read-day.ts";

type View = { readonly clientId: string; readonly visits: Awaited<ReturnType<typeof visitsOf>> };

/** A client's visits, newest first, for herself, whoever cares for her, and the staff. */
export const listClientVisits = query({
  name: "visit.list",
  input: ListClientVisitsInput,
  may: (actor, { clientId }) => maySeeDay(actor) || mayActFor(actor, clientId, "see-course"),
  discloses: (view: View) => [view.clientId],
  run: async (room, { clientId }): Promise<View | undefined> => {
    const client = await findClient(room, clientId);
    return client && { clientId: client.id, visits: await visitsOf(room, client.id) };
  },
});

async function visitsOf(room: Room, clientId: string) {
  const versions = await room.tx
    .select({ id: bookings.id, linkVersion: bookings.linkVersion })
    .from(bookings)
    .where(and(eq(bookings.clinicId, room.clinic), eq(bookings.clientId, clientId)))
    .orderBy(desc(bookings.id))
    .limit(500);
  const linkVersions = new Map(versions.map((row) => [row.id, row.linkVersion]));
  const rows = await readVisits(room, and(eq(appointments.clientId, clientId), ne(appointments.state, "moved")));
  return rows
    .map((row) => ({
      appointmentId: row.appointmentId,
      bookingId: row.bookingId,
      linkVersion: linkVersions.get(row.bookingId) ?? 1,
      reference: row.reference,
      state: row.state,
      start: row.start,
      end: row.end,
      zone: row.zone,
      serviceName: row.serviceName,
      therapistName: row.therapistName,
      siteName: row.siteName,
      courseId: row.course?.id ?? null,
      k: row.course?.k ?? null,
      n: row.course?.n ?? null,
    }))
    .reverse();
}

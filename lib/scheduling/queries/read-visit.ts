import { and, count, eq, gt, inArray, ne } from "drizzle-orm";
import { appointments, bookings, slotHolds } from "#db/schema/appointments.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { UPCOMING_STATES } from "../words.ts";

export type VisitRow = typeof appointments.$inferSelect;
export type BookingRow = typeof bookings.$inferSelect;
export type LiveVisit = { readonly booking: BookingRow; readonly visit: VisitRow };

export async function findHold(room: Room, id: string) {
  const [row] = await room.tx
    .select()
    .from(slotHolds)
    .where(and(eq(slotHolds.clinicId, room.clinic), eq(slotHolds.id, id)));
  return row;
}

/** The one visit of a booking that is not history, locked: of two changes at once the second sees the first. */
export async function findLiveVisit(room: Room, bookingId: string): Promise<LiveVisit | undefined> {
  const [booking] = await room.tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.clinicId, room.clinic), eq(bookings.id, bookingId)))
    .for("update");
  if (!booking) return undefined;
  const [visit] = await room.tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, room.clinic),
        eq(appointments.bookingId, bookingId),
        ne(appointments.state, "moved"),
      ),
    )
    .for("update");
  return visit && { booking, visit };
}

export async function findVisit(room: Room, id: string): Promise<VisitRow | undefined> {
  const [row] = await room.tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, id)))
    .for("update");
  return row;
}

/** Which booking the caller speaks of: the one of her link, else the one she names. */
export function bookingIdOf(room: Room, named: string | undefined): string | undefined {
  const { actor } = room;
  return actor.kind === "link" && actor.purpose === "booking" ? actor.subjectId : named;
}

/** A link from before the last move. */
export function isOldLink(actor: Actor, booking: { readonly linkVersion: number }): boolean {
  return actor.kind === "link" && actor.version !== booking.linkVersion;
}

/** How many visits that she booked online still lie ahead of her. */
export async function countUpcomingOnline(room: Room, clientId: string): Promise<number> {
  const [row] = await room.tx
    .select({ upcoming: count() })
    .from(appointments)
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .where(
      and(
        eq(appointments.clinicId, room.clinic),
        eq(appointments.clientId, clientId),
        gt(appointments.startsAt, room.clock.now()),
        inArray(appointments.state, [...UPCOMING_STATES]),
        ne(bookings.channel, "staff"),
      ),
    );
  return row?.upcoming ?? 0;
}

/** The visit of a booking as a reader sees it: nobody waits, nothing is kept. */
export async function peekLiveVisit(room: Room, bookingId: string) {
  const [row] = await room.tx
    .select({ id: appointments.id, clientId: appointments.clientId, linkVersion: bookings.linkVersion })
    .from(appointments)
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .where(
      and(
        eq(appointments.clinicId, room.clinic),
        eq(appointments.bookingId, bookingId),
        ne(appointments.state, "moved"),
      ),
    );
  return row;
}

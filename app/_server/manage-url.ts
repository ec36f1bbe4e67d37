import "server-only";
import { addressOf } from "#lib/access/links.ts";
import type { Desk } from "#lib/operation/desk.ts";

type Booked = { readonly bookingId: string; readonly linkVersion: number };

/** The link with which a booking is moved or cancelled: made when it is shown, stored nowhere. */
export function manageUrlOf(desk: Desk, booked: Booked): string {
  return addressOf(linkOf(desk, booked));
}

function linkOf(desk: Desk, { bookingId, linkVersion }: Booked) {
  return { clinicId: desk.actor.clinic, purpose: "booking", subjectId: bookingId, version: linkVersion } as const;
}

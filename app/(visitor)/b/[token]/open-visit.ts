import "server-only";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { openLinkDesk } from "#app/_server/desk.ts";
import { findBooking } from "#lib/scheduling/queries/find-booking.ts";

/** The visit that a link leads to, as it is now; a link that is none of ours is "not found". Looking changes nothing. */
export async function openVisit(token: string) {
  const desk = await openLinkDesk(token, "booking");
  const outcome = await findBooking(desk, {});
  if (!outcome.ok) notFound();
  return { desk, locale: await getLocale(), path: `/b/${token}`, found: outcome.value };
}

export type Found = Awaited<ReturnType<typeof openVisit>>["found"];
export type LiveVisit = Extract<Found, { status: "live" }>;

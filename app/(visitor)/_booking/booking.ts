import "server-only";
import { getLocale } from "next-intl/server";
import { currentClinic, openDeskFor, openVisitorDesk } from "#app/_server/desk.ts";
import { writeLinkToken } from "#lib/access/links.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { dropDraft } from "#lib/scheduling/commands/drop-draft.ts";
import { keepDraft } from "#lib/scheduling/commands/keep-draft.ts";
import { type DraftState, openDraft } from "#lib/scheduling/queries/open-draft.ts";
import { draftActor, readDraftId } from "./draft-cookie.ts";
import { type Facts, type Place, pathOf } from "./flow.ts";
import type { TypedForm } from "./typed-form.ts";

const NOTHING: DraftState = { steps: {}, facts: {} };

/** Everything a page of the flow needs: the clinic, its day, and what this browser has typed so far. */
export async function openBooking(slug: string) {
  const front = await openVisitorDesk(slug);
  const clinic = await currentClinic(front);
  const draftId = await readDraftId(front);
  const draft = draftId ? await openDraft(await openDeskFor(draftActor(front, draftId)), {}) : undefined;
  return {
    slug,
    clinic,
    locale: await getLocale(),
    today: localDateOf(front.clock.now(), clinic.zone),
    draftId,
    draft: draft?.ok ? draft.value : NOTHING,
    // The draft tells visitors apart, so that one visitor never keeps two slots.
    desk: draftId ? await openVisitorDesk(slug, draftId) : front,
  };
}

export type Booking = Awaited<ReturnType<typeof openBooking>>;
/** A booking that has begun in this browser. */
export type BegunBooking = Booking & { readonly draftId: string };

export function hasBegun(booking: Booking): booking is BegunBooking {
  return booking.draftId !== undefined && Object.keys(booking.draft.steps).length > 0;
}

type Kept = { readonly typed?: TypedForm; readonly facts?: Partial<Record<keyof Facts, string | null>> };

/** False when the draft is gone or was booked in the meantime: start over or look there. */
export async function keepStep(
  booking: Booking & { readonly draftId: string },
  step: Place,
  kept: Kept,
): Promise<boolean> {
  const outcome = await keepDraft(await openDeskFor(draftActor(booking.desk, booking.draftId)), { step, ...kept });
  return outcome.ok;
}

export async function forgetDraft(
  booking: BegunBooking,
  bookedAs?: { bookingId: string; linkVersion: number },
): Promise<void> {
  await dropDraft(await openDeskFor(draftActor(booking.desk, booking.draftId)), bookedAs ? { bookedAs } : {});
}

/** Where somebody is led whose draft cannot take an answer: to what it became, or to the start with a word about it. */
export function lostPath(booking: Booking): string {
  const { bookedAs } = booking.draft;
  return bookedAs ? bookedPath(booking, bookedAs) : `${pathOf(booking.slug, "service")}?again=1`;
}

export function bookedPath(
  booking: Booking,
  { bookingId, linkVersion }: { bookingId: string; linkVersion: number },
): string {
  const link = {
    clinicId: booking.desk.actor.clinic,
    purpose: "booking",
    subjectId: bookingId,
    version: linkVersion,
  } as const;
  return `/b/${writeLinkToken(link)}/booked`;
}

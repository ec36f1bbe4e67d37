import { and, eq } from "drizzle-orm";
import { services, sites } from "#db/schema/clinics.ts";
import { staff } from "#db/schema/staff.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { lightsFor } from "#lib/intake/queries/list-lights.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { NoInput } from "../input.ts";
import { changeAllowance } from "../rules/policy-times.ts";
import type { AppointmentState } from "../words.ts";
import { findLiveVisit, isOldLink, type LiveVisit } from "./read-visit.ts";

type Change = "allowed" | "too-late" | "closed";
export type BookingView =
  | {
      readonly status: "already-moved";
      readonly clinic: { readonly name: string; readonly phone: string; readonly slug: string };
    }
  | {
      readonly status: "live";
      readonly clientId: string;
      readonly bookingId: string;
      readonly reference: string;
      readonly state: AppointmentState;
      readonly start: string;
      readonly end: string;
      readonly zone: string;
      readonly wallStart: string;
      readonly service: { readonly slug: string; readonly name: LocalizedText; readonly minutes: number };
      readonly therapist: { readonly id: string; readonly firstName: string };
      readonly site: { readonly name: string; readonly address: string };
      readonly clinic: { readonly name: string; readonly phone: string; readonly slug: string };
      readonly change: {
        readonly move: Change;
        readonly moveUntil: string;
        readonly cancel: Change;
        readonly cancelUntil: string;
      };
      readonly reviewDueAt: string | null;
      /** Whether something is still to be answered before the visit, never what was. */
      readonly questionsOpen: boolean;
    };

/** What who holds the link of a booking may see: when, where and with whom; neither health nor address nor telephone. */
export const findBooking = query({
  name: "booking.show",
  input: NoInput,
  may: (actor) => actor.kind === "link" && actor.purpose === "booking",
  discloses: (view: BookingView) => (view.status === "live" ? [view.clientId] : []),
  run: async (room): Promise<BookingView | undefined> => {
    const { actor } = room;
    const live = actor.kind === "link" ? await findLiveVisit(room, actor.subjectId) : undefined;
    if (!live) return undefined;
    const { name, phone, slug } = await readClinic(room);
    const clinic = { name, phone, slug };
    if (isOldLink(actor, live.booking)) return { status: "already-moved", clinic };
    return showLive(room, live, clinic);
  },
});

async function showLive(
  room: Room,
  { booking, visit }: LiveVisit,
  clinic: { name: string; phone: string; slug: string },
): Promise<BookingView | undefined> {
  const [names] = await room.tx
    .select({ service: services, firstName: staff.givenName, siteName: sites.name, address: sites.address })
    .from(services)
    .innerJoin(staff, and(eq(staff.clinicId, services.clinicId), eq(staff.id, visit.staffId)))
    .innerJoin(sites, and(eq(sites.clinicId, services.clinicId), eq(sites.id, visit.siteId)))
    .where(and(eq(services.clinicId, room.clinic), eq(services.id, visit.serviceId)));
  if (!names) return undefined;
  const { service, firstName, siteName, address } = names;
  const upcoming = visit.state === "booked" || visit.state === "pending-review";
  const change = (noticeHours: number) => {
    const { verdict, deadlineAt } = changeAllowance({ startsAt: visit.startsAt, noticeHours, now: room.clock.now() });
    return [upcoming ? verdict : "closed", isoWithOffset(deadlineAt, visit.zone)] as const;
  };
  const [move, moveUntil] = change(service.moveNoticeHours);
  const [cancel, cancelUntil] = change(service.cancelNoticeHours);
  return {
    status: "live",
    clientId: visit.clientId,
    bookingId: booking.id,
    reference: booking.reference,
    state: visit.state,
    start: isoWithOffset(visit.startsAt, visit.zone),
    end: isoWithOffset(visit.endsAt, visit.zone),
    zone: visit.zone,
    wallStart: visit.wallStart,
    service: { slug: service.slug, name: service.name, minutes: service.minutes },
    therapist: { id: visit.staffId, firstName },
    site: { name: siteName, address },
    clinic,
    change: { move, moveUntil, cancel, cancelUntil },
    reviewDueAt: visit.reviewDueAt && isoWithOffset(visit.reviewDueAt, visit.zone),
    questionsOpen: upcoming && visit.startsAt > room.clock.now() && (await isUnscreened(room, visit)),
  };
}

async function isUnscreened(room: Room, { clientId, startsAt, zone }: LiveVisit["visit"]): Promise<boolean> {
  const lights = await lightsFor(room, [clientId], localDateOf(startsAt, zone));
  return lights.get(clientId)?.light === "unscreened";
}

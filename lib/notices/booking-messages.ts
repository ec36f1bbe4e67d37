import { and, eq } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { clients } from "#db/schema/clients.ts";
import { sites } from "#db/schema/clinics.ts";
import { addressOf } from "#lib/access/links.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { isLocale, type Locale } from "#lib/kernel/locale.ts";
import { zoneLabel } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { visitFile } from "./calendar-file.ts";
import { enqueueMessage } from "./store.ts";
import { REVIEW_DUE, VISIT_TEMPLATES } from "./templates/bookings.ts";

type VisitMessage = {
  readonly kind: keyof typeof VISIT_TEMPLATES;
  readonly appointmentId: string;
  readonly accountUrl?: string | undefined;
  readonly questionsOpen?: boolean | undefined;
};

const CALENDAR_TITLE = { en: "Appointment", de: "Termin" } as const;
const ENDED: ReadonlySet<string> = new Set(["booking-declined", "booking-cancelled"]);

/** Tells the client what became of her visit, with the calendar entry. Who left no e-mail is told by people. */
export async function tellClient(room: Room, message: VisitMessage): Promise<void> {
  const visit = await readVisit(room, message.appointmentId);
  if (!visit?.email) return;
  const clinic = await readClinic(room);
  const locale = isLocale(visit.locale) ? visit.locale : clinic.locale;
  const place = `${visit.siteName}, ${visit.address}`;
  const manageUrl = addressOf({
    clinicId: room.clinic,
    purpose: "booking",
    subjectId: visit.bookingId,
    version: visit.linkVersion,
  });
  const letter = VISIT_TEMPLATES[message.kind][locale]({
    name: visit.givenName,
    clinicName: clinic.name,
    clinicPhone: clinic.phone,
    place,
    when: whenText(visit.startsAt, visit.zone, locale),
    reference: visit.reference,
    manageUrl,
    accountUrl: message.accountUrl,
    questionsOpen: message.questionsOpen,
  });
  const entry = {
    bookingId: visit.bookingId,
    sequence: visit.sequence,
    start: visit.startsAt,
    end: visit.endsAt,
    title: `${CALENDAR_TITLE[locale]}: ${clinic.name}`,
    place,
    text: manageUrl,
    cancelled: ENDED.has(message.kind),
  };
  await enqueueMessage(room, {
    kind: message.kind,
    clientId: visit.clientId,
    subjectId: visit.bookingId,
    recipient: visit.email,
    locale,
    ...letter,
    calendarFile: visitFile(entry, { name: clinic.name, email: clinic.email, stampedAt: room.clock.now() }),
  });
}

/** Tells the clinic that a decision waits; whoever holds the link may decide this one thing. */
export async function tellReviewers(
  room: Room,
  task: { id: string; startsAt: Date; zone: string; dueAt: Date },
): Promise<void> {
  const clinic = await readClinic(room);
  const when = whenText(task.startsAt, task.zone, clinic.locale);
  const dueBy = whenText(task.dueAt, task.zone, clinic.locale);
  const address = addressOf({ clinicId: room.clinic, purpose: "review", subjectId: task.id, version: 1 });
  await enqueueMessage(room, {
    kind: "review-due",
    subjectId: task.id,
    recipient: clinic.email,
    locale: clinic.locale,
    ...REVIEW_DUE[clinic.locale]({ when, dueBy, address }),
  });
}

/** In person visits are told in the time of the place, with its name. */
function whenText(at: Date, zone: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", {
    timeZone: zone,
    dateStyle: "full",
    timeStyle: "short",
  }).format(at);
  return `${text} (${zoneLabel(zone, locale)})`;
}

async function readVisit(room: Room, appointmentId: string) {
  const [row] = await room.tx
    .select({
      clientId: appointments.clientId,
      bookingId: bookings.id,
      reference: bookings.reference,
      sequence: bookings.sequence,
      linkVersion: bookings.linkVersion,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      zone: appointments.zone,
      siteName: sites.name,
      address: sites.address,
      givenName: clients.givenName,
      email: clients.email,
      locale: clients.locale,
    })
    .from(appointments)
    .innerJoin(bookings, and(eq(bookings.clinicId, appointments.clinicId), eq(bookings.id, appointments.bookingId)))
    .innerJoin(clients, and(eq(clients.clinicId, appointments.clinicId), eq(clients.id, appointments.clientId)))
    .innerJoin(sites, and(eq(sites.clinicId, appointments.clinicId), eq(sites.id, appointments.siteId)))
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, appointmentId)));
  return row;
}

import { insertInvitation } from "#lib/access/store.ts";
import { findClient, findSamePerson, insertClient, type KnownClient, lockClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { ensureCourse } from "#lib/courses/store.ts";
import type { CourseTemplateId } from "#lib/courses/words.ts";
import { findRedFlag, openReview } from "#lib/intake/store.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { BookVisitByStaffInput, type BookVisitByStaffWish } from "../input.ts";
import { mayBookForOthers } from "../policy.ts";
import { personIssues } from "../queries/read-request.ts";
import { findService, leadFrom, type ServiceRow } from "../queries/read-slots.ts";
import { reviewDeadline } from "../rules/policy-times.ts";
import { insertBooking, insertVisit, type TakenSlot, takeSlot } from "../store.ts";

/** On the telephone: the time is given at once, the health questions follow by the link in the message. */
export const bookVisitByStaff = command({
  name: "visit.book-by-staff",
  input: BookVisitByStaffInput,
  load: async (room, { client }) => {
    const known = "clientId" in client ? await findClient(room, client.clientId) : undefined;
    return "clientId" in client && !known ? undefined : { known, clinic: await readClinic(room) };
  },
  may: mayBookForOthers,
  run: async (room, { known: named, clinic }, wanted) => {
    const service = await findService(room, { slug: wanted.service });
    if (!service) return refused("invalid", { fields: [{ path: "service", code: "not-found" }] });
    const who = await resolveClient(room, named, wanted.client, clinic);
    if (!who.ok) return who;
    const { clientId, made, email } = who.value;

    const id = newId(room.clock.now());
    const slot = await takeSlot(room, {
      service,
      start: wanted.start,
      staffId: wanted.therapist,
      clientId,
      onlineOnly: false,
      cause: { cause: "appointment", causeId: id },
      now: leadFrom(room, service),
    });
    if (!slot.ok) return slot;

    const { state, booking } = await write(room, { id, clientId, service, slot: slot.value, clinic });
    await tellClient(room, {
      kind: state === "booked" ? "booking-confirmed" : "booking-pending",
      appointmentId: id,
      questionsOpen: true,
      accountUrl: made ? await inviteUrl(room, clientId, email) : undefined,
    });
    const { start, end, zone, staffId, therapistName } = slot.value;
    return done({
      value: {
        status: state,
        clientId,
        clientMade: made,
        bookingId: booking.id,
        linkVersion: booking.linkVersion,
        appointmentId: id,
        reference: booking.reference,
        start: isoWithOffset(start, zone),
        end: isoWithOffset(end, zone),
        therapist: staffId,
        therapistName,
      },
      subject: id,
      clientIds: [clientId],
      before: null,
      after: { bookingId: booking.id, state, startsAt: start, staffId },
    });
  },
});

type Clinic = Awaited<ReturnType<typeof readClinic>>;
type Described = Exclude<BookVisitByStaffWish["client"], { clientId: string }>;

/** The client who was named, the one who is the same person, or a new one; locked, so that her course is made once. */
async function resolveClient(
  room: Room,
  named: KnownClient | undefined,
  client: Described | { readonly clientId: string },
  clinic: Clinic,
) {
  if (named || "clientId" in client) {
    if (!named) return refused("not-found");
    await lockClient(room, named.id);
    return done({ clientId: named.id, made: false, email: named.email ?? undefined });
  }
  const person = { ...client, locale: client.locale ?? clinic.locale };
  const issues = personIssues(person, localDateOf(room.clock.now(), clinic.zone));
  if (issues.length > 0) return refused("invalid", { fields: issues });
  const known = await findSamePerson(room, person);
  const clientId = known?.id ?? (await insertClient(room, person)).id;
  await lockClient(room, clientId);
  return done({ clientId, made: known === undefined, email: person.email });
}

type Placed = {
  readonly id: string;
  readonly clientId: string;
  readonly service: ServiceRow;
  readonly slot: TakenSlot;
  readonly clinic: Clinic;
};

async function write(room: Room, { id, clientId, service, slot, clinic }: Placed) {
  const flag = await findRedFlag(room, clientId);
  const reviewDueAt = flag ? reviewDeadline(room.clock.now(), clinic.policy.reviewHours, slot.start) : null;
  const state = flag ? "pending-review" : "booked";
  const courseId = flag ? null : await courseFor(room, service.courseTemplate, clientId, slot);
  const booking = await insertBooking(room, clientId, "staff");
  const visit = { id, clientId, serviceId: service.id, slot, courseId, state, decisionId: null, reviewDueAt } as const;
  await insertVisit(room, booking.id, visit);
  if (flag && reviewDueAt) {
    const { start, zone } = slot;
    const waiting = { id, clientId, startsAt: start, zone, dueAt: reviewDueAt };
    await openReview(room, waiting, { id: flag.decisionId, urgent: flag.urgent });
  }
  return { state, booking } as const;
}

async function courseFor(
  room: Room,
  template: string | null,
  clientId: string,
  slot: TakenSlot,
): Promise<string | null> {
  if (template === null) return null;
  return ensureCourse(room, {
    clientId,
    staffId: slot.staffId,
    // Checked against the templates when the service was set up.
    template: template as CourseTemplateId,
    startedOn: localDateOf(slot.start, slot.zone),
  });
}

async function inviteUrl(room: Room, clientId: string, email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined;
  return (await insertInvitation(room, { kind: "client", clientId, email })).address;
}

import { insertInvitation } from "#lib/access/store.ts";
import { insertClient, type KnownClient, markForComparison } from "#lib/clients/store.ts";
import { ensureCourse } from "#lib/courses/store.ts";
import type { CourseTemplateId } from "#lib/courses/words.ts";
import { ADVICE } from "#lib/intake/knowledge/advice.ts";
import type { GivenConsent } from "#lib/intake/queries/read-consents.ts";
import { publicDecision } from "#lib/intake/queries/screen-person.ts";
import {
  findRedFlag,
  insertDecision,
  insertSignatures,
  insertSubmission,
  insertTask,
  openReview,
} from "#lib/intake/store.ts";
import type { Urgency } from "#lib/intake/words.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import type { Deed } from "#lib/operation/deed.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { BookVisitInput } from "../input.ts";
import { mayBookVisit } from "../policy.ts";
import { judgeSlot } from "../queries/judge-slot.ts";
import { type BookingRequest, lockPerson, readRequest } from "../queries/read-request.ts";
import { countUpcomingOnline } from "../queries/read-visit.ts";
import { reviewDeadline } from "../rules/policy-times.ts";
import { insertBooking, insertVisit, releaseSlot, type TakenSlot, takeSlot } from "../store.ts";

/** More than the longest course needs at a time: beyond it one contact would be keeping a clinic's hours from everybody. */
const MOST_UPCOMING = 20;

/**
 * Online booking as a whole: person, answers, consents, time, course and message in one transaction. A stop by the
 * health questions is no refusal: what was answered is kept, and the same request is answered the same again.
 */
export const bookVisit = command({
  name: "visit.book",
  input: BookVisitInput,
  load: async (_room, { client }) => ({ clientId: "clientId" in client ? client.clientId : undefined }),
  may: (actor, { clientId }) => mayBookVisit(actor, clientId),
  run: async (room, _subject, wanted) => {
    const request = await readRequest(room, wanted);
    if (!request.ok) return request;
    const { time, person, proven, screened } = request.value;
    if (screened.output.decision === "blocked") return stop(room, request.value);
    const wish = {
      service: time.service,
      start: time.start,
      staffId: time.staffId,
      onlineOnly: time.holdId === undefined,
      ignore: time.holdId === undefined ? undefined : ({ cause: "slot-hold", causeId: time.holdId } as const),
      now: time.offeredAt,
    };
    const seen = await judgeSlot(room, { ...wish, clientId: proven?.id });
    if (!seen.ok) return seen;

    const known = await lockPerson(room, request.value);
    if (known && (await countUpcomingOnline(room, known.id)) >= MOST_UPCOMING) return refused("too-many-bookings");
    const clientId = known?.id ?? (await insertClient(room, person)).id;
    if (known && known.givenName !== person.givenName) await markForComparison(room, clientId);
    const id = newId(room.clock.now());
    const slot = await takeSlot(room, { ...wish, clientId, cause: { cause: "appointment", causeId: id } }, seen.value);
    if (!slot.ok) return slot;
    return write(room, { ...request.value, id, known, clientId, slot: slot.value, wanted });
  },
});

type Answer =
  | {
      readonly status: "booked" | "pending-review";
      readonly bookingId: string;
      readonly linkVersion: number;
      readonly appointmentId: string;
      readonly reference: string;
      readonly start: string;
      readonly end: string;
      readonly zone: string;
      readonly therapist: string;
      readonly therapistName: string;
      readonly decision: ReturnType<typeof publicDecision>;
      readonly reviewDueAt: string | null;
    }
  | {
      readonly status: "stopped";
      readonly decision: ReturnType<typeof publicDecision>;
      readonly urgent: Urgency;
      readonly advice: (typeof ADVICE)[Urgency];
    };
type Answered = Promise<Outcome<Deed<Answer>, never>>;

type Placed = BookingRequest & {
  readonly id: string;
  readonly known: KnownClient | undefined;
  readonly clientId: string;
  readonly slot: TakenSlot;
  readonly wanted: { readonly consents: readonly GivenConsent[]; readonly channel: "online" | "api" };
};

async function write(room: Room, placed: Placed): Answered {
  const { id, clientId, slot, screened, time, known } = placed;
  const decisionId = await keepScreening(room, placed, clientId);
  await keepSignatures(room, placed);
  const waits = await mustWait(room, placed);
  const reviewDueAt = waits ? reviewDeadline(room.clock.now(), placed.clinic.policy.reviewHours, slot.start) : null;
  const state = waits ? "pending-review" : "booked";
  const template = time.service.courseTemplate;
  const courseId =
    waits || template === null
      ? null
      : await ensureCourse(room, {
          clientId,
          staffId: slot.staffId,
          // Checked against the templates when the service was set up.
          template: template as CourseTemplateId,
          startedOn: localDateOf(slot.start, slot.zone),
        });
  const booking = await insertBooking(room, clientId, placed.wanted.channel);
  const visit = { id, slot, clientId, serviceId: time.service.id, courseId, state, decisionId, reviewDueAt } as const;
  await insertVisit(room, booking.id, visit);
  if (reviewDueAt) {
    const review = { id, clientId, startsAt: slot.start, zone: slot.zone, dueAt: reviewDueAt };
    await openReview(room, review, { id: decisionId, urgent: screened.output.urgent });
  }
  await tellClient(room, {
    kind: waits ? "booking-pending" : "booking-confirmed",
    appointmentId: id,
    accountUrl: known ? undefined : await inviteUrl(room, clientId, placed.person.email),
  });
  return done({
    value: {
      status: state,
      bookingId: booking.id,
      linkVersion: booking.linkVersion,
      appointmentId: id,
      reference: booking.reference,
      start: isoWithOffset(slot.start, slot.zone),
      end: isoWithOffset(slot.end, slot.zone),
      zone: slot.zone,
      therapist: slot.staffId,
      therapistName: slot.therapistName,
      decision: publicDecision(screened.output),
      reviewDueAt: reviewDueAt && isoWithOffset(reviewDueAt, slot.zone),
    },
    subject: id,
    clientIds: [clientId],
    before: null,
    after: { bookingId: booking.id, state, startsAt: slot.start, staffId: slot.staffId, roomId: slot.roomId, courseId },
  });
}

/** A therapist looks first at what the rules hold back, at free text, at minors, and while a red flag is open. */
async function mustWait(room: Room, { screened, minor, clientId }: Placed): Promise<boolean> {
  if (screened.output.decision === "clearance_needed" || screened.needsReading || minor) return true;
  return (await findRedFlag(room, clientId)) !== undefined;
}

/** No time is given out; the answers stay, and a therapist is told where we know whom they are about. */
async function stop(room: Room, request: BookingRequest): Answered {
  const { screened, time } = request;
  const known = await lockPerson(room, request);
  const { urgent } = screened.output;
  const decisionId = await keepScreening(room, request, known?.id ?? null);
  if (known && urgent !== "none") await insertTask(room, { kind: "red-flag", clientId: known.id, decisionId, urgent });
  if (time.holdId !== undefined) await releaseSlot(room, { cause: "slot-hold", causeId: time.holdId });
  return done({
    value: { status: "stopped", decision: publicDecision(screened.output), urgent, advice: ADVICE[urgent] },
    subject: decisionId,
    clientIds: known ? [known.id] : [],
    before: null,
    after: { status: "stopped", decisionId },
  });
}

async function keepScreening(room: Room, { screened, person, today }: BookingRequest, clientId: string | null) {
  const submissionId = await insertSubmission(room, {
    clientId,
    purpose: "booking",
    locale: person.locale,
    birthOn: person.birthDate,
    freeText: screened.freeText,
    given: screened.given,
    today,
  });
  return insertDecision(room, { submissionId, clientId, input: screened.input, output: screened.output });
}

async function keepSignatures(room: Room, { person, minor, clientId, wanted }: Placed): Promise<void> {
  const self = { signedBy: `${person.givenName} ${person.familyName}`, relation: "self" } as const;
  const signer = minor && person.guardian ? ({ signedBy: person.guardian.name, relation: "guardian" } as const) : self;
  const signatures = wanted.consents.map((consent) => ({ ...consent, ...signer }));
  await insertSignatures(room, clientId, person.locale, signatures);
}

async function inviteUrl(room: Room, clientId: string, email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined;
  return (await insertInvitation(room, { kind: "client", clientId, email })).address;
}

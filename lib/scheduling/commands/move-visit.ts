import { and, eq } from "drizzle-orm";
import { appointments, bookings } from "#db/schema/appointments.ts";
import { lockClient } from "#lib/clients/store.ts";
import { readClinic } from "#lib/clinic/store.ts";
import { decideForPerson } from "#lib/intake/rules/decide.ts";
import { closeTask, findDecision, findOpenReview, openReview } from "#lib/intake/store.ts";
import type { Decision, Urgency } from "#lib/intake/words.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset, localDateOf } from "#lib/kernel/zone.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { MoveVisitInput } from "../input.ts";
import { isBoundByNotice, mayChangeVisit } from "../policy.ts";
import { changeRefusal } from "../queries/read-change.ts";
import { findService, leadFrom } from "../queries/read-slots.ts";
import { bookingIdOf, findLiveVisit, isOldLink, type LiveVisit } from "../queries/read-visit.ts";
import { reviewDeadline } from "../rules/policy-times.ts";
import { insertVisit, takeSlot } from "../store.ts";

/** Old row closed, new row made, every older link dead, in one transaction: there is always exactly one live visit. */
export const moveVisit = command({
  name: "visit.move",
  input: MoveVisitInput,
  load: async (room, { bookingId }) => {
    const id = bookingIdOf(room, bookingId);
    return id === undefined ? undefined : findLiveVisit(room, id);
  },
  may: (actor, { booking }) => mayChangeVisit(actor, booking),
  run: async (room, { booking, visit }, wanted) => {
    const no = standingRefusal(room, { booking, visit }, wanted.expectedVersion);
    if (no) return no;
    const service = await findService(room, { id: visit.serviceId });
    if (!service) return refused("not-found");
    const clinic = await readClinic(room);
    const bound = isBoundByNotice(room.actor);
    const late = bound ? changeRefusal(room, visit, service.moveNoticeHours, clinic) : undefined;
    if (late) return late;

    await lockClient(room, visit.clientId);
    const judged = await judgeAnew(room, visit.decisionId, localDateOf(wanted.start, visit.zone));
    if (bound && judged?.verdict === "blocked") return refused("screening-stop", { urgent: judged.urgent });
    const id = newId(room.clock.now());
    const slot = await takeSlot(room, {
      service,
      start: wanted.start,
      staffId: wanted.therapist,
      preferredStaffId: visit.staffId,
      clientId: visit.clientId,
      onlineOnly: bound,
      cause: { cause: "appointment", causeId: id },
      ignore: { cause: "appointment", causeId: visit.id },
      now: leadFrom(room, service),
    });
    if (!slot.ok) return slot;

    const waits = visit.state === "pending-review" || judged?.holdsBack === true;
    const reviewDueAt = waits ? reviewDeadline(room.clock.now(), clinic.policy.reviewHours, slot.value.start) : null;
    const state = waits ? "pending-review" : "booked";
    await closeOld(room, { booking, visit });
    const { clientId, serviceId, courseId, decisionId } = visit;
    await insertVisit(room, booking.id, {
      id,
      slot: slot.value,
      clientId,
      serviceId,
      courseId,
      decisionId,
      state,
      reviewDueAt,
    });
    await pointForward(room, { booking, visit }, id);
    if (reviewDueAt)
      await moveReview(
        room,
        visit,
        { id, startsAt: slot.value.start, zone: slot.value.zone, dueAt: reviewDueAt },
        judged,
      );
    await tellClient(room, { kind: "booking-moved", appointmentId: id });

    const { start, end, zone, staffId, therapistName } = slot.value;
    return done({
      value: {
        status: state,
        bookingId: booking.id,
        linkVersion: booking.linkVersion + 1,
        appointmentId: id,
        reference: booking.reference,
        start: isoWithOffset(start, zone),
        end: isoWithOffset(end, zone),
        zone,
        therapist: staffId,
        therapistName,
      } as const,
      subject: id,
      clientIds: [clientId],
      before: { appointmentId: visit.id, startsAt: visit.startsAt, staffId: visit.staffId, state: visit.state },
      after: { appointmentId: id, startsAt: start, staffId, state },
    });
  },
});

function standingRefusal(room: Room, { booking, visit }: LiveVisit, expectedVersion: number | undefined) {
  if (isOldLink(room.actor, booking)) return refused("already-moved");
  if (visit.state !== "booked" && visit.state !== "pending-review") return refused("not-upcoming");
  if (expectedVersion !== undefined && expectedVersion !== visit.version) return refused("conflict");
  return undefined;
}

type Judged = {
  readonly id: string;
  readonly verdict: Decision;
  readonly urgent: Urgency;
  readonly holdsBack: boolean;
};

/** The same answers may mean something else on another day: an operation is nearer, a letter has run out. */
async function judgeAnew(room: Room, decisionId: string | null, asOf: string): Promise<Judged | undefined> {
  const decision = decisionId === null ? undefined : await findDecision(room, decisionId);
  if (!decision) return undefined;
  const { birthDate } = decision.input;
  if (birthDate === null) throw new Error(`Decision ${decision.id} of a booking without a birth date.`);
  const { decision: verdict, urgent } = decideForPerson({ ...decision.input, birthDate, asOf });
  return { id: decision.id, verdict, urgent, holdsBack: verdict === "blocked" || verdict === "clearance_needed" };
}

async function closeOld(room: Room, { booking, visit }: LiveVisit): Promise<void> {
  const now = room.clock.now();
  await room.tx
    .update(appointments)
    .set({ state: "moved", closedAt: now, version: visit.version + 1 })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.id)));
  await room.tx
    .update(bookings)
    .set({ sequence: booking.sequence + 1, linkVersion: booking.linkVersion + 1 })
    .where(and(eq(bookings.clinicId, room.clinic), eq(bookings.id, booking.id)));
}

async function pointForward(room: Room, { visit }: LiveVisit, movedToId: string): Promise<void> {
  await room.tx
    .update(appointments)
    .set({ movedToId })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.id)));
}

type NewTime = { readonly id: string; readonly startsAt: Date; readonly zone: string; readonly dueAt: Date };

async function moveReview(room: Room, old: LiveVisit["visit"], to: NewTime, judged: Judged | undefined): Promise<void> {
  const open = await findOpenReview(room, old.id);
  const decision = open ? { id: open.decisionId, urgent: open.urgent } : judged;
  if (open) await closeTask(room, open.id, { outcome: "closed", reason: "visit-moved" });
  if (decision) await openReview(room, { ...to, clientId: old.clientId }, decision);
}

import { ensureCourse } from "#lib/courses/store.ts";
import type { CourseTemplateId } from "#lib/courses/words.ts";
import { closeTask, findRedFlag, findTask } from "#lib/intake/store.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { DecideReviewInput } from "../input.ts";
import { mayDecideReview } from "../policy.ts";
import { findService } from "../queries/read-slots.ts";
import { findVisit, type VisitRow } from "../queries/read-visit.ts";
import { closeVisit, setVisit } from "../store.ts";

/** A therapist says yes or no to a booking that waits, or closes a red flag with a reason. */
export const decideReview = command({
  name: "review.decide",
  input: DecideReviewInput,
  load: async (room, { taskId }) => {
    const { actor } = room;
    const id = actor.kind === "link" && actor.purpose === "review" ? actor.subjectId : taskId;
    return id === undefined ? undefined : findTask(room, id);
  },
  may: mayDecideReview,
  run: async (room, task, { verdict, reason }) => {
    if (task.closedAt !== null) return refused("already-decided");
    if (reason === undefined && (task.kind === "red-flag" || verdict === "decline")) return refused("reason-needed");
    const accepted = verdict === "accept";
    const visit = task.appointmentId === null ? undefined : await findVisit(room, task.appointmentId);
    const settled = task.kind === "red-flag" ? undefined : await settle(room, visit, accepted, reason);
    if (settled && !settled.ok) return settled;

    const outcome = task.kind === "red-flag" ? "closed" : accepted ? "accepted" : "declined";
    const closedBy = room.actor.kind === "staff" ? room.actor.staffId : null;
    await closeTask(room, task.id, { outcome, reason: reason ?? null, closedBy });
    const state = settled?.value ?? null;
    return done({
      value: { taskId: task.id, outcome, appointmentId: task.appointmentId, state } as const,
      subject: task.id,
      clientIds: [task.clientId],
      before: { outcome: null },
      after: { outcome, state },
    });
  },
});

type Settled = Outcome<"booked" | "cancelled", "not-upcoming" | "red-flag-open">;

async function settle(
  room: Room,
  visit: VisitRow | undefined,
  accepted: boolean,
  reason: string | undefined,
): Promise<Settled> {
  if (visit?.state !== "pending-review") return refused("not-upcoming");
  if (!accepted) {
    await closeVisit(room, visit, { state: "cancelled", closedBy: "clinical-hold", closeReason: reason ?? null });
    await tellClient(room, { kind: "booking-declined", appointmentId: visit.id });
    return done("cancelled");
  }
  // No booking is confirmed while a red flag of the same person is open (clinical reference 7.6).
  if (await findRedFlag(room, visit.clientId)) return refused("red-flag-open");
  await setVisit(room, visit, {
    state: "booked",
    reviewDueAt: null,
    courseId: visit.courseId ?? (await courseOf(room, visit)),
  });
  await tellClient(room, { kind: "booking-accepted", appointmentId: visit.id });
  return done("booked");
}

async function courseOf(room: Room, visit: VisitRow): Promise<string | null> {
  const service = await findService(room, { id: visit.serviceId });
  if (!service?.courseTemplate) return null;
  return ensureCourse(room, {
    clientId: visit.clientId,
    staffId: visit.staffId,
    // Checked against the templates when the service was set up.
    template: service.courseTemplate as CourseTemplateId,
    startedOn: localDateOf(visit.startsAt, visit.zone),
  });
}

import { closeTask, findTask } from "#lib/intake/store.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import { ExpireReviewInput } from "../input.ts";
import { mayExpireReview } from "../policy.ts";
import { findVisit } from "../queries/read-visit.ts";
import { closeVisit } from "../store.ts";

/** Nobody decided in time: the time is given back, and the client is told to call. */
export const expireReview = command({
  name: "review.expire",
  input: ExpireReviewInput,
  load: (room, { taskId }) => findTask(room, taskId),
  may: mayExpireReview,
  run: async (room, task) => {
    if (task.closedAt !== null || task.kind !== "pending-review") return refused("already-decided");
    if (task.dueAt === null || room.clock.now() < task.dueAt) return refused("too-early");
    const visit = task.appointmentId === null ? undefined : await findVisit(room, task.appointmentId);
    if (visit?.state === "pending-review") {
      await closeVisit(room, visit, { state: "cancelled", closedBy: "clinic", closeReason: "review-expired" });
      await tellClient(room, { kind: "booking-declined", appointmentId: visit.id });
    }
    await closeTask(room, task.id, { outcome: "expired" });
    return done({
      value: { taskId: task.id },
      subject: task.id,
      clientIds: [task.clientId],
      before: { outcome: null },
      after: { outcome: "expired" },
    });
  },
});

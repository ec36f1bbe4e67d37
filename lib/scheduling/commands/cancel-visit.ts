import { readClinic } from "#lib/clinic/store.ts";
import { closeTask, findOpenReview } from "#lib/intake/store.ts";
import { done, refused } from "#lib/kernel/outcome.ts";
import { tellClient } from "#lib/notices/booking-messages.ts";
import { command } from "#lib/operation/command.ts";
import { CancelVisitInput } from "../input.ts";
import { isBoundByNotice, mayChangeVisit } from "../policy.ts";
import { changeRefusal } from "../queries/read-change.ts";
import { findService } from "../queries/read-slots.ts";
import { bookingIdOf, findLiveVisit, isOldLink } from "../queries/read-visit.ts";
import { changeAllowance } from "../rules/policy-times.ts";
import { closeVisit } from "../store.ts";

/** Ends a visit that will not take place and gives everything it took back. Only the client's own lateness counts as late. */
export const cancelVisit = command({
  name: "visit.cancel",
  input: CancelVisitInput,
  load: async (room, { bookingId }) => {
    const id = bookingIdOf(room, bookingId);
    return id === undefined ? undefined : findLiveVisit(room, id);
  },
  may: (actor, { booking }) => mayChangeVisit(actor, booking),
  run: async (room, { booking, visit }, { reason, by: named }) => {
    if (isOldLink(room.actor, booking)) return refused("already-moved");
    if (visit.state !== "booked" && visit.state !== "pending-review" && visit.state !== "arrived") {
      return refused("not-upcoming");
    }
    const service = await findService(room, { id: visit.serviceId });
    const noticeHours = service?.cancelNoticeHours ?? 0;
    const bound = isBoundByNotice(room.actor);
    const tooLate = bound ? changeRefusal(room, visit, noticeHours, await readClinic(room)) : undefined;
    if (tooLate) return tooLate;

    const by = bound ? "client" : (named ?? "client");
    const allowance = changeAllowance({ startsAt: visit.startsAt, noticeHours, now: room.clock.now() });
    const late = by === "client" && allowance.verdict === "too-late";
    const state = late ? "late-cancelled" : "cancelled";
    await closeVisit(room, visit, { state, closedBy: by, closeReason: reason ?? null });
    const task = await findOpenReview(room, visit.id);
    if (task) await closeTask(room, task.id, { outcome: "closed", reason: "visit-cancelled" });
    await tellClient(room, { kind: "booking-cancelled", appointmentId: visit.id });
    return done({
      value: { bookingId: booking.id, state, late } as const,
      subject: visit.id,
      clientIds: [visit.clientId],
      before: { state: visit.state },
      after: { state, by },
    });
  },
});

import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { VisitInput } from "../input.ts";
import { mayReceive } from "../policy.ts";
import { findVisit } from "../queries/read-visit.ts";
import { setVisit } from "../store.ts";

/** A tap on the wrong row is taken back. */
export const undoArrived = command({
  name: "visit.undo-arrival",
  input: VisitInput,
  load: (room, { appointmentId }) => findVisit(room, appointmentId),
  may: mayReceive,
  run: async (room, visit) => {
    if (visit.state !== "arrived") return refused("not-allowed-now");
    await setVisit(room, visit, { state: "booked", arrivedAt: null });
    return done({
      value: { appointmentId: visit.id, state: "booked" } as const,
      subject: visit.id,
      clientIds: [visit.clientId],
      before: { state: visit.state },
      after: { state: "booked" },
    });
  },
});

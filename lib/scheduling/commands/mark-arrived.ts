import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { VisitInput } from "../input.ts";
import { mayReceive } from "../policy.ts";
import { findVisit } from "../queries/read-visit.ts";
import { setVisit } from "../store.ts";

/** She is in the house. */
export const markArrived = command({
  name: "visit.arrive",
  input: VisitInput,
  load: (room, { appointmentId }) => findVisit(room, appointmentId),
  may: mayReceive,
  run: async (room, visit) => {
    if (visit.state !== "booked") return refused("not-allowed-now");
    await setVisit(room, visit, { state: "arrived", arrivedAt: room.clock.now() });
    return done({
      value: { appointmentId: visit.id, state: "arrived" } as const,
      subject: visit.id,
      clientIds: [visit.clientId],
      before: { state: visit.state },
      after: { state: "arrived" },
    });
  },
});

import { done, refused } from "#lib/kernel/outcome.ts";
import { command } from "#lib/operation/command.ts";
import { VisitInput } from "../input.ts";
import { mayReceive } from "../policy.ts";
import { findVisit } from "../queries/read-visit.ts";
import { closeVisit } from "../store.ts";

/** Nobody came; only to be said once the visit should have begun. */
export const markNoShow = command({
  name: "visit.no-show",
  input: VisitInput,
  load: (room, { appointmentId }) => findVisit(room, appointmentId),
  may: mayReceive,
  run: async (room, visit) => {
    if (visit.state !== "booked") return refused("not-allowed-now");
    if (room.clock.now() < visit.startsAt) return refused("too-early");
    await closeVisit(room, visit, { state: "no-show", closedBy: "client", closeReason: null });
    return done({
      value: { appointmentId: visit.id, state: "no-show" } as const,
      subject: visit.id,
      clientIds: [visit.clientId],
      before: { state: visit.state },
      after: { state: "no-show" },
    });
  },
});

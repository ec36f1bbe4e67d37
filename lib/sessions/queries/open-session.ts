import { findDecision } from "#lib/intake/store.ts";
import { query } from "#lib/operation/query.ts";
import { SessionInput } from "../input.ts";
import { mayLead, mayReadSessions } from "../policy.ts";
import { cautionId } from "../rules/starting.ts";
import { eventsOf, findSession, findVisit } from "../store.ts";
import { therapistOf } from "./open-note.ts";
import { courseStanding } from "./read-screening.ts";

/** Everything the runner needs to stand where the last tap left it. */
export const openSession = query({
  name: "session.open",
  input: SessionInput,
  may: mayReadSessions,
  discloses: (view: { clientId: string }) => [view.clientId],
  run: async (room, { sessionId }) => {
    const session = await findSession(room, sessionId);
    const visit = session && (await findVisit(room, session.appointmentId));
    if (!session || !visit) return undefined;
    const decision = await findDecision(room, session.decisionId);
    const cautions = decision?.output.cautions ?? [];
    return {
      sessionId,
      appointmentId: session.appointmentId,
      clientId: session.clientId,
      clientName: `${visit.givenName} ${visit.familyName}`,
      birthOn: visit.birthOn,
      zone: visit.zone,
      course: await courseStanding(room, visit.courseId, visit.startsAt),
      therapistName: (await therapistOf(room, session.staffId)).name,
      state: session.state,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      now: room.clock.now(),
      plan: session.plan,
      document: session.document,
      revision: session.revision,
      events: await eventsOf(room, sessionId),
      cautions: cautions.map((caution) => ({ ...caution, id: cautionId(caution) })),
      compressionHold: decision?.output.compressionHold ?? false,
      mayLead: mayLead(room.actor, session),
    };
  },
});

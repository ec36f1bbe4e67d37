import { and, eq } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { sessions } from "#db/schema/sessions.ts";
import { isStaff } from "#lib/access/actor.ts";
import { readAnswers } from "#lib/intake/rules/read-answers.ts";
import { findRedFlag, insertTask } from "#lib/intake/store.ts";
import { newId } from "#lib/kernel/id.ts";
import { done, type FieldIssue, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import { command } from "#lib/operation/command.ts";
import type { Deed, Facts } from "#lib/operation/deed.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { StartSessionInput, type StartWish } from "../input.ts";
import { mayStart } from "../policy.ts";
import { type DayScreening, screenDay } from "../queries/read-screening.ts";
import { EMPTY_DOCUMENT } from "../rules/document.ts";
import { startGates } from "../rules/gates.ts";
import { startCase } from "../rules/starting.ts";
import { findVisit, insertConsents, keepScreening, type Visit } from "../store.ts";

type Started =
  | { readonly status: "started"; readonly sessionId: string }
  | { readonly status: "stopped"; readonly decisionId: string; readonly verdict: string; readonly urgent: string };

type Verdict = Outcome<Deed<Started>, "invalid" | "not-startable" | "not-today" | "gates-unmet">;

/**
 * The whole way from today's answers to the first touch in one step: what is stored is always a complete start, or a
 * stop with its decision, never a half of either. A second tap finds the session of the first.
 */
export const startSession = command({
  name: "session.start",
  input: StartSessionInput,
  load: (room, { appointmentId }) => findVisit(room, appointmentId, true),
  may: mayStart,
  conflicts: { sessions_one_per_appointment: "busy" },
  run: async (room, visit, input): Promise<Verdict> => {
    if (visit.sessionId) return doneWith(visit, { status: "started", sessionId: visit.sessionId }, null);
    const today = wallOf(room.clock.now(), visit.zone).date;
    if (visit.state !== "booked" && visit.state !== "arrived") return refused("not-startable", { state: visit.state });
    if (wallOf(visit.startsAt, visit.zone).date !== today) return refused("not-today");

    const given = readAnswers(input.answers, today);
    if (!given.ok) return invalid(given.issues);
    const day = await screenDay(room, visit, given.value, today);
    if (day.open.length > 0) return invalid(day.open.map((path) => ({ path, code: "unanswered" })));
    const stops = day.decision.decision === "blocked" || day.decision.decision === "clearance_needed";
    return stops ? stop(room, visit, day) : start(room, visit, day, input);
  },
});

async function stop(room: Room, visit: Visit, day: DayScreening): Promise<Verdict> {
  const { decision: verdict, urgent } = day.decision;
  const decisionId = await keepScreening(room, visit, day);
  if (urgent !== "none") {
    const { clientId, appointmentId } = visit;
    await insertTask(room, { kind: "red-flag", clientId, appointmentId, decisionId, urgent });
  }
  return doneWith(visit, { status: "stopped", decisionId, verdict, urgent }, { status: "stopped", verdict, urgent });
}

async function start(room: Room, visit: Visit, day: DayScreening, input: StartWish): Promise<Verdict> {
  const redFlag = (await findRedFlag(room, visit.clientId)) !== undefined;
  const { plan, gates, unacknowledged } = startCase({ visit, day, input, redFlag, today: day.today });
  const unmet = startGates(gates);
  if (unmet.length > 0) return refused("gates-unmet", { gates: unmet, cautions: unacknowledged });

  const decisionId = await keepScreening(room, visit, day);
  const sessionId = await insertSession(room, visit, decisionId, plan);
  await insertConsents(room, visit, input, day.consents);
  const { targetMinutes, closed } = plan;
  const after = { status: "started", sessionId, decisionId, verdict: day.decision.decision, targetMinutes, closed };
  return doneWith(visit, { status: "started", sessionId }, after);
}

function doneWith(visit: Visit, value: Started, after: Facts | null): Verdict {
  return done({ value, subject: visit.appointmentId, clientIds: [visit.clientId], before: null, after });
}

function invalid(issues: readonly FieldIssue[]): Verdict {
  return refused("invalid", { fields: issues.map(({ path, ...rest }) => ({ path: `answers.${path}`, ...rest })) });
}

async function insertSession(
  room: Room,
  visit: Visit,
  decisionId: string,
  plan: { protocol: string; version: number },
) {
  const now = room.clock.now();
  const sessionId = newId(now);
  const staffId = isStaff(room.actor) ? room.actor.staffId : visit.staffId;
  await room.tx.insert(sessions).values({
    clinicId: room.clinic,
    id: sessionId,
    appointmentId: visit.appointmentId,
    clientId: visit.clientId,
    courseId: visit.courseId,
    staffId,
    decisionId,
    protocol: plan.protocol,
    protocolVersion: plan.version,
    plan,
    document: EMPTY_DOCUMENT,
    state: "open",
    startedAt: now,
  });
  await room.tx
    .update(appointments)
    .set({ state: "in-session", arrivedAt: visit.arrivedAt ?? now, decisionId, version: visit.version + 1 })
    .where(and(eq(appointments.clinicId, room.clinic), eq(appointments.id, visit.appointmentId)));
  return sessionId;
}

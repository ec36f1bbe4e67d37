import { and, desc, eq } from "drizzle-orm";
import { decisions } from "#db/schema/screening.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { answersInForce } from "#lib/intake/queries/read-record.ts";
import type { ScreeningDecision } from "#lib/intake/rules/case.ts";
import { sessionDayQuestions } from "#lib/intake/rules/freshness.ts";
import { findRedFlag } from "#lib/intake/store.ts";
import { wallOf } from "#lib/kernel/zone.ts";
import { query } from "#lib/operation/query.ts";
import { AppointmentInput } from "../input.ts";
import { mayStart } from "../policy.ts";
import { planSession, sensitiveInPlan } from "../rules/plan.ts";
import { findProtocol } from "../rules/protocols.ts";
import { cautionId, hasTreatmentConsent, isMinor, RED_FLAG } from "../rules/starting.ts";
import { findVisit } from "../store.ts";
import { courseStanding, screenDay } from "./read-screening.ts";

/**
 * What the therapist sees before the first question of the day. The preview rests on the answers on file, as if nothing
 * had happened since; only the start itself decides.
 */
export const openStart = query({
  name: "session.open-start",
  input: AppointmentInput,
  may: mayStart,
  discloses: (view: { clientId: string }) => [view.clientId],
  run: async (room, { appointmentId }) => {
    const visit = await findVisit(room, appointmentId);
    if (!visit) return undefined;
    const today = wallOf(room.clock.now(), visit.zone).date;
    const onFile = await answersInForce(room, visit.clientId);
    const questions = sessionDayQuestions(onFile.answers);
    const neutral = Object.fromEntries(
      questions.filter((key) => key !== "bp").map((key) => [key, NEUTRAL_ANSWERS[key]]),
    );
    const day = await screenDay(room, visit, neutral, today);
    const protocol = findProtocol(visit.protocol);
    if (!protocol) return undefined;
    const limits = previewLimits(day.decision);
    const plan = planSession(protocol, limits, []);
    const [last] = await room.tx
      .select({ id: decisions.id, verdict: decisions.verdict, urgent: decisions.urgent, output: decisions.output })
      .from(decisions)
      .where(
        and(
          eq(decisions.clinicId, room.clinic),
          eq(decisions.clientId, visit.clientId),
          eq(decisions.purpose, "session"),
          eq(decisions.asOf, today),
        ),
      )
      .orderBy(desc(decisions.decidedAt), desc(decisions.id))
      .limit(1);
    const redFlag = (await findRedFlag(room, visit.clientId)) !== undefined;
    return {
      ...visit,
      today,
      isToday: wallOf(visit.startsAt, visit.zone).date === today,
      course: await courseStanding(room, visit.courseId, visit.startsAt),
      decision: day.decision,
      plan,
      cautions: [
        ...day.decision.cautions.map((caution) => ({ ...caution, id: cautionId(caution) })),
        ...(redFlag ? [{ id: RED_FLAG, rule: null }] : []),
      ],
      questions,
      stale: day.open.filter((key) => key !== "bp" && !questions.includes(key)),
      onFile: onFile.answers,
      sensitive: sensitiveInPlan(plan).map((region) => ({
        region,
        before: day.consents.find((each) => each.kind === "sensitive-areas" && each.region === region)?.given ?? null,
      })),
      treatmentConsent: hasTreatmentConsent(day.consents),
      minor: isMinor(visit.birthOn, today),
      guardianConsent: hasTreatmentConsent(day.consents, "guardian"),
      lastDecision: last ? { ...last, output: last.output as ScreeningDecision } : null,
    };
  },
});

// An open question closes everything; the preview then still shows what the answers on file say about regions.
function previewLimits(decision: ScreeningDecision) {
  const { regionalHard, regionalHeld } = decision;
  return { blockedRegions: [...regionalHard, ...regionalHeld], regionalHard, regionalHeld };
}

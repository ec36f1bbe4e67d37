import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import { RULE_IDS, type RuleId } from "#lib/intake/knowledge/rule-ids.ts";
import type { ScreeningCaution, ScreeningDecision } from "#lib/intake/rules/case.ts";
import { bloodPressureNeeded } from "#lib/intake/rules/freshness.ts";
import type { ConsentKind } from "#lib/intake/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { yearsBetween } from "#lib/kernel/local-date.ts";
import type { StartCase } from "./gates.ts";
import { planSession, type SessionPlan, sensitiveInPlan } from "./plan.ts";
import { findProtocol } from "./protocols.ts";

/** A caution as it is acknowledged: the rule, with the topic of the letter it rests on. */
export type CautionId = string;
export const RED_FLAG: CautionId = "red-flag";

export function isRuleId(text: string): text is RuleId {
  return RULE_IDS.some((id) => id === text);
}

export function cautionId({ rule, topic }: ScreeningCaution): CautionId {
  return topic === undefined ? rule : `${rule}.${topic}`;
}

/** A consent as it stands: the newest row per kind and region decides. */
export type Signature = {
  readonly kind: ConsentKind;
  readonly region: string;
  readonly version: string;
  readonly given: "given" | "refused" | "withdrawn";
  readonly relation: "self" | "guardian";
};

export type AskedToday = {
  readonly treatmentConsent: boolean;
  readonly guardianConsent: boolean;
  readonly sensitive: Readonly<Partial<Record<LeafRegion, "given" | "refused" | undefined>>>;
};

export type StartFacts = {
  readonly visit: { readonly protocol: string; readonly birthOn: LocalDate };
  readonly day: {
    readonly decision: ScreeningDecision;
    readonly answers: GivenAnswers;
    readonly consents: readonly Signature[];
  };
  readonly input: AskedToday & { readonly acknowledged: readonly CautionId[] };
  readonly redFlag: boolean;
  readonly today: LocalDate;
};

export function hasTreatmentConsent(consents: readonly Signature[], relation?: "guardian"): boolean {
  return consents.some(
    (each) =>
      each.kind === "treatment" &&
      each.given === "given" &&
      each.version === CONSENT_TEXTS.treatment.version &&
      (relation === undefined || each.relation === relation),
  );
}

export function isMinor(birthOn: LocalDate, today: LocalDate): boolean {
  return yearsBetween(birthOn, today) < 18;
}

/** The plan of the day, and everything the gates ask. The client was asked about a region when her answer of today is there. */
export function startCase({ visit, day, input, redFlag, today }: StartFacts): {
  readonly plan: SessionPlan;
  readonly gates: StartCase;
  readonly unacknowledged: readonly CautionId[];
} {
  const protocol = findProtocol(visit.protocol);
  if (!protocol) throw new Error(`No protocol ${visit.protocol}.`);
  const asked = Object.keys(input.sensitive) as LeafRegion[];
  const refusedRegions = asked.filter((region) => input.sensitive[region] === "refused");
  const plan = planSession(protocol, day.decision, refusedRegions);
  const seen = new Set(input.acknowledged);
  const demanded = [...day.decision.cautions.map(cautionId), ...(redFlag ? [RED_FLAG] : [])];
  const unacknowledged = demanded.filter((id) => !seen.has(id));
  const signsForMinor = input.treatmentConsent && input.guardianConsent;
  return {
    plan,
    unacknowledged,
    gates: {
      today,
      birthOn: visit.birthOn,
      decision: { decision: day.decision.decision, asOf: today },
      unacknowledgedCautions: unacknowledged.length,
      treatmentConsent: input.treatmentConsent || hasTreatmentConsent(day.consents),
      sensitivePlanned: sensitiveInPlan(planSession(protocol, day.decision, [])),
      sensitiveAsked: asked,
      guardianConsent: signsForMinor || hasTreatmentConsent(day.consents, "guardian"),
      bloodPressureNeeded: bloodPressureNeeded(day.answers),
      bloodPressureTaken: (day.answers.bp ?? null) !== null,
      regionsToTreat: plan.items.filter((item) => item.region !== "BREATH").length,
    },
  };
}

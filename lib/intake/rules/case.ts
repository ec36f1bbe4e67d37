import type { RegionCode } from "#lib/anatomy/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { GivenAnswers } from "../knowledge/answers.ts";
import type { RuleId } from "../knowledge/rule-ids.ts";
import type {
  Decision,
  EffectKind,
  LetterRole,
  LetterVerdict,
  PendingTopic,
  Purpose,
  QuestionClass,
  Topic,
  Urgency,
} from "../words.ts";

/** A doctor's letter as the rules read it. Without `validUntil` only the topic's own limit applies. */
export type ClearanceLetter = {
  readonly topic: PendingTopic;
  readonly role: LetterRole;
  readonly issuedOn: LocalDate;
  readonly validUntil?: LocalDate;
  readonly verdict: LetterVerdict;
  readonly regions?: readonly RegionCode[];
};

/** Oldest answer date per class; null means that a question of the class was never answered. */
export type ClassDates = { readonly [Class in QuestionClass]?: LocalDate | null };

export type ClinicalPolicy = { readonly oncologyTrained: boolean };

/**
 * One question put to the rules. Answers that are not listed count as neutral here (clinical reference 7.6); who takes
 * answers from people asks `unansweredQuestions` first.
 */
export type ScreeningCase = {
  readonly id?: string | number;
  readonly asOf: LocalDate;
  readonly purpose?: Purpose;
  /** Day of answering, for bookings; defaults to `asOf`. */
  readonly bookedOn?: LocalDate;
  readonly birthDate: LocalDate;
  readonly answers: GivenAnswers;
  readonly answeredOn?: ClassDates;
  readonly clearances?: readonly ClearanceLetter[];
  readonly policy?: ClinicalPolicy;
};

/** Something the therapist must acknowledge before the session; with a topic: treated under a doctor's letter. */
export type ScreeningCaution = { readonly rule: RuleId; readonly topic?: Topic };

/** One effect of one rule after the letters were read, for the explanation shown to staff. */
export type EffectFinding = {
  readonly rule: RuleId;
  readonly kind: EffectKind;
  readonly topic?: PendingTopic;
  readonly regions: readonly RegionCode[];
  /** Leaf-by-leaf topics may be decided differently for different regions: then "partly". */
  readonly letter: "none" | "approved" | "refused" | "partly";
};

export type ScreeningDecision = {
  readonly decision: Decision;
  readonly blockedRegions: readonly RegionCode[];
  readonly regionalHard: readonly RegionCode[];
  readonly regionalHeld: readonly RegionCode[];
  readonly pendingTopics: readonly PendingTopic[];
  readonly compressionHold: boolean;
  readonly urgent: Urgency;
  readonly rules: readonly RuleId[];
  readonly cautions: readonly ScreeningCaution[];
  readonly effects: readonly EffectFinding[];
  readonly ruleSetVersion: string;
};

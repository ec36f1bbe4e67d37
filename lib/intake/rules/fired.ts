import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Answers, YesNoUnsure } from "../knowledge/answers.ts";
import type { RuleId } from "../knowledge/rule-ids.ts";
import type { PendingTopic, Topic, Urgency } from "../words.ts";

/** An approval must not be older than the event it speaks about; "never": no approval counts at all. */
export type LetterFrom = LocalDate | "never";

export type RuleEffect =
  | { readonly kind: "block-all" }
  | { readonly kind: "caution" }
  | { readonly kind: "clear-all"; readonly topic: PendingTopic; readonly letterFrom?: LetterFrom }
  | { readonly kind: "block"; readonly leaves: readonly LeafRegion[] }
  | {
      readonly kind: "hold";
      readonly leaves: readonly LeafRegion[];
      readonly topic: Topic;
      readonly letterFrom?: LetterFrom;
    };

export type FiredRule = { readonly rule: RuleId; readonly effects: readonly RuleEffect[]; readonly urgent: Urgency };

/** What the rules look at: complete answers for one day. */
export type ScreeningFacts = {
  readonly asOf: LocalDate;
  /** The day of answering: the day of the visit, or of the booking. */
  readonly judgedOn: LocalDate;
  readonly birthDate: LocalDate;
  readonly answers: Answers;
  readonly oncologyTrained: boolean;
  /** A required answer is missing or too old. */
  readonly intakeOpen: boolean;
};

export const BLOCK_ALL: RuleEffect = { kind: "block-all" };
export const CAUTION: RuleEffect = { kind: "caution" };

export function clearAll(topic: PendingTopic, letterFrom?: LetterFrom): RuleEffect {
  return letterFrom === undefined ? { kind: "clear-all", topic } : { kind: "clear-all", topic, letterFrom };
}

export function block(leaves: readonly LeafRegion[]): RuleEffect {
  return { kind: "block", leaves };
}

export function hold(topic: Topic, leaves: readonly LeafRegion[], letterFrom?: LetterFrom): RuleEffect {
  return letterFrom === undefined ? { kind: "hold", topic, leaves } : { kind: "hold", topic, leaves, letterFrom };
}

export function fire(rule: RuleId, ...effects: readonly RuleEffect[]): FiredRule {
  return { rule, effects, urgent: "none" };
}

export function fireUrgent(rule: RuleId, urgent: Urgency, ...effects: readonly RuleEffect[]): FiredRule {
  return { rule, effects, urgent };
}

/** The rules of a section, each with its condition; those whose condition holds have fired. */
export function firedOf(...rules: readonly (readonly [condition: boolean, fired: FiredRule])[]): FiredRule[] {
  return rules.flatMap(([condition, fired]) => (condition ? [fired] : []));
}

/** Yes or not sure: the "yu" of the rule list. */
export function possibly(answer: YesNoUnsure | null): boolean {
  return answer === "yes" || answer === "unsure";
}

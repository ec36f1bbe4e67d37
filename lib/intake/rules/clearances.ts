import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import type { LeafRegion } from "#lib/anatomy/words.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import type { RuleId } from "../knowledge/rule-ids.ts";
import { TOPIC_FACTS } from "../knowledge/topics.ts";
import type { EffectKind, LetterVerdict, PendingTopic, Topic } from "../words.ts";
import type { ClearanceLetter } from "./case.ts";
import type { FiredRule, LetterFrom, RuleEffect } from "./fired.ts";

/** One effect as it stands once the letters were read. */
export type SettledEffect = {
  readonly rule: RuleId;
  readonly kind: EffectKind;
  readonly topic?: PendingTopic;
  readonly leaves: readonly LeafRegion[];
  readonly letter: "none" | LetterVerdict;
};

type OpenEffect = Extract<RuleEffect, { kind: "clear-all" | "hold" }>;

/** Letters are read effect by effect: one letter may lift one effect of a topic and leave another standing. */
export function settleEffects(fired: FiredRule, letters: readonly ClearanceLetter[], asOf: LocalDate): SettledEffect[] {
  return fired.effects.flatMap((effect): SettledEffect[] => {
    const { rule } = fired;
    switch (effect.kind) {
      case "block-all":
      case "caution":
        return [{ rule, kind: effect.kind, leaves: [], letter: "none" }];
      case "block":
        return [{ rule, kind: "block", leaves: effect.leaves, letter: "none" }];
      default:
        return settleOpen(rule, effect, letters, asOf);
    }
  });
}

function settleOpen(
  rule: RuleId,
  effect: OpenEffect,
  letters: readonly ClearanceLetter[],
  asOf: LocalDate,
): SettledEffect[] {
  const { topic } = effect;
  const leaves = effect.kind === "hold" ? effect.leaves : [];
  if (topic === "INTAKE") return [{ rule, kind: effect.kind, topic, leaves, letter: "none" }];

  const counting = letters.filter(
    (letter) => letter.topic === topic && letterCounts(letter, topic, asOf, effect.letterFrom),
  );
  if (effect.kind === "clear-all" || !TOPIC_FACTS[topic].byLeaf) {
    return [settled(rule, effect, leaves, latestVerdict(counting))];
  }
  const verdicts = leaves.map((leaf) => latestVerdict(counting.filter((letter) => speaksOf(letter, leaf))));
  return (["none", "approved", "refused"] as const).flatMap((verdict) => {
    const decided = leaves.filter((_leaf, index) => verdicts[index] === verdict);
    return decided.length > 0 ? [settled(rule, effect, decided, verdict)] : [];
  });
}

function settled(
  rule: RuleId,
  effect: OpenEffect,
  leaves: readonly LeafRegion[],
  letter: SettledEffect["letter"],
): SettledEffect {
  return { rule, kind: kindAfter(effect.kind, letter), topic: effect.topic, leaves, letter };
}

function kindAfter(kind: OpenEffect["kind"], letter: SettledEffect["letter"]): EffectKind {
  if (letter === "none") return kind;
  if (letter === "approved") return "caution";
  return kind === "clear-all" ? "block-all" : "block";
}

/** A refusal counts from anyone and never expires; an approval must be allowed, in force and not older than its event. */
function letterCounts(letter: ClearanceLetter, topic: Topic, asOf: LocalDate, from: LetterFrom | undefined): boolean {
  if (letter.issuedOn > asOf) return false;
  if (letter.verdict === "refused") return true;
  if (!TOPIC_FACTS[topic].roles.includes(letter.role)) return false;
  if (from === "never" || (from !== undefined && letter.issuedOn < from)) return false;
  return asOf <= lastDayOfApproval(letter, topic);
}

/** The last day on which an approval counts: its own end or the topic's limit, whichever comes first. */
export function lastDayOfApproval(letter: ClearanceLetter, topic: Topic): LocalDate {
  const limit = addDays(letter.issuedOn, TOPIC_FACTS[topic].maxDays);
  return letter.validUntil !== undefined && letter.validUntil < limit ? letter.validUntil : limit;
}

/** An approval must name the leaf; a refusal without regions means all of them. */
function speaksOf(letter: ClearanceLetter, leaf: LeafRegion): boolean {
  const regions = letter.regions ?? [];
  if (regions.length === 0) return letter.verdict === "refused";
  return expandRegions(regions).includes(leaf);
}

/** The latest letter decides; on one day a refusal does. */
function latestVerdict(letters: readonly ClearanceLetter[]): SettledEffect["letter"] {
  const latest = letters
    .map((letter) => letter.issuedOn)
    .sort()
    .at(-1);
  const last = letters.filter((letter) => letter.issuedOn === latest);
  if (last.length === 0) return "none";
  return last.some((letter) => letter.verdict === "refused") ? "refused" : "approved";
}

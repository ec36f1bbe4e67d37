import { propagateClosure } from "#lib/anatomy/rules/closure.ts";
import { byAscii, normaliseRegions } from "#lib/anatomy/rules/regions.ts";
import { ALL_REGIONS, LEAF_REGIONS, type LeafRegion } from "#lib/anatomy/words.ts";
import type { RuleId } from "../knowledge/rule-ids.ts";
import { RULE_SET_VERSION } from "../knowledge/version.ts";
import { type Decision, type EffectKind, URGENCIES, type Urgency } from "../words.ts";
import type { ScreeningCase, ScreeningCaution, ScreeningDecision } from "./case.ts";
import { type SettledEffect, settleEffects } from "./clearances.ts";
import { effectsOfBelly } from "./effects-belly.ts";
import { effectsOfHeart } from "./effects-heart.ts";
import { effectsOfNeck } from "./effects-neck.ts";
import { effectsOfOperations } from "./effects-operations.ts";
import { effectsOfOrgans } from "./effects-organs.ts";
import { effectsOfToday } from "./effects-today.ts";
import { effectsOfVessels } from "./effects-vessels.ts";
import { factsOf } from "./facts.ts";
import type { FiredRule, ScreeningFacts } from "./fired.ts";
import { unansweredQuestions } from "./unanswered.ts";

const COMPRESSION_RULES: ReadonlySet<RuleId> = new Set<RuleId>(["R63a", "R63b", "R63c"]);

/**
 * The bare function of clinical reference 7: answers that are not listed count as neutral. For the answers of a person
 * use `decideForPerson`, which takes nothing as "no".
 */
export function decide(screeningCase: ScreeningCase): ScreeningDecision {
  return judge(factsOf(screeningCase), screeningCase);
}

/** As `decide`, but every question in force that was not answered holds the decision back (R00). */
export function decideForPerson(screeningCase: ScreeningCase): ScreeningDecision {
  const facts = factsOf(screeningCase);
  const { answers, asOf, purpose = "session" } = screeningCase;
  const open = unansweredQuestions(answers, { asOf, purpose });
  return judge({ ...facts, intakeOpen: facts.intakeOpen || open.length > 0 }, screeningCase);
}

function judge(facts: ScreeningFacts, { clearances = [], asOf }: ScreeningCase): ScreeningDecision {
  const fired = firedRules(facts);
  const effects = fired.flatMap((rule) => settleEffects(rule, clearances, asOf));
  const hard = propagateClosure(leavesOf(effects, "block"));
  const closed = propagateClosure([...leavesOf(effects, "hold"), ...hard]);
  const held = [...closed].filter((leaf) => !hard.has(leaf));
  const decision = verdictOf(effects, hard.size, closed.size);
  const stopped = decision === "blocked" || decision === "clearance_needed";

  return {
    decision,
    blockedRegions: stopped ? [ALL_REGIONS] : normaliseRegions(closed),
    regionalHard: normaliseRegions(hard),
    regionalHeld: normaliseRegions(held),
    pendingTopics: sortedUnique(effects.flatMap((effect) => (isPending(effect) && effect.topic ? [effect.topic] : []))),
    compressionHold: fired.some(({ rule }) => COMPRESSION_RULES.has(rule)),
    urgent: highestUrgency(fired),
    rules: sortedUnique(fired.map(({ rule }) => rule)),
    cautions: cautionsOf(effects),
    effects: effects.map(({ leaves, ...effect }) => ({ ...effect, regions: normaliseRegions(leaves) })),
    ruleSetVersion: RULE_SET_VERSION,
  };
}

/** Rules are independent: none stops another. */
function firedRules(facts: ScreeningFacts): FiredRule[] {
  return [
    ...effectsOfToday(facts),
    ...effectsOfHeart(facts),
    ...effectsOfVessels(facts),
    ...effectsOfOrgans(facts),
    ...effectsOfBelly(facts),
    ...effectsOfOperations(facts),
    ...effectsOfNeck(facts),
  ];
}

function leavesOf(effects: readonly SettledEffect[], kind: EffectKind): LeafRegion[] {
  return effects.flatMap((effect) => (effect.kind === kind ? effect.leaves : []));
}

function verdictOf(effects: readonly SettledEffect[], hard: number, closed: number): Decision {
  const has = (kind: EffectKind) => effects.some((effect) => effect.kind === kind);
  if (has("block-all") || hard === LEAF_REGIONS.length) return "blocked";
  if (has("clear-all") || closed === LEAF_REGIONS.length) return "clearance_needed";
  return effects.length > 0 ? "caution" : "clear";
}

function isPending({ kind }: SettledEffect): boolean {
  return kind === "clear-all" || kind === "hold";
}

function highestUrgency(fired: readonly FiredRule[]): Urgency {
  const highest = Math.max(0, ...fired.map(({ urgent }) => URGENCIES.indexOf(urgent)));
  return URGENCIES[highest] ?? "none";
}

function cautionsOf(effects: readonly SettledEffect[]): ScreeningCaution[] {
  const cautions = new Map<string, ScreeningCaution>();
  for (const { rule, kind, topic } of effects) {
    if (kind !== "caution" || topic === "INTAKE") continue;
    cautions.set(`${rule} ${topic ?? ""}`, topic === undefined ? { rule } : { rule, topic });
  }
  return [...cautions.entries()].sort(([a], [b]) => byAscii(a, b)).map(([, caution]) => caution);
}

function sortedUnique<Code extends string>(codes: readonly Code[]): Code[] {
  return [...new Set(codes)].sort(byAscii);
}

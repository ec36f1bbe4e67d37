import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { CARDS } from "../knowledge/cards.ts";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { QUESTIONS } from "../knowledge/questions.ts";
import type { CardId } from "../words.ts";
import { isChoiceKey, isDateKey, isRegionListKey, isYesNoKey } from "./answer-types.ts";

export type Tick = "yes" | "unsure";
export type Ticks = { readonly [Key in QuestionKey]?: Tick };

/**
 * One answered card: what was ticked, and the branches that the ticks opened. `none` is the large "none of these".
 * A card with neither has not been answered. Ticks win over `none`: a contradiction never makes anybody clearer.
 */
export type CardReply = { readonly none?: boolean; readonly ticks?: Ticks; readonly details?: GivenAnswers };
export type CardReplies = { readonly [Id in CardId]?: CardReply };

/** Asked with a condition although it stands by itself: the index belongs to the arteries of the legs. */
const BRANCH_EXTRAS: { readonly [Key in QuestionKey]?: readonly QuestionKey[] } = { pad: ["abi"] };

/** The follow-up questions that a ticked condition opens; for dates and choices the question itself comes first. */
export function branchOf(condition: QuestionKey, tick: Tick): QuestionKey[] {
  const followUps = QUESTIONS.filter(({ parent }) => parent?.key === condition)
    .filter(({ parent }) => tick === "yes" || parent?.on === "given" || parent?.on.includes("unsure"))
    .map(({ key }) => key);
  const itself = asksItself(condition, tick) ? [condition] : [];
  return [...itself, ...followUps, ...(BRANCH_EXTRAS[condition] ?? [])];
}

/** A place must be named even when the person is not sure; a day or a kind only when the tick says yes. */
function asksItself(condition: QuestionKey, tick: Tick): boolean {
  if (isYesNoKey(condition)) return false;
  return tick === "yes" || isRegionListKey(condition);
}

/** The same answers as the API takes. What a card leaves open stays out, so that it is found unanswered. */
export function answersFromCards(replies: CardReplies): GivenAnswers {
  const answers: GivenAnswers = Object.assign(
    {},
    ...CARDS.map(({ id, conditions }) => answersOfCard(conditions, replies[id])),
  );
  return pick(QUESTION_KEYS, answers);
}

function answersOfCard(conditions: readonly QuestionKey[], reply: CardReply | undefined): GivenAnswers {
  const ticks = reply?.ticks ?? {};
  const ticked = conditions.some((key) => ticks[key] !== undefined);
  if (!reply || (!ticked && !reply.none)) return {};
  return Object.assign({}, ...conditions.map((key) => answersOfCondition(key, ticks[key], reply.details ?? {})));
}

function answersOfCondition(key: QuestionKey, tick: Tick | undefined, details: GivenAnswers): GivenAnswers {
  if (tick === undefined) return pick([key, ...neverAsked(key)], NEUTRAL_ANSWERS);
  return { ...pick(branchOf(key, tick), details), ...ownAnswer(key, tick, details) };
}

function neverAsked(condition: QuestionKey): readonly QuestionKey[] {
  return branchOf(condition, "yes").filter((key) => key !== condition);
}

function ownAnswer(key: QuestionKey, tick: Tick, details: GivenAnswers): GivenAnswers {
  if (isYesNoKey(key)) return { [key]: tick };
  if (tick === "unsure" && (isDateKey(key) || isChoiceKey(key))) return { [key]: "unsure" };
  if (tick === "unsure" && key === "veins") return { veins: { LEG_L: "unsure", LEG_R: "unsure" } };
  return contradicts(key, details) ? { [key]: undefined } : {};
}

/** Ticked and then answered as if there were nothing: the question is asked again. */
function contradicts(key: QuestionKey, details: GivenAnswers): boolean {
  const answer = details[key];
  if (answer === undefined || answer === null || answer === "none") return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return key === "veins" && Object.values(details.veins ?? {}).every((finding) => !finding || finding === "none");
}

function pick(keys: readonly QuestionKey[], from: GivenAnswers): GivenAnswers {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}

import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { MOMENTARY_KEYS, NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import type { ParentCondition, QuestionRow } from "../knowledge/question-row.ts";
import { QUESTIONS } from "../knowledge/questions.ts";
import type { Purpose } from "../words.ts";
import { mattersStill } from "./facts.ts";
import { hasChanged } from "./letters.ts";

export type AnswerContext = { readonly purpose: Purpose; readonly asOf: LocalDate };

/** Accepted but not demanded when booking ahead: the moment itself, and news since a visit that may not have been. */
const NOT_DEMANDED_AT_BOOKING: ReadonlySet<QuestionKey> = new Set<QuestionKey>([...MOMENTARY_KEYS, "news_since_last"]);

/** Read by the rules even when their parent was answered "no" (clinical reference 7.6): never thrown away. */
const STANDS_ALONE: ReadonlySet<QuestionKey> = new Set<QuestionKey>(["diabetes_foot", "more_clots", "more_surgeries"]);

/** The questions still open, in the order in which they are asked. Nothing is taken as "no". */
export function unansweredQuestions(answers: GivenAnswers, context: AnswerContext): QuestionKey[] {
  return questionsInPlay(answers)
    .filter((row) => isDemanded(row, context.purpose) && !isAnswered(row.key, answers, context))
    .map(({ key }) => key);
}

/** Questions that stand by themselves, and follow-ups that their parent has opened or that report something unasked. */
export function questionsInPlay(answers: GivenAnswers): readonly QuestionRow[] {
  return QUESTIONS.filter(
    ({ key, parent }) => parent === undefined || opens(parent, answers) || reportsUnasked(key, answers),
  );
}

/** Answers to follow-ups that are no longer in play are dropped when a submission is stored. */
export function discardHidden(answers: GivenAnswers): GivenAnswers {
  const inPlay = new Set<string>(questionsInPlay(answers).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => inPlay.has(key)));
}

/**
 * Earlier answers under new ones. Follow-ups to an answer that changed are not carried over: the place of the old clot
 * says nothing about the new one. A list that counts by itself stays until it is answered itself.
 */
export function carryForward(known: GivenAnswers, given: GivenAnswers): GivenAnswers {
  const outdated = new Set<string>(
    QUESTIONS.filter(
      ({ key, parent }) =>
        parent && hasChanged(parent.key, known, given) && (opens(parent, given) || !reportsUnasked(key, known)),
    ).map(({ key }) => key),
  );
  const kept = Object.entries(known).filter(([key]) => !outdated.has(key));
  return { ...Object.fromEntries(kept), ...given };
}

/** Must it be answered once it is in play? */
export function isDemanded({ key, optional }: QuestionRow, purpose: Purpose): boolean {
  if (optional) return false;
  return purpose === "session" || !NOT_DEMANDED_AT_BOOKING.has(key);
}

function opens({ key, on }: ParentCondition, answers: GivenAnswers): boolean {
  const answer = answers[key];
  if (on === "given") return answer !== undefined && answer !== null;
  return typeof answer === "string" && on.includes(answer);
}

function reportsUnasked(key: QuestionKey, answers: GivenAnswers): boolean {
  const answer = answers[key];
  return STANDS_ALONE.has(key) && Array.isArray(answer) && answer.length > 0;
}

function isAnswered(key: QuestionKey, answers: GivenAnswers, { asOf }: AnswerContext): boolean {
  const answer = answers[key];
  if (answer === undefined) return false;
  if (answer === null) return NEUTRAL_ANSWERS[key] === null;
  switch (key) {
    case "veins":
      return !Object.values(answer).includes(null);
    case "vte_sites":
      return (answers.vte_sites ?? []).length > 0;
    case "cancer_areas":
      return answers.cancer_active !== "yes" || (answers.cancer_areas ?? []).length > 0;
    case "surgery_areas":
      return (answers.surgery_areas ?? []).length > 0 || !mattersStill(answers.surgery_on ?? "unsure", asOf);
    case "more_surgeries":
      return (answers.more_surgeries ?? []).every(({ on, areas }) => areas?.length || !mattersStill(on, asOf));
    case "more_clots":
      return (answers.more_clots ?? []).every(({ sites }) => sites?.length);
    default:
      return true;
  }
}

import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { questionFact } from "../knowledge/questions.ts";
import { withEarlierEvents } from "./earlier-events.ts";
import { type AnsweredOnByKey, sessionDayQuestions } from "./freshness.ts";
import { carryForward, discardHidden } from "./unanswered.ts";

export type DatedAnswers = { readonly answers: GivenAnswers; readonly answeredOn: AnsweredOnByKey };

export type MergedAnswers = DatedAnswers & {
  /** What was given now and counts: this is what is stored. */
  readonly fresh: GivenAnswers;
};

/**
 * Answers of today over those on file. What is asked at every visit is worth nothing on another day; when it is asked
 * anew, as at the start of a session, an answer from earlier today is worth nothing either.
 */
export function mergeAnswers(
  known: DatedAnswers,
  given: GivenAnswers,
  { today, anew }: { readonly today: LocalDate; readonly anew: boolean },
): MergedAnswers {
  const told = withEarlierEvents(known.answers, given, today);
  const all = carryForward(known.answers, told);
  const answeredOn: AnsweredOnByKey = {
    ...known.answeredOn,
    ...Object.fromEntries(Object.keys(told).map((key) => [key, today])),
  };
  const everyVisit = new Set<QuestionKey>(sessionDayQuestions(all));
  const counts = (key: QuestionKey) => {
    if (Object.hasOwn(told, key)) return true;
    if (questionFact(key).class !== "V" && !everyVisit.has(key)) return true;
    return !anew && answeredOn[key] === today;
  };
  const answers = discardHidden(pick(all, counts));
  const inForce = (key: QuestionKey) => Object.hasOwn(answers, key);
  // "None" over a list on file is kept although it leaves nothing in force: otherwise the list would be back tomorrow.
  const clears = (key: QuestionKey) => lengthOf(told[key]) === 0 && (lengthOf(known.answers[key]) ?? 0) > 0;
  return {
    answers,
    answeredOn: pick(answeredOn, inForce),
    fresh: pick(told, (key) => inForce(key) || clears(key)),
  };
}

function lengthOf(answer: unknown): number | undefined {
  return Array.isArray(answer) ? answer.length : undefined;
}

function pick<Values extends object>(values: Values, wanted: (key: QuestionKey) => boolean): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => wanted(key as QuestionKey))) as Values;
}

import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { questionFact } from "../knowledge/questions.ts";
import type { ScreeningCase, ScreeningDecision } from "../rules/case.ts";
import { decideForPerson } from "../rules/decide.ts";
import { classDates, staleKeys } from "../rules/freshness.ts";
import { topicsVoidedBy } from "../rules/letters.ts";
import { type DatedAnswers, mergeAnswers } from "../rules/merge-answers.ts";
import { isDemanded, unansweredQuestions } from "../rules/unanswered.ts";
import type { Purpose } from "../words.ts";
import { answersInForce, lettersOnFile } from "./read-record.ts";

export type AnswersToJudge = {
  /** Whose record counts: null for somebody who has not proven who she is. */
  readonly recordOf: string | null;
  readonly birthOn: LocalDate;
  /** Checked by `readAnswers`. */
  readonly given: GivenAnswers;
  readonly purpose: Purpose;
  /** Day of the visit. */
  readonly asOf: LocalDate;
  /** Day of answering. */
  readonly today: LocalDate;
  /** At the start of a session nothing from earlier the same day stands in for an answer. */
  readonly anew: boolean;
  readonly oncologyTrained: boolean;
};

export type Judged = {
  readonly answers: GivenAnswers;
  /** What is stored of the answers given now. */
  readonly fresh: GivenAnswers;
  /** Without these no decision may be relied on. */
  readonly open: readonly QuestionKey[];
  readonly input: ScreeningCase;
  readonly output: ScreeningDecision;
};

/** Answers of now over those on file, with the letters that still rest on them: the one way to a decision. */
export async function judgeAnswers(room: Room, wish: AnswersToJudge): Promise<Judged> {
  const { recordOf, given, purpose, asOf, today, anew, birthOn, oncologyTrained } = wish;
  const known = recordOf === null ? { answers: {}, answeredOn: {} } : await answersInForce(room, recordOf);
  const letters = recordOf === null ? [] : await lettersOnFile(room, recordOf);
  const merged = mergeAnswers(known, given, { today, anew });
  // A letter that these answers void does not count for them either.
  const voided = new Set<string>(topicsVoidedBy(known.answers, merged.fresh));
  const dates = classDates(merged.answeredOn, merged.answers);
  const booking = purpose === "booking";
  const input: ScreeningCase = {
    asOf,
    purpose,
    ...(booking ? { bookedOn: today } : {}),
    birthDate: birthOn,
    answers: merged.answers,
    // Ahead of a visit part of class V is not asked; what is asked was answered today.
    answeredOn: booking ? { ...dates, V: today } : dates,
    clearances: letters.filter(({ topic }) => !voided.has(topic)),
    policy: { oncologyTrained },
  };
  const { answers, fresh } = merged;
  return { answers, fresh, open: openQuestions(merged, wish), input, output: decideForPerson(input) };
}

function openQuestions(
  { answers, answeredOn }: DatedAnswers,
  { purpose, asOf, today }: AnswersToJudge,
): readonly QuestionKey[] {
  const stale = staleKeys(answeredOn, answers, today).filter(
    (key) => purpose === "session" || isDemanded(questionFact(key), purpose),
  );
  return [...new Set([...unansweredQuestions(answers, { purpose, asOf }), ...stale])];
}

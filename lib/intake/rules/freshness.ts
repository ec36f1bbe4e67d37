import { daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import type { QuestionRow } from "../knowledge/question-row.ts";
import { QUESTION_CLASSES, type QuestionClass } from "../words.ts";
import type { ClassDates } from "./case.ts";
import { completeAnswers, MAX_AGE_DAYS } from "./facts.ts";
import { possibly } from "./fired.ts";
import { questionsInPlay } from "./unanswered.ts";

/** When each question was last answered; a key that is missing was never answered. */
export type AnsweredOnByKey = { readonly [Key in QuestionKey]?: LocalDate };

/** The questions of the day of a visit: all of class V, and the pressure where a condition calls for it. */
export function sessionDayQuestions(answers: GivenAnswers): QuestionKey[] {
  return questionsInPlay(answers)
    .filter((row) => askedEveryVisit(row, answers))
    .map(({ key }) => key);
}

/** Answers of class Q and Y that must be given again before a session on this day. */
export function staleKeys(answeredOn: AnsweredOnByKey, answers: GivenAnswers, asOf: LocalDate): QuestionKey[] {
  const reopened = possibly(answers.news_since_last ?? null);
  return questionsInPlay(answers)
    .filter((row) => row.class !== "V" && (!row.optional || answeredOn[row.key] !== undefined))
    .filter((row) => {
      const on = answeredOn[row.key];
      const age = on === undefined ? Number.POSITIVE_INFINITY : daysBetween(on, asOf);
      return age > (reopened || askedEveryVisit(row, answers) ? 0 : MAX_AGE_DAYS[row.class]);
    })
    .map(({ key }) => key);
}

/** The oldest answer of each class; null when a demanded question of the class was never answered. */
export function classDates(answeredOn: AnsweredOnByKey, answers: GivenAnswers): Required<ClassDates> {
  const oldest = (wanted: QuestionClass): LocalDate | null => {
    const rows = questionsInPlay(answers).filter((row) => classesOf(row, answers).includes(wanted));
    const days = rows
      .filter((row) => !row.optional || answeredOn[row.key] !== undefined)
      .map((row) => answeredOn[row.key]);
    if (days.includes(undefined)) return null;
    return days.filter((day) => day !== undefined).sort()[0] ?? null;
  };
  const [V, Q, Y] = QUESTION_CLASSES.map(oldest);
  return { V: V ?? null, Q: Q ?? null, Y: Y ?? null };
}

/** Measured at the start of a session where one of these conditions is present (clinical reference 1.1, row bp). */
export function bloodPressureNeeded(given: GivenAnswers): boolean {
  const answers = completeAnswers(given, false);
  return (
    answers.hypertension !== "none" ||
    answers.heart_device !== "none" ||
    answers.heart_event_on !== null ||
    answers.stroke_on !== null ||
    [
      answers.hypotension,
      answers.pregnancy,
      answers.heart_failure,
      answers.heart_failure_signs,
      answers.arrhythmia,
    ].some(possibly)
  );
}

function askedEveryVisit(row: QuestionRow, answers: GivenAnswers): boolean {
  if (row.key === "bp") return bloodPressureNeeded(answers);
  return classesOf(row, answers).includes("V");
}

/** The warning signs of a weak heart are asked at every visit once a weak heart is known or suspected. */
function classesOf(row: QuestionRow, answers: GivenAnswers): readonly QuestionClass[] {
  if (row.key === "heart_failure_signs" && possibly(answers.heart_failure ?? null)) return ["V", "Q"];
  return [row.class];
}

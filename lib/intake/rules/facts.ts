import { daysBetween, type LocalDate } from "#lib/kernel/local-date.ts";
import type { Answers, GivenAnswers } from "../knowledge/answers.ts";
import { MOMENTARY_KEYS, NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import type { QuestionClass } from "../words.ts";
import type { ScreeningCase } from "./case.ts";
import { datedEvent } from "./dates.ts";
import { OPERATION_MATTERS_DAYS, operationsOf } from "./effects-operations.ts";
import { clotsOf } from "./effects-vessels.ts";
import { possibly, type ScreeningFacts } from "./fired.ts";

export const MAX_AGE_DAYS: Readonly<Record<QuestionClass, number>> = { V: 0, Q: 90, Y: 365 };

export function factsOf(given: ScreeningCase): ScreeningFacts {
  const { asOf, birthDate } = given;
  const booking = given.purpose === "booking";
  const judgedOn = booking ? (given.bookedOn ?? asOf) : asOf;
  const answers = completeAnswers(given.answers, booking);
  return {
    asOf,
    judgedOn,
    birthDate,
    answers,
    oncologyTrained: given.policy?.oncologyTrained ?? false,
    intakeOpen: hasGap(answers, asOf) || isStale(given, answers, judgedOn),
  };
}

/** Fills in what was not listed; for a booking the answers about the moment itself do not count. */
export function completeAnswers(given: GivenAnswers, booking: boolean): Answers {
  const listed = Object.entries(given).filter(([, value]) => value !== undefined);
  const answers: Answers = { ...NEUTRAL_ANSWERS, ...Object.fromEntries(listed) };
  if (!booking) return answers;
  return { ...answers, ...Object.fromEntries(MOMENTARY_KEYS.map((key) => [key, NEUTRAL_ANSWERS[key]])) };
}

/** A question left open: null where null is not an answer, or an event without its place. */
function hasGap(answers: Answers, asOf: LocalDate): boolean {
  const skipped = QUESTION_KEYS.some((key) => answers[key] === null && NEUTRAL_ANSWERS[key] !== null);
  const legSkipped = Object.values(answers.veins ?? {}).some((finding) => finding === null);
  const placeless =
    operationsOf(answers).some(({ on, areas }) => !areas?.length && mattersStill(on, asOf)) ||
    clotsOf(answers).some(({ sites }) => !sites?.length) ||
    (answers.cancer_active === "yes" && (answers.cancer_areas ?? []).length === 0);
  return skipped || legSkipped || placeless;
}

export function mattersStill(operationOn: string, asOf: LocalDate): boolean {
  const event = datedEvent(operationOn, asOf);
  return event !== undefined && event.days <= OPERATION_MATTERS_DAYS;
}

function isStale({ answeredOn = {} }: ScreeningCase, answers: Answers, judgedOn: LocalDate): boolean {
  const age = (oldest: LocalDate | null | undefined) =>
    oldest === null ? Number.POSITIVE_INFINITY : daysBetween(oldest ?? judgedOn, judgedOn);
  const ages = { V: age(answeredOn.V), Q: age(answeredOn.Q), Y: age(answeredOn.Y) };
  // News reopens the whole history: everything is asked again on the same day.
  const reopened = possibly(answers.news_since_last) && (ages.Q !== 0 || ages.Y !== 0);
  return ages.V !== 0 || ages.Q > MAX_AGE_DAYS.Q || ages.Y > MAX_AGE_DAYS.Y || reopened;
}

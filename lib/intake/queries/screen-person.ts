import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { FREE_TEXT_FACTS, FREE_TEXT_KEYS, type FreeTextKey } from "../knowledge/free-texts.ts";
import { questionFact } from "../knowledge/questions.ts";
import type { ScreeningCase, ScreeningDecision } from "../rules/case.ts";
import { decideForPerson } from "../rules/decide.ts";
import { classDates, sessionDayQuestions, staleKeys } from "../rules/freshness.ts";
import { needsReview } from "../rules/needs-review.ts";
import { readAnswers } from "../rules/read-answers.ts";
import { carryForward, discardHidden, isDemanded, unansweredQuestions } from "../rules/unanswered.ts";
import type { Purpose } from "../words.ts";
import { type AnswersInForce, answersInForce, lettersOnFile } from "./read-record.ts";

export type ScreeningWish = {
  /** Whose record counts: null for somebody who has not proven who she is. */
  readonly recordOf: string | null;
  readonly birthOn: LocalDate;
  readonly raw: unknown;
  readonly notes: { readonly [Key in FreeTextKey]?: string | undefined };
  readonly locale: Locale;
  readonly purpose: Purpose;
  /** Day of the visit. */
  readonly asOf: LocalDate;
  /** Day of answering. */
  readonly today: LocalDate;
  readonly oncologyTrained: boolean;
};

export type Screened = {
  readonly given: GivenAnswers;
  readonly freeText: string;
  readonly needsReading: boolean;
  readonly input: ScreeningCase;
  readonly output: ScreeningDecision;
};

/**
 * Reads and judges the answers of a person. What she said before counts under what she says now, as long as it is fresh;
 * a question that nobody answered is named and never taken as "no".
 */
export async function screenPerson(
  room: Room,
  wish: ScreeningWish,
): Promise<{ ok: true; value: Screened } | { ok: false; issues: readonly FieldIssue[] }> {
  const read = readAnswers(wish.raw ?? {}, wish.today);
  if (!read.ok) return read;
  const known = wish.recordOf === null ? { answers: {}, answeredOn: {} } : await answersInForce(room, wish.recordOf);
  const merged = merge(known, read.value, wish.today);
  const open = openQuestions(merged, wish);
  if (open.length > 0) return { ok: false, issues: open.map((path) => ({ path, code: "unanswered" })) };

  const letters = wish.recordOf === null ? [] : await lettersOnFile(room, wish.recordOf);
  const { asOf, today, purpose, birthOn, oncologyTrained } = wish;
  const input: ScreeningCase = {
    asOf,
    purpose,
    ...(purpose === "booking" ? { bookedOn: today } : {}),
    birthDate: birthOn,
    answers: merged.answers,
    // Class V was answered today: what was not has been named above.
    answeredOn: { ...classDates(merged.answeredOn, merged.answers), V: today },
    clearances: letters,
    policy: { oncologyTrained },
  };
  const value = {
    given: discardHidden(read.value),
    freeText: freeTextOf(wish),
    needsReading: needsReview(notesOf(wish)),
    input,
    output: decideForPerson(input),
  };
  return { ok: true, value };
}

function merge(known: AnswersInForce, given: GivenAnswers, today: LocalDate): AnswersInForce {
  const all = carryForward(known.answers, given);
  const answeredToday = Object.fromEntries(Object.keys(given).map((key) => [key, today]));
  const answeredOn: AnswersInForce["answeredOn"] = { ...known.answeredOn, ...answeredToday };
  // What is asked at every visit is worth nothing on another day.
  const passed = new Set<string>(sessionDayQuestions(all).filter((key) => answeredOn[key] !== today));
  const keep = <Value>(entries: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => key in all && !passed.has(key)));
  return { answers: discardHidden(keep(all)), answeredOn: keep(answeredOn) };
}

function openQuestions(
  { answers, answeredOn }: AnswersInForce,
  { purpose, asOf, today }: ScreeningWish,
): QuestionKey[] {
  const stale = staleKeys(answeredOn, answers, today).filter((key) => isDemanded(questionFact(key), purpose));
  return [...new Set([...unansweredQuestions(answers, { purpose, asOf }), ...stale])];
}

function notesOf({ notes }: ScreeningWish): { [Key in FreeTextKey]?: string } {
  return Object.fromEntries(FREE_TEXT_KEYS.flatMap((key) => (notes[key] ? [[key, notes[key]]] : [])));
}

/** Question and answer as one text, in the language in which they were asked. */
function freeTextOf(wish: ScreeningWish): string {
  const notes = notesOf(wish);
  return FREE_TEXT_KEYS.flatMap((key) =>
    notes[key]?.trim() ? [`${FREE_TEXT_FACTS[key].wording[wish.locale]}\n${notes[key]}`] : [],
  ).join("\n\n");
}

/** What the person herself is told: the outcome and what it means for the visit, without the reasons. */
export function publicDecision({ decision, blockedRegions, urgent }: ScreeningDecision) {
  return { decision, blockedRegions, urgent };
}

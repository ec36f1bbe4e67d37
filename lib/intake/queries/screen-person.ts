import type { Locale } from "#lib/kernel/locale.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { FREE_TEXT_FACTS, FREE_TEXT_KEYS, type FreeTextKey } from "../knowledge/free-texts.ts";
import type { ScreeningCase, ScreeningDecision } from "../rules/case.ts";
import { needsReview } from "../rules/needs-review.ts";
import { readAnswers } from "../rules/read-answers.ts";
import { type AnswersToJudge, judgeAnswers } from "./judge-answers.ts";

export type ScreeningWish = Omit<AnswersToJudge, "given" | "anew"> & {
  readonly raw: unknown;
  readonly notes: { readonly [Key in FreeTextKey]?: string | undefined };
  readonly locale: Locale;
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
  const { raw: _raw, notes: _notes, locale: _locale, ...rest } = wish;
  const judged = await judgeAnswers(room, { ...rest, given: read.value, anew: false });
  if (judged.open.length > 0) {
    return { ok: false, issues: judged.open.map((path) => ({ path, code: "unanswered" })) };
  }
  const value = {
    given: judged.fresh,
    freeText: freeTextOf(wish),
    needsReading: needsReview(notesOf(wish)),
    input: judged.input,
    output: judged.output,
  };
  return { ok: true, value };
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

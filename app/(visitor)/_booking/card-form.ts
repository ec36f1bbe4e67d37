import type { GivenAnswers, QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import type { CardRow } from "#lib/intake/knowledge/question-row.ts";
import { answerTypeOf, isChoiceKey } from "#lib/intake/rules/answer-types.ts";
import { answersFromCards, branchOf, type CardReply, type Tick } from "#lib/intake/rules/cards.ts";
import { readAnswers } from "#lib/intake/rules/read-answers.ts";
import { unansweredQuestions } from "#lib/intake/rules/unanswered.ts";
import type { AnswerType } from "#lib/intake/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import { dateIn, type TypedForm, textOf, textsIn } from "./typed-form.ts";

// Names of the fields of a card, shared by the page that draws them and the reader below.
export const TICK = "tick";
export const NONE = "none";
export const sureName = (key: QuestionKey) => `${key}.sure`;
export const anyName = (key: QuestionKey) => `${key}.any`;
export const MORE_ROWS = [0, 1, 2] as const;
export const beyondName = (key: QuestionKey) => `${key}.beyond`;
export const NEITHER = "neither";
/** Conditions that this page showed as ticked because details stood there; left unticked now, that is meant so. */
export const SHOWN_TICKED = "shown-ticked";

/** A card that was sent, as the rules take it. */
export function cardReply(card: CardRow, form: TypedForm): CardReply {
  const ticked = tickedIn(card, form);
  const ticks = Object.fromEntries(ticked.map((key) => [key, tickOf(key, form)]));
  const details = Object.assign({}, ...ticked.map((key) => detailsOf(key, tickOf(key, form), form)));
  return { none: ticked.length === 0 && textOf(form, NONE) !== "", ticks, details };
}

/** What applies: the ticks, and whatever has details without its tick. */
export function tickedIn(card: CardRow, form: TypedForm): QuestionKey[] {
  const loose = looseIn(card, form);
  return card.conditions.filter((key) => textsIn(form, TICK).includes(key) || loose.includes(key));
}

/** Details without their tick, as they come from a browser that shows all branches: asked about, never passed over. */
function looseIn(card: CardRow, form: TypedForm): QuestionKey[] {
  const spoken = [...textsIn(form, TICK), ...textsIn(form, SHOWN_TICKED)];
  return card.conditions.filter((key) => !spoken.includes(key) && hasDetails(key, form));
}

/** Something other than the answer that reports nothing, in any field of the branch. */
function hasDetails(condition: QuestionKey, form: TypedForm): boolean {
  if (textOf(form, sureName(condition)) === "unsure") return true;
  return branchOf(condition, "yes").some((key) => {
    const quiet = ["", "none", NEITHER, anyName(key) in form ? "no" : NEUTRAL_ANSWERS[key]];
    return Object.entries(form).some(
      ([name, values]) =>
        (name === key || (name.startsWith(`${key}.`) && name !== sureName(key))) &&
        values.some((value) => !quiet.includes(value)),
    );
  });
}

/** What is still wrong or missing in a card, each with the name of its field. An empty list means: answered. */
export function cardIssues(card: CardRow, form: TypedForm, today: LocalDate): FieldIssue[] {
  const reply = cardReply(card, form);
  const ticked = Object.keys(reply.ticks ?? {});
  if (looseIn(card, form).length > 0) return [{ path: TICK, code: "missing" }];
  if (ticked.length > 0 && textOf(form, NONE) !== "") return [{ path: TICK, code: "not-allowed" }];
  if (ticked.length === 0) return reply.none ? [] : [{ path: TICK, code: "unanswered" }];

  const answers = answersFromCards({ [card.id]: reply });
  const reading = readAnswers(answers, today);
  const wrong = reading.ok ? [] : reading.issues;
  const named = new Set(wrong.map(({ path }) => path.split(".")[0]));
  return [...wrong, ...openQuestions(card, answers, today).filter(({ path }) => !named.has(path))];
}

function openQuestions(card: CardRow, answers: GivenAnswers, today: LocalDate): FieldIssue[] {
  const asked = new Set(card.conditions.flatMap((key) => [key, ...branchOf(key, "yes")]));
  return unansweredQuestions(answers, { purpose: "booking", asOf: today })
    .filter((key) => asked.has(key))
    .map((key) => ({ path: key, code: "unanswered" }));
}

/** A choice says "not sure" among its own options; everything else beside the tick. */
function tickOf(key: QuestionKey, form: TypedForm): Tick {
  return textOf(form, isChoiceKey(key) ? key : sureName(key)) === "unsure" ? "unsure" : "yes";
}

function detailsOf(condition: QuestionKey, tick: Tick, form: TypedForm): Record<string, unknown> {
  return Object.fromEntries(
    branchOf(condition, tick)
      .map((key) => [key, READERS[answerTypeOf(key)](key, form)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

type Reader = (key: QuestionKey, form: TypedForm) => unknown;

const oneText: Reader = (key, form) => textOf(form, key) || undefined;
const texts: Reader = (key, form) => textsIn(form, key);
const number = (key: QuestionKey, form: TypedForm, blank: null | undefined) => {
  const text = textOf(form, key).replace(",", ".");
  if (text === "") return blank;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
};

const READERS: Readonly<Record<AnswerType, Reader>> = {
  "yes-no-unsure": oneText,
  choice: oneText,
  "date-or-unsure": (key, form) => dateIn(form, key) || undefined,
  integer: (key, form) => number(key, form, null),
  decimal: (key, form) => number(key, form, undefined),
  "blood-pressure": () => undefined,
  regions: texts,
  "clot-sites": texts,
  legs: (key, form) => (textsIn(form, key).length > 0 ? textsIn(form, key) : undefined),
  feet: (key, form) => {
    const feet = textsIn(form, key);
    if (feet.length === 0) return undefined;
    return feet.filter((foot) => foot !== NEITHER);
  },
  "choice-per-leg": (key, form) => ({
    LEG_L: textOf(form, `${key}.LEG_L`) || null,
    LEG_R: textOf(form, `${key}.LEG_R`) || null,
  }),
  operations: (key, form) => listOf(key, form, "areas"),
  clots: (key, form) => listOf(key, form, "sites"),
};

/** There were more than fit into the rows: a therapist asks about them before anything is confirmed. */
export function tellsOfMore(card: CardRow, form: TypedForm): QuestionKey[] {
  return tickedIn(card, form)
    .flatMap((condition) => branchOf(condition, "yes"))
    .filter((key) => textOf(form, beyondName(key)) !== "");
}

/** "Were there others?": no, or up to three rows of a day and places. */
function listOf(key: QuestionKey, form: TypedForm, places: "areas" | "sites"): unknown {
  const rows = MORE_ROWS.map((row) => ({
    on: textOf(form, `${key}.${row}.unsure`) ? "unsure" : dateIn(form, `${key}.${row}.on`),
    [places]: textsIn(form, `${key}.${row}.${places}`),
  })).filter((row) => row.on !== "" || (row[places] as readonly string[]).length > 0);
  // Rows count where the question above them was passed over; under a "no" they contradict it, and it is asked again.
  const isNone = textOf(form, anyName(key)) === "no";
  if (isNone !== (rows.length === 0)) return undefined;
  return rows;
}

import { expect, test } from "vitest";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { voidedTopics } from "./letters.ts";
import { needsReview } from "./needs-review.ts";
import { questionsInForce } from "./questions-in-force.ts";
import { readAnswers } from "./read-answers.ts";
import { unansweredQuestions } from "./unanswered.ts";

const asOf = "2026-03-02";

test.each(["en", "de"] as const)(
  "every question is described in %s with type, class, wording, card and conditions",
  (locale) => {
    const questions = questionsInForce(locale, "booking");
    expect(questions.map(({ key }) => key).toSorted()).toEqual(QUESTION_KEYS.toSorted());
    for (const question of questions) {
      expect(question.wording.length).toBeGreaterThan(5);
      expect(question.allowedValues.every(({ value, label }) => value !== "" && label !== "")).toBe(true);
    }
    expect(questions.filter(({ card }) => card === null).map(({ key }) => key)).toEqual(["bp", "news_since_last"]);
  },
);

test("who answers as described is understood: the neutral values of the demanded questions are a complete set", () => {
  const given = Object.fromEntries(
    questionsInForce("en", "booking")
      .filter(({ demanded, conditions }) => demanded && conditions.length === 0)
      .map(({ key, neutral }) => [key, neutral]),
  );
  const reading = readAnswers(given, asOf);
  expect(reading.ok).toBe(true);
  expect(unansweredQuestions(given, { purpose: "booking", asOf })).toEqual([]);
});

test("every value that is offered is accepted", () => {
  const shape: Readonly<Record<string, (value: string) => unknown>> = {
    regions: (value) => [value],
    "clot-sites": (value) => [value],
    legs: (value) => [value],
    feet: (value) => [value],
    "choice-per-leg": (value) => ({ LEG_L: value }),
    operations: (value) => [{ on: "unsure", areas: [value] }],
    clots: (value) => [{ on: "unsure", sites: [value] }],
  };
  for (const { key, type, allowedValues } of questionsInForce("de", "session")) {
    for (const { value } of allowedValues) {
      const answer = shape[type]?.(value) ?? value;
      expect(readAnswers({ [key]: answer }, asOf), `${key} ${value}`).toMatchObject({ ok: true });
    }
  }
});

test("the booking spares the momentary questions, the session demands them", () => {
  const spared = (purpose: "booking" | "session") =>
    questionsInForce("en", purpose).flatMap(({ key, demanded }) => (demanded ? [] : [key]));
  expect(spared("session").toSorted()).toEqual(["abi", "bp", "vein_procedure_legs"]);
  expect(spared("booking").toSorted()).toEqual([
    "abi",
    "bp",
    "faint_today",
    "ill_today",
    "menstruating",
    "news_since_last",
    "vein_procedure_legs",
  ]);
});

test("a changed answer voids the letters of its topics, an order of lists or a first answer does not", () => {
  const before = { ...NEUTRAL_ANSWERS, vte_on: "2020-01-01", vte_sites: ["LEG_L", "LUNG"] } as const;
  expect(voidedTopics(before, before)).toEqual([]);
  expect(voidedTopics(before, { ...before, vte_sites: ["LUNG", "LEG_L"] })).toEqual([]);
  expect(voidedTopics(before, { ...before, vte_sites: ["LEG_L"] })).toEqual(["VTE", "VTE_LIMB"]);
  expect(voidedTopics(before, { ...before, more_clots: [{ on: "2019-01-01", sites: ["LUNG"] }] })).toEqual([
    "VTE",
    "VTE_LIMB",
  ]);
  expect(voidedTopics(before, { kidney: "chronic" })).toEqual(["KIDNEY"]);
  expect(voidedTopics({}, before)).toEqual([]);
  expect(voidedTopics(before, { ...before, pregnancy_weeks: 20, bp: [120, 80] })).toEqual([]);
});

test("free text asks for review as soon as it says anything", () => {
  expect(needsReview({})).toBe(false);
  expect(needsReview({ medicines: "  ", anything_else: null })).toBe(false);
  expect(needsReview({ medicines: "Ramipril" })).toBe(true);
});

import { describe, expect, test } from "vitest";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { MOMENTARY_KEYS, NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { QUESTIONS } from "../knowledge/questions.ts";
import { decide, decideForPerson } from "./decide.ts";
import { carryForward, discardHidden, unansweredQuestions } from "./unanswered.ts";

const asOf = "2026-03-02";
const session = { purpose: "session", asOf } as const;
const booking = { purpose: "booking", asOf } as const;
const open = (answers: GivenAnswers) => unansweredQuestions({ ...NEUTRAL_ANSWERS, ...answers }, session);

const TOP_LEVEL = QUESTIONS.filter(({ parent, optional }) => !parent && !optional).map(({ key }) => key);

describe("nothing is taken as no", () => {
  test("neutral answers are complete", () => {
    expect(open({})).toEqual([]);
    expect(unansweredQuestions(NEUTRAL_ANSWERS, booking)).toEqual([]);
  });

  test("no answers at all: every question that stands by itself is missing", () => {
    expect(unansweredQuestions({}, session)).toEqual(TOP_LEVEL);
  });

  test.each(TOP_LEVEL)("leaving out %s is found and holds the decision back", (key) => {
    const { [key]: _left, ...answers } = NEUTRAL_ANSWERS;
    expect(unansweredQuestions(answers, session)).toEqual([key]);
    expect(decideForPerson({ asOf, birthDate: "1985-06-15", answers }).rules).toEqual(["R00"]);
  });

  test.each(QUESTION_KEYS.filter((key) => NEUTRAL_ANSWERS[key] !== null && TOP_LEVEL.includes(key)))(
    "null is no answer to %s",
    (key) => {
      expect(open({ [key]: null })).toEqual([key]);
      expect(decide({ asOf, birthDate: "1985-06-15", answers: { [key]: null } }).rules).toContain("R00");
    },
  );

  test("a booking does not demand the momentary four and the news, and takes them when they come", () => {
    const demanded = new Set(unansweredQuestions({}, booking));
    const spared = TOP_LEVEL.filter((key) => !demanded.has(key));
    expect(spared.toSorted()).toEqual(["faint_today", "ill_today", "menstruating", "news_since_last"]);
    expect(MOMENTARY_KEYS).toEqual(["ill_today", "faint_today", "menstruating", "bp"]);
  });
});

describe("follow-ups are demanded only when their parent opens them", () => {
  const without = (...keys: (keyof GivenAnswers)[]) =>
    Object.fromEntries(Object.entries(NEUTRAL_ANSWERS).filter(([key]) => !keys.includes(key as keyof GivenAnswers)));
  const bare = without(...QUESTIONS.filter(({ parent }) => parent).map(({ key }) => key));
  const missing = (answers: GivenAnswers) => unansweredQuestions({ ...bare, ...answers }, session);

  test.each<[GivenAnswers, string[]]>([
    [{}, []],
    [{ pregnancy: "yes" }, ["pregnancy_weeks", "pregnancy_problem"]],
    [{ pregnancy: "unsure" }, ["pregnancy_problem"]],
    [{ vte_on: "2020-01-01" }, ["vte_sites", "more_clots"]],
    [{ vte_on: "unsure", vte_sites: [], more_clots: [] }, ["vte_sites"]],
    [{ vte_on: "2020-01-01", vte_sites: ["LUNG"], more_clots: [{ on: "2019-01-01" }] }, ["more_clots"]],
    [{ surgery_on: "2025-03-02", more_surgeries: [] }, ["surgery_areas"]],
    [{ surgery_on: "2025-03-02", surgery_areas: [], more_surgeries: [] }, ["surgery_areas"]],
    [{ surgery_on: "2025-03-01", surgery_areas: [], more_surgeries: [] }, []],
    [
      { surgery_on: "2026-01-01", surgery_areas: ["KNEE_L"], more_surgeries: [{ on: asOf, areas: [] }] },
      ["more_surgeries"],
    ],
    [{ cancer_active: "yes" }, ["cancer_areas"]],
    [{ cancer_active: "yes", cancer_areas: [] }, ["cancer_areas"]],
    [{ cancer_active: "unsure", cancer_areas: [] }, []],
    [{ thyroid: "other" }, ["thyroid_controlled"]],
    [{ diabetes: "unsure" }, ["diabetes_foot"]],
    [{ diabetes: "yes", diabetes_foot: [] }, []],
    [{ vein_procedure_on: "2026-02-20" }, []],
    [{ veins: { LEG_L: null } }, ["veins"]],
  ])("%j", (answers, keys) => {
    expect(missing(answers)).toEqual(keys);
  });
});

test("answers to follow-ups out of play are dropped, except the foot that a rule reads by itself", () => {
  expect(
    discardHidden({
      pregnancy: "no",
      pregnancy_weeks: 30,
      thyroid: "none",
      thyroid_controlled: null,
      diabetes_foot: ["FOOT_L"],
    }),
  ).toEqual({ pregnancy: "no", thyroid: "none", diabetes_foot: ["FOOT_L"] });
  expect(discardHidden({ pregnancy: "yes", pregnancy_weeks: 30 })).toEqual({ pregnancy: "yes", pregnancy_weeks: 30 });
});

test("further clots and operations count although none is given as the last one", () => {
  const told: GivenAnswers = {
    ...NEUTRAL_ANSWERS,
    more_clots: [{ on: "2026-01-10", sites: ["LEG_L"] }],
    more_surgeries: [{ on: "2026-02-20", areas: ["ABDOMEN"] }],
  };
  const kept = discardHidden(told);
  expect(kept).toMatchObject({ more_clots: told.more_clots, more_surgeries: told.more_surgeries });
  expect(unansweredQuestions(kept, booking)).toEqual([]);
  const decision = decideForPerson({ asOf, birthDate: "1985-06-15", answers: kept, purpose: "booking" });
  expect(decision).toMatchObject({ decision: "blocked", rules: ["R27", "R27a", "R27c", "R46a", "R46c"] });
});

test("a further clot without its place and a further operation without its area are still open", () => {
  const told: GivenAnswers = {
    ...NEUTRAL_ANSWERS,
    more_clots: [{ on: "2019-01-01" }],
    more_surgeries: [{ on: asOf, areas: [] }],
  };
  expect(unansweredQuestions(discardHidden(told), booking)).toEqual(["more_clots", "more_surgeries"]);
});

test("an earlier follow-up is carried over only under the same answer of its parent", () => {
  const known: GivenAnswers = { vte_on: "2019-01-01", vte_sites: ["LUNG"], more_clots: [], kidney: "none" };
  expect(carryForward(known, { kidney: "chronic" })).toEqual({ ...known, kidney: "chronic" });
  expect(carryForward(known, { vte_on: "2019-01-01" })).toEqual(known);
  expect(carryForward(known, { vte_on: "2024-01-01" })).toEqual({ vte_on: "2024-01-01", kidney: "none" });
  expect(carryForward(known, { vte_on: "2024-01-01", vte_sites: ["LEG_L"] })).toEqual({
    vte_on: "2024-01-01",
    vte_sites: ["LEG_L"],
    kidney: "none",
  });
});

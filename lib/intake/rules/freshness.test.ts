import { describe, expect, test } from "vitest";
import { addDays } from "#lib/kernel/local-date.ts";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { decide } from "./decide.ts";
import { type AnsweredOnByKey, bloodPressureNeeded, classDates, sessionDayQuestions, staleKeys } from "./freshness.ts";

const asOf = "2026-03-02";
const ago = (days: number) => addDays(asOf, -days);
const allOn = (day: string): AnsweredOnByKey => Object.fromEntries(QUESTION_KEYS.map((key) => [key, day]));

describe("class dates", () => {
  test("the oldest answer of each class counts", () => {
    const answeredOn = { ...allOn(asOf), kidney: ago(91), thyroid: ago(200), asthma: ago(300) };
    expect(classDates(answeredOn, NEUTRAL_ANSWERS)).toEqual({ V: asOf, Q: ago(91), Y: ago(300) });
  });

  test("a question never answered makes its class null, which no decision lets pass", () => {
    const { gut: _gut, ...answeredOn } = allOn(asOf);
    const dates = classDates(answeredOn, NEUTRAL_ANSWERS);
    expect(dates).toEqual({ V: asOf, Q: asOf, Y: null });
    expect(decide({ asOf, birthDate: "1985-06-15", answers: {}, answeredOn: dates }).rules).toEqual(["R00"]);
  });

  test("optional readings that were never given do not count, follow-ups in play do", () => {
    const { abi: _abi, bp: _bp, thyroid_controlled: _stable, ...answeredOn } = allOn(asOf);
    expect(classDates(answeredOn, NEUTRAL_ANSWERS)).toEqual({ V: asOf, Q: asOf, Y: asOf });
    expect(classDates(answeredOn, { ...NEUTRAL_ANSWERS, thyroid: "other" }).Y).toBeNull();
  });

  test("the warning signs of a weak heart are also asked at every visit once it is known or suspected", () => {
    const answeredOn = { ...allOn(asOf), heart_failure_signs: ago(1) };
    expect(classDates(answeredOn, NEUTRAL_ANSWERS).V).toBe(asOf);
    expect(classDates(answeredOn, { ...NEUTRAL_ANSWERS, heart_failure: "yes" }).V).toBe(ago(1));
    expect(classDates(answeredOn, { ...NEUTRAL_ANSWERS, heart_failure: "unsure" }).V).toBe(ago(1));
  });
});

describe("stale answers", () => {
  test("Q after 90 days, Y after 365, at the limit not yet", () => {
    const answeredOn = { ...allOn(asOf), kidney: ago(90), liver: ago(91), gut: ago(365), thyroid: ago(366) };
    expect(staleKeys(answeredOn, NEUTRAL_ANSWERS, asOf)).toEqual(["thyroid", "liver"]);
  });

  test("never answered is stale; class V is not listed, it is always asked", () => {
    expect(staleKeys({}, NEUTRAL_ANSWERS, asOf)).not.toContain("ill_today");
    expect(staleKeys({}, NEUTRAL_ANSWERS, asOf)).toContain("kidney");
  });

  test("news reopens everything that was not answered today", () => {
    const answeredOn = { ...allOn(asOf), kidney: ago(1) };
    expect(staleKeys(answeredOn, { ...NEUTRAL_ANSWERS, news_since_last: "unsure" }, asOf)).toEqual(["kidney"]);
    expect(staleKeys(answeredOn, NEUTRAL_ANSWERS, asOf)).toEqual([]);
  });
});

describe("the day of the session", () => {
  test("asks every question of class V, the pressure only where a condition calls for it", () => {
    expect(sessionDayQuestions(NEUTRAL_ANSWERS)).toEqual([
      "ill_today",
      "faint_today",
      "skin_infection_now",
      "skin_infection_clear_on",
      "skin_break_areas",
      "clot_signs",
      "vein_tender_cord",
      "belly_pain_unexplained",
      "news_since_last",
      "asthma_attack_on",
      "pregnancy",
      "menstruating",
    ]);
    expect(sessionDayQuestions({ ...NEUTRAL_ANSWERS, hypotension: "unsure" })).toContain("bp");
    expect(sessionDayQuestions({ ...NEUTRAL_ANSWERS, heart_failure: "yes" })).toContain("heart_failure_signs");
    expect(sessionDayQuestions({ ...NEUTRAL_ANSWERS, pregnancy: "yes" })).toContain("pregnancy_weeks");
  });

  test.each([
    { hypertension: "controlled" },
    { hypertension: "unsure" },
    { hypotension: "yes" },
    { pregnancy: "unsure" },
    { heart_failure: "yes" },
    { heart_failure_signs: "unsure" },
    { heart_event_on: "2001-01-01" },
    { arrhythmia: "yes" },
    { heart_device: "L" },
    { stroke_on: "unsure" },
  ] as const)("%j calls for a reading", (answers) => {
    expect(bloodPressureNeeded(answers)).toBe(true);
  });

  test("nothing to report calls for none", () => {
    expect(bloodPressureNeeded({})).toBe(false);
    expect(bloodPressureNeeded({ kidney: "chronic", vte_on: "2001-01-01" })).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { questionFact } from "../knowledge/questions.ts";
import { mergeAnswers } from "./merge-answers.ts";

const today = "2026-03-02";
const onFile = (answers: GivenAnswers, day: string) => ({
  answers,
  answeredOn: Object.fromEntries(Object.keys(answers).map((key) => [key, day])),
});
const DAILY = QUESTION_KEYS.filter((key) => questionFact(key).class === "V");

describe("answers of today over those on file", () => {
  const old = onFile({ ...NEUTRAL_ANSWERS, bp: [120, 80] }, "2026-03-01");

  test.each(DAILY)("%s of another day never counts", (key) => {
    const merged = mergeAnswers(old, {}, { today, anew: false });
    expect(merged.answers).not.toHaveProperty(key);
    expect(merged.answeredOn).not.toHaveProperty(key);
  });

  test("a blood pressure of another day does not come back when no condition calls for it any more", () => {
    const known = onFile({ hypertension: "controlled", bp: [120, 80] }, "2026-03-01");
    expect(mergeAnswers(known, { hypertension: "none" }, { today, anew: false }).answers).toEqual({
      hypertension: "none",
    });
  });

  test("of earlier today they count, except where everything is asked anew", () => {
    const morning = onFile({ clot_signs: "no", heart_failure: "yes", heart_failure_signs: "no" }, today);
    expect(mergeAnswers(morning, {}, { today, anew: false }).answers).toEqual(morning.answers);
    expect(mergeAnswers(morning, {}, { today, anew: true }).answers).toEqual({ heart_failure: "yes" });
  });

  test("a follow-up given by itself is kept under its parent on file", () => {
    const known = onFile({ diabetes: "yes" }, "2026-03-01");
    expect(mergeAnswers(known, { diabetes_foot: [] }, { today, anew: false }).fresh).toEqual({ diabetes_foot: [] });
  });

  test("further clots on file outlast a no to the last one, until they are answered themselves", () => {
    const more_clots = [{ on: "2019-01-01", sites: ["LUNG"] }] as const;
    const known = onFile({ vte_on: "2024-01-01", vte_sites: ["LEG_L"], more_clots }, "2026-03-01");
    const denied = mergeAnswers(known, { vte_on: null }, { today, anew: true });
    expect(denied.answers).toEqual({ vte_on: null, more_clots });
    const cleared: GivenAnswers = { vte_on: null, more_clots: [] };
    expect(mergeAnswers(known, cleared, { today, anew: true })).toMatchObject({
      answers: { vte_on: null },
      fresh: cleared,
    });
  });

  test("a new clot is stored together with the one on file", () => {
    const known = onFile({ vte_on: "2019-01-01", vte_sites: ["LUNG"], more_clots: [] }, "2026-03-01");
    const given: GivenAnswers = { vte_on: "2026-02-20", vte_sites: ["LEG_L"], more_clots: [] };
    const merged = mergeAnswers(known, given, { today, anew: true });
    expect(merged.fresh).toEqual({ ...given, more_clots: [{ on: "2019-01-01", sites: ["LUNG"] }] });
    expect(merged.answers).toEqual(merged.fresh);
  });
});

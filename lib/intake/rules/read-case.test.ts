import { describe, expect, test } from "vitest";
import { QUESTION_KEYS } from "../knowledge/neutral.ts";
import { answerTypeOf } from "./answer-types.ts";
import { readAnswers } from "./read-answers.ts";
import { readCase } from "./read-case.ts";

const asOf = "2026-03-02";
const base = { asOf, birthDate: "1985-06-15", answers: {} };

function faults(raw: unknown): string[] {
  const reading = readCase(raw);
  return reading.ok ? [] : reading.issues.map(({ path, code }) => `${path}: ${code}`);
}

const answerFaults = (answers: unknown) => faults({ ...base, answers });

describe("a case is refused with the field at fault", () => {
  test.each([
    [null, ": wrong-type"],
    [[], ": wrong-type"],
    [{ birthDate: "1985-06-15", answers: {} }, "asOf: missing"],
    [{ asOf, answers: {} }, "birthDate: missing"],
    [{ asOf, birthDate: "1985-06-15" }, "answers: missing"],
    [{ ...base, asOf: "2026-02-30" }, "asOf: bad-format"],
    [{ ...base, asOf: 20260302 }, "asOf: wrong-type"],
    [{ ...base, birthDate: null }, "birthDate: wrong-type"],
    [{ ...base, birthDate: "2026-03-03" }, "birthDate: in-the-future"],
    [{ ...base, answers: null }, "answers: wrong-type"],
    [{ ...base, purpose: "visit" }, "purpose: not-allowed"],
    [{ ...base, sex: "f" }, "sex: unknown-field"],
    [{ ...base, constructor: 1 }, "constructor: unknown-field"],
    [{ ...base, policy: { oncologyTrained: "yes" } }, "policy.oncologyTrained: wrong-type"],
    [{ ...base, policy: { bold: true } }, "policy.bold: unknown-field"],
    [{ ...base, answeredOn: { V: "2026-03-03" } }, "answeredOn.V: in-the-future"],
    [{ ...base, answeredOn: { Z: asOf } }, "answeredOn.Z: unknown-field"],
    [{ ...base, purpose: "booking", bookedOn: "2026-03-03" }, "bookedOn: in-the-future"],
    [
      { ...base, purpose: "booking", bookedOn: "2026-03-01", answers: { vte_on: asOf } },
      "answers.vte_on: in-the-future",
    ],
  ])("%j", (raw, fault) => {
    expect(faults(raw)).toContain(fault);
  });
});

describe("an answer is refused with its key", () => {
  test.each([
    [{ shoe_size: 42 }, "answers.shoe_size: unknown-field"],
    [{ toString: "no" }, "answers.toString: unknown-field"],
    [{ ill_today: "maybe" }, "answers.ill_today: not-allowed"],
    [{ ill_today: true }, "answers.ill_today: wrong-type"],
    [{ ill_today: "Yes" }, "answers.ill_today: not-allowed"],
    [{ kidney: "yes" }, "answers.kidney: not-allowed"],
    [{ heart_device: "LEFT" }, "answers.heart_device: not-allowed"],
    [{ vte_on: "2026-03-03" }, "answers.vte_on: in-the-future"],
    [{ vte_on: "last year" }, "answers.vte_on: bad-format"],
    [{ vte_on: "2025-2-1" }, "answers.vte_on: bad-format"],
    [{ vte_sites: ["LEG"] }, "answers.vte_sites.0: not-allowed"],
    [{ vte_sites: "LEG_L" }, "answers.vte_sites: wrong-type"],
    [{ skin_break_areas: ["POPLITEAL_L"] }, "answers.skin_break_areas.0: not-allowed"],
    [{ nodes_removed: ["AXILLA"] }, "answers.nodes_removed.0: not-allowed"],
    [{ diabetes_foot: ["FOOT"] }, "answers.diabetes_foot.0: not-allowed"],
    [{ vein_procedure_legs: ["ARM_L"] }, "answers.vein_procedure_legs.0: not-allowed"],
    [{ veins: { LEG_L: "fine" } }, "answers.veins.LEG_L: not-allowed"],
    [{ veins: { ARM_L: "none" } }, "answers.veins.ARM_L: unknown-field"],
    [{ bp: [281, 90] }, "answers.bp: too-large"],
    [{ bp: [49, 30] }, "answers.bp: too-small"],
    [{ bp: [120, 181] }, "answers.bp: too-large"],
    [{ bp: [120, 19] }, "answers.bp: too-small"],
    [{ bp: [120, 120] }, "answers.bp: not-allowed"],
    [{ bp: [120.5, 80] }, "answers.bp: wrong-type"],
    [{ bp: [120] }, "answers.bp: wrong-type"],
    [{ bp: [120, null] }, "answers.bp: wrong-type"],
    [{ abi: 0.09 }, "answers.abi: too-small"],
    [{ abi: 2.51 }, "answers.abi: too-large"],
    [{ abi: "0.8" }, "answers.abi: wrong-type"],
    [{ pregnancy_weeks: -1 }, "answers.pregnancy_weeks: too-small"],
    [{ pregnancy_weeks: 44 }, "answers.pregnancy_weeks: too-large"],
    [{ pregnancy_weeks: 13.5 }, "answers.pregnancy_weeks: wrong-type"],
    [{ more_clots: [{ on: null, sites: [] }] }, "answers.more_clots.0.on: wrong-type"],
    [{ more_clots: [{ sites: [] }] }, "answers.more_clots.0.on: missing"],
    [{ more_surgeries: [{ on: "2026-03-03", areas: [] }] }, "answers.more_surgeries.0.on: in-the-future"],
    [{ more_surgeries: [{ on: asOf, areas: [], by: "x" }] }, "answers.more_surgeries.0.by: unknown-field"],
  ])("%j", (answers, fault) => {
    expect(answerFaults(answers)).toEqual([fault]);
  });

  test("limits themselves are taken", () => {
    expect(answerFaults({ bp: [280, 180], abi: 0.1, pregnancy_weeks: 43 })).toEqual([]);
    expect(answerFaults({ bp: [50, 20], abi: 2.5, pregnancy_weeks: 0, vte_on: asOf })).toEqual([]);
    expect(answerFaults({ skin_break_areas: ["ALL", "LEG_L", "HAND_R"], veins: { LEG_L: null } })).toEqual([]);
  });

  test("null is a readable answer to every question, and nothing else of another type is", () => {
    for (const key of QUESTION_KEYS) {
      expect(answerFaults({ [key]: null })).toEqual([]);
      expect(answerFaults({ [key]: { odd: 1 } })).not.toEqual([]);
      if (answerTypeOf(key) !== "date-or-unsure") expect(answerFaults({ [key]: asOf })).not.toEqual([]);
    }
  });
});

describe("a letter is refused with its field", () => {
  const letter = { topic: "HEART", role: "GP", issuedOn: asOf, verdict: "approved" };
  const letterFaults = (change: object) => faults({ ...base, clearances: [{ ...letter, ...change }] });

  test.each([
    [{ topic: "SOUL" }, "clearances.0.topic: not-allowed"],
    [{ role: "FRIEND" }, "clearances.0.role: not-allowed"],
    [{ verdict: "maybe" }, "clearances.0.verdict: not-allowed"],
    [{ issuedOn: "soon" }, "clearances.0.issuedOn: bad-format"],
    [{ regions: ["LEFT_LEG"] }, "clearances.0.regions.0: not-allowed"],
    [{ doctor: "Dr. No" }, "clearances.0.doctor: unknown-field"],
  ])("%j", (change, fault) => {
    expect(letterFaults(change)).toEqual([fault]);
  });

  test("a letter about INTAKE, from the future, without end or without regions can be read", () => {
    expect(letterFaults({ topic: "INTAKE" })).toEqual([]);
    expect(letterFaults({ issuedOn: "2027-01-01" })).toEqual([]);
    expect(letterFaults({ validUntil: null, regions: null })).toEqual([]);
    expect(letterFaults({ regions: [] })).toEqual([]);
  });
});

test("answers by themselves are read with plain keys as paths", () => {
  expect(readAnswers({ bp: [300, 80], kidney: "chronic" }, asOf)).toEqual({
    ok: false,
    issues: [{ path: "bp", code: "too-large", limit: 280 }],
  });
  expect(readAnswers({ kidney: "chronic" }, asOf)).toEqual({ ok: true, value: { kidney: "chronic" } });
});

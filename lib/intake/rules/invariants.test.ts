import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propagateClosure } from "#lib/anatomy/rules/closure.ts";
import { expandRegions, normaliseRegions } from "#lib/anatomy/rules/regions.ts";
import { GROUP_REGIONS, LEAF_REGIONS, type RegionCode } from "#lib/anatomy/words.ts";
import { addDays } from "#lib/kernel/local-date.ts";
import {
  type Answers,
  CHOICES,
  type ChoiceKey,
  CLOT_SITES,
  DATE_KEYS,
  FEET,
  type GivenAnswers,
  LEGS,
  REGION_LIST_KEYS,
  VEIN_FINDINGS,
  YES_NO_KEYS,
  YES_NO_UNSURE,
  type YesNoKey,
} from "../knowledge/answers.ts";
import { DECISIONS, LETTER_ROLES, LETTER_VERDICTS, TOPICS } from "../words.ts";
import type { ClearanceLetter, ScreeningCase, ScreeningDecision } from "./case.ts";
import { decide } from "./decide.ts";

const asOf = "2026-03-02";
const RUNS = { numRuns: 1500 };

const day = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((days) => addDays(asOf, -days)),
  fc.constant("unsure" as const),
);
const mostlyNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
const region = fc.constantFrom<RegionCode[]>(...GROUP_REGIONS, ...LEAF_REGIONS);
const regions = fc.array(region, { maxLength: 2 });
const mostly = <Value>(neutral: Value, others: readonly Value[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(neutral) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const yesNo = Object.fromEntries(YES_NO_KEYS.map((key) => [key, mostly("no", YES_NO_UNSURE)]));
const dates = Object.fromEntries(DATE_KEYS.map((key) => [key, mostlyNull(day)]));
const choices = Object.fromEntries(
  (Object.keys(CHOICES) as ChoiceKey[]).map((key) => [key, mostly<string>("none", CHOICES[key])]),
);
const lists = Object.fromEntries(REGION_LIST_KEYS.map((key) => [key, regions]));

const answersArbitrary: fc.Arbitrary<GivenAnswers> = fc
  .record({
    ...yesNo,
    ...dates,
    ...choices,
    ...lists,
    vte_sites: fc.subarray([...CLOT_SITES], { maxLength: 2 }),
    diabetes_foot: fc.subarray([...FEET]),
    vein_procedure_legs: fc.subarray([...LEGS]),
    veins: fc.record({ LEG_L: mostly("none", VEIN_FINDINGS), LEG_R: mostly("none", VEIN_FINDINGS) }),
    bp: mostlyNull(fc.tuple(fc.integer({ min: 85, max: 200 }), fc.integer({ min: 50, max: 80 }))),
    abi: mostlyNull(fc.constantFrom(0.5, 0.59, 0.6, 0.89, 0.9, 1.3, 1.31)),
    pregnancy_weeks: mostlyNull(fc.integer({ min: 0, max: 43 })),
    more_clots: fc.array(fc.record({ on: day, sites: fc.subarray([...CLOT_SITES]) }), { maxLength: 1 }),
    more_surgeries: fc.array(fc.record({ on: day, areas: regions }), { maxLength: 1 }),
  })
  // The record is assembled key by key from the vocabulary, which its inferred type no longer shows.
  .map((answers) => answers as GivenAnswers);

const letter: fc.Arbitrary<ClearanceLetter> = fc.record({
  topic: fc.constantFrom(...TOPICS, "INTAKE" as const),
  role: fc.constantFrom(...LETTER_ROLES),
  issuedOn: fc.integer({ min: -2, max: 200 }).map((days) => addDays(asOf, -days)),
  verdict: fc.constantFrom(...LETTER_VERDICTS),
  regions: regions,
});
const letters = fc.array(letter, { maxLength: 12 });
const approvals = letters.map((list) => list.map((each) => ({ ...each, verdict: "approved" }) as const));
const refusals = letters.map((list) => list.map((each) => ({ ...each, verdict: "refused" }) as const));
const birthDate = fc.constantFrom("1985-06-15", "1966-03-02", "1940-01-01");

const around = fc.record({ birthDate, policy: fc.record({ oncologyTrained: fc.boolean() }) });
type Around = { readonly birthDate: string; readonly policy: { readonly oncologyTrained: boolean } };

const run = (answers: GivenAnswers, rest: Around & Partial<ScreeningCase>) => decide({ asOf, answers, ...rest });
const severity = ({ decision }: ScreeningDecision) => DECISIONS.indexOf(decision);
const closed = ({ blockedRegions }: ScreeningDecision) => expandRegions(blockedRegions);

/** Answers in which one question is milder in a way the list itself says. */
const plainKey = fc.constantFrom<YesNoKey[]>(
  ...YES_NO_KEYS.filter((key) => key !== "thyroid_controlled" && key !== "pregnancy"),
);

describe("whatever is answered", { timeout: 60_000 }, () => {
  test("one more yes never lowers the severity and never opens a region, with or without approvals", () => {
    const key = fc.constantFrom<YesNoKey[]>(...YES_NO_KEYS.filter((each) => each !== "thyroid_controlled"));
    fc.assert(
      fc.property(answersArbitrary, key, around, approvals, (answers, asked, rest, clearances) => {
        const before = run({ ...answers, [asked]: "no" }, { ...rest, clearances });
        const after = run({ ...answers, [asked]: "yes" }, { ...rest, clearances });
        expect(severity(after)).toBeGreaterThanOrEqual(severity(before));
        expect(closed(after)).toEqual(expect.arrayContaining(closed(before)));
      }),
      RUNS,
    );
  });

  test("yes is at least as severe as not sure, and not sure as no, pregnancy apart", () => {
    fc.assert(
      fc.property(answersArbitrary, plainKey, around, (answers, asked, rest) => {
        const [yes, unsure, no] = YES_NO_UNSURE.toSorted((a, b) => rank(a) - rank(b)).map((answer) =>
          severity(run({ ...answers, [asked]: answer }, rest)),
        );
        expect(yes).toBeGreaterThanOrEqual(unsure ?? 9);
        expect(unsure).toBeGreaterThanOrEqual(no ?? 9);
      }),
      RUNS,
    );
  });

  test("approvals never change what is hard, never lift a block and never make anything clear", () => {
    fc.assert(
      fc.property(answersArbitrary, around, approvals, (answers, rest, clearances) => {
        const before = run(answers, rest);
        const after = run(answers, { ...rest, clearances });
        expect(after.regionalHard).toEqual(before.regionalHard);
        if (before.decision === "blocked") expect(after.decision).toBe("blocked");
        if (before.decision !== "clear") expect(after.decision).not.toBe("clear");
        expect(severity(after)).toBeLessThanOrEqual(severity(before));
        expect(after.rules).toEqual(before.rules);
      }),
      RUNS,
    );
  });

  test("refusals never lower the severity and never open a region", () => {
    fc.assert(
      fc.property(answersArbitrary, around, refusals, (answers, rest, clearances) => {
        const before = run(answers, rest);
        const after = run(answers, { ...rest, clearances });
        expect(severity(after)).toBeGreaterThanOrEqual(severity(before));
        expect(closed(after)).toEqual(expect.arrayContaining(closed(before)));
      }),
      RUNS,
    );
  });

  test("hard and held regions are disjoint and closed under the distal and the outlet rule", () => {
    fc.assert(
      fc.property(answersArbitrary, around, letters, (answers, rest, clearances) => {
        const decision = run(answers, { ...rest, clearances });
        const hard = expandRegions(decision.regionalHard);
        const held = expandRegions(decision.regionalHeld);
        expect(hard.filter((leaf) => held.includes(leaf))).toEqual([]);
        expect(normaliseRegions(propagateClosure(hard))).toEqual(decision.regionalHard);
        expect(expandRegions(normaliseRegions(propagateClosure([...hard, ...held])))).toEqual(
          expandRegions([...hard, ...held]),
        );
      }),
      RUNS,
    );
  });

  test("the day after the answers nobody may be treated on them", () => {
    fc.assert(
      fc.property(answersArbitrary, around, approvals, (answers, rest, clearances) => {
        const answeredOn = { V: asOf, Q: asOf, Y: asOf };
        const next = decide({ ...rest, answers, clearances, answeredOn, asOf: addDays(asOf, 1) });
        expect(severity(next)).toBeGreaterThanOrEqual(DECISIONS.indexOf("clearance_needed"));
      }),
      RUNS,
    );
  });

  test("there is no urgency without a block, and a stop closes everything", () => {
    fc.assert(
      fc.property(answersArbitrary, around, letters, (answers, rest, clearances) => {
        const decision = run(answers, { ...rest, clearances });
        if (decision.urgent !== "none") expect(decision.decision).toBe("blocked");
        if (severity(decision) >= 2) expect(decision.blockedRegions).toEqual(["ALL"]);
        if (decision.decision === "clear") expect(decision.rules).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the order of answers, of lists and of letters does not matter", () => {
    fc.assert(
      fc.property(answersArbitrary, around, letters, (answers, rest, clearances) => {
        const turned = Object.fromEntries(
          Object.entries(answers)
            .toReversed()
            .map(([key, value]) => [key, Array.isArray(value) && key !== "bp" ? value.toReversed() : value]),
        ) as Answers;
        const there = run(answers, { ...rest, clearances });
        const back = run(turned, { ...rest, clearances: clearances.toReversed() });
        expect({ ...back, effects: [] }).toEqual({ ...there, effects: [] });
      }),
      RUNS,
    );
  });
});

function rank(answer: string): number {
  return ["yes", "unsure", "no"].indexOf(answer);
}

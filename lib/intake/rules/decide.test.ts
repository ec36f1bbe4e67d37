import { describe, expect, test } from "vitest";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { RULE_SET_VERSION } from "../knowledge/version.ts";
import type { ScreeningCase } from "./case.ts";
import { decide, decideForPerson } from "./decide.ts";
import { readCase } from "./read-case.ts";
import vectors from "./screening-vectors.json" with { type: "json" };

const asOf = "2026-03-02";
const birthDate = "1985-06-15";

function run(answers: GivenAnswers, around: Partial<ScreeningCase> = {}) {
  return decide({ asOf, birthDate, answers, ...around });
}

describe("the published vectors", () => {
  test("there are 25 of them", () => {
    expect(vectors).toHaveLength(25);
  });

  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s is decided as written", (_id, vector) => {
    const reading = readCase(vector);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(decide(reading.value)).toMatchObject(vector.expected);
  });
});

describe("regions", () => {
  test("a closed segment closes the limb beyond it, a closed outlet what drains through it", () => {
    expect(run({ skin_break_areas: ["ELBOW_L"] }).blockedRegions).toEqual(["ELBOW_L", "FOREARM_L", "HAND_L"]);
    expect(run({ skin_break_areas: ["AXILLA_R"] }).blockedRegions).toEqual(["ARM_R", "AXILLA_R"]);
    expect(run({ skin_break_areas: ["GROIN_L"] }).blockedRegions).toEqual(["GROIN_L", "LEG_L"]);
    expect(run({ skin_break_areas: ["NECK"] }).blockedRegions).toEqual(["HEAD", "NECK"]);
  });

  test("a held part below a hard one is held, not hard", () => {
    const decision = run({ veins: { LEG_L: "ulcer" } });
    expect(decision.regionalHard).toEqual(["FOOT_L", "LOWER_LEG_L"]);
    expect(decision.regionalHeld).toEqual(["KNEE_L", "THIGH_L"]);
  });

  test("every leaf hard is blocked; every leaf hard or held needs a letter; one leaf left is a caution", () => {
    expect(run({ skin_break_areas: ["ALL"] })).toMatchObject({ decision: "blocked", regionalHard: ["ALL"] });
    const held = run({ cancer_active: "no", surgery_on: "2025-12-20", surgery_areas: ["ALL"] });
    expect(held).toMatchObject({ decision: "clearance_needed", blockedRegions: ["ALL"], regionalHard: ["ABDOMEN"] });
    expect(held.pendingTopics).toEqual(["SURGERY_AREA"]);
    const nearly = run({
      surgery_on: "2025-12-20",
      surgery_areas: ["HEAD", "NECK", "CHEST_L", "CHEST_R", "AXILLA_L", "AXILLA_R", "BACK_L", "BACK_R", "FLANK_L"],
    });
    expect(nearly.decision).toBe("caution");
  });

  test("what remains closed later is shown while everything is closed", () => {
    const decision = run({ ill_today: "yes", gut: "inflammatory", abi: 0.8 });
    expect(decision).toMatchObject({
      decision: "blocked",
      blockedRegions: ["ALL"],
      regionalHard: ["ABDOMEN"],
      regionalHeld: ["LEG_L", "LEG_R"],
      pendingTopics: ["PAD"],
      compressionHold: true,
    });
  });
});

test("a hold stays pending even where all its regions are hard anyway", () => {
  expect(run({ gut: "inflammatory", abdominal_other: "yes" })).toMatchObject({
    regionalHard: ["ABDOMEN"],
    regionalHeld: [],
    pendingTopics: ["ABD_OTHER"],
  });
});

test("the highest urgency wins, and there is none without a block", () => {
  expect(run({ skin_infection_now: "yes", clot_signs: "yes" }).urgent).toBe("emergency");
  expect(run({ heart_failure: "yes" }).urgent).toBe("none");
});

test("every decision carries the version of the rules, and each caution its rule", () => {
  const decision = run({ steroid_long: "yes", nodes_removed: ["AXILLA_L"] });
  expect(decision.ruleSetVersion).toBe(RULE_SET_VERSION);
  expect(decision.cautions).toEqual([{ rule: "R35" }, { rule: "R45" }]);
});

test("pregnancy that is not sure lists each of its rules", () => {
  expect(run({ pregnancy: "unsure", pregnancy_weeks: 22, pregnancy_problem: "unsure" }).rules).toEqual([
    "R40",
    "R40a",
    "R40b",
    "R40d",
  ]);
});

describe("booking ahead", () => {
  const booking = { purpose: "booking", asOf: "2026-03-20", bookedOn: asOf } as const;

  test("the four momentary answers do not count, not even when they are unanswered", () => {
    const answers = { ill_today: "yes", faint_today: null, menstruating: "unsure", bp: [200, 120] } as const;
    expect(run(answers, booking).decision).toBe("clear");
    expect(run(answers).decision).toBe("blocked");
  });

  test("everything else counts as given", () => {
    expect(run({ clot_signs: "yes" }, booking)).toMatchObject({ decision: "blocked", urgent: "emergency" });
    expect(run({ skin_infection_now: "yes" }, booking).decision).toBe("blocked");
    expect(run({ pregnancy: "yes", pregnancy_weeks: 13 }, booking).decision).toBe("blocked");
  });

  test("days count to the appointment, freshness to the day of booking", () => {
    expect(run({ skin_infection_clear_on: "2026-03-01" }, booking).rules).toEqual(["R03b"]);
    expect(run({}, { ...booking, answeredOn: { V: asOf, Q: "2025-12-02" } }).decision).toBe("clear");
    expect(run({}, { ...booking, answeredOn: { Q: "2025-12-01" } }).rules).toEqual(["R00"]);
    expect(run({}, { ...booking, answeredOn: { V: "2026-03-01" } }).rules).toEqual(["R00"]);
    expect(run({}, { purpose: "booking", answeredOn: { V: asOf } }).decision).toBe("clear");
  });

  test("week 14 is counted back from the day of booking, in a session from the day itself", () => {
    const answers = { pregnancy: "yes", pregnancy_weeks: 16 } as const;
    const letter = (issuedOn: string) => ({
      clearances: [{ topic: "OBSTETRIC", role: "OBSTETRIC", issuedOn, verdict: "approved" } as const],
    });
    expect(run(answers, { ...booking, asOf: "2026-03-10", ...letter("2026-02-16") }).decision).toBe("caution");
    expect(run(answers, { ...booking, asOf: "2026-03-10", ...letter("2026-02-15") }).decision).toBe("clearance_needed");
    expect(run(answers, letter("2026-02-16")).decision).toBe("caution");
    expect(run(answers, letter("2026-02-15")).decision).toBe("clearance_needed");
  });
});

describe("for a person", () => {
  const neutral = vectors[0];

  test("nothing answered is not clear", () => {
    expect(decide({ asOf, birthDate, answers: {} }).decision).toBe("clear");
    for (const purpose of ["session", "booking"] as const) {
      expect(decideForPerson({ asOf, birthDate, answers: {}, purpose })).toMatchObject({
        decision: "clearance_needed",
        pendingTopics: ["INTAKE"],
      });
    }
    expect(neutral?.expected.decision).toBe("clear");
  });
});

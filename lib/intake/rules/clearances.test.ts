import { describe, expect, test } from "vitest";
import { addDays } from "#lib/kernel/local-date.ts";
import type { GivenAnswers } from "../knowledge/answers.ts";
import { TOPIC_FACTS } from "../knowledge/topics.ts";
import { DECISIONS, LETTER_ROLES, TOPICS, type Topic } from "../words.ts";
import type { ClearanceLetter } from "./case.ts";
import { decide } from "./decide.ts";

const asOf = "2026-03-02";
const ago = (days: number) => addDays(asOf, -days);

/** An answer that raises each topic, and, for topics decided leaf by leaf, regions that cover it. */
const RAISES: Readonly<Record<Topic, GivenAnswers>> = {
  HEART: { heart_failure: "yes" },
  HEART_RHYTHM: { arrhythmia: "yes" },
  BP: { hypertension: "unsure" },
  HYPOTENSION: { hypotension: "yes" },
  STROKE: { stroke_on: ago(4000) },
  VTE: { vte_on: ago(4000), vte_sites: ["LUNG"] },
  VTE_LIMB: { vte_on: ago(4000), vte_sites: ["LEG_L"] },
  ANEURYSM: { aneurysm: "unsure" },
  KIDNEY: { kidney: "chronic" },
  LIVER: { liver: "chronic" },
  ONCOLOGY_CHECK: { cancer_untreated: "unsure" },
  ONCOLOGY_ACTIVE: { cancer_active: "unsure", cancer_areas: ["CHEST_L"] },
  ONCOLOGY_PAST: { cancer_past: "yes" },
  INFECTION: { infection_chronic: "past" },
  DIAGNOSIS: { swelling_unassessed: "yes" },
  VEIN_CENTRAL: { vein_obstruction_central: "unsure" },
  OBSTETRIC: { pregnancy: "yes", pregnancy_weeks: 30 },
  POSTPARTUM: { birth_on: ago(41) },
  ANTICOAG: { blood_thinner: "anticoagulant" },
  BLEEDING: { bleeding_disorder: "yes" },
  IMMUNE: { immune_suppressed: "yes" },
  SURGERY: { surgery_on: ago(42), surgery_areas: ["KNEE_L"] },
  SURGERY_AREA: { surgery_on: ago(300), surgery_areas: ["ABDOMEN"] },
  VEIN_PROC: { vein_procedure_on: ago(27), vein_procedure_legs: ["LEG_L"] },
  THYROID: { thyroid: "other", thyroid_controlled: "no" },
  CAROTID: { carotid_sinus: "unsure" },
  NECK_AGE: {},
  NECK_INJURY: { neck_injury_on: ago(83) },
  NECK_RADIATION: { neck_radiation: "yes" },
  DIABETES: { diabetes: "yes" },
  DIABETES_ABD: { diabetes: "yes" },
  GUT: { gut: "unsure" },
  ABD_RADIATION: { abdominal_radiation: "unsure" },
  EPILEPSY: { epilepsy: "unsure" },
  ABD_OTHER: { abdominal_other: "yes" },
  GYN: { gyn: "unsure" },
  PAD: { pad: "known" },
  VEIN: { veins: { LEG_L: "bulging" } },
  ASTHMA: { asthma: "yes" },
};

function pendingWith(topic: Topic, ...letters: readonly Partial<ClearanceLetter>[]): boolean {
  return outcome(topic, ...letters).pendingTopics.includes(topic);
}

function outcome(topic: Topic, ...letters: readonly Partial<ClearanceLetter>[]) {
  const role = TOPIC_FACTS[topic].roles[0] ?? "GP";
  const base = { topic, role, issuedOn: ago(1), verdict: "approved", regions: ["ALL"] } as const;
  return decide({
    asOf,
    birthDate: topic === "NECK_AGE" ? "1950-01-01" : "1985-06-15",
    answers: RAISES[topic],
    clearances: letters.map((letter) => ({ ...base, ...letter })),
  });
}

describe.each(TOPICS)("%s", (topic) => {
  const { roles } = TOPIC_FACTS[topic];

  test("is pending without a letter and lifted by a valid one, which becomes a caution", () => {
    expect(pendingWith(topic)).toBe(true);
    const lifted = outcome(topic, {});
    expect(lifted.pendingTopics).not.toContain(topic);
    expect(lifted.cautions.some((caution) => caution.topic === topic)).toBe(true);
    expect(lifted.decision).not.toBe("clear");
  });

  test.each(LETTER_ROLES)("takes an approval from %s only if the list says so, a refusal from anyone", (role) => {
    expect(pendingWith(topic, { role })).toBe(!roles.includes(role));
    const refused = outcome(topic, { role, verdict: "refused" });
    expect(refused.pendingTopics).not.toContain(topic);
    expect(refused.effects.filter((effect) => effect.topic === topic).map(({ letter }) => letter)).not.toContain(
      "none",
    );
  });

  test("an approval of today counts; one written tomorrow, or ended yesterday, does not", () => {
    expect(pendingWith(topic, { issuedOn: asOf, validUntil: asOf })).toBe(false);
    expect(pendingWith(topic, { issuedOn: addDays(asOf, 1) })).toBe(true);
    expect(pendingWith(topic, { issuedOn: ago(2), validUntil: ago(1) })).toBe(true);
  });

  test("a refusal stands against an older and a same-day approval, and falls to a later one", () => {
    expect(decidesRefused(topic, ago(1), ago(2))).toBe(true);
    expect(decidesRefused(topic, ago(1), ago(1))).toBe(true);
    expect(decidesRefused(topic, ago(2), ago(1))).toBe(false);
  });

  test("a refusal never lifts compression and never lowers the severity", () => {
    const [before, after] = [outcome(topic), outcome(topic, { verdict: "refused" })];
    expect(after.compressionHold).toBe(before.compressionHold);
    expect(DECISIONS.indexOf(after.decision)).toBeGreaterThanOrEqual(DECISIONS.indexOf(before.decision));
  });
});

// For the other four the age of the event and the limit of the letter end on the same day.
const LIMITED_BY_EVENT: readonly Topic[] = ["POSTPARTUM", "SURGERY", "VEIN_PROC", "NECK_INJURY"];

test.each(TOPICS.filter((topic) => !LIMITED_BY_EVENT.includes(topic)))(
  "%s lasts exactly its number of days",
  (topic) => {
    const { maxDays } = TOPIC_FACTS[topic];
    expect(pendingWith(topic, { issuedOn: ago(maxDays) })).toBe(false);
    expect(pendingWith(topic, { issuedOn: ago(maxDays), validUntil: addDays(asOf, 400) })).toBe(false);
    expect(pendingWith(topic, { issuedOn: ago(maxDays + 1), validUntil: addDays(asOf, 400) })).toBe(true);
  },
);

test.each([
  ["POSTPARTUM", 42],
  ["SURGERY", 42],
  ["VEIN_PROC", 28],
  ["NECK_INJURY", 84],
] as const)("%s has its limit of %i days", (topic, days) => {
  expect(TOPIC_FACTS[topic].maxDays).toBe(days);
});

function decidesRefused(topic: Topic, refusedOn: string, approvedOn: string): boolean {
  const { effects } = outcome(topic, { verdict: "refused", issuedOn: refusedOn }, { issuedOn: approvedOn });
  return effects.some((effect) => effect.topic === topic && effect.letter === "refused");
}

describe("letters are not older than the event they speak about", () => {
  const dated: readonly (readonly [string, Topic, GivenAnswers, string])[] = [
    ["R12", "ASTHMA", { asthma: "yes", asthma_attack_on: ago(100) }, ago(100)],
    ["R07c", "BP", { bp: [165, 90] }, asOf],
    ["R07d", "HYPOTENSION", { bp: [95, 70] }, asOf],
    ["R21b", "HEART", { heart_event_on: ago(90) }, ago(90)],
    ["R26b", "STROKE", { stroke_on: ago(100) }, ago(100)],
    ["R27b", "VTE", { vte_on: ago(100), vte_sites: ["LUNG"] }, ago(100)],
    ["R27c", "VTE_LIMB", { vte_on: ago(100), vte_sites: ["ARM_L"] }, ago(100)],
    ["R40c", "OBSTETRIC", { pregnancy: "yes", pregnancy_weeks: 16 }, ago(14)],
    ["R41", "POSTPARTUM", { birth_on: ago(30) }, ago(30)],
    ["R46a", "SURGERY", { surgery_on: ago(42), surgery_areas: ["KNEE_L"] }, ago(42)],
    ["R46b", "SURGERY_AREA", { surgery_on: ago(80), surgery_areas: ["KNEE_L"] }, ago(80)],
    ["R46d", "SURGERY_AREA", { surgery_on: ago(85), surgery_areas: ["ABDOMEN"] }, ago(84)],
    ["R47", "VEIN_PROC", { vein_procedure_on: ago(27) }, ago(27)],
    ["R54", "NECK_INJURY", { neck_injury_on: ago(83) }, ago(83)],
  ];

  test.each(dated)("%s", (rule, topic, answers, since) => {
    const role = TOPIC_FACTS[topic].roles[0] ?? "GP";
    const letterOn = (issuedOn: string) =>
      decide({
        asOf,
        birthDate: "1985-06-15",
        answers,
        clearances: [{ topic, role, issuedOn, verdict: "approved", regions: ["ALL"] }],
      }).effects.filter((effect) => effect.rule === rule && effect.topic === topic);
    expect(letterOn(since).every(({ letter }) => letter === "approved")).toBe(true);
    // R46d's limit of 84 days ends before its event can matter; every other letter falls for its age alone.
    expect(letterOn(addDays(since, -1)).every(({ letter }) => letter === "none")).toBe(true);
  });

  test("one letter may lift one effect of a topic and leave another standing", () => {
    const decision = decide({
      asOf,
      birthDate: "1985-06-15",
      answers: { hypertension: "unsure", bp: [165, 90] },
      clearances: [{ topic: "BP", role: "GP", issuedOn: ago(5), verdict: "approved" }],
    });
    expect(decision).toMatchObject({ decision: "clearance_needed", pendingTopics: ["BP"] });
    expect(decision.cautions).toEqual([{ rule: "R24c", topic: "BP" }]);
  });
});

describe("topics decided leaf by leaf", () => {
  const clot = { vte_on: ago(400), vte_sites: ["LEG_L", "ARM_R"] } as const;
  const vte = { topic: "VTE", role: "GP", issuedOn: ago(3), verdict: "approved" } as const;
  const limb = (letter: Partial<ClearanceLetter>): ClearanceLetter => ({
    topic: "VTE_LIMB",
    role: "GP",
    issuedOn: ago(3),
    verdict: "approved",
    ...letter,
  });
  const withLetters = (...letters: readonly ClearanceLetter[]) =>
    decide({ asOf, birthDate: "1985-06-15", answers: clot, clearances: [vte, ...letters] });

  test("an approval without regions lifts nothing", () => {
    for (const letter of [limb({}), limb({ regions: [] })]) {
      expect(withLetters(letter)).toMatchObject({ regionalHeld: ["ARM_R", "LEG_L"], pendingTopics: ["VTE_LIMB"] });
    }
  });

  test("an approval lifts exactly the leaves it names, and the limb beyond a held part stays closed", () => {
    expect(withLetters(limb({ regions: ["LEG_L"] }))).toMatchObject({
      regionalHeld: ["ARM_R"],
      pendingTopics: ["VTE_LIMB"],
    });
    expect(withLetters(limb({ regions: ["THIGH_L", "FOOT_L"] })).regionalHeld).toEqual([
      "ARM_R",
      "FOOT_L",
      "KNEE_L",
      "LOWER_LEG_L",
    ]);
    expect(withLetters(limb({ regions: ["LEG_L", "ARM_R"] }))).toMatchObject({ regionalHeld: [], pendingTopics: [] });
  });

  test("a refusal without regions means all, with regions only those; refused leaves are hard", () => {
    expect(withLetters(limb({ verdict: "refused" }))).toMatchObject({
      regionalHard: ["ABDOMEN", "ARM_R", "LEG_L"],
      pendingTopics: [],
    });
    expect(withLetters(limb({ verdict: "refused", regions: ["LEG_L"] }))).toMatchObject({
      regionalHard: ["ABDOMEN", "LEG_L"],
      regionalHeld: ["ARM_R"],
      pendingTopics: ["VTE_LIMB"],
    });
  });

  test("the topic is no longer pending when every leaf is approved or refused", () => {
    const decision = withLetters(limb({ regions: ["ARM_R"] }), limb({ verdict: "refused", regions: ["LEG_L"] }));
    expect(decision).toMatchObject({ regionalHard: ["ABDOMEN", "LEG_L"], regionalHeld: [], pendingTopics: [] });
  });

  test("no approval counts for the limb of a clot of unknown day, but a refusal does", () => {
    const undated = (letter: ClearanceLetter) =>
      decide({
        asOf,
        birthDate: "1985-06-15",
        answers: { vte_on: "unsure", vte_sites: ["LEG_L"] },
        clearances: [letter],
      });
    expect(undated(limb({ regions: ["ALL"], issuedOn: asOf })).regionalHeld).toEqual(["LEG_L"]);
    expect(undated(limb({ verdict: "refused" })).regionalHard).toEqual(["ABDOMEN", "LEG_L"]);
  });
});

test("an expired approval no longer counts, so an older refusal stands again", () => {
  const letters = [
    { topic: "KIDNEY", role: "OTHER", issuedOn: ago(300), verdict: "refused" },
    { topic: "KIDNEY", role: "GP", issuedOn: ago(91), verdict: "approved" },
  ] as const;
  const on = (day: string) =>
    decide({ asOf: day, birthDate: "1985-06-15", answers: { kidney: "chronic" }, clearances: letters }).decision;
  expect(on(ago(1))).toBe("caution");
  expect(on(asOf)).toBe("blocked");
});

test("letters about other topics or about INTAKE change nothing, and no letter touches a block", () => {
  const letters = [...TOPICS, "INTAKE" as const].flatMap((topic) =>
    LETTER_ROLES.map(
      (role) => ({ topic, role, issuedOn: asOf, verdict: "approved", regions: ["ALL"] }) satisfies ClearanceLetter,
    ),
  );
  const stopped = { asOf, birthDate: "1985-06-15", answers: { ill_today: "yes", gut: "inflammatory" } } as const;
  expect(decide({ ...stopped, clearances: letters })).toEqual(decide(stopped));
  const stale = { asOf, birthDate: "1985-06-15", answers: {}, answeredOn: { Q: null } } as const;
  expect(decide({ ...stale, clearances: letters })).toEqual(decide(stale));
  const refused = [{ topic: "INTAKE", role: "GP", issuedOn: asOf, verdict: "refused" } as const];
  expect(decide({ ...stale, clearances: refused })).toEqual(decide(stale));
});

test("a letter opens the legs but never compression", () => {
  const decision = outcome("PAD", {});
  expect(decision).toMatchObject({ decision: "caution", blockedRegions: [], compressionHold: true });
});

import { describe, expect, test } from "vitest";
import { isQuestionKey } from "../rules/answer-types.ts";
import { LETTER_ROLES, type LetterRole, TOPICS, type Topic } from "../words.ts";
import { ADVICE, RESULT_LINES } from "./advice.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "./consents.ts";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "./neutral.ts";
import { QUESTIONS } from "./questions.ts";
import { RULE_IDS } from "./rule-ids.ts";
import { RULE_ROWS } from "./rule-rows.ts";
import { ROLE_LABELS, TOPIC_FACTS } from "./topics.ts";

/** The table of clinical reference 7.3, written down a second time. */
const TOPIC_TABLE = `
  HEART: GP, CARDIOLOGY: 90
  IMMUNE: GP, ONCOLOGY, OTHER: 90
  HEART_RHYTHM: GP, CARDIOLOGY: 180
  SURGERY: SURGEON, GP: 42
  BP: GP, CARDIOLOGY: 90
  SURGERY_AREA: SURGEON, GP: 84
  HYPOTENSION: GP, CARDIOLOGY: 180
  VEIN_PROC: SURGEON, VASCULAR: 28
  STROKE: GP, NEUROLOGY: 180
  THYROID: GP, ENDOCRINE: 180
  VTE: GP, VASCULAR: 180
  CAROTID: GP, CARDIOLOGY, VASCULAR: 365
  VTE_LIMB: GP, VASCULAR: 180
  NECK_AGE: GP, CARDIOLOGY, VASCULAR: 365
  ANEURYSM: VASCULAR: 180
  NECK_INJURY: GP, SURGEON: 84
  KIDNEY: GP, NEPHROLOGY: 90
  NECK_RADIATION: ONCOLOGY: 180
  LIVER: GP, GASTRO: 90
  DIABETES: GP, ENDOCRINE: 180
  ONCOLOGY_CHECK: GP, ONCOLOGY: 30
  DIABETES_ABD: GP, ENDOCRINE: 180
  ONCOLOGY_ACTIVE: ONCOLOGY: 30
  GUT: GP, GASTRO: 180
  ONCOLOGY_PAST: GP, ONCOLOGY: 365
  ABD_RADIATION: GP, ONCOLOGY: 180
  INFECTION: GP, INFECTIOUS: 90
  EPILEPSY: GP, NEUROLOGY: 180
  DIAGNOSIS: GP, VASCULAR: 180
  ABD_OTHER: GP, SURGEON: 180
  VEIN_CENTRAL: VASCULAR: 90
  GYN: GP, OBSTETRIC: 180
  OBSTETRIC: OBSTETRIC: 28
  PAD: GP, VASCULAR: 180
  POSTPARTUM: OBSTETRIC, GP: 42
  VEIN: GP, VASCULAR: 180
  ANTICOAG: GP, CARDIOLOGY, VASCULAR: 180
  ASTHMA: GP, RESPIRATORY: 180
  BLEEDING: GP, HAEMATOLOGY: 180
`;

describe("topics", () => {
  const rows = TOPIC_TABLE.trim().split("\n");

  test("the table is complete", () => {
    expect(rows.map((row) => row.trim().split(": ")[0]).toSorted()).toEqual(TOPICS.toSorted());
  });

  test.each(rows.map((row) => row.trim().split(": ") as [Topic, string, string]))(
    "%s: %s, %s days",
    (topic, roles, days) => {
      expect(TOPIC_FACTS[topic].roles.toSorted()).toEqual(roles.split(", ").toSorted() as LetterRole[]);
      expect(TOPIC_FACTS[topic].maxDays).toBe(Number(days));
    },
  );

  test("exactly four topics are decided leaf by leaf", () => {
    expect(TOPICS.filter((topic) => TOPIC_FACTS[topic].byLeaf)).toEqual([
      "VTE_LIMB",
      "SURGERY_AREA",
      "VEIN_PROC",
      "VEIN",
    ]);
  });

  test("every topic but the age names the questions whose change voids its letters", () => {
    expect(TOPICS.filter((topic) => TOPIC_FACTS[topic].questions.length === 0)).toEqual(["NECK_AGE"]);
    expect(TOPICS.flatMap((topic) => TOPIC_FACTS[topic].questions).filter((key) => !isQuestionKey(key))).toEqual([]);
    expect(LETTER_ROLES.filter((role) => !ROLE_LABELS[role].de || !ROLE_LABELS[role].en)).toEqual([]);
  });
});

describe("questions", () => {
  test("each key has one question, and no question is without a key", () => {
    expect(QUESTIONS.map(({ key }) => key).toSorted()).toEqual(QUESTION_KEYS.toSorted());
  });

  test("every text is there in both languages, and the two differ", () => {
    for (const { wording, label, why, source } of QUESTIONS) {
      for (const text of [wording, why]) expect(text.en).not.toBe(text.de);
      for (const text of [wording, label, why]) expect(Math.min(text.en.length, text.de.length)).toBeGreaterThan(3);
      expect(source).not.toBe("");
    }
  });

  test("a follow-up comes after its parent, and its parent stands by itself", () => {
    for (const [index, { parent }] of QUESTIONS.entries()) {
      if (!parent) continue;
      const at = QUESTIONS.findIndex(({ key }) => key === parent.key);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(index);
      expect(QUESTIONS[at]?.parent).toBeUndefined();
    }
  });

  test("a neutral parent opens no follow-up", () => {
    for (const { parent } of QUESTIONS) {
      if (!parent) continue;
      const neutral = NEUTRAL_ANSWERS[parent.key];
      expect(parent.on === "given" ? neutral === null : !parent.on.includes(`${neutral}`)).toBe(true);
    }
  });

  test.each([
    [
      "V",
      "ill_today skin_infection_now skin_infection_clear_on clot_signs vein_tender_cord faint_today bp pregnancy pregnancy_weeks pregnancy_problem asthma_attack_on news_since_last menstruating belly_pain_unexplained skin_break_areas",
    ],
    [
      "Y",
      "aneurysm asthma diabetes diabetes_foot thyroid thyroid_controlled carotid_sinus artery_disease neck_injury_on neck_radiation gut abdominal_radiation epilepsy abdominal_other gyn veins pad abi nodes_removed spleen_removed",
    ],
  ])("class %s is as the reference says", (wanted, keys) => {
    const found = QUESTIONS.filter((row) => row.class === wanted).map(({ key }) => key);
    expect(found.toSorted()).toEqual(keys.split(" ").toSorted());
  });

  test("everything else is of class Q", () => {
    expect(QUESTIONS.filter((row) => row.class === "Q")).toHaveLength(QUESTIONS.length - 15 - 20);
  });
});

describe("rule rows", () => {
  test("each of the 92 rules has words, once", () => {
    expect(RULE_ROWS.map(({ id }) => id).toSorted()).toEqual(RULE_IDS.toSorted());
  });

  test("every row has its condition and note in both languages, and a source", () => {
    for (const { condition, note, source } of RULE_ROWS) {
      for (const text of [condition, note]) expect(Math.min(text.en.length, text.de.length)).toBeGreaterThan(5);
      expect(source).not.toBe("");
    }
  });

  test("every topic belongs to a rule", () => {
    const named = new Set(RULE_ROWS.flatMap(({ topics }) => topics));
    expect(TOPICS.filter((topic) => !named.has(topic))).toEqual([]);
  });
});

test("texts for clients promise nothing and the urgent ones name a next step", () => {
  const texts = [...Object.values(ADVICE), ...Object.values(RESULT_LINES)].flatMap(({ title, body }) => [
    title.en,
    body.en,
  ]);
  expect(texts.filter((text) => /guarantee|you have a|cure|heal/i.test(text))).toEqual([]);
  expect(ADVICE.emergency.body.en).toContain("112");
  expect(ADVICE.emergency.body.de).toContain("112");
  expect(ADVICE.same_day.body.de).toContain("116117");
});

test("a booking asks for treatment and data processing; each consent text carries its version", () => {
  expect(CONSENTS_FOR_BOOKING).toEqual(["treatment", "data-processing"]);
  for (const [kind, text] of Object.entries(CONSENT_TEXTS)) expect(text.version.startsWith(kind)).toBe(true);
  expect(CONSENT_TEXTS.treatment.text.en).toContain("does not cure");
  expect(CONSENT_TEXTS.treatment.text.de).toContain("heilt keine Krankheit");
});

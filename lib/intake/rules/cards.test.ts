import { describe, expect, test } from "vitest";
import type { GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { CARDS } from "../knowledge/cards.ts";
import { NEUTRAL_ANSWERS, QUESTION_KEYS } from "../knowledge/neutral.ts";
import { QUESTIONS, questionFact } from "../knowledge/questions.ts";
import type { CardId } from "../words.ts";
import { answersFromCards, branchOf, type CardReplies, type Tick } from "./cards.ts";
import { decideForPerson } from "./decide.ts";
import { unansweredQuestions } from "./unanswered.ts";

const asOf = "2026-03-02";
const context = { purpose: "booking", asOf } as const;
const noneOfAll = Object.fromEntries(CARDS.map(({ id }) => [id, { none: true }])) as CardReplies;

const cardOf = (key: QuestionKey) => CARDS.find(({ conditions }) => conditions.includes(key))?.id ?? "today";

function ticked(key: QuestionKey, tick: Tick, details: GivenAnswers = {}): CardReplies {
  return { ...noneOfAll, [cardOf(key)]: { ticks: { [key]: tick }, details } };
}

function decided(answers: GivenAnswers) {
  return decideForPerson({ asOf, birthDate: "1985-06-15", answers, purpose: "booking" });
}

describe("the seven cards", () => {
  test("there are seven of at most eight conditions, and no condition stands on two", () => {
    const all = CARDS.flatMap(({ conditions }) => conditions);
    expect(CARDS).toHaveLength(7);
    expect(CARDS.filter(({ conditions }) => conditions.length > 8)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  test("together with their branches they reach every question but the pressure and the news", () => {
    const reached = CARDS.flatMap(({ conditions }) => conditions.flatMap((key) => [key, ...branchOf(key, "yes")]));
    const missed = QUESTION_KEYS.filter((key) => !reached.includes(key));
    expect(missed.toSorted()).toEqual(["bp", "news_since_last"]);
  });

  test("every condition asks a question that stands by itself", () => {
    const followUps = QUESTIONS.filter(({ parent }) => parent).map(({ key }) => key);
    expect(CARDS.flatMap(({ conditions }) => conditions).filter((key) => followUps.includes(key))).toEqual([]);
  });

  test("none of these on every card is exactly the neutral answers, complete and clear", () => {
    const { bp: _bp, news_since_last: _news, ...neutral } = NEUTRAL_ANSWERS;
    const answers = answersFromCards(noneOfAll);
    expect(answers).toEqual(neutral);
    expect(unansweredQuestions(answers, context)).toEqual([]);
    expect(decided(answers).decision).toBe("clear");
  });

  test.each(CARDS.map(({ id }) => [id] as const))("a card that was skipped (%s) is found unanswered", (id) => {
    const { [id]: _skipped, ...rest } = noneOfAll;
    for (const replies of [rest, { ...rest, [id]: {} }, { ...rest, [id]: { ticks: {} } }] as CardReplies[]) {
      const answers = answersFromCards(replies);
      expect(unansweredQuestions(answers, context).length).toBeGreaterThan(0);
      expect(decided(answers).decision).not.toBe("clear");
    }
  });

  test("a tick wins over none of these", () => {
    const answers = answersFromCards({ ...noneOfAll, today: { none: true, ticks: { clot_signs: "yes" } } });
    expect(answers.clot_signs).toBe("yes");
    expect(decided(answers).urgent).toBe("emergency");
  });
});

const MOMENTARY = ["ill_today", "faint_today", "menstruating"];
const CONDITIONS = CARDS.flatMap(({ conditions }) => conditions);

test.each(CONDITIONS.filter((key) => !MOMENTARY.includes(key)))(
  "ticking %s and leaving its branch open is never clear",
  (key) => {
    for (const tick of ["yes", "unsure"] as const) {
      const answers = answersFromCards(ticked(key, tick));
      expect(decided(answers).decision).not.toBe("clear");
    }
  },
);

test.each(CONDITIONS)("%s ticked and then denied in its branch is asked again", (key) => {
  const denied = answersFromCards(ticked(key, "yes", { [key]: NEUTRAL_ANSWERS[key] }));
  expect(denied[key]).not.toEqual(NEUTRAL_ANSWERS[key]);
});

describe("the answers are those of the API", () => {
  const cases: readonly (readonly [QuestionKey, Tick, GivenAnswers, GivenAnswers])[] = [
    ["arrhythmia", "unsure", {}, { arrhythmia: "unsure" }],
    ["kidney", "yes", { kidney: "failure" }, { kidney: "failure" }],
    ["kidney", "unsure", {}, { kidney: "unsure" }],
    ["heart_event_on", "yes", { heart_event_on: "2020-01-01" }, { heart_event_on: "2020-01-01" }],
    ["stroke_on", "unsure", {}, { stroke_on: "unsure" }],
    [
      "vte_on",
      "yes",
      { vte_on: "2020-01-01", vte_sites: ["LEG_L"], more_clots: [] },
      { vte_on: "2020-01-01", vte_sites: ["LEG_L"], more_clots: [] },
    ],
    ["thyroid", "unsure", { thyroid_controlled: "no" }, { thyroid: "unsure", thyroid_controlled: "no" }],
    ["veins", "unsure", {}, { veins: { LEG_L: "unsure", LEG_R: "unsure" } }],
    ["veins", "yes", { veins: { LEG_L: "ulcer", LEG_R: "none" } }, { veins: { LEG_L: "ulcer", LEG_R: "none" } }],
    ["skin_break_areas", "unsure", { skin_break_areas: ["HAND_L"] }, { skin_break_areas: ["HAND_L"] }],
    ["pad", "yes", { pad: "known", abi: 0.7 }, { pad: "known", abi: 0.7 }],
    ["pad", "unsure", {}, { pad: "unsure" }],
    [
      "pregnancy",
      "yes",
      { pregnancy_weeks: null, pregnancy_problem: "no" },
      { pregnancy: "yes", pregnancy_weeks: null, pregnancy_problem: "no" },
    ],
    ["diabetes", "yes", { diabetes_foot: [] }, { diabetes: "yes", diabetes_foot: [] }],
  ];

  test.each(cases)("%s ticked %s with %j", (key, tick, details, expected) => {
    const answers = answersFromCards(ticked(key, tick, details));
    expect(answers).toMatchObject(expected);
    expect(unansweredQuestions(answers, context)).toEqual([]);
  });
});

test("a branch opens only on yes or not sure, and only what that tick needs", () => {
  expect(branchOf("kidney", "yes")).toEqual(["kidney"]);
  expect(branchOf("kidney", "unsure")).toEqual([]);
  expect(branchOf("surgery_on", "yes")).toEqual(["surgery_on", "surgery_areas", "more_surgeries"]);
  expect(branchOf("surgery_on", "unsure")).toEqual(["surgery_areas", "more_surgeries"]);
  expect(branchOf("pregnancy", "unsure")).toEqual(["pregnancy_problem"]);
  expect(branchOf("skin_break_areas", "unsure")).toEqual(["skin_break_areas"]);
  expect(branchOf("arrhythmia", "yes")).toEqual([]);
});

test("details of conditions that were not ticked do not count", () => {
  const id: CardId = cardOf("kidney");
  const answers = answersFromCards({ ...noneOfAll, [id]: { none: true, details: { kidney: "failure" } } });
  expect(answers.kidney).toBe("none");
});

describe("a line of the tick list names all that its question asks, for only the line is read before a tick", () => {
  test.each<[QuestionKey, RegExp[], RegExp[]]>([
    ["ill_today", [/fever/, /infection/, /allergic/, /2 days/], [/Fieber/, /Infekt/, /allergische/, /2 Tagen/]],
    [
      "clot_signs",
      [/4 weeks/, /swollen/, /painful/, /warm/, /discoloured/, /chest pain/, /breathless/],
      [/4 Wochen/, /dicker/, /schmerzhaft/, /warm/, /verfärbt/, /Brustschmerzen/, /Atemnot/],
    ],
    [
      "skin_break_areas",
      [/wound/, /burn/, /rash/, /weeping/, /fungal/, /mole/, /tattoo/],
      [/Wunde/, /Verbrennung/, /Ausschlag/, /nässende/, /pilz/, /Muttermal/, /Tattoo/],
    ],
    [
      "heart_failure_signs",
      [/4 weeks/, /rest/, /lying/, /dressing/, /weight/, /both legs/, /hospital/, /water tablets/],
      [/4 Wochen/, /Ruhe/, /Liegen/, /Anziehen/, /Gewicht/, /beiden Beinen/, /Klinik/, /Wassertabletten/],
    ],
    ["hypertension", [/under control/], [/gut eingestellt/]],
    ["arrhythmia", [/treated/], [/behandelt/]],
    ["blood_thinner", [/aspirin/, /injections/], [/ASS/, /Spritzen/]],
    [
      "veins",
      [/visible/i, /painful/, /bleeding/, /swollen ankle/, /brown or hard skin/, /open sore/],
      [/sichtbare/i, /schmerzende/, /blutende/, /Knöchel/, /braune oder verhärtete Haut/, /offene Stelle/],
    ],
    ["thyroid", [/controlled/], [/gut eingestellt/]],
    [
      "carotid_sinus",
      [/nearly/, /head/, /shaving/, /collar/, /carotid sinus/],
      [/Beinahe/, /Kopf/, /Rasieren/, /Kragen/, /Karotissinus/],
    ],
    ["asthma_attack_on", [/ever/], [/jemals/]],
    [
      "infection_chronic",
      [/Tuberculosis/, /malaria/, /filariasis/, /past/],
      [/Tuberkulose/, /Malaria/, /Filariose/, /früher/],
    ],
    ["gut", [/Crohn/, /colitis/, /diverticula/, /blocked/], [/Crohn/, /Colitis/, /Divertikel/, /verschluss/]],
  ])("%s", (key, english, german) => {
    const { label } = questionFact(key);
    expect(english.filter((part) => !part.test(label.en))).toEqual([]);
    expect(german.filter((part) => !part.test(label.de))).toEqual([]);
  });
});

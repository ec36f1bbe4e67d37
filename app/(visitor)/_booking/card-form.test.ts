import { describe, expect, test } from "vitest";
import { CARDS } from "#lib/intake/knowledge/cards.ts";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import type { CardId } from "#lib/intake/words.ts";
import { cardIssues, cardReply, tellsOfMore, tickedIn } from "./card-form.ts";
import { answersIn, cardOf, openPlace } from "./flow.ts";
import { monthAfter, weeksOf } from "./month.ts";
import { firstOffers, nearestOffers, readPick } from "./offers.ts";
import { previewOf } from "./preview.ts";
import type { TypedForm } from "./typed-form.ts";

const TODAY = "2026-11-23";
const NONE: TypedForm = { none: ["yes"] };
const allNone = Object.fromEntries(CARDS.map(({ id }) => [id, NONE]));
const draftWith = (cards: Partial<Record<CardId, TypedForm>>) => ({
  steps: { ...allNone, ...cards },
  facts: { service: "mld-90" },
});

describe("a card as it was sent", () => {
  test("seven times none of these answers every question that a booking asks, and leaves the way to the times open", () => {
    const draft = draftWith({});
    expect(openPlace(draft, TODAY)).toBe("time");
    const { bp: _bp, news_since_last: _news, ...asked } = NEUTRAL_ANSWERS;
    expect(answersIn(draft)).toMatchObject(asked);
  });

  test.each<[CardId, TypedForm, string, string]>([
    ["heart", {}, "tick", "unanswered"],
    ["heart", { tick: ["arrhythmia"], none: ["yes"] }, "tick", "not-allowed"],
    ["heart", { tick: ["hypertension"] }, "hypertension", "unanswered"],
    ["heart", { tick: ["stroke_on"] }, "stroke_on", "unanswered"],
    [
      "heart",
      { tick: ["stroke_on"], "stroke_on.day": ["31"], "stroke_on.month": ["2"], "stroke_on.year": ["2020"] },
      "stroke_on",
      "bad-format",
    ],
    [
      "heart",
      { tick: ["stroke_on"], "stroke_on.day": ["1"], "stroke_on.month": ["2"], "stroke_on.year": ["2027"] },
      "stroke_on",
      "in-the-future",
    ],
    ["today", { tick: ["skin_break_areas"] }, "skin_break_areas", "unanswered"],
    ["organs", { tick: ["diabetes"] }, "diabetes_foot", "unanswered"],
    [
      "belly-pelvis",
      { tick: ["pregnancy"], pregnancy_weeks: ["many"], pregnancy_problem: ["no"] },
      "pregnancy_weeks",
      "wrong-type",
    ],
  ])("%s with %j names %s", (id, typed, path, code) => {
    expect(cardIssues(cardOf(id), typed, TODAY)).toContainEqual(expect.objectContaining({ path, code }));
  });

  test.each<[CardId, TypedForm, Record<string, unknown>]>([
    ["heart", { tick: ["stroke_on"], "stroke_on.sure": ["unsure"] }, { stroke_on: "unsure" }],
    ["heart", { tick: ["arrhythmia"], "arrhythmia.sure": ["unsure"] }, { arrhythmia: "unsure" }],
    ["heart", { tick: ["hypertension"], hypertension: ["unsure"] }, { hypertension: "unsure" }],
    ["organs", { tick: ["diabetes"], diabetes_foot: ["neither"] }, { diabetes: "yes", diabetes_foot: [] }],
    [
      "vessels",
      { tick: ["veins"], "veins.LEG_L": ["varicose"], "veins.LEG_R": ["none"] },
      { veins: { LEG_L: "varicose", LEG_R: "none" } },
    ],
    ["vessels", { tick: ["pad"], pad: ["known"], abi: ["0,9"] }, { pad: "known", abi: 0.9 }],
    [
      "cancer-operations",
      {
        tick: ["surgery_on"],
        "surgery_on.day": ["1"],
        "surgery_on.month": ["9"],
        "surgery_on.year": ["2026"],
        surgery_areas: ["LEG_L"],
        "more_surgeries.any": ["yes"],
        "more_surgeries.0.unsure": ["yes"],
        "more_surgeries.0.areas": ["ARM_R"],
      },
      { surgery_on: "2026-09-01", surgery_areas: ["LEG_L"], more_surgeries: [{ on: "unsure", areas: ["ARM_R"] }] },
    ],
  ])("%s with %j is complete and says %j", (id, typed, answers) => {
    expect(cardIssues(cardOf(id), typed, TODAY)).toEqual([]);
    expect(answersIn(draftWith({ [id]: typed }))).toMatchObject(answers);
  });

  test.each<[CardId, TypedForm]>([
    ["heart", { none: ["yes"], "stroke_on.year": ["2020"], "stroke_on.sure": ["yes"] }],
    ["heart", { tick: ["arrhythmia"], "stroke_on.sure": ["unsure"] }],
    ["heart", { none: ["yes"], hypertension: ["unsure"] }],
    ["organs", { none: ["yes"], diabetes_foot: ["FOOT_L"] }],
    ["vessels", { none: ["yes"], "veins.LEG_L": ["ulcer"] }],
    ["vessels", { none: ["yes"], "more_clots.0.sites": ["LUNG"] }],
    ["belly-pelvis", { none: ["yes"], pregnancy_weeks: ["8"] }],
    ["neck-breathing", { none: ["yes"], thyroid_controlled: ["no"] }],
  ])("%s with %j has details without a tick: asked about once, then left as it was left", (id, typed) => {
    const card = cardOf(id);
    expect(cardIssues(card, typed, TODAY)).toEqual([{ path: "tick", code: "missing" }]);
    const [loose] = tickedIn(card, typed).filter((key) => !typed.tick?.includes(key));
    expect(cardReply(card, typed)).toMatchObject({ none: false, ticks: { [loose ?? ""]: expect.any(String) } });
    expect(cardIssues(card, { ...typed, "shown-ticked": [loose ?? ""] }, TODAY)).toEqual([]);
  });

  test("fields as they stand untouched are no details", () => {
    const quiet = Object.fromEntries(
      CARDS.flatMap(({ conditions }) => conditions.map((key) => [`${key}.sure`, ["yes"]])),
    );
    const said = {
      "more_clots.any": ["no"],
      "veins.LEG_L": ["none"],
      diabetes_foot: ["neither"],
      thyroid_controlled: ["yes"],
      pregnancy_problem: ["no"],
      "surgery_on.day": [""],
    };
    for (const card of CARDS) expect(cardIssues(card, { ...NONE, ...quiet, ...said }, TODAY)).toEqual([]);
  });

  test("rows of others count without the yes above them, and under a no it is asked again", () => {
    const typed = {
      tick: ["vte_on"],
      "vte_on.sure": ["unsure"],
      vte_sites: ["LUNG"],
      "more_clots.0.unsure": ["yes"],
      "more_clots.0.sites": ["LEG_L"],
    };
    const card = cardOf("vessels");
    expect(answersIn(draftWith({ vessels: typed })).more_clots).toEqual([{ on: "unsure", sites: ["LEG_L"] }]);
    expect(cardIssues(card, { ...typed, "more_clots.any": ["no"] }, TODAY)).toEqual([
      { path: "more_clots", code: "unanswered" },
    ]);
  });

  test("more than fit are told to the therapist, as long as the condition is ticked", () => {
    const typed = { tick: ["surgery_on"], "more_surgeries.beyond": ["yes"] };
    expect(tellsOfMore(cardOf("cancer-operations"), typed)).toEqual(["more_surgeries"]);
    expect(tellsOfMore(cardOf("cancer-operations"), { "shown-ticked": ["surgery_on"], ...typed, tick: [] })).toEqual(
      [],
    );
  });

  test("a tick beside none of these is never read as none", () => {
    expect(cardReply(cardOf("heart"), { tick: ["arrhythmia"], none: ["yes"] })).toMatchObject({ none: false });
  });
});

describe("the preview", () => {
  const preview = (cards: Partial<Record<CardId, TypedForm>>) => previewOf(answersIn(draftWith(cards)), TODAY);

  test("nothing to report: bookable from today", () => {
    expect(preview({})).toEqual({ decision: "clear", urgent: "none", from: TODAY });
  });

  test("signs of a clot stop at once, whatever the day", () => {
    expect(preview({ today: { tick: ["clot_signs"] } })).toMatchObject({ decision: "blocked", urgent: "emergency" });
  });

  test("a skin infection that healed five days ago opens the first day on which the rules allow it", () => {
    const healed = {
      tick: ["skin_infection_clear_on"],
      "skin_infection_clear_on.day": ["18"],
      "skin_infection_clear_on.month": ["11"],
      "skin_infection_clear_on.year": ["2026"],
    };
    expect(preview({ today: healed })).toMatchObject({ decision: "caution", from: "2026-11-28" });
  });
});

describe("the offers", () => {
  const slot = (start: string, ...therapists: string[]) => ({ start, end: start, therapists });
  const days = [
    { date: "2026-11-23", slots: [slot("2026-11-23T09:00:00Z", "a", "b"), slot("2026-11-23T10:00:00Z", "a")] },
    { date: "2026-11-24", slots: [] },
    { date: "2026-11-25", slots: [slot("2026-11-25T09:00:00Z", "a", "b")] },
    { date: "2026-11-26", slots: [slot("2026-11-26T09:00:00Z", "a")] },
  ];

  test("are on different days, with different therapists where there are several", () => {
    expect(firstOffers(days)).toEqual([
      { start: "2026-11-23T09:00:00Z", therapist: "a" },
      { start: "2026-11-25T09:00:00Z", therapist: "b" },
      { start: "2026-11-26T09:00:00Z", therapist: "a" },
    ]);
  });

  test("after a lost time the nearest come first, and never the lost one", () => {
    expect(nearestOffers(days, "2026-11-25T09:00:00Z").map(({ start }) => start)).toEqual([
      "2026-11-26T09:00:00Z",
      "2026-11-23T10:00:00Z",
      "2026-11-23T09:00:00Z",
    ]);
  });

  test("a choice that was tampered with is no choice", () => {
    expect(readPick("2026-11-25T09:00:00Z|a")).toEqual({ start: "2026-11-25T09:00:00Z", therapist: "a" });
    expect(readPick("2026-11-25T09:00:00Z")).toBeUndefined();
  });
});

test("a month is whole weeks from Monday, and the years follow each other", () => {
  const november = weeksOf("2026-11");
  expect(november.every((week) => week.length === 7)).toBe(true);
  expect(november[0]?.indexOf("2026-11-01")).toBe(6);
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2027-01", -1)).toBe("2026-12");
});

import { describe, expect, test } from "vitest";
import { readDayForm } from "./read-day-form.ts";

/** What the form sends when these questions were asked and these fields filled in. */
function answersOf(asked: readonly string[], typed: Readonly<Record<string, string | readonly string[]>>) {
  const form = new FormData();
  for (const key of asked) form.append("ask", key);
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) form.append(`answers.${name}`, value);
  }
  return readDayForm("a", form).answers;
}

const LUNG = JSON.stringify({ on: "2011-05-05", sites: ["LUNG"] });

describe("the form of the day", () => {
  test("never answers for her: what was left blank is missing", () => {
    const asked = ["clot_signs", "vte_on", "more_clots", "more_surgeries", "surgery_areas", "bp", "abi"];
    expect(answersOf(asked, { "more_clots.known": LUNG, "more_clots.0.on": "" })).toEqual({});
  });

  test("a leg that was passed over is no leg without veins", () => {
    expect(answersOf(["veins"], { veins: "", "veins.LEG_R": "varicose" })).toEqual({
      veins: { LEG_L: null, LEG_R: "varicose" },
    });
  });

  test("blank weeks of a pregnancy are weeks that are not known", () => {
    expect(answersOf(["pregnancy_weeks"], { pregnancy_weeks: "" })).toEqual({ pregnancy_weeks: null });
    expect(answersOf(["pregnancy_weeks"], { pregnancy_weeks: "22" })).toEqual({ pregnancy_weeks: 22 });
  });
});

describe("further clots and operations", () => {
  test.each([
    ["none, in so many words", { more_clots: "no" }, []],
    ["none beyond those on file", { more_clots: "no", "more_clots.known": LUNG }, [JSON.parse(LUNG)]],
    [
      "rows beside those on file",
      {
        more_clots: "some",
        "more_clots.known": LUNG,
        "more_clots.0.on": "2019-01-01",
        "more_clots.0.places": ["LEG_L", "PELVIS"],
        "more_clots.2.unsure": "yes",
        "more_clots.2.places": "ARM_R",
      },
      [{ on: "2019-01-01", sites: ["LEG_L", "PELVIS"] }, { on: "unsure", sites: ["ARM_R"] }, JSON.parse(LUNG)],
    ],
    [
      "a row under a question that was passed over",
      { "more_clots.1.on": "2019-01-01", "more_clots.1.places": "LEG_L" },
      [{ on: "2019-01-01", sites: ["LEG_L"] }],
    ],
    ["a row under a no, which is no answer", { more_clots: "no", "more_clots.0.on": "2019-01-01" }, undefined],
    ["a yes without a row, which is no answer", { more_clots: "some", "more_clots.known": LUNG }, undefined],
  ])("%s", (_name, typed, answer) => {
    expect(answersOf(["more_clots"], typed).more_clots).toEqual(answer);
  });

  test("operations carry their areas", () => {
    const typed = { more_surgeries: "some", "more_surgeries.0.on": "2026-01-01", "more_surgeries.0.places": "KNEE_L" };
    expect(answersOf(["more_surgeries"], typed)).toEqual({ more_surgeries: [{ on: "2026-01-01", areas: ["KNEE_L"] }] });
  });
});

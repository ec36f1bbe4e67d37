import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOT_SITES, type Clot, type GivenAnswers } from "../knowledge/answers.ts";
import { NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import { withEarlierEvents } from "./earlier-events.ts";
import { clotsOf } from "./effects-vessels.ts";

const today = "2026-03-02";
const told = (known: GivenAnswers, given: GivenAnswers) => withEarlierEvents(known, given, today);

describe("a new clot", () => {
  const known: GivenAnswers = {
    vte_on: "2019-01-01",
    vte_sites: ["LUNG"],
    more_clots: [{ on: "2011-05-05", sites: ["LEG_R"] }],
  };
  const fresh: GivenAnswers = { vte_on: "2026-02-20", vte_sites: ["LEG_L"] };

  test("keeps every one on file, however long ago", () => {
    expect(told(known, { ...fresh, more_clots: [] }).more_clots).toEqual([
      { on: "2019-01-01", sites: ["LUNG"] },
      { on: "2011-05-05", sites: ["LEG_R"] },
    ]);
  });

  test("is the reason to ask for others anew: a list that was not given is not made up", () => {
    expect(told(known, fresh)).toEqual(fresh);
  });

  test("adds nothing twice, neither what was told again nor when it is done again", () => {
    const again = { ...fresh, more_clots: [{ on: "2019-01-01", sites: ["LUNG", "PELVIS"] }] } as const;
    const once = told(known, again);
    expect(once.more_clots).toEqual([...again.more_clots, { on: "2011-05-05", sites: ["LEG_R"] }]);
    expect(told(known, once)).toEqual(once);
  });

  test("on a day that is known takes the place of one without a day only where it names its places", () => {
    const undated: GivenAnswers = { vte_on: "unsure", vte_sites: ["LEG_L"], more_clots: [] };
    expect(told(undated, { ...fresh, more_clots: [] }).more_clots).toEqual([]);
    expect(told(undated, { ...fresh, vte_sites: ["LUNG"], more_clots: [] }).more_clots).toEqual([
      { on: "unsure", sites: ["LEG_L"] },
    ]);
  });

  test("under the same last clot the list as given stands, and none at all stays none", () => {
    const { more_clots: _more, ...last } = known;
    expect(told(known, { ...last, more_clots: [] }).more_clots).toEqual([]);
    expect(told(known, { vte_on: null, more_clots: [] })).toEqual({ vte_on: null, more_clots: [] });
  });

  test("never leaves out a dated clot on file", () => {
    const clot = fc.record({
      on: fc.constantFrom("2015-01-01", "2019-01-01", "2026-02-20"),
      sites: fc.subarray([...CLOT_SITES], { minLength: 1 }),
    });
    fc.assert(
      fc.property(clot, fc.array(clot, { maxLength: 3 }), clot, fc.array(clot, { maxLength: 3 }), (a, b, c, d) => {
        fc.pre(a.on !== c.on);
        const before: GivenAnswers = { vte_on: a.on, vte_sites: a.sites, more_clots: b };
        const after = told(before, { vte_on: c.on, vte_sites: c.sites, more_clots: d });
        const places = (clots: readonly Clot[], on: string) =>
          new Set(clots.filter((one) => one.on === on).flatMap(({ sites }) => sites ?? []));
        const now = clotsOf({ ...NEUTRAL_ANSWERS, ...after });
        for (const { on, sites } of clotsOf({ ...NEUTRAL_ANSWERS, ...before })) {
          expect([...places(now, on)]).toEqual(expect.arrayContaining([...(sites ?? [])]));
        }
      }),
    );
  });
});

describe("a new operation", () => {
  const on = (day: string): GivenAnswers => ({ surgery_on: day, surgery_areas: ["ABDOMEN"], more_surgeries: [] });

  test.each([
    ["2025-03-02", [{ on: "2025-03-02", areas: ["ABDOMEN"] }]],
    ["2025-03-01", []],
    ["unsure", [{ on: "unsure", areas: ["ABDOMEN"] }]],
  ])("keeps the one of %s while it still matters", (day, kept) => {
    const given: GivenAnswers = { surgery_on: "2026-02-01", surgery_areas: ["KNEE_L"], more_surgeries: [] };
    expect(told(on(day), given).more_surgeries).toEqual(kept);
  });
});

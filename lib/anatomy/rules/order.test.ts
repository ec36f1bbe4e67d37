import { describe, expect, test } from "vitest";
import { type OrderStep, orderViolations } from "./order.ts";

const rules = (...steps: OrderStep[]) => orderViolations({ steps }).map(({ rule }) => rule);

describe("treatment order", () => {
  test("the classic protocol is in order", () => {
    expect(
      rules(
        "BREATH",
        "NECK",
        "CHEST_L",
        "CHEST_R",
        "AXILLA_L",
        "AXILLA_R",
        "ABDOMEN",
        "GROIN_L",
        "GROIN_R",
        "LEG_L",
        "LEG_R",
      ),
    ).toEqual([]);
  });

  test.each<[string, OrderStep[]]>([
    ["O1", ["ABDOMEN_SUPERFICIAL", "BREATH"]],
    ["O1", ["LEG_L", "BREATH"]],
    ["O2", ["FACE", "NECK"]],
    ["O2", ["AXILLA_R", "NECK"]],
    ["O2", ["PARASTERNAL_L", "NECK"]],
    ["O3", ["UPPER_ARM_L", "AXILLA_L"]],
    ["O3", ["HAND_L", "UPPER_ARM_L"]],
    ["O4", ["ABDOMEN_DEEP", "ABDOMEN_SUPERFICIAL"]],
    ["O5", ["GROIN_L", "ABDOMEN_SUPERFICIAL"]],
    ["O6", ["THIGH_R", "GROIN_R"]],
    ["O6", ["FOOT_L", "THIGH_L"]],
  ])("%s is told for %j, with a reason", (rule, steps) => {
    const found = orderViolations({ steps });
    expect(found.map((each) => each.rule)).toEqual([rule]);
    expect(found[0]?.reason.de).not.toBe("");
    expect(rules(...steps.toReversed())).toEqual([]);
  });

  test("regions that are absent ask for nothing, and sides do not wait for each other", () => {
    expect(rules("FOOT_L")).toEqual([]);
    expect(rules("GROIN_L", "THIGH_L", "GROIN_R", "THIGH_R")).toEqual([]);
  });

  test("only the first touch counts; sites count as their region", () => {
    expect(rules("NECK_TERMINUS_L", "FACE", "REWORK", "NECK")).toEqual([]);
    expect(rules("FACE_CHIN", "NECK_LATERAL_L")).toEqual(["O2"]);
    expect(rules("CALF_L", "THIGH_MED_L")).toEqual(["O6"]);
  });

  test("O7: the healthy basin comes before the swollen quadrant", () => {
    const redirect = { targets: ["AXILLA_R"], swollen: ["ARM_L", "CHEST_L"] } as const;
    expect(orderViolations({ steps: ["NECK", "CHEST_L", "AXILLA_R"], redirect }).map(({ rule }) => rule)).toEqual([
      "O7",
    ]);
    expect(orderViolations({ steps: ["NECK", "AXILLA_R", "CHEST_L"], redirect })).toEqual([]);
    expect(orderViolations({ steps: ["NECK", "CHEST_L"], redirect })).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DRAINAGE } from "../knowledge/drainage.ts";
import {
  GROUP_FAMILIES,
  GROUP_LEAVES,
  GROUP_REGIONS,
  LEAF_REGIONS,
  SENSITIVE_REGIONS,
  SITE_REGIONS,
  SITES,
} from "../words.ts";
import { propagateClosure } from "./closure.ts";
import { placeFact, regionLabel, regionLabels } from "./labels.ts";
import { expandRegions, isRegionCode, normaliseRegions } from "./regions.ts";
import { sensitiveRegions } from "./sensitive.ts";

const someLeaves = fc.subarray([...LEAF_REGIONS]);

describe("the vocabulary", () => {
  test("37 leaves in 19 groups of 11 families, each leaf in exactly one", () => {
    expect(LEAF_REGIONS).toHaveLength(37);
    expect(GROUP_FAMILIES).toHaveLength(11);
    expect(GROUP_REGIONS).toHaveLength(19);
    expect(GROUP_REGIONS.flatMap((group): readonly string[] => GROUP_LEAVES[group]).toSorted()).toEqual(
      LEAF_REGIONS.toSorted(),
    );
  });

  test("every family drains somewhere, every site lies in a leaf, five kinds of region are sensitive on both sides", () => {
    expect(GROUP_FAMILIES.filter((family) => DRAINAGE[family].length === 0)).toEqual([]);
    expect(SITES.filter((site) => !LEAF_REGIONS.includes(SITE_REGIONS[site]))).toEqual([]);
    expect(new Set(SENSITIVE_REGIONS.map((leaf) => leaf.slice(0, -2)))).toEqual(
      new Set(["CHEST_WALL", "PARASTERNAL", "GROIN", "THIGH", "GLUTEAL"]),
    );
    expect(sensitiveRegions(["CHEST_L", "LEG_R", "NECK"])).toEqual(["CHEST_WALL_L", "PARASTERNAL_L", "THIGH_R"]);
  });

  test.each(["en", "de"] as const)("every code has a label in %s and no two share one", (locale) => {
    const codes = [...new Set([...LEAF_REGIONS, ...GROUP_REGIONS, "ALL" as const])];
    const labels = codes.map((code) => regionLabel(code, locale));
    expect(new Set(labels).size).toBe(codes.length);
    expect(SITES.map((site) => regionLabel(site, locale)).filter((label) => label.length < 3)).toEqual([]);
  });

  test("labels carry side and SNOMED code", () => {
    expect(placeFact("UPPER_ARM_L", "de")).toEqual({ label: "Oberarm links", snomed: "40983000", side: "L" });
    expect(regionLabels(["NECK", "LEG_R"], "en")).toBe("Neck, Leg right");
  });

  test("only codes are codes", () => {
    for (const odd of ["", "LEG", "constructor", "POPLITEAL_L", 3, null]) expect(isRegionCode(odd)).toBe(false);
  });
});

describe("normalising", () => {
  test("groups stand for their complete leaves, in ASCII order, and ALL for the body", () => {
    expect(normaliseRegions(["SCALP", "NECK", "FACE"])).toEqual(["HEAD", "NECK"]);
    expect(normaliseRegions(["THIGH_L", "FOOT_L", "KNEE_L"])).toEqual(["FOOT_L", "KNEE_L", "THIGH_L"]);
    expect(normaliseRegions(LEAF_REGIONS)).toEqual(["ALL"]);
    expect(normaliseRegions([])).toEqual([]);
  });

  test("expanding a normalised set gives the set back, whatever it is", () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        expect(expandRegions(normaliseRegions(leaves))).toEqual(leaves);
      }),
    );
  });
});

describe("closing", () => {
  test("the distal rule closes beyond the first closed segment, the outlet rule what drains through it", () => {
    expect(normaliseRegions(propagateClosure(["KNEE_L"]))).toEqual(["FOOT_L", "KNEE_L", "LOWER_LEG_L"]);
    expect(normaliseRegions(propagateClosure(["AXILLA_R"]))).toEqual(["ARM_R", "AXILLA_R"]);
    expect(normaliseRegions(propagateClosure(["GROIN_R"]))).toEqual(["GROIN_R", "LEG_R"]);
    expect(normaliseRegions(propagateClosure(["NECK"]))).toEqual(["HEAD", "NECK"]);
    expect(
      normaliseRegions(propagateClosure(["HEAD", "ABDOMEN_DEEP"].flatMap((code) => expandRegions([code as "HEAD"])))),
    ).toEqual(["ABDOMEN_DEEP", "HEAD"]);
  });

  test("it never opens, is idempotent, and closes more when more is closed", () => {
    fc.assert(
      fc.property(someLeaves, someLeaves, (some, more) => {
        const closed = propagateClosure(some);
        const wider = propagateClosure([...some, ...more]);
        expect(some.every((leaf) => closed.has(leaf))).toBe(true);
        expect(propagateClosure(closed)).toEqual(closed);
        expect([...closed].every((leaf) => wider.has(leaf))).toBe(true);
      }),
    );
  });
});

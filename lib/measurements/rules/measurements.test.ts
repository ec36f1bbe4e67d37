import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GIRTH_LIMITS_CM } from "../knowledge/limits.ts";
import { GIRTH_SITES } from "../words.ts";
import {
  changeVerdict,
  dominanceCorrectedExcess,
  excessReductionPercent,
  excessVolume,
  reductionPercent,
  relativeVolumeChange,
} from "./change.ts";
import { girthFinding, limbFindings, sidesSwapped } from "./plausibility.ts";
import { readGirths } from "./read-girths.ts";
import { frustumMl, limbVolume } from "./volume.ts";

const girths = (text: string, intervalCm = 4) => ({ intervalCm, circumferencesCm: text.split(" ").map(Number) });
const A0 = girths("18.2 20.6 23.9 26.8 28.9 29.6 29.8 30.9 32.4 33.8 34.9");
const U0 = girths("16.4 18.1 20.7 23.2 25.0 25.9 26.4 27.5 28.9 30.2 31.1");
const A1 = girths("17.5 19.6 22.6 25.4 27.4 28.2 28.5 29.6 31.1 32.4 33.4");
const U1 = girths("16.4 18.0 20.6 23.2 25.0 25.9 26.3 27.5 28.8 30.2 31.1");
const LEFT_LEG = girths("24.5 26.2 29.0 32.6 36.1 38.4 38.9 38.0 38.6 41.0 44.2 47.5 50.6 53.4 55.8");
const RIGHT_LEG = girths("22.6 23.7 26.1 29.7 33.5 36.0 36.4 35.5 36.2 38.9 42.3 45.8 49.0 51.9 54.4");

const ml = (limb: { intervalCm: number; circumferencesCm: number[] }) => limbVolume(limb).volumeMl;
const everySecond = ({ circumferencesCm }: { circumferencesCm: number[] }) => ({
  intervalCm: 8,
  circumferencesCm: circumferencesCm.filter((_girth, index) => index % 2 === 0),
});
const first = { affectedMl: ml(A0), otherMl: ml(U0) };
const last = { affectedMl: ml(A1), otherMl: ml(U1) };

describe("the worked examples", () => {
  test("single segments", () => {
    expect(frustumMl(20, 24, 4)).toBeCloseTo(154.4864, 4);
    expect(frustumMl(20, 20, 4)).toBeCloseTo(127.324, 4);
    expect(frustumMl(0, 20, 10)).toBeCloseTo(106.1033, 4);
  });

  test("arms and legs", () => {
    expect(ml(A0)).toBeCloseTo(2619.2925, 4);
    expect(ml(U0)).toBeCloseTo(2038.5785, 4);
    expect(ml(A1)).toBeCloseTo(2386.3724, 4);
    expect(ml(U1)).toBeCloseTo(2032.5837, 4);
    expect(
      limbVolume(A0)
        .segmentsMl.map((segment) => segment.toFixed(2))
        .join(" "),
    ).toBe("119.95 157.87 204.78 247.01 272.35 280.78 293.23 318.92 348.80 375.61");
    expect(ml(LEFT_LEG)).toBeCloseTo(7308.22, 2);
    expect(ml(RIGHT_LEG)).toBeCloseTo(6573.85, 2);
    expect(ml(everySecond(LEFT_LEG))).toBeCloseTo(7313.91, 2);
    expect(ml(everySecond(RIGHT_LEG))).toBeCloseTo(6578.25, 2);
  });

  test("excess, its reduction, absolute and relative change", () => {
    expect(excessVolume(first).volumeMl).toBeCloseTo(580.71, 2);
    expect(excessVolume(first).percent).toBeCloseTo(28.49, 2);
    expect(excessVolume(last).volumeMl).toBeCloseTo(353.79, 2);
    expect(excessVolume(last).percent).toBeCloseTo(17.41, 2);
    expect(excessReductionPercent(first, last)).toBeCloseTo(39.08, 2);
    expect(reductionPercent(first.affectedMl, last.affectedMl)).toBeCloseTo(8.89, 2);
    expect(relativeVolumeChange(first, last)).toBeCloseTo(-0.08624, 5);
  });

  test("the arm's dominance correction", () => {
    expect(dominanceCorrectedExcess(first, true).percent).toBeCloseTo(27.06, 2);
    expect(dominanceCorrectedExcess(first, false).percent).toBeCloseTo(29.93, 2);
  });
});

test("without an excess at the start there is no reduction to speak of", () => {
  const pair = { affectedMl: 2000, otherMl: 2000 };
  expect(excessReductionPercent(pair, { affectedMl: 1900, otherMl: 2000 })).toBeUndefined();
  expect(excessReductionPercent({ affectedMl: 1999, otherMl: 2000 }, pair)).toBeUndefined();
});

test("a change within the error of the tape is no measurable change", () => {
  expect(changeVerdict("arm", 10_000, 9_774)).toBe("no-measurable-change");
  expect(changeVerdict("arm", 10_000, 9_773)).toBe("smaller");
  expect(changeVerdict("arm", 10_000, 10_227)).toBe("larger");
  expect(changeVerdict("arm", 10_000, 10_226)).toBe("no-measurable-change");
  expect(changeVerdict("leg", 10_000, 9_824)).toBe("no-measurable-change");
  expect(changeVerdict("leg", 10_000, 9_823)).toBe("smaller");
});

test("a volume is the sum of its segments, grows with every girth and is the same from either end", () => {
  const limb = fc.array(fc.double({ min: 8, max: 100, noNaN: true }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(limb, fc.integer({ min: 2, max: 12 }), fc.nat(), (circumferencesCm, intervalCm, seed) => {
      const { volumeMl, segmentsMl } = limbVolume({ intervalCm, circumferencesCm });
      expect(segmentsMl).toHaveLength(circumferencesCm.length - 1);
      expect(volumeMl).toBeCloseTo(
        segmentsMl.reduce((sum, each) => sum + each, 0),
        6,
      );
      expect(limbVolume({ intervalCm, circumferencesCm: circumferencesCm.toReversed() }).volumeMl).toBeCloseTo(
        volumeMl,
        6,
      );
      const at = seed % circumferencesCm.length;
      const wider = circumferencesCm.map((girth, index) => (index === at ? girth + 1 : girth));
      expect(limbVolume({ intervalCm, circumferencesCm: wider }).volumeMl).toBeGreaterThan(volumeMl);
    }),
  );
});

describe("plausibility", () => {
  test.each(GIRTH_SITES)("%s: limits themselves pass, a tenth beyond does not", (site) => {
    const { hard, soft } = GIRTH_LIMITS_CM[site];
    expect([soft.min, soft.max].map((girth) => girthFinding(site, girth))).toEqual([undefined, undefined]);
    for (const girth of [soft.min - 0.1, soft.max + 0.1, hard.min, hard.max])
      expect(girthFinding(site, girth)?.level).toBe("soft");
    for (const girth of [hard.min - 0.1, hard.max + 0.1, Number.NaN])
      expect(girthFinding(site, girth)?.level).toBe("hard");
  });

  test("the worked arm is plausible", () => {
    expect(limbFindings({ limb: "arm", girths: U0, lastVisit: U1 })).toEqual([]);
  });

  test("interval, number of points and volume are limited", () => {
    const codes = (circumferencesCm: number[], intervalCm = 4) =>
      limbFindings({ limb: "arm", girths: { intervalCm, circumferencesCm } }).map(
        ({ code, level }) => `${level} ${code}`,
      );
    expect(codes([20, 20], 4)).toContain("hard point-count");
    expect(codes(Array(31).fill(20))).toContain("hard point-count");
    expect(codes(U0.circumferencesCm, 1.9)).toContain("hard interval");
    expect(codes(U0.circumferencesCm, 12.1)).toContain("hard interval");
    expect(codes([20, 20, 20])).toEqual(["hard volume"]);
    expect(codes([7.9, ...U0.circumferencesCm])).toContain("hard girth");
  });

  test("a jump between neighbours or since the last visit asks for a second look", () => {
    const jump = girths("16 18 20 23 29 29 29 29 29 30 31");
    expect(limbFindings({ limb: "arm", girths: jump })).toEqual([
      { level: "soft", code: "neighbours-differ", point: 4 },
    ]);
    const grown = {
      ...U0,
      circumferencesCm: U0.circumferencesCm.map((girth, index) => (index === 10 ? girth + 3.1 : girth)),
    };
    expect(limbFindings({ limb: "arm", girths: grown, lastVisit: U0 })).toEqual([
      { level: "soft", code: "differs-from-last-visit", point: 10 },
    ]);
    expect(limbFindings({ limb: "arm", girths: grown, lastVisit: { ...U0, intervalCm: 8 } })).toEqual([]);
  });

  test("both limbs changed much in opposite directions: were the sides swapped?", () => {
    const before = { leftMl: 2600, rightMl: 2000 };
    expect(sidesSwapped(before, { leftMl: 2000, rightMl: 2600 })?.code).toBe("sides-swapped");
    expect(sidesSwapped(before, { leftMl: 2340, rightMl: 2200 })).toBeUndefined();
    expect(sidesSwapped(before, { leftMl: 2000, rightMl: 1500 })).toBeUndefined();
  });
});

test.each([
  [{ circumferencesCm: [20, 24] }, "intervalCm"],
  [{ intervalCm: 4 }, "circumferencesCm"],
  [{ intervalCm: 0, circumferencesCm: [20, 24] }, "intervalCm"],
  [{ intervalCm: 4, circumferencesCm: [20] }, "circumferencesCm"],
  [{ intervalCm: 4, circumferencesCm: [20, "24"] }, "circumferencesCm.1"],
  [{ intervalCm: 4, circumferencesCm: [20, -1] }, "circumferencesCm.1"],
  [{ intervalCm: 4, circumferencesCm: [20, 24], unit: "cm" }, "unit"],
])("girths %j are refused at %s", (raw, path) => {
  const reading = readGirths(raw);
  expect(reading.ok ? [] : reading.issues.map((issue) => issue.path)).toEqual([path]);
});

import {
  GIRTH_LIMITS_CM,
  INTERVAL_LIMITS_CM,
  LAST_VISIT_DIFFERENCE_CM,
  LAST_VISIT_DIFFERENCE_PERCENT,
  LIMB_GIRTH_LIMITS_CM,
  LIMB_VOLUME_LIMITS_ML,
  NEIGHBOUR_DIFFERENCE_PERCENT,
  POINT_COUNT_LIMITS,
  type Range,
  SWAPPED_SIDES_PERCENT,
} from "../knowledge/limits.ts";
import type { GirthSite, Limb, PlausibilityLevel } from "../words.ts";
import { type LimbGirths, limbVolume } from "./volume.ts";

export const PLAUSIBILITY_CODES = [
  "interval",
  "point-count",
  "girth",
  "volume",
  "neighbours-differ",
  "differs-from-last-visit",
  "sides-swapped",
] as const;
export type PlausibilityCode = (typeof PLAUSIBILITY_CODES)[number];

/** `point` is the index of the girth the finding is about. */
export type PlausibilityFinding = {
  readonly level: PlausibilityLevel;
  readonly code: PlausibilityCode;
  readonly point?: number;
};

type LimbReading = { readonly limb: Limb; readonly girths: LimbGirths; readonly lastVisit?: LimbGirths };

/** Everything about one limb's girths that must be refused (hard) or looked at again (soft). */
export function limbFindings(reading: LimbReading): PlausibilityFinding[] {
  return [...shapeFindings(reading), ...neighbourFindings(reading.girths), ...lastVisitFindings(reading)];
}

/** One girth at a named place, in cm. */
export function girthFinding(site: GirthSite, girthCm: number): PlausibilityFinding | undefined {
  const { hard, soft } = GIRTH_LIMITS_CM[site];
  if (!within(hard, girthCm)) return { level: "hard", code: "girth" };
  return within(soft, girthCm) ? undefined : { level: "soft", code: "girth" };
}

/** Both limbs changed a lot and in opposite directions: were left and right mixed up? */
export function sidesSwapped(
  before: { readonly leftMl: number; readonly rightMl: number },
  now: { readonly leftMl: number; readonly rightMl: number },
): PlausibilityFinding | undefined {
  const left = changePercent(before.leftMl, now.leftMl);
  const right = changePercent(before.rightMl, now.rightMl);
  const large = Math.abs(left) > SWAPPED_SIDES_PERCENT && Math.abs(right) > SWAPPED_SIDES_PERCENT;
  return large && left * right < 0 ? { level: "soft", code: "sides-swapped" } : undefined;
}

function shapeFindings({ limb, girths }: LimbReading): PlausibilityFinding[] {
  const { intervalCm, circumferencesCm } = girths;
  const hard: PlausibilityFinding[] = circumferencesCm.flatMap((girth, point) =>
    within(LIMB_GIRTH_LIMITS_CM[limb], girth) ? [] : [{ level: "hard", code: "girth", point }],
  );
  if (!within(INTERVAL_LIMITS_CM, intervalCm)) hard.push({ level: "hard", code: "interval" });
  if (!within(POINT_COUNT_LIMITS, circumferencesCm.length)) hard.push({ level: "hard", code: "point-count" });
  if (hard.length > 0) return hard;
  const { volumeMl } = limbVolume(girths);
  return within(LIMB_VOLUME_LIMITS_ML[limb], volumeMl) ? [] : [{ level: "hard", code: "volume" }];
}

function neighbourFindings({ circumferencesCm }: LimbGirths): PlausibilityFinding[] {
  return circumferencesCm.slice(1).flatMap((girth, index): PlausibilityFinding[] => {
    const difference = Math.abs(changePercent(circumferencesCm[index] ?? girth, girth));
    if (difference <= NEIGHBOUR_DIFFERENCE_PERCENT) return [];
    return [{ level: "soft", code: "neighbours-differ", point: index + 1 }];
  });
}

/** Points are compared only when both visits used the same interval. */
function lastVisitFindings({ girths, lastVisit }: LimbReading): PlausibilityFinding[] {
  if (!lastVisit || lastVisit.intervalCm !== girths.intervalCm) return [];
  return girths.circumferencesCm.flatMap((girth, point): PlausibilityFinding[] => {
    const before = lastVisit.circumferencesCm[point];
    if (before === undefined) return [];
    const large =
      Math.abs(changePercent(before, girth)) > LAST_VISIT_DIFFERENCE_PERCENT ||
      Math.abs(girth - before) > LAST_VISIT_DIFFERENCE_CM;
    return large ? [{ level: "soft", code: "differs-from-last-visit", point }] : [];
  });
}

function changePercent(before: number, now: number): number {
  return (100 * (now - before)) / before;
}

/** False for anything that is not a number. */
function within({ min, max }: Range, value: number): boolean {
  return value >= min && value <= max;
}

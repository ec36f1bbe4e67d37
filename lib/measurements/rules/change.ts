import { DOMINANT_ARM_FACTOR, MDC95_PERCENT } from "../knowledge/limits.ts";
import type { ChangeVerdict, Limb } from "../words.ts";

/** Volumes of both limbs on one day. */
export type LimbPair = { readonly affectedMl: number; readonly otherMl: number };

export type Excess = { readonly volumeMl: number; readonly percent: number };

/** Only for swelling on one side. */
export function excessVolume({ affectedMl, otherMl }: LimbPair): Excess {
  const volumeMl = affectedMl - otherMl;
  return { volumeMl, percent: (100 * volumeMl) / otherMl };
}

/** The other arm as it would be without the usual difference of handedness; legs are never corrected (4.2). */
export function dominanceCorrectedExcess(arms: LimbPair, affectedIsDominant: boolean): Excess {
  const otherMl = affectedIsDominant ? arms.otherMl * DOMINANT_ARM_FACTOR : arms.otherMl / DOMINANT_ARM_FACTOR;
  return excessVolume({ ...arms, otherMl });
}

/** Percent reduction of the excess volume; undefined when there was no excess to reduce. */
export function excessReductionPercent(first: LimbPair, last: LimbPair): number | undefined {
  const before = excessVolume(first).volumeMl;
  return before > 0 ? (100 * (before - excessVolume(last).volumeMl)) / before : undefined;
}

/** Change of one limb by itself, the only one possible when both sides are swollen. Positive means smaller. */
export function reductionPercent(beforeMl: number, afterMl: number): number {
  return (100 * (beforeMl - afterMl)) / beforeMl;
}

/** Against a known baseline, freed of changes that the other limb shows too; a fraction. */
export function relativeVolumeChange(baseline: LimbPair, now: LimbPair): number {
  return (now.affectedMl * baseline.otherMl) / (now.otherMl * baseline.affectedMl) - 1;
}

/** Smaller or larger only beyond what the tape itself can err. */
export function changeVerdict(limb: Limb, beforeMl: number, afterMl: number): ChangeVerdict {
  const reduction = reductionPercent(beforeMl, afterMl);
  if (Math.abs(reduction) < MDC95_PERCENT[limb]) return "no-measurable-change";
  return reduction > 0 ? "smaller" : "larger";
}

import type { GirthSite, Limb } from "../words.ts";

export type Range = { readonly min: number; readonly max: number };

export const LIMITS_REVIEWED_ON = "2026-11-22";
export const LIMITS_SOURCE = "clinical reference 4.5 (P, wide enough for elephantiasis); MDC95 from TIDHAR, A";

/** Girths in cm. The ankle's soft upper limit is deliberately wide; 18-30 is typical. */
export const GIRTH_LIMITS_CM: Readonly<Record<GirthSite, { readonly hard: Range; readonly soft: Range }>> = {
  hand: { hard: { min: 10, max: 45 }, soft: { min: 15, max: 30 } },
  wrist: { hard: { min: 8, max: 50 }, soft: { min: 12, max: 24 } },
  forearm: { hard: { min: 10, max: 80 }, soft: { min: 16, max: 45 } },
  elbow: { hard: { min: 12, max: 90 }, soft: { min: 18, max: 50 } },
  "upper-arm": { hard: { min: 12, max: 110 }, soft: { min: 18, max: 65 } },
  neck: { hard: { min: 20, max: 90 }, soft: { min: 26, max: 60 } },
  foot: { hard: { min: 12, max: 70 }, soft: { min: 18, max: 35 } },
  ankle: { hard: { min: 12, max: 80 }, soft: { min: 15, max: 60 } },
  calf: { hard: { min: 15, max: 120 }, soft: { min: 25, max: 65 } },
  knee: { hard: { min: 20, max: 130 }, soft: { min: 28, max: 75 } },
  thigh: { hard: { min: 25, max: 180 }, soft: { min: 35, max: 110 } },
  waist: { hard: { min: 40, max: 250 }, soft: { min: 55, max: 180 } },
};

/** A point measured along a limb, whose exact site is not recorded: the widest limits of the limb's sites. */
export const LIMB_GIRTH_LIMITS_CM: Readonly<Record<Limb, Range>> = {
  arm: { min: 8, max: 110 },
  leg: { min: 12, max: 180 },
};

export const LIMB_VOLUME_LIMITS_ML: Readonly<Record<Limb, Range>> = {
  arm: { min: 500, max: 15_000 },
  leg: { min: 1_500, max: 40_000 },
};

export const INTERVAL_LIMITS_CM: Range = { min: 2, max: 12 };
export const POINT_COUNT_LIMITS: Range = { min: 3, max: 30 };

/** Differences that ask for a second look. */
export const NEIGHBOUR_DIFFERENCE_PERCENT = 25;
export const LAST_VISIT_DIFFERENCE_PERCENT = 10;
export const LAST_VISIT_DIFFERENCE_CM = 3;
export const SWAPPED_SIDES_PERCENT = 10;

/** Smallest change a trained physiotherapist's tape can tell from its own error: 1.96 * sqrt(2) * SEM. */
export const MDC95_PERCENT: Readonly<Record<Limb, number>> = { arm: 2.27, leg: 1.77 };

/** The dominant arm is larger before any surgery [DOM397, A]; there is no agreed figure for legs. */
export const DOMINANT_ARM_FACTOR = 1.0112;

export const OTHER_LIMITS = {
  weightKg: { min: 20, max: 400 },
  systolicMmHg: { min: 50, max: 280 },
  diastolicMmHg: { min: 20, max: 180 },
  temperatureCelsius: { min: 33, max: 43 },
  ankleBrachialIndex: { min: 0.1, max: 2.5 },
  lDex: { min: -50, max: 300 },
  pregnancyWeeks: { min: 0, max: 43 },
} as const satisfies Record<string, Range>;

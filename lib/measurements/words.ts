export const LIMBS = ["arm", "leg"] as const;
export type Limb = (typeof LIMBS)[number];

/** Places on a limb or the trunk with their own limits of plausibility (clinical reference 4.5). */
export const GIRTH_SITES = [
  "hand",
  "wrist",
  "forearm",
  "elbow",
  "upper-arm",
  "neck",
  "foot",
  "ankle",
  "calf",
  "knee",
  "thigh",
  "waist",
] as const;
export type GirthSite = (typeof GIRTH_SITES)[number];

/** How a limb changed against the measuring error of the tape. Never a claim about the cause. */
export const CHANGE_VERDICTS = ["smaller", "larger", "no-measurable-change"] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** Hard findings refuse a value; soft ones ask the person who measured to look again. */
export const PLAUSIBILITY_LEVELS = ["hard", "soft"] as const;
export type PlausibilityLevel = (typeof PLAUSIBILITY_LEVELS)[number];

export const POSITIONS = ["supine", "seated"] as const;
export type Position = (typeof POSITIONS)[number];

export const START_LANDMARKS = ["wrist", "ankle"] as const;
export type StartLandmark = (typeof START_LANDMARKS)[number];

import type { RegionCode } from "#lib/anatomy/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";

export const YES_NO_UNSURE = ["yes", "no", "unsure"] as const;
export type YesNoUnsure = (typeof YES_NO_UNSURE)[number];

export const YES_NO_KEYS = [
  "ill_today",
  "skin_infection_now",
  "clot_signs",
  "vein_tender_cord",
  "faint_today",
  "heart_failure_signs",
  "cancer_untreated",
  "cancer_active",
  "pregnancy",
  "pregnancy_problem",
  "vein_obstruction_central",
  "news_since_last",
  "heart_failure",
  "arrhythmia",
  "hypotension",
  "cancer_past",
  "asthma",
  "diabetes",
  "thyroid_controlled",
  "bleeding_disorder",
  "immune_suppressed",
  "swelling_unassessed",
  "carotid_sinus",
  "neck_radiation",
  "menstruating",
  "belly_pain_unexplained",
  "abdominal_radiation",
  "epilepsy",
  "abdominal_other",
  "gyn",
  "spleen_removed",
  "steroid_long",
] as const;
export type YesNoKey = (typeof YES_NO_KEYS)[number];

export const DATE_KEYS = [
  "skin_infection_clear_on",
  "vte_on",
  "heart_event_on",
  "stroke_on",
  "asthma_attack_on",
  "surgery_on",
  "neck_injury_on",
  "birth_on",
  "vein_procedure_on",
  "face_injection_on",
] as const;
export type DateKey = (typeof DATE_KEYS)[number];

export const CHOICES = {
  kidney: ["none", "chronic", "failure", "unsure"],
  liver: ["none", "chronic", "ascites", "unsure"],
  infection_chronic: ["none", "active", "past", "unsure"],
  hypertension: ["none", "controlled", "uncontrolled", "unsure"],
  heart_device: ["none", "L", "R", "unsure"],
  aneurysm: ["none", "abdominal", "other", "unsure"],
  thyroid: ["none", "hyper", "other", "unsure"],
  blood_thinner: ["none", "anticoagulant", "antiplatelet", "unsure"],
  artery_disease: ["none", "carotid", "general", "unsure"],
  gut: ["none", "inflammatory", "diverticular", "obstruction", "unsure"],
  pad: ["none", "known", "severe", "unsure"],
} as const satisfies Record<string, readonly ["none", ...string[]]>;
export type ChoiceKey = keyof typeof CHOICES;
export type ChoiceOf<Key extends ChoiceKey> = (typeof CHOICES)[Key][number];

export const REGION_LIST_KEYS = ["cancer_areas", "surgery_areas", "skin_break_areas", "nodes_removed"] as const;
export type RegionListKey = (typeof REGION_LIST_KEYS)[number];

export const CLOT_SITES = ["LEG_L", "LEG_R", "ARM_L", "ARM_R", "PELVIS", "LUNG", "OTHER"] as const;
export type ClotSite = (typeof CLOT_SITES)[number];

export const LEGS = ["LEG_L", "LEG_R"] as const;
export type Leg = (typeof LEGS)[number];

export const FEET = ["FOOT_L", "FOOT_R"] as const;
export type Foot = (typeof FEET)[number];

export const VEIN_FINDINGS = [
  "none",
  "spider",
  "varicose",
  "bulging",
  "swelling",
  "skin_change",
  "ulcer",
  "unsure",
] as const;
export type VeinFinding = (typeof VEIN_FINDINGS)[number];
export type VeinsByLeg = { readonly [Each in Leg]?: VeinFinding | null };

/** A date question answers with a day, "unsure", or null for "did not happen". */
export type DateAnswer = LocalDate | "unsure";
export type BloodPressure = readonly [systolicMmHg: number, diastolicMmHg: number];
export type Operation = { readonly on: DateAnswer; readonly areas?: readonly RegionCode[] | null };
export type Clot = { readonly on: DateAnswer; readonly sites?: readonly ClotSite[] | null };

/**
 * A complete set of answers. Null means "did not happen" for dates and "not known" for numbers; anywhere else it is
 * a question left unanswered.
 */
export type Answers = { readonly [Key in YesNoKey]: YesNoUnsure | null } & {
  readonly [Key in DateKey]: DateAnswer | null;
} & { readonly [Key in ChoiceKey]: ChoiceOf<Key> | null } & {
  readonly [Key in RegionListKey]: readonly RegionCode[] | null;
} & {
  readonly vte_sites: readonly ClotSite[] | null;
  readonly diabetes_foot: readonly Foot[] | null;
  readonly vein_procedure_legs: readonly Leg[] | null;
  readonly veins: VeinsByLeg | null;
  readonly bp: BloodPressure | null;
  readonly abi: number | null;
  readonly pregnancy_weeks: number | null;
  readonly more_surgeries: readonly Operation[] | null;
  readonly more_clots: readonly Clot[] | null;
};
export type QuestionKey = keyof Answers;
/** What was really answered. A key that is missing was not answered. */
export type GivenAnswers = Partial<Answers>;

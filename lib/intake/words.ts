/** V is asked on the day of every visit, Q every 90 days, Y every 365 days. */
export const QUESTION_CLASSES = ["V", "Q", "Y"] as const;
export type QuestionClass = (typeof QUESTION_CLASSES)[number];

export const ANSWER_TYPES = [
  "yes-no-unsure",
  "choice",
  "date-or-unsure",
  "integer",
  "decimal",
  "blood-pressure",
  "regions",
  "clot-sites",
  "legs",
  "feet",
  "choice-per-leg",
  "operations",
  "clots",
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export const PURPOSES = ["session", "booking"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** From mildest to most severe; written as on the wire. */
export const DECISIONS = ["clear", "caution", "clearance_needed", "blocked"] as const;
export type Decision = (typeof DECISIONS)[number];

export const URGENCIES = ["none", "same_day", "emergency"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const EFFECT_KINDS = ["block-all", "clear-all", "block", "hold", "caution"] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export const CONSENT_KINDS = ["treatment", "data-processing", "sensitive-areas"] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const EVIDENCE_GRADES = ["A", "B", "C", "M", "P"] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** Seven cards of the booking flow, in the order they are shown. */
export const CARD_IDS = [
  "today",
  "heart",
  "vessels",
  "cancer-operations",
  "neck-breathing",
  "organs",
  "belly-pelvis",
] as const;
export type CardId = (typeof CARD_IDS)[number];

export const LETTER_ROLES = [
  "GP",
  "CARDIOLOGY",
  "NEUROLOGY",
  "VASCULAR",
  "NEPHROLOGY",
  "GASTRO",
  "ONCOLOGY",
  "INFECTIOUS",
  "OBSTETRIC",
  "HAEMATOLOGY",
  "SURGEON",
  "ENDOCRINE",
  "RESPIRATORY",
  "OTHER",
] as const;
export type LetterRole = (typeof LETTER_ROLES)[number];

export const TOPICS = [
  "HEART",
  "HEART_RHYTHM",
  "BP",
  "HYPOTENSION",
  "STROKE",
  "VTE",
  "VTE_LIMB",
  "ANEURYSM",
  "KIDNEY",
  "LIVER",
  "ONCOLOGY_CHECK",
  "ONCOLOGY_ACTIVE",
  "ONCOLOGY_PAST",
  "INFECTION",
  "DIAGNOSIS",
  "VEIN_CENTRAL",
  "OBSTETRIC",
  "POSTPARTUM",
  "ANTICOAG",
  "BLEEDING",
  "IMMUNE",
  "SURGERY",
  "SURGERY_AREA",
  "VEIN_PROC",
  "THYROID",
  "CAROTID",
  "NECK_AGE",
  "NECK_INJURY",
  "NECK_RADIATION",
  "DIABETES",
  "DIABETES_ABD",
  "GUT",
  "ABD_RADIATION",
  "EPILEPSY",
  "ABD_OTHER",
  "GYN",
  "PAD",
  "VEIN",
  "ASTHMA",
] as const;
export type Topic = (typeof TOPICS)[number];
/** INTAKE stands for unanswered or stale questions; no letter can lift it. */
export type PendingTopic = Topic | "INTAKE";

export const LETTER_VERDICTS = ["approved", "refused"] as const;
export type LetterVerdict = (typeof LETTER_VERDICTS)[number];

/** What a therapist must decide: a booking that waits, or a red flag that stops confirmations. */
export const TASK_KINDS = ["pending-review", "red-flag"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

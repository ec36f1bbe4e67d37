import type { CardRow } from "./question-row.ts";

/**
 * The tick lists of the booking flow. Together they ask every question that stands by itself, except the blood pressure,
 * which is measured at the session, and the news since the last visit. The ankle index is asked in the branch of `pad`.
 */
export const CARDS: readonly CardRow[] = [
  {
    id: "today",
    title: { en: "How are you these days?", de: "Wie geht es Ihnen gerade?" },
    conditions: [
      "ill_today",
      "faint_today",
      "skin_infection_now",
      "skin_infection_clear_on",
      "skin_break_areas",
      "clot_signs",
      "vein_tender_cord",
      "belly_pain_unexplained",
    ],
  },
  {
    id: "heart",
    title: { en: "Heart and blood pressure", de: "Herz und Blutdruck" },
    conditions: [
      "heart_failure",
      "heart_failure_signs",
      "heart_event_on",
      "arrhythmia",
      "heart_device",
      "hypertension",
      "hypotension",
      "stroke_on",
    ],
  },
  {
    id: "vessels",
    title: { en: "Blood and vessels", de: "Blut und Gefäße" },
    conditions: [
      "vte_on",
      "vein_obstruction_central",
      "blood_thinner",
      "bleeding_disorder",
      "aneurysm",
      "artery_disease",
      "pad",
      "veins",
    ],
  },
  {
    id: "cancer-operations",
    title: { en: "Cancer, operations, immunity", de: "Krebs, Operationen, Abwehr" },
    conditions: [
      "cancer_untreated",
      "cancer_active",
      "cancer_past",
      "nodes_removed",
      "immune_suppressed",
      "surgery_on",
      "vein_procedure_on",
    ],
  },
  {
    id: "neck-breathing",
    title: { en: "Head, neck and breathing", de: "Kopf, Hals und Atmung" },
    conditions: [
      "thyroid",
      "carotid_sinus",
      "neck_injury_on",
      "neck_radiation",
      "face_injection_on",
      "asthma",
      "asthma_attack_on",
      "epilepsy",
    ],
  },
  {
    id: "organs",
    title: { en: "Swelling, organs and medicines", de: "Schwellung, Organe und Medikamente" },
    conditions: [
      "swelling_unassessed",
      "kidney",
      "liver",
      "infection_chronic",
      "diabetes",
      "spleen_removed",
      "steroid_long",
    ],
  },
  {
    id: "belly-pelvis",
    title: { en: "Belly and pelvis", de: "Bauch und Becken" },
    conditions: ["pregnancy", "birth_on", "menstruating", "gut", "abdominal_other", "abdominal_radiation", "gyn"],
  },
];

export const CARD_TEXTS = {
  question: { en: "Does any of this apply to you?", de: "Trifft etwas davon auf Sie zu?" },
  yes: { en: "Yes", de: "Ja" },
  unsure: { en: "Not sure", de: "Nicht sicher" },
  none: { en: "None of these", de: "Nichts davon" },
} as const;

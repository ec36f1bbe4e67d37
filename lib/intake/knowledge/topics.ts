import type { Wording } from "#lib/anatomy/words.ts";
import type { LetterRole, Topic } from "../words.ts";
import type { QuestionKey } from "./answers.ts";

export const ROLE_LABELS: Readonly<Record<LetterRole, Wording>> = {
  GP: { en: "General practitioner", de: "Hausärztin oder Hausarzt" },
  CARDIOLOGY: { en: "Cardiology", de: "Kardiologie" },
  NEUROLOGY: { en: "Neurology", de: "Neurologie" },
  VASCULAR: { en: "Vascular medicine", de: "Gefäßmedizin" },
  NEPHROLOGY: { en: "Kidney medicine", de: "Nephrologie" },
  GASTRO: { en: "Gastroenterology", de: "Gastroenterologie" },
  ONCOLOGY: { en: "Oncology", de: "Onkologie" },
  INFECTIOUS: { en: "Infectious diseases", de: "Infektiologie" },
  OBSTETRIC: { en: "Obstetrician or midwife", de: "Frauenärztliche Praxis oder Hebamme" },
  HAEMATOLOGY: { en: "Haematology", de: "Hämatologie" },
  SURGEON: { en: "Surgeon", de: "Chirurgie" },
  ENDOCRINE: { en: "Endocrinology", de: "Endokrinologie" },
  RESPIRATORY: { en: "Lung medicine", de: "Pneumologie" },
  OTHER: {
    en: "Other licensed physician, named in the letter",
    de: "Andere approbierte Ärztin oder anderer Arzt, im Brief genannt",
  },
};

type TopicFact = {
  readonly label: Wording;
  readonly roles: readonly LetterRole[];
  readonly maxDays: number;
  /** A changed answer to one of these voids the letters on file for the topic. */
  readonly questions: readonly QuestionKey[];
  /** Decided leaf by leaf: the letter must name the regions it opens. */
  readonly byLeaf?: true;
};

export const TOPICS_REVIEWED_ON = "2026-11-22";
export const TOPICS_SOURCE = "clinical reference 7.3 and 7.6; days P, chosen short";

/**
 * Readings and the week of pregnancy are not listed under `questions`: they change from visit to visit by nature, and
 * the rules tie letters about them to the day of the reading or to the start of week 14 instead.
 */
export const TOPIC_FACTS: Readonly<Record<Topic, TopicFact>> = {
  HEART: {
    label: { en: "Heart", de: "Herz" },
    roles: ["GP", "CARDIOLOGY"],
    maxDays: 90,
    questions: ["heart_failure", "heart_failure_signs", "heart_event_on"],
  },
  HEART_RHYTHM: {
    label: { en: "Heart rhythm", de: "Herzrhythmus" },
    roles: ["GP", "CARDIOLOGY"],
    maxDays: 180,
    questions: ["arrhythmia", "heart_device"],
  },
  BP: {
    label: { en: "High blood pressure", de: "Bluthochdruck" },
    roles: ["GP", "CARDIOLOGY"],
    maxDays: 90,
    questions: ["hypertension"],
  },
  HYPOTENSION: {
    label: { en: "Low blood pressure", de: "Niedriger Blutdruck" },
    roles: ["GP", "CARDIOLOGY"],
    maxDays: 180,
    questions: ["hypotension"],
  },
  STROKE: {
    label: { en: "Stroke", de: "Schlaganfall" },
    roles: ["GP", "NEUROLOGY"],
    maxDays: 180,
    questions: ["stroke_on"],
  },
  VTE: {
    label: { en: "Blood clot", de: "Blutgerinnsel" },
    roles: ["GP", "VASCULAR"],
    maxDays: 180,
    questions: ["vte_on", "vte_sites", "more_clots"],
  },
  VTE_LIMB: {
    label: { en: "Limb that had a clot", de: "Arm oder Bein mit früherem Gerinnsel" },
    roles: ["GP", "VASCULAR"],
    maxDays: 180,
    questions: ["vte_on", "vte_sites", "more_clots"],
    byLeaf: true,
  },
  ANEURYSM: {
    label: { en: "Bulge in an artery", de: "Aneurysma" },
    roles: ["VASCULAR"],
    maxDays: 180,
    questions: ["aneurysm"],
  },
  KIDNEY: {
    label: { en: "Kidneys", de: "Nieren" },
    roles: ["GP", "NEPHROLOGY"],
    maxDays: 90,
    questions: ["kidney"],
  },
  LIVER: { label: { en: "Liver", de: "Leber" }, roles: ["GP", "GASTRO"], maxDays: 90, questions: ["liver"] },
  ONCOLOGY_CHECK: {
    label: { en: "Possible cancer being checked", de: "Krebsverdacht in Abklärung" },
    roles: ["GP", "ONCOLOGY"],
    maxDays: 30,
    questions: ["cancer_untreated"],
  },
  ONCOLOGY_ACTIVE: {
    label: { en: "Cancer under treatment", de: "Krebs in Behandlung" },
    roles: ["ONCOLOGY"],
    maxDays: 30,
    questions: ["cancer_active", "cancer_areas"],
  },
  ONCOLOGY_PAST: {
    label: { en: "Cancer in the past", de: "Frühere Krebserkrankung" },
    roles: ["GP", "ONCOLOGY"],
    maxDays: 365,
    questions: ["cancer_past"],
  },
  INFECTION: {
    label: { en: "Long-lasting infection", de: "Chronische Infektion" },
    roles: ["GP", "INFECTIOUS"],
    maxDays: 90,
    questions: ["infection_chronic"],
  },
  DIAGNOSIS: {
    label: { en: "Cause of the swelling", de: "Ursache der Schwellung" },
    roles: ["GP", "VASCULAR"],
    maxDays: 180,
    questions: ["swelling_unassessed"],
  },
  VEIN_CENTRAL: {
    label: { en: "Blocked large chest vein", de: "Verschlossene große Brustvene" },
    roles: ["VASCULAR"],
    maxDays: 90,
    questions: ["vein_obstruction_central"],
  },
  OBSTETRIC: {
    label: { en: "Pregnancy", de: "Schwangerschaft" },
    roles: ["OBSTETRIC"],
    maxDays: 28,
    questions: ["pregnancy", "pregnancy_problem"],
  },
  POSTPARTUM: {
    label: { en: "After giving birth", de: "Nach der Geburt" },
    roles: ["OBSTETRIC", "GP"],
    maxDays: 42,
    questions: ["birth_on"],
  },
  ANTICOAG: {
    label: { en: "Blood thinners", de: "Blutverdünner" },
    roles: ["GP", "CARDIOLOGY", "VASCULAR"],
    maxDays: 180,
    questions: ["blood_thinner"],
  },
  BLEEDING: {
    label: { en: "Easy bleeding", de: "Blutungsneigung" },
    roles: ["GP", "HAEMATOLOGY"],
    maxDays: 180,
    questions: ["bleeding_disorder"],
  },
  IMMUNE: {
    label: { en: "Weakened immunity", de: "Geschwächte Abwehr" },
    roles: ["GP", "ONCOLOGY", "OTHER"],
    maxDays: 90,
    questions: ["immune_suppressed"],
  },
  SURGERY: {
    label: { en: "Recent operation", de: "Operation vor Kurzem" },
    roles: ["SURGEON", "GP"],
    maxDays: 42,
    questions: ["surgery_on", "surgery_areas", "more_surgeries"],
  },
  SURGERY_AREA: {
    label: { en: "Operated area", de: "Operiertes Gebiet" },
    roles: ["SURGEON", "GP"],
    maxDays: 84,
    questions: ["surgery_on", "surgery_areas", "more_surgeries"],
    byLeaf: true,
  },
  VEIN_PROC: {
    label: { en: "Vein treatment", de: "Venenbehandlung" },
    roles: ["SURGEON", "VASCULAR"],
    maxDays: 28,
    questions: ["vein_procedure_on", "vein_procedure_legs"],
    byLeaf: true,
  },
  THYROID: {
    label: { en: "Thyroid", de: "Schilddrüse" },
    roles: ["GP", "ENDOCRINE"],
    maxDays: 180,
    questions: ["thyroid", "thyroid_controlled"],
  },
  CAROTID: {
    label: { en: "Neck arteries", de: "Halsschlagadern" },
    roles: ["GP", "CARDIOLOGY", "VASCULAR"],
    maxDays: 365,
    questions: ["carotid_sinus", "artery_disease"],
  },
  NECK_AGE: {
    label: { en: "Neck from age 60", de: "Hals ab 60 Jahren" },
    roles: ["GP", "CARDIOLOGY", "VASCULAR"],
    maxDays: 365,
    questions: [],
  },
  NECK_INJURY: {
    label: { en: "Neck injury", de: "Verletzung am Hals" },
    roles: ["GP", "SURGEON"],
    maxDays: 84,
    questions: ["neck_injury_on"],
  },
  NECK_RADIATION: {
    label: { en: "Radiotherapy to head or neck", de: "Bestrahlung an Kopf oder Hals" },
    roles: ["ONCOLOGY"],
    maxDays: 180,
    questions: ["neck_radiation"],
  },
  DIABETES: {
    label: { en: "Diabetes", de: "Diabetes" },
    roles: ["GP", "ENDOCRINE"],
    maxDays: 180,
    questions: ["diabetes", "diabetes_foot"],
  },
  DIABETES_ABD: {
    label: { en: "Diabetes: deep abdomen", de: "Diabetes: tiefe Bauchbehandlung" },
    roles: ["GP", "ENDOCRINE"],
    maxDays: 180,
    questions: ["diabetes"],
  },
  GUT: { label: { en: "Bowel", de: "Darm" }, roles: ["GP", "GASTRO"], maxDays: 180, questions: ["gut"] },
  ABD_RADIATION: {
    label: { en: "Radiotherapy to belly or pelvis", de: "Bestrahlung an Bauch oder Becken" },
    roles: ["GP", "ONCOLOGY"],
    maxDays: 180,
    questions: ["abdominal_radiation"],
  },
  EPILEPSY: {
    label: { en: "Seizures", de: "Krampfanfälle" },
    roles: ["GP", "NEUROLOGY"],
    maxDays: 180,
    questions: ["epilepsy"],
  },
  ABD_OTHER: {
    label: { en: "Stones, hernia or stoma", de: "Steine, Bruch oder Stoma" },
    roles: ["GP", "SURGEON"],
    maxDays: 180,
    questions: ["abdominal_other"],
  },
  GYN: {
    label: { en: "Womb and pelvis", de: "Gebärmutter und Becken" },
    roles: ["GP", "OBSTETRIC"],
    maxDays: 180,
    questions: ["gyn"],
  },
  PAD: {
    label: { en: "Leg arteries", de: "Beinarterien" },
    roles: ["GP", "VASCULAR"],
    maxDays: 180,
    questions: ["pad", "abi"],
  },
  VEIN: {
    label: { en: "Leg veins", de: "Beinvenen" },
    roles: ["GP", "VASCULAR"],
    maxDays: 180,
    questions: ["veins"],
    byLeaf: true,
  },
  ASTHMA: {
    label: { en: "Asthma", de: "Asthma" },
    roles: ["GP", "RESPIRATORY"],
    maxDays: 180,
    questions: ["asthma", "asthma_attack_on"],
  },
};

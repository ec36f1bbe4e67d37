import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn, YES_OR_UNSURE } from "./question-row.ts";

export const CANCER_AND_OPERATION_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "cancer_untreated",
    class: "Q",
    wording: {
      en: "Do you have a cancer that is not yet treated, an unexplained lump, or tests under way because of possible cancer?",
      de: "Haben Sie eine noch nicht behandelte Krebserkrankung, einen ungeklärten Knoten, oder wird gerade ein Krebsverdacht untersucht?",
    },
    label: {
      en: "Untreated cancer, a lump, or tests for possible cancer",
      de: "Unbehandelter Krebs, ein Knoten oder laufende Abklärung",
    },
    why: {
      en: "This should be clear before we treat you.",
      de: "Das sollte geklärt sein, bevor wir Sie behandeln.",
    },
    source: "KRZ; STR; WAKE; SUN",
    grade: "B",
    reviewedOn,
  },
  {
    key: "cancer_active",
    class: "Q",
    wording: {
      en: "Are you having cancer treatment now, or has a cancer spread or come back?",
      de: "Werden Sie gerade gegen Krebs behandelt, oder hat sich ein Krebs ausgebreitet oder ist er zurückgekehrt?",
    },
    label: {
      en: "Cancer under treatment, spread or come back",
      de: "Krebs in Behandlung, gestreut oder zurückgekehrt",
    },
    why: {
      en: "Your oncology team should decide together with us.",
      de: "Darüber sollte Ihr onkologisches Team mitentscheiden.",
    },
    source: "ILF06; MGMM; KHM (disagreement, strict view taken)",
    grade: "A",
    reviewedOn,
  },
  {
    key: "cancer_areas",
    class: "Q",
    wording: { en: "Which parts of the body are affected?", de: "Welche Körperteile sind betroffen?" },
    label: { en: "Affected parts of the body", de: "Betroffene Körperteile" },
    why: {
      en: "We never work over the place of a tumour.",
      de: "Über der Stelle eines Tumors arbeiten wir nie.",
    },
    parent: { key: "cancer_active", on: YES_OR_UNSURE },
    source: "ILF06",
    grade: "A",
    reviewedOn,
  },
  {
    key: "cancer_past",
    class: "Q",
    wording: {
      en: "Were you treated for cancer in the past, with no sign of it now?",
      de: "Wurden Sie früher gegen Krebs behandelt und ist heute nichts mehr nachweisbar?",
    },
    label: { en: "Cancer in the past, no sign of it now", de: "Frühere Krebserkrankung, heute ohne Nachweis" },
    why: {
      en: "One written agreement from a doctor lasts up to a year.",
      de: "Eine schriftliche ärztliche Zustimmung gilt bis zu einem Jahr.",
    },
    source: "GOL; MGMM",
    grade: "C",
    reviewedOn,
  },
  {
    key: "nodes_removed",
    class: "Y",
    wording: {
      en: "Where were lymph nodes removed or irradiated?",
      de: "Wo wurden Lymphknoten entfernt oder bestrahlt?",
    },
    label: { en: "Lymph nodes removed or irradiated", de: "Lymphknoten entfernt oder bestrahlt" },
    why: {
      en: "We then lead the fluid another way.",
      de: "Dann leiten wir die Flüssigkeit auf einem anderen Weg ab.",
    },
    source: "KLO",
    grade: "B",
    reviewedOn,
  },
  {
    key: "immune_suppressed",
    class: "Q",
    wording: {
      en: "Have you had a transplant, or do you take medicines that weaken your immunity?",
      de: "Hatten Sie eine Transplantation, oder nehmen Sie Medikamente, die Ihre Abwehr schwächen?",
    },
    label: {
      en: "Transplant or medicines that weaken immunity",
      de: "Transplantation oder Medikamente, die die Abwehr schwächen",
    },
    why: {
      en: "Infections are caught more easily, so a doctor should agree.",
      de: "Infektionen entstehen leichter, deshalb braucht es eine ärztliche Zustimmung.",
    },
    source: "PHY; proposal",
    grade: "C",
    reviewedOn,
  },
  {
    key: "surgery_on",
    class: "Q",
    wording: {
      en: "When was your last operation? Please think of the last 12 months.",
      de: "Wann war Ihre letzte Operation? Bitte denken Sie an die letzten 12 Monate.",
    },
    label: { en: "An operation in the last 12 months", de: "Eine Operation in den letzten 12 Monaten" },
    why: {
      en: "Healing tissue needs rest for some weeks.",
      de: "Heilendes Gewebe braucht einige Wochen Ruhe.",
    },
    source: "WAKE; LANA; day counts P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "surgery_areas",
    class: "Q",
    wording: { en: "Which parts of the body were operated on?", de: "Welche Körperteile wurden operiert?" },
    label: { en: "Operated parts of the body", de: "Operierte Körperteile" },
    why: {
      en: "We leave the operated place out until it may be touched again.",
      de: "Die operierte Stelle sparen wir aus, bis sie wieder berührt werden darf.",
    },
    parent: { key: "surgery_on", on: "given" },
    source: "WAKE; LANA; day counts P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "more_surgeries",
    class: "Q",
    wording: {
      en: "Were there other operations in the last 12 months? Please list each one with its day and place.",
      de: "Gab es weitere Operationen in den letzten 12 Monaten? Bitte nennen Sie jede mit Tag und Ort.",
    },
    label: { en: "Other operations in the last 12 months", de: "Weitere Operationen in den letzten 12 Monaten" },
    why: {
      en: "Each operation is considered by itself.",
      de: "Jede Operation wird für sich betrachtet.",
    },
    parent: { key: "surgery_on", on: "given" },
    source: "clinical reference 7.6",
    grade: "P",
    reviewedOn,
  },
  {
    key: "vein_procedure_on",
    class: "Q",
    wording: {
      en: "When was your last vein surgery, vein laser or vein injection?",
      de: "Wann war Ihre letzte Venenoperation, Laserbehandlung oder Verödung?",
    },
    label: {
      en: "Vein surgery, laser or injections in the last 4 weeks",
      de: "Venen-OP, Laser oder Verödung in den letzten 4 Wochen",
    },
    why: {
      en: "The treated leg rests for four weeks.",
      de: "Das behandelte Bein ruht vier Wochen.",
    },
    source: "proposal",
    grade: "P",
    reviewedOn,
  },
  {
    key: "vein_procedure_legs",
    class: "Q",
    wording: {
      en: "Which leg was it? Without an answer we take both.",
      de: "Welches Bein war es? Ohne Angabe gelten beide.",
    },
    label: { en: "Treated leg", de: "Behandeltes Bein" },
    why: {
      en: "Only the treated leg has to rest.",
      de: "Nur das behandelte Bein muss ruhen.",
    },
    parent: { key: "vein_procedure_on", on: "given" },
    optional: true,
    source: "proposal",
    grade: "P",
    reviewedOn,
  },
];

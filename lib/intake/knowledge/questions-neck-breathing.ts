import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn } from "./question-row.ts";

export const NECK_AND_BREATHING_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "thyroid",
    class: "Y",
    wording: { en: "Do you have a thyroid disease?", de: "Haben Sie eine Schilddrüsenerkrankung?" },
    label: {
      en: "Thyroid disease, even if well controlled",
      de: "Schilddrüsenerkrankung, auch wenn sie gut eingestellt ist",
    },
    why: {
      en: "The thyroid lies in the neck, close to where we work.",
      de: "Die Schilddrüse liegt am Hals, nahe an unserem Arbeitsgebiet.",
    },
    source: "MGMM; DOC; PHY; KHM",
    grade: "B",
    reviewedOn,
  },
  {
    key: "thyroid_controlled",
    class: "Y",
    wording: { en: "Is it stable on treatment?", de: "Ist sie unter Behandlung stabil?" },
    label: { en: "Thyroid stable on treatment", de: "Schilddrüse gut eingestellt" },
    why: {
      en: "If it is not stable, a doctor should agree first.",
      de: "Ist sie nicht stabil, braucht es zuerst eine ärztliche Zustimmung.",
    },
    parent: { key: "thyroid", on: ["hyper", "other", "unsure"] },
    source: "AQU; KRZ",
    grade: "C",
    reviewedOn,
  },
  {
    key: "carotid_sinus",
    class: "Y",
    wording: {
      en: "Have you fainted or nearly fainted when turning your head, shaving or wearing a tight collar, or were you told that you have a sensitive carotid sinus?",
      de: "Sind Sie beim Kopfdrehen, Rasieren oder durch einen engen Kragen ohnmächtig oder fast ohnmächtig geworden, oder wurde ein empfindlicher Karotissinus festgestellt?",
    },
    label: {
      en: "Fainted or nearly fainted when turning the head, shaving or from a tight collar, or a sensitive carotid sinus",
      de: "Ohnmacht oder Beinahe-Ohnmacht beim Kopfdrehen, beim Rasieren oder durch einen engen Kragen, oder ein empfindlicher Karotissinus",
    },
    why: {
      en: "Touch at the neck could make you faint.",
      de: "Berührung am Hals könnte eine Ohnmacht auslösen.",
    },
    source: "MGMM; DOC; MYS; CSH",
    grade: "B",
    reviewedOn,
  },
  {
    key: "neck_injury_on",
    class: "Y",
    wording: {
      en: "When was your last neck injury or neck operation?",
      de: "Wann war Ihre letzte Verletzung oder Operation am Hals?",
    },
    label: {
      en: "A neck injury or operation in the last 12 weeks",
      de: "Verletzung oder Operation am Hals in den letzten 12 Wochen",
    },
    why: {
      en: "The neck needs about twelve weeks to become firm again.",
      de: "Der Hals braucht etwa zwölf Wochen, bis er wieder belastbar ist.",
    },
    source: "proposal",
    grade: "P",
    reviewedOn,
  },
  {
    key: "neck_radiation",
    class: "Y",
    wording: {
      en: "Have you had radiotherapy to the head or neck?",
      de: "Wurden Sie an Kopf oder Hals bestrahlt?",
    },
    label: { en: "Radiotherapy to the head or neck", de: "Bestrahlung an Kopf oder Hals" },
    why: {
      en: "Irradiated skin and arteries need an oncologist's agreement.",
      de: "Bei bestrahlter Haut und bestrahlten Gefäßen braucht es eine onkologische Zustimmung.",
    },
    source: "HNL; proposal",
    grade: "B",
    reviewedOn,
  },
  {
    key: "face_injection_on",
    class: "Q",
    wording: {
      en: "When did you last have a filler or botulinum injection in the face?",
      de: "Wann hatten Sie zuletzt eine Filler- oder Botulinum-Injektion im Gesicht?",
    },
    label: {
      en: "Filler or botulinum in the face in the last 2 weeks",
      de: "Filler oder Botulinum im Gesicht in den letzten 2 Wochen",
    },
    why: {
      en: "The injected substance should not be moved.",
      de: "Der gespritzte Stoff soll nicht verschoben werden.",
    },
    source: "proposal",
    grade: "M",
    reviewedOn,
  },
  {
    key: "asthma",
    class: "Y",
    wording: {
      en: "Do you have asthma, or have you used an inhaler in the last 5 years?",
      de: "Haben Sie Asthma, oder haben Sie in den letzten 5 Jahren ein Asthmaspray benutzt?",
    },
    label: { en: "Asthma, or an inhaler in the last 5 years", de: "Asthma oder Asthmaspray in den letzten 5 Jahren" },
    why: {
      en: "Work near the breastbone can irritate the airways.",
      de: "Griffe am Brustbein können die Atemwege reizen.",
    },
    source: "MGMM; KHM; GOL; KRZ",
    grade: "C",
    reviewedOn,
  },
  {
    key: "asthma_attack_on",
    class: "V",
    wording: { en: "When was your last asthma attack?", de: "Wann war Ihr letzter Asthmaanfall?" },
    label: { en: "An asthma attack, ever", de: "Ein Asthmaanfall, jemals" },
    why: {
      en: "After an attack the airways need some quiet weeks.",
      de: "Nach einem Anfall brauchen die Atemwege einige ruhige Wochen.",
    },
    source: "AQU; 7 days P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "epilepsy",
    class: "Y",
    wording: { en: "Do you have seizures or epilepsy?", de: "Haben Sie Krampfanfälle oder eine Epilepsie?" },
    label: { en: "Seizures or epilepsy", de: "Krampfanfälle oder Epilepsie" },
    why: {
      en: "We then leave out deep breathing work on the belly.",
      de: "Dann lassen wir die Atem- und Bauchgriffe weg.",
    },
    source: "MGMM",
    grade: "C",
    reviewedOn,
  },
];

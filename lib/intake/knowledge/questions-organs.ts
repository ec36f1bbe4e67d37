import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn, YES_OR_UNSURE } from "./question-row.ts";

export const ORGAN_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "swelling_unassessed",
    class: "Q",
    wording: {
      en: "Do you have swelling that no doctor has looked at yet?",
      de: "Haben Sie eine Schwellung, die noch nicht ärztlich angesehen wurde?",
    },
    label: { en: "Swelling that no doctor has looked at", de: "Eine ärztlich noch nicht abgeklärte Schwellung" },
    why: {
      en: "The cause of the swelling should be known first.",
      de: "Die Ursache der Schwellung sollte zuerst bekannt sein.",
    },
    source: "MGMM; IZU; GOL",
    grade: "C",
    reviewedOn,
  },
  {
    key: "kidney",
    class: "Q",
    wording: { en: "Do you have a kidney disease?", de: "Haben Sie eine Nierenerkrankung?" },
    label: { en: "Kidney disease", de: "Nierenerkrankung" },
    why: {
      en: "The kidneys have to cope with the fluid that is set free.",
      de: "Die Nieren müssen die gelöste Flüssigkeit verkraften.",
    },
    source: "WAKE; MGMM; KHM",
    grade: "C",
    reviewedOn,
  },
  {
    key: "liver",
    class: "Q",
    wording: { en: "Do you have a liver disease?", de: "Haben Sie eine Lebererkrankung?" },
    label: { en: "Liver disease", de: "Lebererkrankung" },
    why: {
      en: "With fluid in the belly, treatment has to wait.",
      de: "Bei Flüssigkeit im Bauch muss die Behandlung warten.",
    },
    source: "ILF 2006 box 20; SOM; WAKE",
    grade: "M",
    reviewedOn,
  },
  {
    key: "infection_chronic",
    class: "Q",
    wording: {
      en: "Do you have or did you have tuberculosis, malaria, filariasis or another long infection?",
      de: "Haben oder hatten Sie Tuberkulose, Malaria, Filariose oder eine andere langwierige Infektion?",
    },
    label: {
      en: "Tuberculosis, malaria, filariasis or another long infection, now or in the past",
      de: "Tuberkulose, Malaria, Filariose oder eine andere langwierige Infektion, jetzt oder früher",
    },
    why: {
      en: "An active infection must not be spread through the body.",
      de: "Eine aktive Infektion darf sich nicht im Körper verteilen.",
    },
    source: "RDB; GOL",
    grade: "B",
    reviewedOn,
  },
  {
    key: "diabetes",
    class: "Y",
    wording: { en: "Do you have diabetes?", de: "Haben Sie Diabetes?" },
    label: { en: "Diabetes", de: "Diabetes" },
    why: {
      en: "Skin, nerves and the belly need extra care.",
      de: "Haut, Nerven und Bauch brauchen besondere Rücksicht.",
    },
    source: "MGMM; MAC; WAKE; GOL",
    grade: "C",
    reviewedOn,
  },
  {
    key: "diabetes_foot",
    class: "Y",
    wording: {
      en: "Is a foot numb or sore? Please tick which one, or neither. If you are not sure about a foot, tick it.",
      de: "Ist ein Fuß taub oder wund? Bitte kreuzen Sie an, welcher, oder keiner. Wenn Sie bei einem Fuß nicht sicher sind, kreuzen Sie ihn bitte an.",
    },
    label: { en: "Numb or sore foot", de: "Tauber oder wunder Fuß" },
    why: {
      en: "A foot that cannot feel must not be treated.",
      de: "Ein Fuß ohne Gefühl wird nicht behandelt.",
    },
    parent: { key: "diabetes", on: YES_OR_UNSURE },
    source: "MGMM; MAC; WAKE",
    grade: "C",
    reviewedOn,
  },
  {
    key: "spleen_removed",
    class: "Y",
    wording: { en: "Has your spleen been removed?", de: "Wurde Ihre Milz entfernt?" },
    label: { en: "Spleen removed", de: "Milz entfernt" },
    why: {
      en: "We then begin with a shorter session.",
      de: "Dann beginnen wir mit einer kürzeren Sitzung.",
    },
    source: "KHM; GOL",
    grade: "C",
    reviewedOn,
  },
  {
    key: "steroid_long",
    class: "Q",
    wording: {
      en: "Have you been taking cortisone (steroids) for a long time?",
      de: "Nehmen Sie seit längerer Zeit Kortison ein?",
    },
    label: { en: "Cortisone for a long time", de: "Kortison über lange Zeit" },
    why: {
      en: "The skin can become thin and needs a very light touch.",
      de: "Die Haut kann dünn werden und braucht sehr sanfte Griffe.",
    },
    source: "proposal",
    grade: "P",
    reviewedOn,
  },
];

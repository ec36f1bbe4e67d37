import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn } from "./question-row.ts";

export const HEART_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "heart_failure",
    class: "Q",
    wording: {
      en: "Has a doctor told you that you have a weak heart or heart failure?",
      de: "Wurde bei Ihnen ärztlich eine Herzschwäche festgestellt?",
    },
    label: { en: "Weak heart (heart failure)", de: "Herzschwäche (Herzinsuffizienz)" },
    why: {
      en: "Treatment moves fluid towards the heart; a doctor should agree first.",
      de: "Die Behandlung bringt Flüssigkeit zum Herzen. Dem sollte Ihre Ärztin oder Ihr Arzt zustimmen.",
    },
    source: "WAKE; LTS",
    grade: "C",
    reviewedOn,
  },
  {
    key: "heart_failure_signs",
    class: "Q",
    wording: {
      en: "In the last 4 weeks: were you breathless at rest, lying flat or while dressing, did you gain weight quickly, did swelling rise up both legs, were you in hospital for your heart or given stronger water tablets?",
      de: "In den letzten 4 Wochen: Hatten Sie Atemnot in Ruhe, im Liegen oder beim Anziehen, haben Sie schnell zugenommen, stieg eine Schwellung an beiden Beinen hoch, waren Sie wegen des Herzens in der Klinik oder bekamen Sie stärkere Wassertabletten?",
    },
    label: {
      en: "In the last 4 weeks breathless at rest, lying flat or dressing, fast weight gain, swelling rising up both legs, or in hospital or on stronger water tablets for the heart",
      de: "In den letzten 4 Wochen Atemnot in Ruhe, im Liegen oder beim Anziehen, schnelle Gewichtszunahme, aufsteigende Schwellung an beiden Beinen, wegen des Herzens in der Klinik oder stärkere Wassertabletten",
    },
    why: {
      en: "These can be signs that the heart needs help before any treatment.",
      de: "Das können Zeichen sein, dass das Herz zuerst Hilfe braucht.",
    },
    source: "KRZ; IZU; QUA; MGMM",
    grade: "B",
    reviewedOn,
  },
  {
    key: "heart_event_on",
    class: "Q",
    wording: {
      en: "When was your last heart attack, unstable angina, heart operation or stent?",
      de: "Wann war Ihr letzter Herzinfarkt, Ihre letzte instabile Angina, Herzoperation oder Stent-Einlage?",
    },
    label: {
      en: "Heart attack, unstable angina, heart operation or stent, ever",
      de: "Herzinfarkt, instabile Angina, Herzoperation oder Stent, jemals",
    },
    why: {
      en: "The heart needs time to recover; after that a doctor's letter is enough.",
      de: "Das Herz braucht Zeit zur Erholung, danach genügt ein ärztlicher Brief.",
    },
    source: "SUN; KHM; 90 days P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "arrhythmia",
    class: "Q",
    wording: {
      en: "Has an irregular heartbeat been found or treated?",
      de: "Wurde bei Ihnen eine Herzrhythmusstörung festgestellt oder behandelt?",
    },
    label: { en: "Irregular heartbeat, even if treated", de: "Herzrhythmusstörung, auch wenn sie behandelt ist" },
    why: {
      en: "Touch at the neck can influence the heartbeat.",
      de: "Berührung am Hals kann den Herzschlag beeinflussen.",
    },
    source: "MGMM; DOC; PHY",
    grade: "B",
    reviewedOn,
  },
  {
    key: "heart_device",
    class: "Q",
    wording: {
      en: "Do you have a pacemaker or an implanted defibrillator? On which side?",
      de: "Haben Sie einen Herzschrittmacher oder einen eingesetzten Defibrillator? Auf welcher Seite?",
    },
    label: { en: "Pacemaker or implanted defibrillator", de: "Herzschrittmacher oder Defibrillator" },
    why: {
      en: "We keep away from the device and ask for a letter about your heart rhythm.",
      de: "Wir halten Abstand zum Gerät und bitten um einen Brief zu Ihrem Herzrhythmus.",
    },
    source: "WAKE; EQSA; side P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "hypertension",
    class: "Q",
    wording: {
      en: "Do you have high blood pressure, and is it under control?",
      de: "Haben Sie Bluthochdruck, und ist er gut eingestellt?",
    },
    label: { en: "High blood pressure, even if under control", de: "Bluthochdruck, auch wenn er gut eingestellt ist" },
    why: {
      en: "Pressure that is not under control should be treated first.",
      de: "Ein nicht eingestellter Blutdruck sollte zuerst behandelt werden.",
    },
    source: "CARO; WAKE",
    grade: "C",
    reviewedOn,
  },
  {
    key: "hypotension",
    class: "Q",
    wording: {
      en: "Do you have low blood pressure or tend to faint?",
      de: "Haben Sie niedrigen Blutdruck oder neigen Sie zu Ohnmacht?",
    },
    label: { en: "Low blood pressure or a tendency to faint", de: "Niedriger Blutdruck oder Neigung zu Ohnmacht" },
    why: {
      en: "Treatment can lower the pressure a little further.",
      de: "Die Behandlung kann den Druck noch etwas senken.",
    },
    source: "MGMM; MAC; KRZ",
    grade: "C",
    reviewedOn,
  },
  {
    key: "stroke_on",
    class: "Q",
    wording: {
      en: "When was your last stroke or mini-stroke (TIA)?",
      de: "Wann war Ihr letzter Schlaganfall oder Ihr letzter kleiner Schlaganfall (TIA)?",
    },
    label: { en: "Stroke or mini-stroke, ever", de: "Schlaganfall oder TIA, jemals" },
    why: {
      en: "After a stroke we leave the neck alone and ask for a letter.",
      de: "Nach einem Schlaganfall lassen wir den Hals aus und bitten um einen Brief.",
    },
    source: "MGMM (carotid rationale); proposal",
    grade: "M",
    reviewedOn,
  },
];

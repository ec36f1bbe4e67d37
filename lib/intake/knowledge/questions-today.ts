import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn } from "./question-row.ts";

export const TODAY_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "ill_today",
    class: "V",
    wording: {
      en: "Do you feel ill today, or have you had a temperature of 37.5 °C or more, chills, a cold, flu, a stomach bug, any other infection or a strong allergic reaction in the last 48 hours?",
      de: "Fühlen Sie sich heute krank, oder hatten Sie in den letzten 48 Stunden 37,5 °C oder mehr, Schüttelfrost, eine Erkältung, Grippe, einen Magen-Darm-Infekt, eine andere Infektion oder eine starke allergische Reaktion?",
    },
    label: {
      en: "Feeling ill, fever, an infection or a strong allergic reaction in the last 2 days",
      de: "Krankheitsgefühl, Fieber, ein Infekt oder eine starke allergische Reaktion in den letzten 2 Tagen",
    },
    why: {
      en: "While your body fights an infection, treatment should wait.",
      de: "Solange Ihr Körper einen Infekt bekämpft, wartet die Behandlung besser.",
    },
    source: "KRZ; MAC; MGMM; QUA",
    grade: "B",
    reviewedOn,
  },
  {
    key: "faint_today",
    class: "V",
    wording: {
      en: "Do you feel faint or dizzy now, or did you faint in the last 24 hours?",
      de: "Ist Ihnen gerade schwindlig oder flau, oder sind Sie in den letzten 24 Stunden ohnmächtig geworden?",
    },
    label: { en: "Dizzy or faint now or in the last day", de: "Schwindel oder Ohnmacht seit gestern" },
    why: {
      en: "Treatment can lower blood pressure a little, so we want you to feel steady first.",
      de: "Die Behandlung kann den Blutdruck etwas senken. Sie sollten sich vorher sicher fühlen.",
    },
    source: "proposal; adverse events in HYP",
    grade: "P",
    reviewedOn,
  },
  {
    key: "skin_infection_now",
    class: "V",
    wording: {
      en: "Is any skin red, hot, swollen and sore right now, or are you taking antibiotics for a skin infection?",
      de: "Ist Ihre Haut gerade irgendwo rot, heiß, geschwollen und schmerzhaft, oder nehmen Sie Antibiotika wegen einer Hautinfektion?",
    },
    label: { en: "Red, hot, sore skin or a skin infection", de: "Rote, heiße, schmerzende Haut oder Hautinfektion" },
    why: {
      en: "A skin infection needs a doctor first and must not be spread.",
      de: "Eine Hautinfektion gehört zuerst in ärztliche Hände und darf sich nicht ausbreiten.",
    },
    source: "ILF06; CANAU",
    grade: "A",
    reviewedOn,
  },
  {
    key: "skin_infection_clear_on",
    class: "V",
    wording: {
      en: "If you had such a skin infection in the last 6 weeks: since which day have redness, pain and fever been gone?",
      de: "Falls Sie in den letzten 6 Wochen eine solche Hautinfektion hatten: Seit welchem Tag sind Rötung, Schmerz und Fieber weg?",
    },
    label: {
      en: "A skin infection that healed in the last 6 weeks",
      de: "Eine in den letzten 6 Wochen abgeheilte Hautinfektion",
    },
    why: {
      en: "Skin needs some quiet days after an infection.",
      de: "Nach einer Infektion braucht die Haut einige ruhige Tage.",
    },
    source: "LTS; KBA (stricter end taken)",
    grade: "C",
    reviewedOn,
  },
  {
    key: "skin_break_areas",
    class: "V",
    wording: {
      en: "Please point to any wound, burn, rash, weeping or fungal skin, sunburn, new or changed mole, or fresh tattoo.",
      de: "Bitte zeigen Sie uns Wunden, Verbrennungen, Ausschlag, nässende Haut, Hautpilz, Sonnenbrand, neue oder veränderte Muttermale oder frische Tattoos.",
    },
    label: {
      en: "A wound, rash, burn or sunburn, weeping or fungal skin, a new or changed mole, or a fresh tattoo",
      de: "Wunde, Ausschlag, Verbrennung oder Sonnenbrand, nässende Haut oder Hautpilz, neues oder verändertes Muttermal, frisches Tattoo",
    },
    why: {
      en: "We leave these places alone until they have healed.",
      de: "Diese Stellen lassen wir in Ruhe, bis sie verheilt sind.",
    },
    source: "IZU; WAKE; AROM",
    grade: "C",
    reviewedOn,
  },
  {
    key: "clot_signs",
    class: "V",
    wording: {
      en: "In the last 4 weeks, has one arm or leg suddenly become more swollen, painful, warm or discoloured, or do you have new chest pain or breathlessness?",
      de: "Ist in den letzten 4 Wochen ein Arm oder Bein plötzlich dicker, schmerzhaft, warm oder verfärbt geworden, oder haben Sie neue Brustschmerzen oder Atemnot?",
    },
    label: {
      en: "In the last 4 weeks one arm or leg suddenly more swollen, painful, warm or discoloured, or new chest pain or breathlessness",
      de: "In den letzten 4 Wochen ein Arm oder Bein plötzlich dicker, schmerzhaft, warm oder verfärbt, oder neue Brustschmerzen oder Atemnot",
    },
    why: {
      en: "These signs need to be looked at by a doctor straight away.",
      de: "Diese Zeichen sollten sofort ärztlich abgeklärt werden.",
    },
    source: "MGMM; STR; LTS; ICGI",
    grade: "B",
    reviewedOn,
  },
  {
    key: "vein_tender_cord",
    class: "V",
    wording: {
      en: "Do you have a red, tender vein that feels like a cord?",
      de: "Haben Sie eine gerötete, druckempfindliche Vene, die sich wie ein Strang anfühlt?",
    },
    label: { en: "A red, tender vein like a cord", de: "Eine rote, schmerzhafte Vene wie ein Strang" },
    why: {
      en: "An inflamed vein should be seen by a doctor first.",
      de: "Eine entzündete Vene sollte zuerst ärztlich angesehen werden.",
    },
    source: "MGMM; DOC; AQU",
    grade: "B",
    reviewedOn,
  },
  {
    key: "belly_pain_unexplained",
    class: "V",
    wording: {
      en: "Have you had strong or unexplained belly pain in the last 7 days?",
      de: "Hatten Sie in den letzten 7 Tagen starke oder unerklärte Bauchschmerzen?",
    },
    label: {
      en: "Strong or unexplained belly pain in the last week",
      de: "Starke oder unerklärte Bauchschmerzen in der letzten Woche",
    },
    why: {
      en: "The cause should be known before anyone works on the body.",
      de: "Die Ursache sollte bekannt sein, bevor behandelt wird.",
    },
    source: "Zuther; proposal",
    grade: "M",
    reviewedOn,
  },
  {
    key: "bp",
    class: "V",
    wording: {
      en: "Blood pressure measured today (upper and lower value in mmHg)",
      de: "Heute gemessener Blutdruck (oberer und unterer Wert in mmHg)",
    },
    label: { en: "Blood pressure today", de: "Blutdruck heute" },
    why: {
      en: "With some conditions we measure before each session.",
      de: "Bei manchen Erkrankungen messen wir vor jeder Sitzung.",
    },
    optional: true,
    source: "MYS; WAKE; CARO; cut-offs M and P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "news_since_last",
    class: "V",
    wording: {
      en: "Since your last visit: is there any new diagnosis, hospital stay, test, operation or medicine?",
      de: "Gibt es seit Ihrem letzten Besuch eine neue Diagnose, einen Klinikaufenthalt, eine Untersuchung, eine Operation oder ein neues Medikament?",
    },
    label: { en: "Something new since the last visit", de: "Etwas Neues seit dem letzten Besuch" },
    why: {
      en: "If something changed, we go through all questions once more.",
      de: "Wenn sich etwas geändert hat, gehen wir alle Fragen noch einmal durch.",
    },
    source: "MI-R338; MGMM",
    grade: "A",
    reviewedOn,
  },
];

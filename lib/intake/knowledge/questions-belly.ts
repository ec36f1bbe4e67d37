import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn, YES_OR_UNSURE } from "./question-row.ts";

/** Asked of everyone in the same words: who cannot be meant answers "no" once and is not asked why. */
export const BELLY_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "pregnancy",
    class: "V",
    wording: { en: "Are you pregnant, or could you be?", de: "Sind Sie schwanger, oder könnten Sie es sein?" },
    label: { en: "Pregnant, or possibly pregnant", de: "Schwanger oder möglicherweise schwanger" },
    why: {
      en: "In the first weeks treatment waits; later your midwife or doctor should agree.",
      de: "In den ersten Wochen wartet die Behandlung, später sollten Ihre Hebamme oder Ihre ärztliche Praxis zustimmen.",
    },
    source: "LDF; LAV; MAC; MGMM",
    grade: "C",
    reviewedOn,
  },
  {
    key: "pregnancy_weeks",
    class: "V",
    wording: {
      en: "How many completed weeks? Leave it empty if you do not know.",
      de: "Wie viele vollendete Wochen? Lassen Sie es leer, wenn Sie es nicht wissen.",
    },
    label: { en: "Completed weeks of pregnancy", de: "Vollendete Schwangerschaftswochen" },
    why: {
      en: "The first 14 weeks are treated with special caution.",
      de: "In den ersten 14 Wochen gilt besondere Vorsicht.",
    },
    parent: { key: "pregnancy", on: ["yes"] },
    source: "LDF; LAV",
    grade: "C",
    reviewedOn,
  },
  {
    key: "pregnancy_problem",
    class: "V",
    wording: {
      en: "Is there any bleeding, high blood pressure, pre-eclampsia, a low-lying placenta, sudden swelling of face or hands, or has the pregnancy been called high-risk?",
      de: "Gibt es Blutungen, Bluthochdruck, eine Präeklampsie, eine tief liegende Plazenta, plötzliche Schwellungen an Gesicht oder Händen, oder gilt die Schwangerschaft als Risikoschwangerschaft?",
    },
    label: { en: "A complication in this pregnancy", de: "Komplikation in der Schwangerschaft" },
    why: {
      en: "These signs need your midwife or doctor first.",
      de: "Mit diesen Zeichen wenden Sie sich bitte zuerst an Ihre Hebamme oder Ihre ärztliche Praxis.",
    },
    parent: { key: "pregnancy", on: YES_OR_UNSURE },
    source: "LDF; LAV; MAC",
    grade: "C",
    reviewedOn,
  },
  {
    key: "birth_on",
    class: "Q",
    wording: {
      en: "Have you given birth in the last 12 weeks? On which day?",
      de: "Haben Sie in den letzten 12 Wochen ein Kind geboren? An welchem Tag?",
    },
    label: { en: "Gave birth in the last 12 weeks", de: "Geburt in den letzten 12 Wochen" },
    why: {
      en: "The belly rests for six weeks after a birth.",
      de: "Nach einer Geburt ruht der Bauch sechs Wochen.",
    },
    source: "proposal",
    grade: "M",
    reviewedOn,
  },
  {
    key: "menstruating",
    class: "V",
    wording: { en: "Are you having a period today?", de: "Haben Sie heute Ihre Periode?" },
    label: { en: "Having a period today", de: "Heute Periode" },
    why: {
      en: "On these days we leave the belly alone.",
      de: "An diesen Tagen lassen wir den Bauch aus.",
    },
    source: "MGMM; GOL; KHM (whole time taken)",
    grade: "C",
    reviewedOn,
  },
  {
    key: "gut",
    class: "Y",
    wording: { en: "Do you have a bowel disease?", de: "Haben Sie eine Darmerkrankung?" },
    label: {
      en: "Bowel disease (Crohn's disease, colitis, diverticula) or a blocked bowel, ever",
      de: "Darmerkrankung (Morbus Crohn, Colitis, Divertikel) oder Darmverschluss, jemals",
    },
    why: {
      en: "We then leave the belly out.",
      de: "Dann sparen wir den Bauch aus.",
    },
    source: "MGMM; GOL; DIAN (disagreement, strict view taken)",
    grade: "C",
    reviewedOn,
  },
  {
    key: "abdominal_other",
    class: "Y",
    wording: {
      en: "Do you have gallstones, kidney stones, a hernia or a stoma?",
      de: "Haben Sie Gallensteine, Nierensteine, einen Bauchwand- oder Leistenbruch oder ein Stoma?",
    },
    label: {
      en: "Gallstones, kidney stones, hernia or stoma",
      de: "Gallensteine, Nierensteine, Bauchwand- oder Leistenbruch oder Stoma",
    },
    why: {
      en: "A doctor should say whether the belly may be treated.",
      de: "Ob der Bauch behandelt werden darf, sollte ärztlich geklärt sein.",
    },
    source: "EQSA; proposal",
    grade: "C",
    reviewedOn,
  },
  {
    key: "abdominal_radiation",
    class: "Y",
    wording: {
      en: "Have you had radiotherapy to the belly or pelvis?",
      de: "Wurden Sie an Bauch oder Becken bestrahlt?",
    },
    label: { en: "Radiotherapy to the belly or pelvis", de: "Bestrahlung an Bauch oder Becken" },
    why: {
      en: "Irradiated bowel is delicate, so we leave it alone.",
      de: "Bestrahlter Darm ist empfindlich, deshalb lassen wir ihn in Ruhe.",
    },
    source: "LANA",
    grade: "C",
    reviewedOn,
  },
  {
    key: "gyn",
    class: "Y",
    wording: {
      en: "Do you have fibroids, a prolapse or an inflammation in the pelvis?",
      de: "Haben Sie Myome, eine Senkung oder eine Entzündung im Becken?",
    },
    label: { en: "Fibroids, prolapse or pelvic inflammation", de: "Myome, Senkung oder Entzündung im Becken" },
    why: {
      en: "Deep work on the belly is then left out.",
      de: "Tiefe Bauchgriffe lassen wir dann weg.",
    },
    source: "GOL",
    grade: "C",
    reviewedOn,
  },
];

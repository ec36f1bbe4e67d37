import { type QuestionRow, QUESTIONS_REVIEWED_ON as reviewedOn } from "./question-row.ts";

export const VESSEL_QUESTIONS: readonly QuestionRow[] = [
  {
    key: "vte_on",
    class: "Q",
    wording: {
      en: "When was your last blood clot (thrombosis in a leg, arm or the pelvis, or a clot in the lung)?",
      de: "Wann war Ihr letztes Blutgerinnsel (Thrombose in Bein, Arm oder Becken, oder Lungenembolie)?",
    },
    label: {
      en: "A blood clot (thrombosis or lung embolism), ever",
      de: "Ein Blutgerinnsel (Thrombose oder Lungenembolie), jemals",
    },
    why: {
      en: "After a clot we wait, ask for a letter and leave the belly alone.",
      de: "Nach einem Gerinnsel warten wir, bitten um einen Brief und lassen den Bauch aus.",
    },
    source: "MNET; BIO-DVT; GOL; KRZ",
    grade: "C",
    reviewedOn,
  },
  {
    key: "vte_sites",
    class: "Q",
    wording: {
      en: "Where was this clot? If you are not sure, tick every place it may have been.",
      de: "Wo war dieses Gerinnsel? Wenn Sie nicht sicher sind, kreuzen Sie bitte jede mögliche Stelle an.",
    },
    label: { en: "Place of the clot", de: "Ort des Gerinnsels" },
    why: {
      en: "The limb that had a clot stays closed until a letter names it.",
      de: "Der betroffene Arm oder das betroffene Bein bleibt ausgespart, bis ein Brief die Stelle ausdrücklich nennt.",
    },
    parent: { key: "vte_on", on: "given" },
    source: "GOL; KRZ",
    grade: "C",
    reviewedOn,
  },
  {
    key: "more_clots",
    class: "Q",
    wording: {
      en: "Were there earlier clots? Please list each one with its day and place.",
      de: "Gab es frühere Gerinnsel? Bitte nennen Sie jedes mit Tag und Ort.",
    },
    label: { en: "Earlier clots", de: "Frühere Gerinnsel" },
    why: {
      en: "Each clot is considered by itself.",
      de: "Jedes Gerinnsel wird für sich betrachtet.",
    },
    parent: { key: "vte_on", on: "given" },
    source: "clinical reference 7.6",
    grade: "P",
    reviewedOn,
  },
  {
    key: "vein_obstruction_central",
    class: "Q",
    wording: {
      en: "Has a doctor found a blocked large vein in your chest?",
      de: "Wurde bei Ihnen eine verschlossene große Vene im Brustkorb festgestellt?",
    },
    label: { en: "A blocked large vein in the chest", de: "Verschlossene große Vene im Brustkorb" },
    why: {
      en: "Fluid needs a free way back to the heart.",
      de: "Die Flüssigkeit braucht einen freien Weg zum Herzen.",
    },
    source: "ILF 2006 box 20",
    grade: "M",
    reviewedOn,
  },
  {
    key: "blood_thinner",
    class: "Q",
    wording: {
      en: "Do you take a blood-thinning medicine?",
      de: "Nehmen Sie ein blutverdünnendes Medikament?",
    },
    label: {
      en: "Blood-thinning medicine (tablets or injections, also aspirin)",
      de: "Blutverdünnende Medikamente (Tabletten oder Spritzen, auch ASS)",
    },
    why: {
      en: "Bruises come more easily, so a doctor should agree.",
      de: "Blaue Flecken entstehen leichter, deshalb braucht es eine ärztliche Zustimmung.",
    },
    source: "IZU",
    grade: "C",
    reviewedOn,
  },
  {
    key: "bleeding_disorder",
    class: "Q",
    wording: {
      en: "Do you bleed or bruise unusually easily?",
      de: "Bluten Sie ungewöhnlich leicht oder bekommen Sie schnell blaue Flecken?",
    },
    label: { en: "Bleeding or bruising easily", de: "Neigung zu Blutungen oder blauen Flecken" },
    why: {
      en: "We want to know the reason before touching delicate tissue.",
      de: "Wir möchten den Grund kennen, bevor wir empfindliches Gewebe berühren.",
    },
    source: "FART",
    grade: "C",
    reviewedOn,
  },
  {
    key: "aneurysm",
    class: "Y",
    wording: {
      en: "Do you have a bulge in an artery (aneurysm)? Where?",
      de: "Haben Sie eine Aussackung einer Schlagader (Aneurysma)? Wo?",
    },
    label: { en: "A bulge in an artery (aneurysm)", de: "Aussackung einer Schlagader (Aneurysma)" },
    why: {
      en: "We keep away from it and ask for a vascular letter.",
      de: "Wir halten Abstand und bitten um einen gefäßmedizinischen Brief.",
    },
    source: "MGMM; neck part P",
    grade: "C",
    reviewedOn,
  },
  {
    key: "artery_disease",
    class: "Y",
    wording: {
      en: "Do you have narrowed or hardened arteries? Where?",
      de: "Haben Sie verengte oder verkalkte Schlagadern? Wo?",
    },
    label: { en: "Narrowed or hardened arteries", de: "Verengte oder verkalkte Schlagadern" },
    why: {
      en: "The arteries of the neck lie where treatment usually begins.",
      de: "Die Halsschlagadern liegen dort, wo die Behandlung meist beginnt.",
    },
    source: "PHY; MGMM",
    grade: "C",
    reviewedOn,
  },
  {
    key: "pad",
    class: "Y",
    wording: {
      en: "Do you have poor circulation in the arteries of your legs?",
      de: "Haben Sie Durchblutungsstörungen in den Schlagadern der Beine?",
    },
    label: { en: "Poor circulation in the legs", de: "Durchblutungsstörung der Beine" },
    why: {
      en: "It decides whether legs may be treated and bandaged.",
      de: "Davon hängt ab, ob Beine behandelt und gewickelt werden dürfen.",
    },
    source: "RABE; URGO; LTS; DOC",
    grade: "A",
    reviewedOn,
  },
  {
    key: "abi",
    class: "Y",
    wording: {
      en: "If a doctor measured it: what is your ankle-brachial index (ABI)? Please give the lower value.",
      de: "Falls ärztlich gemessen: Wie hoch ist Ihr Knöchel-Arm-Index (ABI)? Bitte den niedrigeren Wert.",
    },
    label: { en: "Ankle-brachial index, if known", de: "Knöchel-Arm-Index, falls bekannt" },
    why: {
      en: "It shows how well the legs are supplied with blood.",
      de: "Er zeigt, wie gut die Beine durchblutet sind.",
    },
    optional: true,
    source: "RABE; URGO; ORAC",
    grade: "A",
    reviewedOn,
  },
  {
    key: "veins",
    class: "Y",
    wording: {
      en: "How do the veins of each leg look?",
      de: "Wie sehen die Venen an jedem Bein aus?",
    },
    label: {
      en: "Visible, varicose, painful or bleeding leg veins, a swollen ankle, brown or hard skin, or an open sore on a leg",
      de: "Sichtbare, schmerzende oder blutende Beinvenen, Krampfadern, geschwollener Knöchel, braune oder verhärtete Haut oder eine offene Stelle am Bein",
    },
    why: {
      en: "We never press on a sick vein.",
      de: "Auf eine kranke Vene drücken wir nie.",
    },
    source: "IZU; WAKE; AQU",
    grade: "C",
    reviewedOn,
  },
];

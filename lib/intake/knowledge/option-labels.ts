import type { Wording } from "#lib/anatomy/words.ts";
import type { ChoiceKey, ChoiceOf, ClotSite, VeinFinding, YesNoUnsure } from "./answers.ts";

const none: Wording = { en: "No", de: "Nein" };
const unsure: Wording = { en: "Not sure", de: "Nicht sicher" };

export const YES_NO_LABELS: Readonly<Record<YesNoUnsure, Wording>> = {
  yes: { en: "Yes", de: "Ja" },
  no: none,
  unsure,
};

export const CHOICE_LABELS: { readonly [Key in ChoiceKey]: Readonly<Record<ChoiceOf<Key>, Wording>> } = {
  kidney: {
    none,
    chronic: { en: "Long-standing", de: "Seit längerer Zeit" },
    failure: { en: "Kidney failure or dialysis", de: "Nierenversagen oder Dialyse" },
    unsure,
  },
  liver: {
    none,
    chronic: { en: "Long-standing", de: "Seit längerer Zeit" },
    ascites: { en: "With fluid in the belly", de: "Mit Flüssigkeit im Bauch" },
    unsure,
  },
  infection_chronic: {
    none,
    active: { en: "Active now", de: "Zurzeit aktiv" },
    past: { en: "In the past", de: "Früher" },
    unsure,
  },
  hypertension: {
    none,
    controlled: { en: "Yes, under control", de: "Ja, gut eingestellt" },
    uncontrolled: { en: "Yes, not under control", de: "Ja, nicht gut eingestellt" },
    unsure,
  },
  heart_device: {
    none,
    L: { en: "Left side", de: "Linke Seite" },
    R: { en: "Right side", de: "Rechte Seite" },
    unsure,
  },
  aneurysm: {
    none,
    abdominal: { en: "In the belly", de: "Im Bauch" },
    other: { en: "Elsewhere", de: "Woanders" },
    unsure,
  },
  thyroid: {
    none,
    hyper: { en: "Overactive", de: "Überfunktion" },
    other: { en: "Another thyroid disease", de: "Andere Schilddrüsenerkrankung" },
    unsure,
  },
  blood_thinner: {
    none,
    anticoagulant: {
      en: "Anticoagulant (warfarin, apixaban, heparin and the like)",
      de: "Gerinnungshemmer (Marcumar, Apixaban, Heparin und Ähnliches)",
    },
    antiplatelet: { en: "Aspirin type only", de: "Nur Typ Aspirin (ASS)" },
    unsure,
  },
  artery_disease: {
    none,
    carotid: { en: "Arteries of the neck", de: "Halsschlagadern" },
    general: { en: "Elsewhere", de: "Woanders" },
    unsure,
  },
  gut: {
    none,
    inflammatory: { en: "Inflammatory (Crohn's disease, colitis)", de: "Entzündlich (Morbus Crohn, Colitis)" },
    diverticular: { en: "Diverticula", de: "Divertikel" },
    obstruction: { en: "A blocked bowel, ever", de: "Darmverschluss, jemals" },
    unsure,
  },
  pad: {
    none,
    known: { en: "Yes, known", de: "Ja, bekannt" },
    severe: {
      en: "Severe: pain at rest, sores or dead tissue",
      de: "Schwer: Ruheschmerz, Wunden oder abgestorbenes Gewebe",
    },
    unsure,
  },
};

export const CLOT_SITE_LABELS: Readonly<Record<ClotSite, Wording>> = {
  LEG_L: { en: "Left leg", de: "Linkes Bein" },
  LEG_R: { en: "Right leg", de: "Rechtes Bein" },
  ARM_L: { en: "Left arm", de: "Linker Arm" },
  ARM_R: { en: "Right arm", de: "Rechter Arm" },
  PELVIS: { en: "Pelvis", de: "Becken" },
  LUNG: { en: "Lung", de: "Lunge" },
  OTHER: { en: "Somewhere else", de: "An anderer Stelle" },
};

export const VEIN_LABELS: Readonly<Record<VeinFinding, Wording>> = {
  none: { en: "Nothing to see", de: "Nichts zu sehen" },
  spider: { en: "Spider veins", de: "Besenreiser" },
  varicose: { en: "Varicose veins", de: "Krampfadern" },
  bulging: { en: "Bulging, painful or bleeding veins", de: "Stark hervortretende, schmerzende oder blutende Venen" },
  swelling: { en: "Veins with a swollen ankle", de: "Venen mit geschwollenem Knöchel" },
  skin_change: { en: "Brown or hard skin", de: "Braune oder verhärtete Haut" },
  ulcer: { en: "An open sore", de: "Eine offene Stelle" },
  unsure,
};

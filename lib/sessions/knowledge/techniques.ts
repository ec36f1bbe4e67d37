import type { LocalizedText } from "#lib/kernel/locale.ts";
import type { Technique } from "../words.ts";

export type TechniqueFact = {
  readonly school: "Vodder" | "Földi" | "Leduc" | "Casley-Smith" | "seed" | "all";
  readonly name: LocalizedText;
  readonly hands: LocalizedText;
  readonly source: string;
};

export const TECHNIQUES_REVIEWED_ON = "2026-11-22";

/** Clinical reference 2.3, in our own words. */
export const TECHNIQUE_FACTS: Readonly<Record<Technique, TechniqueFact>> = {
  VOD_STATIONARY: {
    school: "Vodder",
    name: { en: "Stationary circles", de: "Stehende Kreise" },
    hands: {
      en: "Flat fingers move the skin in an oval on one spot.",
      de: "Flache Finger verschieben die Haut oval auf einer Stelle.",
    },
    source: "SPR, B; DOC, B",
  },
  VOD_PUMP: {
    school: "Vodder",
    name: { en: "Pump stroke", de: "Pumpgriff" },
    hands: {
      en: "The whole palm, led by the wrist, pushes along the limb.",
      de: "Die ganze Handfläche schiebt, vom Handgelenk geführt, längs der Gliedmaße.",
    },
    source: "DOC, B",
  },
  VOD_SCOOP: {
    school: "Vodder",
    name: { en: "Scoop stroke", de: "Schöpfgriff" },
    hands: {
      en: "A hand turning in a spiral on forearm or lower leg.",
      de: "Eine spiralig drehende Hand an Unterarm oder Unterschenkel.",
    },
    source: "DOC, B",
  },
  VOD_ROTARY: {
    school: "Vodder",
    name: { en: "Rotary stroke", de: "Drehgriff" },
    hands: {
      en: "Thumb and palm turn on broad, flat areas.",
      de: "Daumen und Handfläche drehen auf breiten, flachen Bereichen.",
    },
    source: "DOC, B",
  },
  FOE_EDEMA: {
    school: "Földi",
    name: { en: "Oedema grip", de: "Ödemgriff" },
    hands: {
      en: "Firmer grips on swollen or hardened tissue, only together with compression.",
      de: "Festere Griffe an geschwollenem oder verhärtetem Gewebe, nur zusammen mit Kompression.",
    },
    source: "M",
  },
  LED_CALLUP: {
    school: "Leduc",
    name: { en: "Call-up", de: "Anregungsgriff" },
    hands: {
      en: "Strokes nearer the trunk that call fluid onwards.",
      de: "Griffe näher am Rumpf, die Flüssigkeit weiterleiten.",
    },
    source: "LAZ, C; terms M",
  },
  LED_REABS: {
    school: "Leduc",
    name: { en: "Reabsorption", de: "Resorptionsgriff" },
    hands: { en: "Strokes on the swelling itself.", de: "Griffe auf der Schwellung selbst." },
    source: "LAZ, C; terms M",
  },
  CAS_CLEAR: {
    school: "Casley-Smith",
    name: { en: "Clearing", de: "Freimachen" },
    hands: {
      en: "Regions are cleared one after another with hand movements and breathing.",
      de: "Regionen werden nacheinander mit Handgriffen und Atmung frei gemacht.",
    },
    source: "CSL, C",
  },
  CAS_EFF: {
    school: "Casley-Smith",
    name: { en: "Light stroking", de: "Leichtes Ausstreichen" },
    hands: { en: "Light strokes along the skin.", de: "Leichtes Streichen über die Haut." },
    source: "CSL, C",
  },
  SEED_FINGER_PRESS: {
    school: "seed",
    name: { en: "Light finger press", de: "Leichter Fingerdruck" },
    hands: {
      en: "Fingers press lightly on the node group while the breath goes slow and deep.",
      de: "Die Finger drücken leicht auf die Lymphknotengruppe, der Atem geht langsam und tief.",
    },
    source: "seed",
  },
  SEED_STROKE: {
    school: "seed",
    name: { en: "Slow stroke", de: "Langsames Streichen" },
    hands: { en: "Slow, light stroking; may be left out.", de: "Langsames, leichtes Streichen; kann entfallen." },
    source: "seed",
  },
  SEED_PALM_PRESS: {
    school: "seed",
    name: { en: "Palm press", de: "Handflächendruck" },
    hands: {
      en: "The whole palm presses in a slow rhythm, with deep breathing.",
      de: "Die ganze Handfläche drückt in langsamem Rhythmus, dazu tiefe Atmung.",
    },
    source: "seed",
  },
  SEED_SQUEEZE: {
    school: "seed",
    name: { en: "Gentle squeeze", de: "Sanftes Umfassen" },
    hands: {
      en: "Fingers and base of the palm squeeze the skin gently, slowly downwards from the upper thigh.",
      de: "Finger und Handballen umfassen die Haut sanft, langsam vom oberen Oberschenkel abwärts.",
    },
    source: "seed",
  },
  BREATH: {
    school: "all",
    name: { en: "Slow breathing", de: "Langsame Atmung" },
    hands: { en: "Slow breathing into the abdomen.", de: "Langsame Atmung in den Bauch." },
    source: "ILF06, A; seed",
  },
  REWORK: {
    school: "all",
    name: { en: "Sweep back", de: "Nacharbeiten" },
    hands: {
      en: "Back over the treated path, from far to near.",
      de: "Zurück über den behandelten Weg, von fern nach nah.",
    },
    source: "KLO, B",
  },
};

import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { Protocol, ProtocolItem } from "./protocol.ts";

const AREA_MINUTES = { least: 10, most: 15 } as const;

/** Clinical reference 2.5. Minutes inside the named 10 to 15, so that the whole fits a booking of 90 minutes. */
export const SEED_CLASSIC: Protocol = {
  id: "seed/classic",
  version: 1,
  name: { en: "Classic lymph drainage, whole path", de: "Klassische Lymphdrainage, ganzer Weg" },
  source: "seed; per-leg minutes and split over sides P",
  reviewedOn: "2026-11-22",
  steps: [
    {
      id: "breath",
      title: { en: "Ten deep breaths", de: "Zehn tiefe Atemzüge" },
      instruction: {
        en: "Breathe slowly and deeply ten times before the first touch.",
        de: "Vor der ersten Berührung zehnmal langsam und tief atmen.",
      },
      technique: "BREATH",
      optional: [],
      targetMinutes: 2,
      usualMinutes: null,
      items: [{ id: "breath", region: "BREATH", targetMinutes: 2 }],
      source: "seed; minutes P",
    },
    {
      id: "neck",
      title: { en: "Neck nodes", de: "Halslymphknoten" },
      instruction: {
        en: "Find the nodes at the neck, press lightly with the fingers, breathe slowly and deeply.",
        de: "Lymphknoten am Hals finden, mit den Fingern leicht drücken, langsam und tief atmen.",
      },
      technique: "SEED_FINGER_PRESS",
      optional: ["SEED_STROKE"],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["NECK", 12]),
      source: "seed; minutes inferred",
    },
    {
      id: "chest",
      title: { en: "Chest nodes", de: "Brustlymphknoten" },
      instruction: {
        en: "The same beside the breastbone and on the chest wall, one side after the other.",
        de: "Ebenso neben dem Brustbein und an der Brustwand, eine Seite nach der anderen.",
      },
      technique: "SEED_FINGER_PRESS",
      optional: ["SEED_STROKE"],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["PARASTERNAL_L", 3], ["PARASTERNAL_R", 3], ["CHEST_WALL_L", 3], ["CHEST_WALL_R", 3]),
      source: "seed; minutes inferred",
    },
    {
      id: "armpits",
      title: { en: "Armpit nodes", de: "Achsellymphknoten" },
      instruction: {
        en: "The same in the left and the right armpit.",
        de: "Ebenso in der linken und der rechten Achsel.",
      },
      technique: "SEED_FINGER_PRESS",
      optional: ["SEED_STROKE"],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["AXILLA_L", 6], ["AXILLA_R", 6]),
      source: "seed; minutes inferred",
    },
    {
      id: "abdomen",
      title: { en: "Abdomen", de: "Bauch" },
      instruction: {
        en: "The whole palm presses slowly and in rhythm with deep breathing, first on the surface, then deep.",
        de: "Die ganze Handfläche drückt langsam im Rhythmus der tiefen Atmung, erst oberflächlich, dann tief.",
      },
      technique: "SEED_PALM_PRESS",
      optional: [],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["ABDOMEN_SUPERFICIAL", 6], ["ABDOMEN_DEEP", 6]),
      source: "seed; minutes explicit",
    },
    {
      id: "groins",
      title: { en: "Groins", de: "Leisten" },
      instruction: {
        en: "The whole palm presses slowly and in rhythm, left then right.",
        de: "Die ganze Handfläche drückt langsam im Rhythmus, erst links, dann rechts.",
      },
      technique: "SEED_PALM_PRESS",
      optional: [],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["GROIN_L", 6], ["GROIN_R", 6]),
      source: "seed; minutes explicit",
    },
    {
      id: "leg-left",
      title: { en: "Left leg", de: "Linkes Bein" },
      instruction: {
        en: "Squeeze the skin gently, slow and smooth, from the upper thigh down to the foot.",
        de: "Die Haut sanft umfassen, langsam und fließend, vom oberen Oberschenkel bis zum Fuß.",
      },
      technique: "SEED_SQUEEZE",
      optional: [],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["THIGH_L", 5], ["KNEE_L", 2], ["LOWER_LEG_L", 3], ["FOOT_L", 2]),
      source: "seed; minutes P",
    },
    {
      id: "leg-right",
      title: { en: "Right leg", de: "Rechtes Bein" },
      instruction: {
        en: "The same on the right leg, from the upper thigh down to the foot.",
        de: "Ebenso am rechten Bein, vom oberen Oberschenkel bis zum Fuß.",
      },
      technique: "SEED_SQUEEZE",
      optional: [],
      targetMinutes: 12,
      usualMinutes: AREA_MINUTES,
      items: items(["THIGH_R", 5], ["KNEE_R", 2], ["LOWER_LEG_R", 3], ["FOOT_R", 2]),
      source: "seed; minutes P",
    },
  ],
};

function items(...rows: readonly (readonly [LeafRegion, number])[]): readonly ProtocolItem[] {
  return rows.map(([region, targetMinutes]) => ({
    id: region.toLowerCase().replaceAll("_", "-"),
    region,
    targetMinutes,
  }));
}

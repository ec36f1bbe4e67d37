import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import type { PreparationStep } from "../words.ts";

export const PREPARATION_REVIEWED_ON = "2026-11-22";

export const PREPARATION: Readonly<
  Record<PreparationStep, { readonly label: LocalizedText; readonly source: string }>
> = {
  "room-warm": { label: { en: "Room is warm", de: "Raum ist warm" }, source: "seed" },
  "no-lubricant": {
    label: { en: "No oil, no cream on the skin", de: "Kein Öl, keine Creme auf der Haut" },
    source: "seed",
  },
  position: { label: { en: "Lying comfortably, relaxed", de: "Liegt bequem und entspannt" }, source: "ILF06, A; seed" },
  "jewellery-off": { label: { en: "Jewellery off", de: "Schmuck abgelegt" }, source: "P" },
  "bladder-empty": { label: { en: "Bladder empty", de: "Blase entleert" }, source: "P" },
};

/** Ten slow breaths before the first touch. The pace is ours (P): together about 80 seconds. */
export const TEN_BREATHS = {
  count: 10,
  inSeconds: 3,
  outSeconds: 5,
  label: { en: "Ten deep breaths", de: "Zehn tiefe Atemzüge" },
  source: "seed; pace P",
} as const;

/** What is said instead of a region that stays closed; no other technique is put in its place (clinical reference 2.4). */
export const OMIT_ADVICE: Partial<Record<LeafRegion, LocalizedText>> = {
  NECK: {
    en: "Neck left out: start with breathing, keep shoulders relaxed.",
    de: "Hals ausgelassen: mit der Atmung beginnen, Schultern locker lassen.",
  },
  ABDOMEN_DEEP: {
    en: "Deep abdomen left out: ordinary breathing only.",
    de: "Tiefe Bauchbehandlung ausgelassen: nur gewöhnliche Atmung.",
  },
  ABDOMEN_SUPERFICIAL: {
    en: "Abdomen left out: ordinary breathing only.",
    de: "Bauch ausgelassen: nur gewöhnliche Atmung.",
  },
};

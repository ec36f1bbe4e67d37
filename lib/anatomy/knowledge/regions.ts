import type { LeafRegion, Side, Wording } from "../words.ts";

type Bare<Code> = Code extends `${infer Name}_${Side}` ? Name : Code;
type RegionFact = { readonly label: Wording; readonly snomed: string };

export const REGIONS_REVIEWED_ON = "2026-11-22";
/** Pairs found verbatim in DICOM's subset; our own codes stay primary (clinical reference 2.1). */
export const REGIONS_SOURCE = "clinical reference 2.1; SNOMED CT subset of DICOM (python3-pydicom 2.3.1)";

export const SIDE_FACTS: Readonly<Record<Side, RegionFact>> = {
  L: { label: { en: "left", de: "links" }, snomed: "7771000" },
  R: { label: { en: "right", de: "rechts" }, snomed: "24028007" },
};

export const WHOLE_BODY: RegionFact = { label: { en: "Whole body", de: "Ganzer Körper" }, snomed: "38266002" };

export const BOTH_SIDES_SNOMED = "51440002";
export const MIDLINE_SNOMED = "260528009";

export const LEAF_FACTS: Readonly<Record<Bare<LeafRegion>, RegionFact>> = {
  FACE: { label: { en: "Face", de: "Gesicht" }, snomed: "89545001" },
  SCALP: { label: { en: "Scalp", de: "Kopfhaut" }, snomed: "41695006" },
  NECK: { label: { en: "Neck", de: "Hals" }, snomed: "45048000" },
  CHEST_WALL: { label: { en: "Chest wall", de: "Brustwand" }, snomed: "78904004" },
  PARASTERNAL: { label: { en: "Beside the breastbone", de: "Neben dem Brustbein" }, snomed: "91691001" },
  AXILLA: { label: { en: "Armpit", de: "Achsel" }, snomed: "91470000" },
  UPPER_ARM: { label: { en: "Upper arm", de: "Oberarm" }, snomed: "40983000" },
  ELBOW: { label: { en: "Elbow", de: "Ellenbogen" }, snomed: "16953009" },
  FOREARM: { label: { en: "Forearm", de: "Unterarm" }, snomed: "14975008" },
  HAND: { label: { en: "Hand", de: "Hand" }, snomed: "85562004" },
  BACK_UPPER: { label: { en: "Upper back", de: "Oberer Rücken" }, snomed: "77568009" },
  BACK_LOWER: { label: { en: "Lower back", de: "Unterer Rücken" }, snomed: "52612000" },
  FLANK: { label: { en: "Flank", de: "Flanke" }, snomed: "58602004" },
  ABDOMEN_SUPERFICIAL: { label: { en: "Abdomen, surface", de: "Bauch, Oberfläche" }, snomed: "113345001" },
  ABDOMEN_DEEP: { label: { en: "Abdomen, deep", de: "Bauch, tief" }, snomed: "113345001" },
  GROIN: { label: { en: "Groin", de: "Leiste" }, snomed: "26893007" },
  GLUTEAL: { label: { en: "Buttock", de: "Gesäß" }, snomed: "46862004" },
  THIGH: { label: { en: "Thigh", de: "Oberschenkel" }, snomed: "68367000" },
  KNEE: { label: { en: "Knee", de: "Knie" }, snomed: "72696002" },
  LOWER_LEG: { label: { en: "Lower leg", de: "Unterschenkel" }, snomed: "30021000" },
  FOOT: { label: { en: "Foot", de: "Fuß" }, snomed: "56459004" },
};

/** Groups that are more than one leaf; the others share the facts of their leaf. */
export const GROUP_FACTS: Readonly<Record<"HEAD" | "CHEST" | "ARM" | "BACK" | "ABDOMEN" | "LEG", RegionFact>> = {
  HEAD: { label: { en: "Head", de: "Kopf" }, snomed: "69536005" },
  CHEST: { label: { en: "Chest", de: "Brust" }, snomed: "78904004" },
  ARM: { label: { en: "Arm", de: "Arm" }, snomed: "53120007" },
  BACK: { label: { en: "Back", de: "Rücken" }, snomed: "77568009" },
  ABDOMEN: { label: { en: "Abdomen", de: "Bauch" }, snomed: "113345001" },
  LEG: { label: { en: "Leg", de: "Bein" }, snomed: "61685007" },
};

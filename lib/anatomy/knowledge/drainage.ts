import type { GroupFamily, NodeGroup, Wording } from "../words.ts";

export const DRAINAGE_REVIEWED_ON = "2026-11-22";

export const NODE_GROUP_FACTS: Readonly<Record<NodeGroup, { readonly label: Wording; readonly snomed?: string }>> = {
  parotid: { label: { en: "nodes around the ear", de: "Lymphknoten am Ohr" }, snomed: "10209003" },
  submandibular: { label: { en: "nodes under the jaw", de: "Unterkieferlymphknoten" }, snomed: "59503006" },
  submental: { label: { en: "nodes under the chin", de: "Kinnlymphknoten" }, snomed: "46055009" },
  occipital: { label: { en: "nodes at the back of the head", de: "Hinterhauptslymphknoten" }, snomed: "3916005" },
  "deep-cervical": { label: { en: "deep neck nodes", de: "tiefe Halslymphknoten" }, snomed: "81105003" },
  terminus: { label: { en: "terminus at the collarbone", de: "Terminus am Schlüsselbein" }, snomed: "76838003" },
  parasternal: { label: { en: "nodes beside the breastbone", de: "Brustbeinlymphknoten" }, snomed: "82365008" },
  axillary: { label: { en: "armpit nodes", de: "Achsellymphknoten" }, snomed: "68171009" },
  infraclavicular: {
    label: { en: "nodes below the collarbone", de: "Lymphknoten unter dem Schlüsselbein" },
    snomed: "9659009",
  },
  cubital: { label: { en: "elbow nodes", de: "Ellenbeugenlymphknoten" }, snomed: "34775006" },
  "inguinal-superficial": {
    label: { en: "groin nodes, surface", de: "oberflächliche Leistenlymphknoten" },
    snomed: "113340006",
  },
  "inguinal-deep": { label: { en: "groin nodes, deep", de: "tiefe Leistenlymphknoten" }, snomed: "65266007" },
  popliteal: { label: { en: "knee-hollow nodes", de: "Kniekehlenlymphknoten" }, snomed: "47471008" },
  iliac: { label: { en: "pelvic nodes", de: "Beckenlymphknoten" }, snomed: "84219008" },
  lumbar: { label: { en: "lumbar nodes", de: "Lendenlymphknoten" }, snomed: "8334002" },
  "cisterna-chyli": { label: { en: "cisterna chyli", de: "Cisterna chyli" } },
  "thoracic-duct": { label: { en: "thoracic duct", de: "Milchbrustgang" }, snomed: "1732005" },
  "right-lymphatic-duct": { label: { en: "right lymphatic duct", de: "rechter Hauptlymphgang" } },
};

/** Where the skin of a family drains to, from the first station inwards. */
type Route = { readonly part: Wording; readonly stations: readonly NodeGroup[] };

export const DRAINAGE: Readonly<Record<GroupFamily, readonly Route[]>> = {
  HEAD: [
    {
      part: { en: "face and scalp", de: "Gesicht und Kopfhaut" },
      stations: ["parotid", "submandibular", "submental", "occipital", "deep-cervical", "terminus"],
    },
  ],
  NECK: [{ part: { en: "neck", de: "Hals" }, stations: ["deep-cervical", "terminus"] }],
  CHEST: [
    {
      part: { en: "above the navel", de: "oberhalb des Nabels" },
      stations: ["axillary", "infraclavicular", "terminus"],
    },
    { part: { en: "near the breastbone", de: "am Brustbein" }, stations: ["parasternal", "terminus"] },
  ],
  AXILLA: [{ part: { en: "armpit", de: "Achsel" }, stations: ["axillary", "infraclavicular", "terminus"] }],
  ARM: [
    { part: { en: "arm", de: "Arm" }, stations: ["axillary", "infraclavicular", "terminus"] },
    { part: { en: "little-finger side", de: "Kleinfingerseite" }, stations: ["cubital", "axillary", "terminus"] },
  ],
  BACK: [
    { part: { en: "above the waist", de: "oberhalb der Taille" }, stations: ["axillary", "terminus"] },
    {
      part: { en: "below the waist", de: "unterhalb der Taille" },
      stations: ["inguinal-superficial", "iliac", "lumbar"],
    },
  ],
  FLANK: [
    {
      part: { en: "pathway between armpit and groin", de: "Weg zwischen Achsel und Leiste" },
      stations: ["axillary", "inguinal-superficial"],
    },
  ],
  ABDOMEN: [
    { part: { en: "above the navel", de: "oberhalb des Nabels" }, stations: ["axillary", "terminus"] },
    {
      part: { en: "below the navel", de: "unterhalb des Nabels" },
      stations: ["inguinal-superficial", "iliac", "lumbar"],
    },
    { part: { en: "deep", de: "in der Tiefe" }, stations: ["iliac", "lumbar", "cisterna-chyli", "thoracic-duct"] },
  ],
  GROIN: [
    { part: { en: "groin", de: "Leiste" }, stations: ["inguinal-superficial", "inguinal-deep", "iliac", "lumbar"] },
  ],
  GLUTEAL: [{ part: { en: "buttock", de: "Gesäß" }, stations: ["inguinal-superficial", "iliac"] }],
  LEG: [
    { part: { en: "leg", de: "Bein" }, stations: ["inguinal-superficial", "inguinal-deep", "iliac", "lumbar"] },
    {
      part: { en: "outer foot and back of the calf", de: "Fußaußenseite und Wade" },
      stations: ["popliteal", "inguinal-deep", "iliac"],
    },
  ],
};

/** Both ducts end in the veins at the collarbone; the thoracic duct takes about three quarters of the body [H4R, C]. */
export const CENTRAL_OUTLETS: Readonly<Record<"right-lymphatic-duct" | "thoracic-duct", Wording>> = {
  "right-lymphatic-duct": {
    en: "Right side of head and neck, right arm, right chest",
    de: "Rechte Seite von Kopf und Hals, rechter Arm, rechter Brustkorb",
  },
  "thoracic-duct": { en: "Everything else", de: "Alles Übrige" },
};

import type { Wording } from "../words.ts";

type Watershed = {
  readonly id: string;
  readonly course: Wording;
  readonly separates: Wording;
  readonly source: string;
  readonly reviewedOn: string;
};

const reviewedOn = "2026-11-22";

/** Strips with few vessels between two territories: fluid crosses only through the fine initial network. */
export const WATERSHEDS: readonly Watershed[] = [
  {
    id: "sagittal-midline",
    course: { en: "down the middle of the trunk, front and back", de: "Körpermitte, vorn und hinten" },
    separates: { en: "left from right", de: "links von rechts" },
    source: "KLO, B",
    reviewedOn,
  },
  {
    id: "clavicle-scapula",
    course: { en: "collarbone and spine of the shoulder blade", de: "Schlüsselbein und Schulterblattgräte" },
    separates: { en: "head and neck from the trunk", de: "Kopf und Hals vom Rumpf" },
    source: "AMTA19, B",
    reviewedOn,
  },
  {
    id: "transverse",
    course: { en: "from the navel round to the lumbar spine", de: "vom Nabel rund zur Lendenwirbelsäule" },
    separates: { en: "armpit territory from groin territory", de: "Achselgebiet vom Leistengebiet" },
    source: "H4R, C; BRAIN, C",
    reviewedOn,
  },
  {
    id: "gluteal-border",
    course: { en: "buttock and outer thigh", de: "Gesäß und Oberschenkelaußenseite" },
    separates: {
      en: "the strip of the outer and back thigh from the rest of the leg",
      de: "den Streifen von Außen- und Rückseite des Oberschenkels vom übrigen Bein",
    },
    source: "M (Földi)",
    reviewedOn,
  },
];

/** Known ways over a watershed [KLO, B]. */
export const BYPASS_ROUTES: readonly { readonly id: string; readonly label: Wording }[] = [
  { id: "axillo-axillary-front", label: { en: "armpit to armpit, front", de: "Achsel zu Achsel, vorn" } },
  { id: "axillo-axillary-back", label: { en: "armpit to armpit, back", de: "Achsel zu Achsel, hinten" } },
  { id: "axillo-inguinal", label: { en: "between armpit and groin", de: "zwischen Achsel und Leiste" } },
  { id: "inter-inguinal", label: { en: "groin to groin", de: "Leiste zu Leiste" } },
];

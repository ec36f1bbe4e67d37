import type { Side, Site, Wording } from "../words.ts";

type Bare<Code> = Code extends `${infer Name}_${Side}` ? Name : Code;
type SiteFact = { readonly label: Wording; readonly snomed?: string };

export const SITES_REVIEWED_ON = "2026-11-22";
export const SITES_SOURCE = "clinical reference 2.1, site level";

export const SITE_FACTS: Readonly<Record<Bare<Site>, SiteFact>> = {
  NECK_TERMINUS: {
    label: { en: "Hollow above the collarbone", de: "Grube über dem Schlüsselbein" },
    snomed: "77621008",
  },
  NECK_LATERAL: { label: { en: "Side of the neck", de: "Seite des Halses" }, snomed: "81105003" },
  NECK_SUBMANDIBULAR: { label: { en: "Under the jaw", de: "Unter dem Kiefer" }, snomed: "59503006" },
  NECK_SUBMENTAL: { label: { en: "Under the chin", de: "Unter dem Kinn" }, snomed: "46055009" },
  NECK_AURICULAR: { label: { en: "Around the ear", de: "Rund um das Ohr" }, snomed: "10209003" },
  NECK_OCCIPITAL: { label: { en: "Back of the head", de: "Hinterkopf" }, snomed: "3916005" },
  NECK_SHOULDER: { label: { en: "Neck to shoulder", de: "Hals bis Schulter" }, snomed: "16982005" },
  FACE_CHIN: { label: { en: "Chin", de: "Kinn" }, snomed: "89545001" },
  FACE_CHEEK: { label: { en: "Cheek", de: "Wange" }, snomed: "89545001" },
  FACE_NOSE: { label: { en: "Nose", de: "Nase" }, snomed: "89545001" },
  FACE_EYELID: { label: { en: "Eyelid", de: "Augenlid" }, snomed: "89545001" },
  FACE_FOREHEAD: { label: { en: "Forehead", de: "Stirn" }, snomed: "89545001" },
  THIGH_ANT: { label: { en: "Thigh, front", de: "Oberschenkel, vorn" }, snomed: "68367000" },
  THIGH_MED: { label: { en: "Thigh, inner side", de: "Oberschenkel, Innenseite" }, snomed: "68367000" },
  THIGH_LAT: { label: { en: "Thigh, outer side", de: "Oberschenkel, Außenseite" }, snomed: "68367000" },
  THIGH_POST: { label: { en: "Thigh, back", de: "Oberschenkel, Rückseite" }, snomed: "68367000" },
  POPLITEAL: { label: { en: "Hollow of the knee", de: "Kniekehle" }, snomed: "32361000" },
  CALF: { label: { en: "Calf", de: "Wade" }, snomed: "53840002" },
  SHIN: { label: { en: "Shin", de: "Schienbein" } },
  ANKLE: { label: { en: "Ankle", de: "Knöchel" }, snomed: "70258002" },
};

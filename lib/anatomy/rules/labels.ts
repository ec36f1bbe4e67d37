import type { Locale } from "#lib/kernel/locale.ts";
import { GROUP_FACTS, LEAF_FACTS, SIDE_FACTS, WHOLE_BODY } from "../knowledge/regions.ts";
import { SITE_FACTS } from "../knowledge/sites.ts";
import { ALL_REGIONS, type RegionCode, SIDES, type Side, type Site, type Wording } from "../words.ts";

const FACTS: ReadonlyMap<string, { readonly label: Wording; readonly snomed?: string }> = new Map([
  ...Object.entries(SITE_FACTS),
  ...Object.entries(LEAF_FACTS),
  ...Object.entries(GROUP_FACTS),
  [ALL_REGIONS, WHOLE_BODY],
]);

export type PlaceFact = {
  readonly label: string;
  readonly snomed: string | undefined;
  readonly side: Side | undefined;
};

/** Label, SNOMED code and side of any region, group or site. */
export function placeFact(code: RegionCode | Site, locale: Locale): PlaceFact {
  const side = SIDES.find((each) => code.endsWith(`_${each}`));
  const fact = FACTS.get(side ? code.slice(0, -2) : code);
  if (!fact) throw new Error(`No anatomy fact for ${code}`);
  const label = side ? `${fact.label[locale]} ${SIDE_FACTS[side].label[locale]}` : fact.label[locale];
  return { label, snomed: fact.snomed, side };
}

export function regionLabel(code: RegionCode | Site, locale: Locale): string {
  return placeFact(code, locale).label;
}

/** A list as people read it: "Head, Neck, Leg left". */
export function regionLabels(codes: readonly RegionCode[], locale: Locale): string {
  return codes.map((code) => regionLabel(code, locale)).join(", ");
}

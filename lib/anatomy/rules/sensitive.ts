import { type LeafRegion, type RegionCode, SENSITIVE_REGIONS } from "../words.ts";
import { expandRegions } from "./regions.ts";

const SENSITIVE: ReadonlySet<LeafRegion> = new Set(SENSITIVE_REGIONS);

/** The leaves among these regions that need their own written consent. */
export function sensitiveRegions(codes: Iterable<RegionCode>): LeafRegion[] {
  return expandRegions(codes).filter((leaf) => SENSITIVE.has(leaf));
}

import { ALL_REGIONS, GROUP_LEAVES, GROUP_REGIONS, LEAF_REGIONS, type LeafRegion, type RegionCode } from "../words.ts";

const LEAVES: ReadonlySet<string> = new Set(LEAF_REGIONS);

export function isLeafRegion(code: unknown): code is LeafRegion {
  return typeof code === "string" && LEAVES.has(code);
}

export function isRegionCode(code: unknown): code is RegionCode {
  return code === ALL_REGIONS || isLeafRegion(code) || (typeof code === "string" && Object.hasOwn(GROUP_LEAVES, code));
}

/** Leaves behind leaf, group and whole-body codes, each once, in the order of the vocabulary. */
export function expandRegions(codes: Iterable<RegionCode>): LeafRegion[] {
  const named = new Set<LeafRegion>();
  for (const code of codes) {
    for (const leaf of leavesOf(code)) named.add(leaf);
  }
  return LEAF_REGIONS.filter((leaf) => named.has(leaf));
}

function leavesOf(code: RegionCode): readonly LeafRegion[] {
  if (code === ALL_REGIONS) return LEAF_REGIONS;
  return isLeafRegion(code) ? [code] : GROUP_LEAVES[code];
}

/** Complete groups by their own code, sorted by ASCII; the whole body is `["ALL"]` (clinical reference 7.1). */
export function normaliseRegions(leaves: Iterable<LeafRegion>): RegionCode[] {
  const rest = new Set<RegionCode>(leaves);
  if (LEAF_REGIONS.every((leaf) => rest.has(leaf))) return [ALL_REGIONS];
  for (const group of GROUP_REGIONS) {
    const members = GROUP_LEAVES[group];
    if (!members.every((leaf) => rest.has(leaf))) continue;
    for (const leaf of members) rest.delete(leaf);
    rest.add(group);
  }
  return [...rest].sort(byAscii);
}

/** Plain code-unit order: never the order of a locale. */
export function byAscii(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

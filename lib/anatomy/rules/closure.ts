import { GROUP_LEAVES, type GroupRegion, type LeafRegion } from "../words.ts";

const LIMBS = ["ARM_L", "ARM_R", "LEG_L", "LEG_R"] as const satisfies readonly GroupRegion[];

const OUTLETS = [
  { outlet: "AXILLA_L", closes: "ARM_L" },
  { outlet: "AXILLA_R", closes: "ARM_R" },
  { outlet: "GROIN_L", closes: "LEG_L" },
  { outlet: "GROIN_R", closes: "LEG_R" },
  { outlet: "NECK", closes: "HEAD" },
] as const satisfies readonly { outlet: LeafRegion; closes: GroupRegion }[];

/**
 * Fluid is never led through a closed part (clinical reference 7.2, step 3): the first closed segment of a limb
 * closes all after it, and a closed outlet closes what drains through it.
 */
export function propagateClosure(leaves: Iterable<LeafRegion>): Set<LeafRegion> {
  const closed = new Set(leaves);
  for (const { outlet, closes } of OUTLETS) {
    if (closed.has(outlet)) addAll(closed, GROUP_LEAVES[closes]);
  }
  for (const limb of LIMBS) {
    const segments: readonly LeafRegion[] = GROUP_LEAVES[limb];
    const first = segments.findIndex((segment) => closed.has(segment));
    if (first >= 0) addAll(closed, segments.slice(first));
  }
  return closed;
}

function addAll(target: Set<LeafRegion>, leaves: readonly LeafRegion[]): void {
  for (const leaf of leaves) target.add(leaf);
}

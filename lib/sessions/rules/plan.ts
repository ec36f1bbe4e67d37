import { expandRegions } from "#lib/anatomy/rules/regions.ts";
import { sensitiveRegions } from "#lib/anatomy/rules/sensitive.ts";
import type { LeafRegion, RegionCode } from "#lib/anatomy/words.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import { OMIT_ADVICE } from "../knowledge/preparation.ts";
import type { Protocol } from "../knowledge/protocol.ts";
import type { ClosedReason, Technique } from "../words.ts";

/** What the decision of the day says about regions; the two finer lists only tell closed from held. */
export type RegionLimits = {
  readonly blockedRegions: readonly RegionCode[];
  readonly regionalHard?: readonly RegionCode[];
  readonly regionalHeld?: readonly RegionCode[];
};

export type PlanItem = {
  readonly id: string;
  readonly stepId: string;
  readonly region: LeafRegion | "BREATH";
  readonly technique: Technique;
  readonly targetMinutes: number;
};

export type ClosedRegion = { readonly region: LeafRegion; readonly because: ClosedReason };

/** Kept with the session as it was at the start. */
export type SessionPlan = {
  readonly protocol: string;
  readonly version: number;
  readonly items: readonly PlanItem[];
  readonly closed: readonly ClosedRegion[];
  readonly advice: readonly LocalizedText[];
  readonly targetMinutes: number;
};

/**
 * The protocol without what may not be treated today. The rest keeps its order and its targets: time that falls away
 * is not given to another region (clinical reference 2.4).
 */
export function planSession(
  protocol: Protocol,
  limits: RegionLimits,
  refusedSensitive: readonly RegionCode[],
): SessionPlan {
  const reasons = closedReasons(limits, refusedSensitive);
  const all = protocol.steps.flatMap((step) =>
    step.items.map((item) => ({ ...item, stepId: step.id, technique: step.technique })),
  );
  const items = all.filter((item) => item.region === "BREATH" || !reasons.has(item.region));
  const closed = all.flatMap(({ region }): ClosedRegion[] => {
    const because = region === "BREATH" ? undefined : reasons.get(region);
    return region !== "BREATH" && because ? [{ region, because }] : [];
  });
  return {
    protocol: protocol.id,
    version: protocol.version,
    items,
    closed,
    advice: adviceFor(closed),
    targetMinutes: items.reduce((sum, item) => sum + item.targetMinutes, 0),
  };
}

// Where the whole abdomen stays closed, one sentence about it is enough.
function adviceFor(closed: readonly ClosedRegion[]): LocalizedText[] {
  const regions = new Set(closed.map((each) => each.region));
  if (regions.has("ABDOMEN_SUPERFICIAL")) regions.delete("ABDOMEN_DEEP");
  return [...regions].flatMap((region) => OMIT_ADVICE[region] ?? []);
}

/** Sensitive regions the protocol would touch today, to be asked area by area. */
export function sensitiveInPlan(plan: SessionPlan): LeafRegion[] {
  return sensitiveRegions(plan.items.flatMap((item) => (item.region === "BREATH" ? [] : [item.region])));
}

// The weakest first, so that a stronger reason for the same region overwrites it.
function closedReasons(limits: RegionLimits, refused: readonly RegionCode[]): Map<LeafRegion, ClosedReason> {
  const reasons = new Map<LeafRegion, ClosedReason>();
  for (const leaf of sensitiveRegions(refused)) reasons.set(leaf, "client-refused");
  for (const leaf of expandRegions(limits.blockedRegions)) reasons.set(leaf, "blocked");
  for (const leaf of expandRegions(limits.regionalHeld ?? [])) reasons.set(leaf, "held");
  for (const leaf of expandRegions(limits.regionalHard ?? [])) reasons.set(leaf, "blocked");
  return reasons;
}

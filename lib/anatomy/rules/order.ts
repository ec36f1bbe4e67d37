import { ORDER_CHAINS, type OrderChain, type OrderLink, REDIRECT_ORDER } from "../knowledge/treatment-order.ts";
import {
  GROUP_LEAVES,
  type LeafRegion,
  type OrderRuleId,
  type RegionCode,
  SIDES,
  SITE_REGIONS,
  type Side,
  type Site,
  type Wording,
} from "../words.ts";
import { expandRegions, isLeafRegion } from "./regions.ts";

export type OrderStep = RegionCode | Site | "BREATH" | "REWORK";

export type TreatmentOrder = {
  readonly steps: readonly OrderStep[];
  /** Set for redirect protocols: where the fluid is led, and the quadrant it comes from. */
  readonly redirect?: { readonly targets: readonly RegionCode[]; readonly swollen: readonly RegionCode[] };
};

/** `late` was touched before `early`, which should have come first. A warning with a reason, never a block. */
export type OrderViolation = {
  readonly rule: OrderRuleId;
  readonly early: string;
  readonly late: string;
  readonly reason: Wording;
};

type FirstTouches = ReadonlyMap<LeafRegion | "BREATH", number>;
type Touch = { readonly name: string; readonly at: number };

/** Only the first touch of a region counts; going back over it later is free (clinical reference 2.4). */
export function orderViolations(log: TreatmentOrder): OrderViolation[] {
  const touches = firstTouches(log.steps);
  return [...ORDER_CHAINS.flatMap((rule) => chainViolations(rule, touches)), ...redirectViolations(log, touches)];
}

function firstTouches(steps: readonly OrderStep[]): FirstTouches {
  const touches = new Map<LeafRegion | "BREATH", number>();
  steps.forEach((step, index) => {
    for (const place of placesOf(step)) {
      if (!touches.has(place)) touches.set(place, index);
    }
  });
  return touches;
}

function placesOf(step: OrderStep): readonly (LeafRegion | "BREATH")[] {
  if (step === "REWORK") return [];
  if (step === "BREATH") return ["BREATH"];
  return isSite(step) ? [SITE_REGIONS[step]] : expandRegions([step]);
}

function isSite(step: RegionCode | Site): step is Site {
  return Object.hasOwn(SITE_REGIONS, step);
}

function chainViolations(rule: OrderChain, touches: FirstTouches): OrderViolation[] {
  const sides: readonly (Side | undefined)[] = rule.sides === "same" ? SIDES : [undefined];
  return sides.flatMap((side) =>
    rule.chains.flatMap((chain) => {
      const present = chain.flatMap((link) => touchOf(link, side, touches) ?? []);
      return outOfOrder(present).map((pair) => ({ rule: rule.id, ...pair, reason: rule.reason }));
    }),
  );
}

function outOfOrder(present: readonly Touch[]): { early: string; late: string }[] {
  return present.flatMap((late, index) => {
    const early = present[index - 1];
    return early && late.at < early.at ? [{ early: early.name, late: late.name }] : [];
  });
}

function touchOf(link: OrderLink, side: Side | undefined, touches: FirstTouches): Touch | undefined {
  const name = side ? `${link}_${side}` : link;
  return earliest(name, link === "BREATH" ? ["BREATH"] : leavesNamed(link, side), touches);
}

function leavesNamed(link: string, side: Side | undefined): readonly LeafRegion[] {
  const names = side ? [`${link}_${side}`] : [link, ...SIDES.map((each) => `${link}_${each}`)];
  return names.flatMap((name): readonly LeafRegion[] => {
    if (isLeafRegion(name)) return [name];
    return isGroup(name) ? GROUP_LEAVES[name] : [];
  });
}

function isGroup(name: string): name is keyof typeof GROUP_LEAVES {
  return Object.hasOwn(GROUP_LEAVES, name);
}

function earliest(name: string, places: readonly (LeafRegion | "BREATH")[], touches: FirstTouches): Touch | undefined {
  const at = Math.min(...places.map((place) => touches.get(place) ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(at) ? { name, at } : undefined;
}

function redirectViolations({ redirect }: TreatmentOrder, touches: FirstTouches): OrderViolation[] {
  if (!redirect) return [];
  return redirect.targets.flatMap((target) => {
    const early = earliest(target, expandRegions([target]), touches);
    const late = earliest(redirect.swollen.join(", "), expandRegions(redirect.swollen), touches);
    if (!early || !late || late.at >= early.at) return [];
    return [{ rule: REDIRECT_ORDER.id, early: early.name, late: late.name, reason: REDIRECT_ORDER.reason }];
  });
}

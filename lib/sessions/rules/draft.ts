import type { LeafRegion } from "#lib/anatomy/words.ts";
import type { ClosedReason, Technique } from "../words.ts";
import type { SessionDocument } from "./document.ts";
import { type SessionDose, sessionDose } from "./dose.ts";
import { type OrderFinding, orderFinding } from "./order.ts";
import type { SessionPlan } from "./plan.ts";
import { type GapFinding, signingGaps } from "./signing.ts";
import { foldEvents, type Timeline, treatedOrder } from "./spans.ts";
import type { SessionEvent } from "./steady-time.ts";

export type RegionRow = {
  readonly position: number;
  readonly itemId: string;
  readonly region: LeafRegion | "BREATH";
  readonly technique: Technique;
  readonly plannedMinutes: number;
  readonly actualMinutes: number;
  readonly skipReason: string | ClosedReason | null;
  readonly closed: boolean;
};

/** A session as it stands, made from its taps: what will be frozen when it is signed, and what is still missing. */
export type SessionDraft = {
  readonly timeline: Timeline;
  readonly dose: SessionDose;
  readonly order: OrderFinding;
  readonly gaps: readonly GapFinding[];
  readonly regions: readonly RegionRow[];
};

export function draftOf(plan: SessionPlan, document: SessionDocument, events: readonly SessionEvent[]): SessionDraft {
  const timeline = foldEvents(events);
  const dose = sessionDose(plan, timeline);
  const order = orderFinding(plan, timeline, document.breathsDone && !treatedOrder(timeline).includes("breath"));
  const gaps = signingGaps({
    timeline,
    dose,
    order,
    orderReason: document.orderReason,
    adverseEvent: document.adverseEvent,
  });
  return { timeline, dose, order, gaps, regions: regionRows(plan, dose) };
}

/** The plan in its order, then what stayed closed: its minutes are none, its reason is written down. */
function regionRows(plan: SessionPlan, dose: SessionDose): RegionRow[] {
  const treated = dose.rows.map(({ itemId, region, technique, plannedMinutes, actualMinutes, skipReason }) => ({
    itemId,
    region,
    technique,
    plannedMinutes,
    actualMinutes,
    skipReason: actualMinutes > 0 ? null : skipReason,
    closed: false,
  }));
  const closed = plan.closed.map(({ region, because }) => ({
    itemId: region.toLowerCase().replaceAll("_", "-"),
    region,
    technique: "REWORK" as const,
    plannedMinutes: 0,
    actualMinutes: 0,
    skipReason: because,
    closed: true,
  }));
  return [...treated, ...closed].map((row, position) => ({ position, ...row }));
}

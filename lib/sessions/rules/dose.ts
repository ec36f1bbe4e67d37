import type { PlanItem, SessionPlan } from "./plan.ts";
import { findProtocol } from "./protocols.ts";
import { millisByItem, type Timeline } from "./spans.ts";

export type DoseRow = {
  readonly itemId: string;
  readonly stepId: string;
  readonly region: PlanItem["region"];
  readonly technique: PlanItem["technique"];
  /** As the protocol plans it; taps that prolong or shorten are in `targetMinutes`. */
  readonly plannedMinutes: number;
  readonly targetMinutes: number;
  /** To the hundredth; the rows sum to the total. */
  readonly actualMinutes: number;
  readonly verdict: "as-planned" | "over" | "under" | "skipped" | "not-treated";
  readonly skipReason: string | null;
};

export type DoseFinding = {
  readonly code: "area-short" | "area-long" | "region-too-short" | "region-too-long" | "total-too-long";
  readonly id: string;
  readonly minutes: number;
  readonly limit: number;
};

export type SessionDose = {
  readonly rows: readonly DoseRow[];
  readonly plannedMinutes: number;
  readonly totalMinutes: number;
  /** Shown, never in the way. */
  readonly warnings: readonly DoseFinding[];
  /** Keep the note from being signed. */
  readonly rejections: readonly DoseFinding[];
};

/** Clinical reference 2.5. */
const REGION_LIMIT = { least: 1, most: 60 } as const;
const TOTAL_LIMIT = 150;
/** Within this of the target counts as planned. */
const TOLERANCE_MINUTES = 1;

/** Minutes on each region, planned and actual. Breathing is timed but is no region, so its own limits do not apply. */
export function sessionDose(plan: SessionPlan, timeline: Timeline, now?: Date): SessionDose {
  const millis = millisByItem(timeline, now);
  const rows = plan.items.map((item) => rowOf(item, minutesOf(millis.get(item.id) ?? 0), timeline));
  const totalMinutes = sum(rows.map((row) => row.actualMinutes));
  const longTotal: DoseFinding[] =
    totalMinutes > TOTAL_LIMIT
      ? [{ code: "total-too-long", id: "total", minutes: totalMinutes, limit: TOTAL_LIMIT }]
      : [];
  return {
    rows,
    plannedMinutes: sum(rows.map((row) => row.plannedMinutes)),
    totalMinutes,
    warnings: areaWarnings(plan, rows),
    rejections: [...rows.flatMap(regionRejections), ...longTotal],
  };
}

function rowOf(item: PlanItem, actualMinutes: number, timeline: Timeline): DoseRow {
  const skipReason = timeline.skipped.get(item.id) ?? null;
  const targetMinutes = Math.max(0, item.targetMinutes + (timeline.targetChanges.get(item.id) ?? 0));
  return {
    itemId: item.id,
    stepId: item.stepId,
    region: item.region,
    technique: item.technique,
    plannedMinutes: item.targetMinutes,
    targetMinutes,
    actualMinutes,
    verdict: verdictOf(actualMinutes, item.targetMinutes, skipReason),
    skipReason,
  };
}

function verdictOf(actual: number, planned: number, skipReason: string | null): DoseRow["verdict"] {
  if (actual === 0) return skipReason === null ? "not-treated" : "skipped";
  if (actual > planned + TOLERANCE_MINUTES) return "over";
  return actual < planned - TOLERANCE_MINUTES ? "under" : "as-planned";
}

function regionRejections(row: DoseRow): DoseFinding[] {
  const { itemId: id, actualMinutes: minutes } = row;
  if (row.region === "BREATH" || minutes === 0) return [];
  if (minutes < REGION_LIMIT.least) return [{ code: "region-too-short", id, minutes, limit: REGION_LIMIT.least }];
  return minutes > REGION_LIMIT.most ? [{ code: "region-too-long", id, minutes, limit: REGION_LIMIT.most }] : [];
}

// An area with a closed or skipped side gets its share of the usual time, not a warning for what may not be done.
function areaWarnings(plan: SessionPlan, rows: readonly DoseRow[]): DoseFinding[] {
  const steps = findProtocol(plan.protocol)?.steps ?? [];
  return steps.flatMap((step): DoseFinding[] => {
    const own = rows.filter((row) => row.stepId === step.id && row.actualMinutes > 0);
    if (!step.usualMinutes || own.length === 0) return [];
    const share = sum(own.map((row) => row.plannedMinutes)) / step.targetMinutes;
    const minutes = sum(own.map((row) => row.actualMinutes));
    const [least, most] = [step.usualMinutes.least * share, step.usualMinutes.most * share];
    if (minutes < least) return [{ code: "area-short", id: step.id, minutes, limit: hundredths(least) }];
    return minutes > most ? [{ code: "area-long", id: step.id, minutes, limit: hundredths(most) }] : [];
  });
}

function minutesOf(millis: number): number {
  return hundredths(millis / 60_000);
}

// Sums of hundredths drift in binary; rounding the sum again keeps "the rows sum to the total" exact.
function sum(minutes: readonly number[]): number {
  return hundredths(minutes.reduce((total, each) => total + each, 0));
}

function hundredths(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

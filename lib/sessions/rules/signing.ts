import type { AdverseEvent, OrderReason, SigningGap } from "../words.ts";
import type { SessionDose } from "./dose.ts";
import type { OrderFinding } from "./order.ts";
import type { Timeline } from "./spans.ts";

export type SigningCase = {
  readonly timeline: Timeline;
  readonly dose: SessionDose;
  readonly order: OrderFinding;
  readonly orderReason: OrderReason | null;
  /** null: not yet answered. */
  readonly adverseEvent: AdverseEvent | null;
};

export type GapFinding = { readonly gap: SigningGap; readonly ids: readonly string[] };

/** What the note still lacks before it may be signed; empty means ready. */
export function signingGaps(given: SigningCase): GapFinding[] {
  const { timeline, dose, order } = given;
  const untreated = dose.rows.filter((row) => row.verdict === "not-treated" && row.region !== "BREATH");
  const gaps: readonly (readonly [SigningGap, boolean, readonly string[]])[] = [
    ["not-ended", timeline.endedAt === null, []],
    ["item-open", timeline.running !== null, timeline.running ? [timeline.running.itemId] : []],
    ["item-without-reason", untreated.length > 0, untreated.map((row) => row.itemId)],
    ["order-reason", order.needsReason && given.orderReason === null, order.violations.map((each) => each.rule)],
    ["dose-rejected", dose.rejections.length > 0, dose.rejections.map((each) => each.id)],
    ["adverse-event-unanswered", given.adverseEvent === null, []],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap, , ids]) => ({ gap, ids }));
}

export type Timeliness = "in-time" | "after-24-hours" | "late-entry";

/** Target 24 hours; after 48 it is a late entry and needs a reason (clinical reference 5.2). */
export function entryTimeliness(endedAt: Date, signedAt: Date): Timeliness {
  const hours = (signedAt.getTime() - endedAt.getTime()) / 3_600_000;
  if (hours > 48) return "late-entry";
  return hours > 24 ? "after-24-hours" : "in-time";
}

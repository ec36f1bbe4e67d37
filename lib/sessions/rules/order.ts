import { type OrderViolation, orderViolations } from "#lib/anatomy/rules/order.ts";
import type { SessionPlan } from "./plan.ts";
import { type Timeline, treatedOrder } from "./spans.ts";

export type OrderFinding = {
  readonly order: readonly string[];
  readonly violations: readonly OrderViolation[];
  /** Another order is allowed, with a word why. */
  readonly needsReason: boolean;
};

/** The order in which regions were first touched, against O1 to O6. Breaths done with the pacer count as first. */
export function orderFinding(plan: SessionPlan, timeline: Timeline, breathsDone: boolean): OrderFinding {
  const regions = new Map(plan.items.map((item) => [item.id, item.region]));
  const order = treatedOrder(timeline).flatMap((itemId) => regions.get(itemId) ?? []);
  const violations = orderViolations({ steps: breathsDone ? ["BREATH", ...order] : order });
  return { order, violations, needsReason: violations.length > 0 };
}

import type { SessionEventKind } from "../words.ts";

export type SessionEvent = {
  /** Made on the device (UUIDv7): a repeated send changes nothing. */
  readonly id: string;
  readonly kind: SessionEventKind;
  readonly itemId: string | null;
  /** The device's wall clock. */
  readonly at: Date;
  readonly detail: {
    readonly minutes?: number;
    readonly reason?: string;
    /** A clock that never runs backwards while its tab lives; it may stand still while the tablet sleeps. */
    readonly steady?: { readonly tab: string; readonly ms: number };
  };
};

export type TimedEvent = SessionEvent & { readonly timeMs: number };
export type TimeFlag = { readonly flag: "clock-set-back"; readonly eventId: string; readonly byMs: number };

/** Two clocks never agree to the last millisecond; behind by more than this, the wall clock was set back. */
const TOLERANCE_MS = 1000;

/**
 * Puts events into their true order. Each once, sorted by time; within one tab a wall clock that was set back is
 * carried on by the steady clock and flagged. A jump ahead is believed: after sleep only the wall clock is right.
 */
export function orderEvents(events: readonly SessionEvent[]): { events: TimedEvent[]; flags: TimeFlag[] } {
  const flags: TimeFlag[] = [];
  const timed: TimedEvent[] = [];
  for (const group of groups(events).values()) {
    let last: { timeMs: number; steadyMs: number } | undefined;
    for (const event of group) {
      const wallMs = event.at.getTime();
      const steadyMs = event.detail.steady?.ms ?? 0;
      const leastMs = last ? Math.round(last.timeMs + (steadyMs - last.steadyMs)) : wallMs;
      const byMs = leastMs - wallMs;
      if (byMs > TOLERANCE_MS) flags.push({ flag: "clock-set-back", eventId: event.id, byMs });
      const timeMs = Math.max(wallMs, leastMs);
      timed.push({ ...event, timeMs });
      last = { timeMs, steadyMs };
    }
  }
  timed.sort((a, b) => a.timeMs - b.timeMs || byId(a, b));
  return { events: timed, flags: flags.sort((a, b) => (a.eventId < b.eventId ? -1 : 1)) };
}

// Events of one tab share a steady clock; those without one stand alone and are judged by the wall clock.
function groups(events: readonly SessionEvent[]): Map<string, SessionEvent[]> {
  const unique = new Map<string, SessionEvent>();
  for (const event of events) if (!unique.has(event.id)) unique.set(event.id, event);
  const grouped = new Map<string, SessionEvent[]>();
  for (const event of unique.values()) {
    const key = event.detail.steady ? `tab ${event.detail.steady.tab}` : `event ${event.id}`;
    grouped.set(key, [...(grouped.get(key) ?? []), event]);
  }
  for (const group of grouped.values()) group.sort(bySteady);
  return grouped;
}

function bySteady(a: SessionEvent, b: SessionEvent): number {
  return (a.detail.steady?.ms ?? 0) - (b.detail.steady?.ms ?? 0) || byId(a, b);
}

function byId(a: SessionEvent, b: SessionEvent): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

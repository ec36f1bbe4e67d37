import type { SessionEventKind } from "../words.ts";
import { orderEvents, type SessionEvent, type TimedEvent, type TimeFlag } from "./steady-time.ts";

/** An uninterrupted stretch of hands on one item; `endedAt` is always later than `startedAt`. */
export type Span = { readonly itemId: string; readonly startedAt: Date; readonly endedAt: Date };

export type Running = { readonly itemId: string; readonly since: Date };

export type Timeline = {
  readonly spans: readonly Span[];
  readonly running: Running | null;
  /** The item to go on with after a pause. */
  readonly paused: string | null;
  /** Reason by item. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Minutes added to or taken from the target, by item. */
  readonly targetChanges: ReadonlyMap<string, number>;
  readonly endedAt: Date | null;
  readonly flags: readonly TimeFlag[];
};

type State = {
  spans: Span[];
  running: Running | null;
  paused: string | null;
  skipped: Map<string, string>;
  targetChanges: Map<string, number>;
  endedAt: Date | null;
};
type Apply = (state: State, event: TimedEvent, itemId: string) => void;

const APPLY: Readonly<Record<Exclude<SessionEventKind, "ended">, Apply>> = {
  started: start,
  resumed: start,
  stopped: (state, event, itemId) => {
    if (state.running?.itemId === itemId) close(state, event);
    if (state.paused === itemId) state.paused = null;
  },
  paused: (state, event, itemId) => {
    if (state.running?.itemId !== itemId) return;
    close(state, event);
    state.paused = itemId;
  },
  skipped: (state, event, itemId) => {
    if (state.running?.itemId === itemId) close(state, event);
    if (state.paused === itemId) state.paused = null;
    state.skipped.set(itemId, event.detail.reason ?? "other");
  },
  unskipped: (state, _event, itemId) => {
    state.skipped.delete(itemId);
  },
  prolonged: (state, event, itemId) => changeTarget(state, itemId, event.detail.minutes ?? 0),
  shortened: (state, event, itemId) => changeTarget(state, itemId, -(event.detail.minutes ?? 0)),
  discarded: (state, _event, itemId) => {
    if (state.running?.itemId === itemId) state.running = null;
    if (state.paused === itemId) state.paused = null;
    state.spans = state.spans.filter((span) => span.itemId !== itemId);
  },
};

const AFTER_END: ReadonlySet<SessionEventKind> = new Set(["skipped", "unskipped", "discarded"]);

/**
 * The truth about a session's time, made from its append-only events: one region at a time, nothing negative, each
 * event once, whatever order they arrived in. No time counts after the end.
 */
export function foldEvents(events: readonly SessionEvent[]): Timeline {
  const ordered = orderEvents(events);
  const state: State = {
    spans: [],
    running: null,
    paused: null,
    skipped: new Map(),
    targetChanges: new Map(),
    endedAt: null,
  };
  for (const event of ordered.events) {
    if (event.kind === "ended") end(state, event);
    else if (event.itemId !== null && mayApply(state, event.kind)) APPLY[event.kind](state, event, event.itemId);
  }
  return { ...state, flags: ordered.flags };
}

/** Whole milliseconds by item; with `now` the running item counts up to it. */
export function millisByItem(timeline: Timeline, now?: Date): Map<string, number> {
  const millis = new Map<string, number>();
  const add = (itemId: string, ms: number) => millis.set(itemId, (millis.get(itemId) ?? 0) + Math.max(0, ms));
  for (const span of timeline.spans) add(span.itemId, span.endedAt.getTime() - span.startedAt.getTime());
  if (timeline.running && now) add(timeline.running.itemId, now.getTime() - timeline.running.since.getTime());
  return millis;
}

/** Items in the order in which hands first lay on them. */
export function treatedOrder(timeline: Timeline): string[] {
  const started = [...timeline.spans.map((span) => span.itemId)];
  if (timeline.running) started.push(timeline.running.itemId);
  return [...new Set(started)];
}

function start(state: State, event: TimedEvent, itemId: string): void {
  // A second tap on the item that runs already must not cut its span.
  if (state.running?.itemId === itemId) return;
  close(state, event);
  state.paused = null;
  state.skipped.delete(itemId);
  state.running = { itemId, since: new Date(event.timeMs) };
}

function close(state: State, event: TimedEvent): void {
  if (state.running && event.timeMs > state.running.since.getTime()) {
    state.spans.push({
      itemId: state.running.itemId,
      startedAt: state.running.since,
      endedAt: new Date(event.timeMs),
    });
  }
  state.running = null;
}

/** After the end reasons can still be given and mistaken taps dropped, or a note could never be completed. */
function mayApply(state: State, kind: Exclude<SessionEventKind, "ended">): boolean {
  return state.endedAt === null || AFTER_END.has(kind);
}

function end(state: State, event: TimedEvent): void {
  if (state.endedAt) return;
  close(state, event);
  state.paused = null;
  state.endedAt = new Date(event.timeMs);
}

function changeTarget(state: State, itemId: string, minutes: number): void {
  state.targetChanges.set(itemId, (state.targetChanges.get(itemId) ?? 0) + minutes);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SESSION_EVENT_KINDS, type SessionEventKind } from "../words.ts";
import { foldEvents, millisByItem, type Timeline, treatedOrder } from "./spans.ts";
import type { SessionEvent } from "./steady-time.ts";

const START = Date.parse("2026-03-02T09:00:00Z");
const MINUTE = 60_000;

function event(
  kind: SessionEventKind,
  itemId: string | null,
  minute: number,
  detail: SessionEvent["detail"] = {},
): SessionEvent {
  const serial = String(Math.round(minute * 1000)).padStart(9, "0");
  return { id: `${serial}-${kind}-${itemId ?? ""}`, kind, itemId, at: new Date(START + minute * MINUTE), detail };
}

const minutes = (timeline: Timeline, now?: Date) =>
  Object.fromEntries([...millisByItem(timeline, now)].map(([itemId, ms]) => [itemId, ms / MINUTE]));

describe("a session as it goes", () => {
  it("starting the next region ends the one before", () => {
    const timeline = foldEvents([
      event("started", "neck", 0),
      event("started", "axilla-l", 12),
      event("ended", null, 18),
    ]);
    expect(minutes(timeline)).toEqual({ neck: 12, "axilla-l": 6 });
    expect(timeline).toMatchObject({ running: null, endedAt: new Date(START + 18 * MINUTE) });
  });

  it("a pause does not count, and the region goes on where it stopped", () => {
    const paused = [event("started", "neck", 0), event("paused", "neck", 4)];
    expect(foldEvents(paused)).toMatchObject({ running: null, paused: "neck" });
    const timeline = foldEvents([...paused, event("resumed", "neck", 10), event("stopped", "neck", 15)]);
    expect(timeline.spans).toHaveLength(2);
    expect(minutes(timeline)).toEqual({ neck: 9 });
    expect(timeline.paused).toBeNull();
  });

  it("the running region counts up to now, never below nothing", () => {
    const timeline = foldEvents([event("started", "neck", 0)]);
    expect(minutes(timeline, new Date(START + 5 * MINUTE))).toEqual({ neck: 5 });
    expect(minutes(timeline, new Date(START - 5 * MINUTE))).toEqual({ neck: 0 });
    expect(minutes(timeline)).toEqual({});
  });

  it("skipping stops the region and keeps its reason; starting it after all takes the skip back", () => {
    const skipped = [event("started", "neck", 0), event("skipped", "neck", 1, { reason: "pain" })];
    expect(foldEvents(skipped)).toMatchObject({ running: null, skipped: new Map([["neck", "pain"]]) });
    expect(foldEvents([...skipped, event("started", "neck", 2)]).skipped.size).toBe(0);
    expect(foldEvents([...skipped, event("unskipped", "neck", 2)]).skipped.size).toBe(0);
  });

  it("prolonging and shortening change the target, not the time", () => {
    const timeline = foldEvents([
      event("started", "neck", 0),
      event("prolonged", "neck", 5, { minutes: 3 }),
      event("shortened", "neck", 6, { minutes: 1 }),
      event("stopped", "neck", 10),
    ]);
    expect(timeline.targetChanges.get("neck")).toBe(2);
    expect(minutes(timeline)).toEqual({ neck: 10 });
  });

  it("a mistaken tap can be dropped, also after the end", () => {
    const tapped = [event("started", "foot-l", 0), event("started", "neck", 0.2), event("ended", null, 12)];
    const timeline = foldEvents([...tapped, event("discarded", "foot-l", 13)]);
    expect(treatedOrder(timeline)).toEqual(["neck"]);
  });

  it("after the end no time counts, but a reason may still be given", () => {
    const timeline = foldEvents([
      event("started", "neck", 0),
      event("ended", null, 10),
      event("started", "foot-l", 11),
      event("ended", null, 20),
      event("skipped", "foot-l", 21, { reason: "time" }),
    ]);
    expect(minutes(timeline, new Date(START + 60 * MINUTE))).toEqual({ neck: 10 });
    expect(timeline.endedAt).toEqual(new Date(START + 10 * MINUTE));
    expect(timeline.skipped.get("foot-l")).toBe("time");
  });
});

describe("clocks", () => {
  const steady = (
    kind: SessionEventKind,
    itemId: string | null,
    wallMinute: number,
    steadyMinute: number,
    tab = "a",
  ): SessionEvent => ({
    ...event(kind, itemId, wallMinute, { steady: { tab, ms: steadyMinute * MINUTE } }),
    id: `${tab}-${String(steadyMinute).padStart(5, "0")}-${kind}`,
  });

  it("a clock set back by an hour loses and adds no second, and is flagged", () => {
    const timeline = foldEvents([
      steady("started", "neck", 0, 0),
      steady("started", "axilla-l", -48, 12),
      steady("ended", null, -42, 18),
    ]);
    expect(minutes(timeline)).toEqual({ neck: 12, "axilla-l": 6 });
    expect(timeline.flags).toHaveLength(2);
    expect(timeline.flags[0]).toMatchObject({ flag: "clock-set-back", byMs: 60 * MINUTE });
  });

  it("a clock that is put right again is believed again", () => {
    const timeline = foldEvents([
      steady("started", "neck", 0, 0),
      steady("started", "axilla-l", -48, 12),
      steady("ended", null, 18, 18),
    ]);
    expect(minutes(timeline)).toEqual({ neck: 12, "axilla-l": 6 });
    expect(timeline.flags).toHaveLength(1);
  });

  it("a tablet that slept is woken by the wall clock", () => {
    const timeline = foldEvents([steady("started", "neck", 0, 0), steady("ended", null, 12, 2)]);
    expect(minutes(timeline)).toEqual({ neck: 12 });
    expect(timeline.flags).toEqual([]);
  });

  it("without a steady clock a stop before its start counts nothing", () => {
    const timeline = foldEvents([event("started", "neck", 10), event("stopped", "neck", 2)]);
    expect(timeline.spans).toEqual([]);
    expect(timeline.running?.itemId).toBe("neck");
  });
});

describe("whatever happens", () => {
  const items = ["neck", "axilla-l", "axilla-r", "foot-l"];
  const events = fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...SESSION_EVENT_KINDS),
      itemId: fc.constantFrom(...items, null),
      at: fc.integer({ min: -60 * 60, max: 120 * 60 }).map((second) => new Date(START + second * 1000)),
      detail: fc.record(
        {
          minutes: fc.integer({ min: 1, max: 5 }),
          reason: fc.constantFrom("pain", "time"),
          steady: fc.record({ tab: fc.constantFrom("a", "b"), ms: fc.integer({ min: 0, max: 120 * MINUTE }) }),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 25 },
  );

  it("spans are positive, one at a time, in order, and end with the session", () => {
    fc.assert(
      fc.property(events, (given) => {
        const { spans, endedAt, running } = foldEvents(given);
        spans.forEach((span, index) => {
          expect(span.endedAt.getTime()).toBeGreaterThan(span.startedAt.getTime());
          const next = spans[index + 1];
          if (next) expect(span.endedAt.getTime()).toBeLessThanOrEqual(next.startedAt.getTime());
          if (endedAt) expect(span.endedAt.getTime()).toBeLessThanOrEqual(endedAt.getTime());
        });
        if (endedAt) expect(running).toBeNull();
      }),
    );
  });

  it("the order of arrival and repeated sending change nothing", () => {
    const shuffled = events.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given, ...given], { minLength: given.length * 2, maxLength: given.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, arrived]) => {
        expect(foldEvents(arrived)).toEqual(foldEvents(given));
      }),
    );
  });

  it("the minutes by item sum to the spans", () => {
    fc.assert(
      fc.property(events, (given) => {
        const timeline = foldEvents(given);
        const spent = timeline.spans.reduce(
          (sum, span) => sum + (span.endedAt.getTime() - span.startedAt.getTime()),
          0,
        );
        expect([...millisByItem(timeline).values()].reduce((sum, ms) => sum + ms, 0)).toBe(spent);
        expect([...millisByItem(timeline).values()].every((ms) => ms >= 0)).toBe(true);
      }),
    );
  });
});

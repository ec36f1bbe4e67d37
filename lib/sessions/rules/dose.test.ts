import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEED_CLASSIC } from "../knowledge/seed-classic.ts";
import type { SessionEventKind } from "../words.ts";
import { sessionDose } from "./dose.ts";
import { orderFinding } from "./order.ts";
import { planSession } from "./plan.ts";
import { entryTimeliness, type SigningCase, signingGaps } from "./signing.ts";
import { foldEvents } from "./spans.ts";
import type { SessionEvent } from "./steady-time.ts";

const START = Date.parse("2026-03-02T09:00:00Z");
const plan = planSession(SEED_CLASSIC, { blockedRegions: [] }, []);

function event(kind: SessionEventKind, itemId: string | null, minute: number, reason?: string): SessionEvent {
  const detail = reason === undefined ? {} : { reason };
  return {
    id: `${String(minute).padStart(8, "0")}-${kind}`,
    kind,
    itemId,
    at: new Date(START + minute * 60_000),
    detail,
  };
}

/** Works through the plan at its targets, with other minutes for some items; 0 skips. */
function worked(minutes: Readonly<Record<string, number>> = {}, order = plan.items): SessionEvent[] {
  let at = 0;
  const events = order.map((item) => {
    const spent = minutes[item.id] ?? item.targetMinutes;
    const tapped = spent === 0 ? event("skipped", item.id, at + 0.001, "pain") : event("started", item.id, at);
    at += spent;
    return tapped;
  });
  return [...events, event("ended", null, at)];
}

const doseOf = (minutes?: Readonly<Record<string, number>>) => sessionDose(plan, foldEvents(worked(minutes)));

describe("dose", () => {
  it("a session at its targets is as planned, without warning or rejection", () => {
    const dose = doseOf();
    expect(dose).toMatchObject({ plannedMinutes: 86, totalMinutes: 86, warnings: [], rejections: [] });
    expect(dose.rows.every((row) => row.verdict === "as-planned")).toBe(true);
  });

  it("shows over, under, skipped and not treated", () => {
    const timeline = foldEvents(
      worked({ neck: 14, "foot-l": 0.5, "knee-l": 0 }).filter((each) => each.itemId !== "foot-r"),
    );
    const verdicts = Object.fromEntries(sessionDose(plan, timeline).rows.map((row) => [row.itemId, row.verdict]));
    expect(verdicts).toMatchObject({ neck: "over", "foot-l": "under", "knee-l": "skipped", "foot-r": "not-treated" });
  });

  it("warns outside 10 to 15 minutes per area, by the share of the area that was treated", () => {
    expect(doseOf({ neck: 9.9 }).warnings).toEqual([{ code: "area-short", id: "neck", minutes: 9.9, limit: 10 }]);
    expect(doseOf({ neck: 15.1 }).warnings).toEqual([{ code: "area-long", id: "neck", minutes: 15.1, limit: 15 }]);
    expect(doseOf({ "axilla-l": 0 }).warnings).toEqual([]);
    expect(doseOf({ "axilla-l": 0, "axilla-r": 4 }).warnings).toMatchObject([
      { code: "area-short", id: "armpits", limit: 5 },
    ]);
  });

  it("rejects under 1 and over 60 minutes on a region and over 150 in all", () => {
    expect(doseOf({ neck: 0.9 }).rejections).toMatchObject([{ code: "region-too-short", id: "neck", limit: 1 }]);
    expect(doseOf({ neck: 1 }).rejections).toEqual([]);
    expect(doseOf({ neck: 60 }).rejections).toEqual([]);
    expect(doseOf({ neck: 60.1 }).rejections).toMatchObject([{ code: "region-too-long", limit: 60 }]);
    expect(doseOf({ neck: 50, "groin-l": 32 }).rejections).toEqual([]);
    expect(doseOf({ neck: 50, "groin-l": 32.1 }).rejections).toMatchObject([{ code: "total-too-long", limit: 150 }]);
    expect(doseOf({ breath: 0.3 }).rejections).toEqual([]);
  });

  it("the rows sum to the total, to the hundredth", () => {
    const spent = fc.dictionary(
      fc.constantFrom(...plan.items.map((item) => item.id)),
      fc.double({ min: 0.01, max: 70, noNaN: true }),
    );
    fc.assert(
      fc.property(spent, (minutes) => {
        const dose = doseOf(minutes);
        const hundredths = dose.rows.reduce((sum, row) => sum + Math.round(row.actualMinutes * 100), 0);
        expect(Math.round(dose.totalMinutes * 100)).toBe(hundredths);
      }),
    );
  });

  it("a changed target is shown beside the planned one, never below nothing", () => {
    const changed: SessionEvent = { ...event("shortened", "neck", 1), detail: { minutes: 20 } };
    const row = sessionDose(plan, foldEvents([...worked(), changed])).rows.find((each) => each.itemId === "neck");
    expect(row).toMatchObject({ plannedMinutes: 12, targetMinutes: 0, actualMinutes: 12 });
  });
});

describe("order", () => {
  it("as planned needs no reason; the foot before the groin does", () => {
    expect(orderFinding(plan, foldEvents(worked()), true)).toMatchObject({ violations: [], needsReason: false });
    const turned = [...plan.items].reverse();
    const finding = orderFinding(plan, foldEvents(worked({}, turned)), true);
    expect(finding.needsReason).toBe(true);
    expect(finding.violations.map((each) => each.rule)).toContain("O6");
    expect(finding.violations.map((each) => each.rule)).not.toContain("O1");
  });

  it("breathing after the limbs is out of order unless the pacer had run", () => {
    const late = [...plan.items.slice(1), ...plan.items.slice(0, 1)];
    expect(orderFinding(plan, foldEvents(worked({}, late)), false).violations.map((each) => each.rule)).toContain("O1");
  });
});

describe("readiness to sign", () => {
  const ready = (events: SessionEvent[], more: Partial<SigningCase> = {}) => {
    const timeline = foldEvents(events);
    const [dose, order] = [sessionDose(plan, timeline), orderFinding(plan, timeline, true)];
    return signingGaps({ timeline, dose, order, orderReason: null, adverseEvent: "none", ...more });
  };

  it("a complete session has no gap", () => {
    expect(ready(worked())).toEqual([]);
    expect(ready(worked({ neck: 0 }))).toEqual([]);
  });

  it("names every gap with what it is about", () => {
    expect(ready([event("started", "neck", 0)], { adverseEvent: null }).map((each) => each.gap)).toEqual([
      "not-ended",
      "item-open",
      "item-without-reason",
      "adverse-event-unanswered",
    ]);
    expect(ready(worked({ neck: 0.5 }))).toEqual([{ gap: "dose-rejected", ids: ["neck"] }]);
    expect(ready(worked({}, [...plan.items].reverse())).map((each) => each.gap)).toEqual(["order-reason"]);
    expect(ready(worked({}, [...plan.items].reverse()), { orderReason: "pain" })).toEqual([]);
  });

  it("an untreated region needs a reason, which may come after the end", () => {
    const events = worked().filter((each) => each.itemId !== "foot-r");
    expect(ready(events)).toEqual([{ gap: "item-without-reason", ids: ["foot-r"] }]);
    expect(ready([...events, event("skipped", "foot-r", 100, "time")])).toEqual([]);
  });

  it("is in time for 24 hours and a late entry after 48", () => {
    const signedAfter = (hours: number) => entryTimeliness(new Date(0), new Date(hours * 3_600_000));
    expect([signedAfter(24), signedAfter(24.1), signedAfter(48), signedAfter(48.1)]).toEqual([
      "in-time",
      "after-24-hours",
      "after-24-hours",
      "late-entry",
    ]);
  });
});

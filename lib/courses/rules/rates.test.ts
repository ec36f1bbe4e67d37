import { describe, expect, it } from "vitest";
import type { PACES } from "../words.ts";
import { expectedDates } from "./cadence.ts";
import { attendanceRate, completionRate, dropOutCurve, rateOf, scheduleAdherence } from "./rates.ts";

const START = "2026-03-02";
const plan = {
  startedOn: START,
  plannedMinimum: 15,
  plannedMaximum: 18,
  leadWeeks: 2,
  sessionsPerWeek: 2,
  windowDays: 119,
  freezes: [],
};
const planned = expectedDates(plan);

describe("rates", () => {
  const of = (pace: (typeof PACES)[number], early = false) => ({
    pace,
    early,
    active: ["frozen", "stalled", "slipping", "on-pace"].includes(pace),
    reasons: [],
  });

  it("fewer than five give no percentage", () => {
    expect(rateOf(3, 4)).toEqual({ count: 3, of: 4, percent: null });
    expect(rateOf(4, 5).percent).toBe(80);
    expect(attendanceRate({ attended: 17, noShow: 2, lateCancelled: 1 }).percent).toBe(85);
  });

  it("running courses are shown but not counted; clinical stops can be left out", () => {
    const cohort = [
      ...Array(6).fill(of("completed")),
      of("completed", true),
      of("dropped-out"),
      of("clinical-stop"),
      of("clinical-stop"),
      of("stalled"),
      of("on-pace"),
    ];
    expect(completionRate(cohort)).toEqual({
      completed: 6,
      completedEarly: 1,
      droppedOut: 1,
      clinicalStops: 2,
      running: 2,
      rate: { count: 7, of: 10, percent: 70 },
      withoutClinicalStops: { count: 7, of: 8, percent: 87.5 },
    });
  });

  it("a course in rhythm keeps it; a gap more than two days off does not count", () => {
    expect(scheduleAdherence(plan, planned)).toMatchObject({ count: 14, of: 14 });
    expect(scheduleAdherence(plan, [START, "2026-03-09", "2026-03-19"])).toMatchObject({ count: 1, of: 2 });
    expect(scheduleAdherence(plan, [])).toMatchObject({ count: 0, of: 0, percent: null });
  });

  it("the curve falls only where somebody left, among those who got that far", () => {
    const curve = dropOutCurve([
      { attended: 0, droppedOut: true },
      { attended: 2, droppedOut: false },
      { attended: 2, droppedOut: true },
      { attended: 3, droppedOut: false },
    ]);
    expect(curve.map((point) => point.atRisk)).toEqual([4, 3, 3, 1]);
    expect(curve.map((point) => point.staying)).toEqual([0.75, 0.75, 0.5, 0.5]);
    expect(dropOutCurve([])).toEqual([]);
  });
});

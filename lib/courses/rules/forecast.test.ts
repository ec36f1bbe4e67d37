import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/kernel/local-date.ts";
import { expectedDates } from "./cadence.ts";
import { forecastFinish } from "./forecast.ts";
import type { CourseFacts } from "./progress.ts";

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
const lastDay = planned.at(-1) ?? "";
const blank: CourseFacts = {
  plan,
  attendedOn: [],
  bookedOn: [],
  measuredOn: [],
  dischargeSignedOn: null,
  endKind: null,
};
const attended = (count: number) => planned.slice(0, count);

describe("forecast", () => {
  it("follows the plan when all goes as planned", () => {
    expect(forecastFinish(blank, START)).toEqual({ finishOn: lastDay, remaining: 15, because: "planned-rhythm" });
    expect(forecastFinish({ ...blank, attendedOn: attended(7) }, planned[6] ?? "")).toMatchObject({
      finishOn: lastDay,
    });
    expect(forecastFinish({ ...blank, attendedOn: planned }, lastDay)).toEqual({
      finishOn: lastDay,
      remaining: 0,
      because: "reached",
    });
  });

  it("takes booked visits as they stand", () => {
    const bookedOn = [...planned.slice(7, 14), "2026-07-01"];
    expect(forecastFinish({ ...blank, attendedOn: attended(7), bookedOn }, planned[6] ?? "")).toMatchObject({
      finishOn: "2026-07-01",
      because: "all-booked",
    });
  });

  it("says that it cannot be said during a hold without an end, and shifts by a hold with one", () => {
    const hold = (toOn: string | null) => ({
      ...blank,
      attendedOn: attended(3),
      plan: { ...plan, freezes: [{ fromOn: "2026-03-19", toOn }] },
    });
    expect(forecastFinish(hold(null), "2026-03-21")).toMatchObject({ finishOn: null, because: "open-freeze" });
    expect(forecastFinish(hold("2026-03-28"), "2026-03-21").finishOn).toBe(addDays(lastDay, 10));
  });

  it("never lies in the past and moves by the days that were lost", () => {
    expect(forecastFinish({ ...blank, attendedOn: attended(7) }, addDays(planned[6] ?? "", 20)).finishOn).toBe(
      addDays(lastDay, 17),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 150 }), (count, day) => {
        const asOf = addDays(START, day);
        const { finishOn } = forecastFinish({ ...blank, attendedOn: attended(count) }, asOf);
        expect(finishOn !== null && finishOn >= asOf).toBe(true);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "#lib/kernel/local-date.ts";
import { COURSE_TEMPLATE_ROWS, courseTemplate } from "../knowledge/templates.ts";
import { COURSE_TEMPLATES } from "../words.ts";
import {
  activeDaysBetween,
  type CoursePlan,
  expectedBy,
  expectedDates,
  isFrozen,
  plannedGapDays,
  weeksNeeded,
} from "./cadence.ts";

const plan: CoursePlan = {
  startedOn: "2026-03-02",
  plannedMinimum: 16,
  plannedMaximum: 18,
  leadWeeks: 3,
  sessionsPerWeek: 2,
  windowDays: 119,
  freezes: [],
};

describe("weeks of the seed rhythm", () => {
  it.each([
    [15, 9, 7, 9, 7],
    [16, 9, 7, 10, 8],
    [17, 10, 7, 10, 8],
    [18, 10, 8, 11, 8],
  ])("%i sessions take the weeks of the reference table", (sessions, ...weeks) => {
    const table = [
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ] as const;
    expect(table.map(([lead, rate]) => weeksNeeded(sessions, lead, rate))).toEqual(weeks);
  });

  it("expected dates fill exactly the weeks needed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        (n, leadWeeks, sessionsPerWeek) => {
          const dates = expectedDates({ ...plan, plannedMinimum: n, leadWeeks, sessionsPerWeek });
          expect(new Set(dates).size).toBe(n);
          expect(dates.toSorted()).toEqual(dates);
          const weeks = Math.floor(daysBetween(plan.startedOn, dates.at(-1) ?? "") / 7) + 1;
          expect(weeks).toBe(weeksNeeded(n, leadWeeks, sessionsPerWeek));
        },
      ),
    );
  });
});

describe("expected dates", () => {
  it("come weekly in the lead-in, then share the week", () => {
    expect(expectedDates(plan, 7)).toEqual([
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
      "2026-03-23",
      "2026-03-26",
      "2026-03-30",
      "2026-04-02",
    ]);
    expect(expectedBy(plan, "2026-03-01")).toBe(0);
    expect(expectedBy(plan, "2026-03-26")).toBe(5);
    expect([plannedGapDays(plan, "2026-03-22"), plannedGapDays(plan, "2026-03-23")]).toEqual([7, 3.5]);
  });

  it("after a freeze go on where they stopped", () => {
    const freezes = [{ fromOn: "2026-03-10", toOn: "2026-03-19" }];
    expect(expectedDates({ ...plan, freezes }, 4)).toEqual(["2026-03-02", "2026-03-09", "2026-03-26", "2026-04-02"]);
  });

  it("are unknown after a freeze without an end", () => {
    expect(expectedDates({ ...plan, freezes: [{ fromOn: "2026-03-10", toOn: null }] })).toEqual([
      "2026-03-02",
      "2026-03-09",
    ]);
  });

  const freezes = fc.array(
    fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({
      fromOn: addDays(plan.startedOn, from),
      toOn: addDays(plan.startedOn, from + days),
    })),
    { maxLength: 4 },
  );

  it("never lie in a freeze, and keep their distance in days that count", () => {
    fc.assert(
      fc.property(freezes, (given) => {
        const frozen = { ...plan, freezes: given };
        const free = expectedDates(plan);
        expectedDates(frozen).forEach((date, index) => {
          expect(isFrozen(frozen, date)).toBe(false);
          expect(activeDaysBetween(frozen, plan.startedOn, date)).toBe(daysBetween(plan.startedOn, free[index] ?? ""));
        });
      }),
    );
  });

  it("a freeze never raises what is expected", () => {
    fc.assert(
      fc.property(freezes, fc.integer({ min: 0, max: 120 }), (given, day) => {
        const on = addDays(plan.startedOn, day);
        expect(expectedBy({ ...plan, freezes: given }, on)).toBeLessThanOrEqual(expectedBy(plan, on));
      }),
    );
  });
});

it("every template is known by its id, with texts in both languages and a window that its slowest rhythm fits", () => {
  expect(COURSE_TEMPLATE_ROWS.map((row) => row.id)).toEqual([...COURSE_TEMPLATES]);
  for (const row of COURSE_TEMPLATE_ROWS) {
    expect([row.name.en, row.name.de, row.note.en, row.note.de, row.source].every((text) => text.length > 0)).toBe(
      true,
    );
    expect(row.plannedMinimum).toBeLessThanOrEqual(row.plannedMaximum);
    expect(weeksNeeded(row.plannedMinimum, row.leadWeeks[1], row.sessionsPerWeek) * 7).toBeLessThanOrEqual(
      row.windowDays,
    );
  }
  expect(courseTemplate("course/seed")).toMatchObject({
    plannedMinimum: 15,
    plannedMaximum: 18,
    leadWeeks: [2, 3],
    maxPerWeek: 3,
  });
  expect(courseTemplate("course/unknown")).toBeUndefined();
});

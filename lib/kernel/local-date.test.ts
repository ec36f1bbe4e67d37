import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, daysBetween, isLocalDate, weekdayOf, yearsBetween } from "./local-date.ts";

const dates = fc
  .integer({ min: -25_000, max: 40_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

it("only days that exist are dates", () => {
  expect(["2024-02-29", "2026-12-31", "1899-12-31"].every(isLocalDate)).toBe(true);
  expect(
    ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-01-01T00:00", "", "26-01-01"].some(isLocalDate),
  ).toBe(false);
});

it("adding days and counting them are inverse, through every leap year and clock change", () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
      expect(isLocalDate(addDays(date, days))).toBe(true);
    }),
  );
});

it("weekdays run from Monday 1 to Sunday 7 and repeat every week", () => {
  expect(weekdayOf("2026-03-02")).toBe(1);
  expect(weekdayOf("2026-03-01")).toBe(7);
  expect(weekdayOf("1960-02-29")).toBe(1);
  fc.assert(fc.property(dates, (date) => weekdayOf(addDays(date, 7)) === weekdayOf(date)));
  fc.assert(fc.property(dates, (date) => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1));
});

it("years count when the birthday has come; 29 February counts from 1 March in common years", () => {
  expect(yearsBetween("1980-05-10", "2026-05-09")).toBe(45);
  expect(yearsBetween("1980-05-10", "2026-05-10")).toBe(46);
  expect(yearsBetween("2008-02-29", "2026-02-28")).toBe(17);
  expect(yearsBetween("2008-02-29", "2026-03-01")).toBe(18);
  expect(yearsBetween("2008-02-29", "2028-02-29")).toBe(20);
});

it("a text that is no date is refused, never counted", () => {
  expect(() => addDays("soon", 1)).toThrow(RangeError);
});

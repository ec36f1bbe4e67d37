import fc from "fast-check";
import { expect, it } from "vitest";
import { contains, type Interval, interval, overlaps, subtract, union } from "./interval.ts";

const SIZE = 60;
const spans = fc
  .tuple(fc.integer({ min: 0, max: SIZE - 1 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => interval(new Date(from), new Date(Math.min(SIZE, from + length))));
const many = fc.array(spans, { maxLength: 8 });

const covers = (intervals: readonly Interval[], at: number) =>
  intervals.some((each) => each.start.getTime() <= at && at < each.end.getTime());
const isSortedAndApart = (intervals: readonly Interval[]) =>
  intervals.every((each, index) => index === 0 || (intervals[index - 1]?.end.getTime() ?? 0) < each.start.getTime());

it("an interval that does not end after its start is refused", () => {
  expect(() => interval(new Date(5), new Date(5))).toThrow(RangeError);
  expect(() => interval(new Date(5), new Date(4))).toThrow(RangeError);
  expect(() => interval(new Date(Number.NaN), new Date(4))).toThrow(RangeError);
});

it("neighbours that touch do not overlap", () => {
  expect(overlaps(interval(new Date(0), new Date(5)), interval(new Date(5), new Date(9)))).toBe(false);
});

it("overlap is symmetric and means a common moment", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const common = Array.from({ length: SIZE }, (_, at) => at).some((at) => covers([a], at) && covers([b], at));
      expect(overlaps(a, b)).toBe(common);
      expect(overlaps(b, a)).toBe(common);
    }),
  );
});

it("containing means that subtracting leaves nothing", () => {
  fc.assert(fc.property(spans, spans, (a, b) => contains(a, b) === (subtract([b], [a]).length === 0)));
});

it("union covers exactly the same moments, sorted and apart", () => {
  fc.assert(
    fc.property(many, (all) => {
      const merged = union(all);
      expect(isSortedAndApart(merged)).toBe(true);
      for (let at = 0; at < SIZE; at++) expect(covers(merged, at)).toBe(covers(all, at));
    }),
  );
});

it("subtract leaves exactly the open moments that are not busy, sorted and apart", () => {
  fc.assert(
    fc.property(many, many, (open, busy) => {
      const left = subtract(open, busy);
      expect(isSortedAndApart(left)).toBe(true);
      for (let at = 0; at < SIZE; at++) expect(covers(left, at)).toBe(covers(open, at) && !covers(busy, at));
    }),
  );
});

import { expect, it } from "vitest";
import { shiftedClock, stoppedClock, systemClock } from "./clock.ts";

it("a stopped clock gives the same instant, which no caller can change for the next", () => {
  const clock = stoppedClock("2026-03-29T01:00:00Z");
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe("2026-03-29T01:00:00.000Z");
});

it("a shifted clock starts at its instant and never runs backwards", () => {
  const clock = shiftedClock("2030-01-01T00:00:00Z");
  const [first, second] = [clock.now().getTime(), clock.now().getTime()];
  expect(first).toBeGreaterThanOrEqual(Date.parse("2029-12-31T23:59:59.900Z"));
  expect(first).toBeLessThan(Date.parse("2030-01-01T00:01:00Z"));
  expect(second).toBeGreaterThanOrEqual(first);
});

it("the system clock moves with the machine", () => {
  expect(systemClock.now()).toBeInstanceOf(Date);
});

it("a text that is no instant stops the start", () => {
  expect(() => stoppedClock("tomorrow")).toThrow("Not an instant: tomorrow");
});

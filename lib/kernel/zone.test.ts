import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  boundaryOf,
  dayInterval,
  instantOf,
  isoWithOffset,
  isoWriter,
  isWallTime,
  isZone,
  localDateOf,
  wallOf,
  zonedDay,
  zoneLabel,
} from "./zone.ts";

const ZONES = [
  "Europe/Berlin",
  "Europe/London",
  "Europe/Dublin",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/Vancouver",
  "America/Nuuk",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "UTC",
] as const;
const MINUTE = 60_000;

function transitionsOf(zone: string): Date[] {
  const found: Date[] = [];
  let at = Temporal.Instant.from("2024-01-01T00:00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (at && at.year < 2036) {
    found.push(new Date(at.epochMilliseconds));
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

describe("a moment and its wall time", () => {
  it.each(ZONES)("are written the same one by one and day by day around every transition in %s", (zone) => {
    for (const transition of transitionsOf(zone)) {
      for (const days of [-1, 0, 1]) {
        const noon = new Date(transition.getTime() + days * 1440 * MINUTE);
        const day = dayInterval(localDateOf(noon, zone), zone);
        const iso = isoWriter(day, zone);
        for (let at = day.start.getTime() - 60 * MINUTE; at <= day.end.getTime() + 180 * MINUTE; at += 60 * MINUTE) {
          expect(iso(new Date(at))).toBe(isoWithOffset(new Date(at), zone));
        }
      }
    }
  });

  it.each(ZONES)("agree for every ten minutes around every transition of 2024-2035 in %s", (zone) => {
    for (const transition of transitionsOf(zone)) {
      for (let minutes = -190; minutes <= 190; minutes += 10) {
        const at = new Date(transition.getTime() + minutes * MINUTE);
        const wall = wallOf(at, zone);
        const turns = (["earlier", "later"] as const).map((choice) => instantOf(wall.date, wall.time, zone, choice));
        expect(turns.some((turn) => turn.ok && turn.value.at.getTime() === at.getTime())).toBe(true);
        expect(new Date(isoWithOffset(at, zone)).getTime()).toBe(at.getTime());
        expect(isoWithOffset(at, zone)).toBe(`${wall.date}T${wall.time}:00${wall.offset}`);
      }
    }
  });

  it.each(ZONES)("agree at any time of any day in %s, or the time is refused with one that exists", (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4382 }), fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
        const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
        const resolved = instantOf(date, time, zone);
        if (!resolved.ok)
          return boundaryOf(date, time, zone).getTime() === (resolved.detail as { nextAt: Date }).nextAt.getTime();
        const wall = wallOf(resolved.value.at, zone);
        return wall.date === date && wall.time === time && localDateOf(resolved.value.at, zone) === date;
      }),
      { numRuns: 300 },
    );
  });
});

describe("skipped and repeated times", () => {
  it.each(ZONES)("are found at every transition of 2024-2035 in %s, and nowhere else on that day", (zone) => {
    for (const transition of transitionsOf(zone)) {
      const before = wallOf(new Date(transition.getTime() - MINUTE), zone);
      const after = wallOf(transition, zone);
      const offered = zonedDay(before.date, zone)
        .grid(15)
        .map((at) => wallOf(at, zone).time);
      for (let minute = 0; minute < 1440; minute += 15) {
        const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
        const resolved = instantOf(before.date, time, zone);
        const onGrid = offered.filter((each) => each === time).length;
        if (!resolved.ok) {
          expect(onGrid).toBe(0);
          expect(resolved.detail).toEqual({ next: after.time, nextOn: after.date, nextAt: transition });
          expect(boundaryOf(before.date, time, zone)).toEqual(transition);
        } else {
          expect(onGrid).toBe(resolved.value.repeated ? 2 : 1);
          expect(boundaryOf(before.date, time, zone)).toEqual(resolved.value.at);
        }
      }
    }
  });

  it("a skipped hour in Berlin is refused with the next valid time", () => {
    expect(instantOf("2027-03-28", "02:30", "Europe/Berlin")).toMatchObject({
      ok: false,
      refusal: "skipped-time",
      detail: { next: "03:00", nextOn: "2027-03-28" },
    });
  });

  it("a repeated hour takes the earlier turn unless the later one is chosen", () => {
    expect(instantOf("2026-10-25", "02:30", "Europe/Berlin")).toEqual({
      ok: true,
      value: { at: new Date("2026-10-25T00:30:00Z"), repeated: true },
    });
    expect(instantOf("2026-10-25", "02:30", "Europe/Berlin", "later")).toEqual({
      ok: true,
      value: { at: new Date("2026-10-25T01:30:00Z"), repeated: true },
    });
  });

  it("Lord Howe skips and repeats half an hour", () => {
    expect(instantOf("2026-10-04", "02:15", "Australia/Lord_Howe")).toMatchObject({ detail: { next: "02:30" } });
    expect(instantOf("2026-04-05", "01:45", "Australia/Lord_Howe")).toMatchObject({ value: { repeated: true } });
    expect(instantOf("2026-04-05", "01:15", "Australia/Lord_Howe")).toMatchObject({ value: { repeated: false } });
  });
});

describe("local days", () => {
  it.each(ZONES)("follow one another without gap or overlap through 2024-2035 in %s", (zone) => {
    for (const transition of transitionsOf(zone)) {
      const date = localDateOf(transition, zone);
      const [first, second] = [dayInterval(date, zone), dayInterval(nextDay(date), zone)];
      expect(first.end).toEqual(second.start);
      expect(localDateOf(first.start, zone)).toBe(date);
      expect(localDateOf(new Date(first.end.getTime() - 1), zone)).toBe(date);
      expect(localDateOf(first.end, zone)).toBe(nextDay(date));
    }
  });

  it("last 23, 24, 24.5 and 25 hours", () => {
    const hours = (date: string, zone: string) => {
      const { start, end } = dayInterval(date, zone);
      return (end.getTime() - start.getTime()) / 3_600_000;
    };
    expect(hours("2026-03-29", "Europe/Berlin")).toBe(23);
    expect(hours("2026-07-01", "Europe/Berlin")).toBe(24);
    expect(hours("2026-10-25", "Europe/Berlin")).toBe(25);
    expect(hours("2026-04-05", "Australia/Lord_Howe")).toBe(24.5);
    expect(hours("2026-09-06", "America/Santiago")).toBe(23);
  });

  it("the prepared day answers as the single conversions do", () => {
    for (const zone of ZONES) {
      for (const date of ["2026-01-15", "2026-03-29", "2026-04-05", "2026-09-06", "2026-10-25"]) {
        const prepared = zonedDay(date, zone);
        for (const time of ["00:00", "00:30", "02:00", "02:30", "09:00", "23:59"]) {
          expect(prepared.boundary(time)).toEqual(boundaryOf(date, time, zone));
        }
        const grid = prepared.grid(15);
        expect([...grid].sort((a, b) => a.getTime() - b.getTime())).toEqual(grid);
        expect(grid.every((at) => localDateOf(at, zone) === date)).toBe(true);
      }
    }
  });
});

describe("names", () => {
  it("accept zones and wall times, nothing else", () => {
    expect(["Europe/Berlin", "UTC", "Asia/Kolkata"].every(isZone)).toBe(true);
    expect(["", "Berlin", "+02:00", "Europe/Atlantis", "Europe/Berlin; drop"].some(isZone)).toBe(false);
    expect(["00:00", "23:59"].every(isWallTime)).toBe(true);
    expect(["24:00", "9:00", "09:60", "09:00:00"].some(isWallTime)).toBe(false);
    expect(() => instantOf("2026-01-01", "24:00", "UTC")).toThrow(RangeError);
    expect(() => instantOf("2026-02-30", "10:00", "UTC")).toThrow(RangeError);
    expect(() => zonedDay("2026-01-01", "UTC").grid(0)).toThrow(RangeError);
  });

  it("zones are named in the reader's language with their city", () => {
    expect(zoneLabel("Europe/Berlin", "de")).toBe("Mitteleuropäische Normalzeit (Berlin)");
    expect(zoneLabel("Asia/Kolkata", "en")).toContain("India Standard Time");
  });
});

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

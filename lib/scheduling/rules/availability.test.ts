import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "#lib/kernel/local-date.ts";
import { isoWithOffset, wallOf } from "#lib/kernel/zone.ts";
import { nearestAlternatives } from "./alternatives.ts";
import { availableSlots, bookableSlot, type SlotRequest } from "./availability.ts";

const MINUTE = 60_000;
const BERLIN = "Europe/Berlin";

const base: SlotRequest = {
  service: { minutes: 60, beforeMinutes: 10, afterMinutes: 5, gridMinutes: 15, leadMinutes: 0, horizonDays: 60 },
  sites: [{ id: "mitte", zone: BERLIN }],
  rooms: [{ id: "room-1", siteId: "mitte" }],
  shifts: [shift("mara", 1, "09:00", "12:00")],
  exceptions: [],
  occupancies: [],
  staffIds: ["mara", "jonas"],
  from: "2026-03-02",
  to: "2026-03-02",
  now: new Date("2026-03-01T08:00:00Z"),
};

function shift(staffId: string, weekday: number, startsAt: string, endsAt: string, siteId = "mitte") {
  return { staffId, siteId, weekday, startsAt, endsAt, validFrom: "2026-01-01", validTo: null };
}

function taken(kind: "therapist" | "room" | "client", resourceId: string, from: string, to: string, unit = 1) {
  const [blockFrom, blockTo] = [new Date(from), new Date(to)];
  return {
    kind,
    resourceId,
    unit,
    blockFrom,
    blockTo,
    cause: "appointment" as const,
    causeId: `${resourceId}-${from}`,
  };
}

function times(request: SlotRequest, zone = BERLIN): string[] {
  return availableSlots(request).flatMap((day) => day.slots.map((slot) => wallOf(slot.start, zone).time));
}

describe("hours and buffers", () => {
  it("warm-up and linen stay inside the therapist's hours", () => {
    expect(times(base)).toEqual(["09:15", "09:30", "09:45", "10:00", "10:15", "10:30", "10:45"]);
  });

  it("days without a free start are listed empty, in order", () => {
    const days = availableSlots({ ...base, from: "2026-03-01", to: "2026-03-03" });
    expect(days.map((day) => [day.date, day.slots.length])).toEqual([
      ["2026-03-01", 0],
      ["2026-03-02", 7],
      ["2026-03-03", 0],
    ]);
  });

  it("the therapist's and the room's block include the buffers, the client's only the visit", () => {
    const therapist = taken("therapist", "mara", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z");
    expect(times({ ...base, occupancies: [therapist] })).toEqual(["10:15", "10:30", "10:45"]);
    const room = taken("room", "room-1", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z");
    expect(times({ ...base, occupancies: [room] })).toEqual(["10:15", "10:30", "10:45"]);
    const client = taken("client", "anna", "2026-03-02T08:00:00Z", "2026-03-02T09:00:00Z");
    expect(times({ ...base, clientId: "anna", occupancies: [client] })).toEqual(["10:00", "10:15", "10:30", "10:45"]);
    expect(times({ ...base, clientId: "berta", occupancies: [client] })).toHaveLength(7);
  });

  it("a day off, hours off, extra hours and a change of hours are followed", () => {
    const exception = {
      staffId: "mara",
      siteId: null,
      fromOn: "2026-03-02",
      toOn: "2026-03-02",
      startsAt: null,
      endsAt: null,
    };
    expect(times({ ...base, exceptions: [{ ...exception, kind: "off" }] })).toEqual([]);
    const hours = { startsAt: "09:00:00", endsAt: "10:00:00" };
    expect(times({ ...base, exceptions: [{ ...exception, ...hours, kind: "off" }] })).toEqual([
      "10:15",
      "10:30",
      "10:45",
    ]);
    const evening = { startsAt: "18:00", endsAt: "19:30", siteId: "mitte" };
    expect(times({ ...base, exceptions: [{ ...exception, ...evening, kind: "extra" }] }).slice(-2)).toEqual([
      "10:45",
      "18:15",
    ]);
    expect(times({ ...base, shifts: [{ ...shift("mara", 1, "09:00", "12:00"), validTo: "2026-03-01" }] })).toEqual([]);
  });

  it("lead time and horizon cut both ends", () => {
    const now = new Date("2026-03-02T08:00:00Z");
    expect(times({ ...base, now, service: { ...base.service, leadMinutes: 60 } })[0]).toBe("10:00");
    expect(times({ ...base, service: { ...base.service, horizonDays: 0 } })).toEqual([]);
    expect(times({ ...base, service: { ...base.service, horizonDays: 1 } })).toHaveLength(7);
  });

  it("a room with two places is free while one is", () => {
    const one = taken("room", "room-1", "2026-03-02T07:00:00Z", "2026-03-02T12:00:00Z");
    const request = { ...base, rooms: [{ id: "room-1", siteId: "mitte", units: 2 }], occupancies: [one] };
    expect(availableSlots(request)[0]?.slots[0]?.therapists).toEqual([
      { staffId: "mara", siteId: "mitte", rooms: [{ roomId: "room-1", unit: 2 }] },
    ]);
  });

  it("without a room nothing is offered, except where none is needed", () => {
    expect(times({ ...base, rooms: [] })).toEqual([]);
    expect(times({ ...base, rooms: [], withoutRoom: true })).toHaveLength(7);
  });

  it("a visit that is moved does not stand in its own way", () => {
    const own = taken("therapist", "mara", "2026-03-02T08:05:00Z", "2026-03-02T09:20:00Z");
    expect(times({ ...base, occupancies: [own] })).not.toContain("09:30");
    expect(times({ ...base, occupancies: [own], ignore: { cause: own.cause, causeId: own.causeId } })).toContain(
      "09:30",
    );
  });
});

describe("nights on which the clocks change", () => {
  const night = (zone: string, date: string, service: Partial<SlotRequest["service"]>): SlotRequest => ({
    ...base,
    sites: [{ id: "mitte", zone }],
    service: { ...base.service, beforeMinutes: 0, afterMinutes: 0, minutes: 30, gridMinutes: 30, ...service },
    shifts: [shift("mara", weekdayOf(date), "00:00", "05:00")],
    from: date,
    to: date,
    now: new Date(Date.parse(date) - 5 * 86_400_000),
  });

  it("a skipped hour has no slots, and no visit grows or shrinks over it", () => {
    const request = night(BERLIN, "2026-03-29", {});
    expect(times(request)).toEqual(["00:00", "00:30", "01:00", "01:30", "03:00", "03:30", "04:00", "04:30"]);
    for (const slot of availableSlots(request).flatMap((day) => day.slots)) {
      expect(slot.end.getTime() - slot.start.getTime()).toBe(30 * MINUTE);
    }
  });

  it("a repeated hour is offered twice, told apart by its offset", () => {
    const starts = availableSlots(night(BERLIN, "2026-10-25", {})).flatMap((day) =>
      day.slots.map((slot) => slot.start),
    );
    const two = starts.map((start) => isoWithOffset(start, BERLIN)).filter((iso) => iso.includes("T02:00"));
    expect(two).toEqual(["2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00"]);
  });
});

it("refusals say why", () => {
  const at = (iso: string) => new Date(iso);
  expect(bookableSlot(base, at("2026-03-02T08:20:00Z"))).toMatchObject({ refusal: "outside-hours" });
  expect(bookableSlot(base, at("2026-02-28T08:15:00Z"))).toMatchObject({ refusal: "too-soon" });
  expect(bookableSlot(base, at("2026-06-01T07:15:00Z"))).toMatchObject({ refusal: "too-far" });
  expect(bookableSlot(base, at("2026-03-02T08:15:00Z"), "jonas")).toMatchObject({ refusal: "outside-hours" });
  expect(bookableSlot({ ...base, sites: [] }, at("2026-03-02T08:15:00Z")).ok).toBe(false);
});

it("the nearest three are offered instead, the nearer first", () => {
  const days = availableSlots(base);
  const starts = nearestAlternatives(days, new Date("2026-03-02T09:00:00Z")).map(
    (each) => wallOf(each.start, BERLIN).time,
  );
  expect(starts).toEqual(["09:45", "10:15", "09:30"]);
  expect(nearestAlternatives(days, new Date("2026-03-02T09:00:00Z"), 1)[0]).toMatchObject({
    staffId: "mara",
    siteId: "mitte",
    room: { roomId: "room-1", unit: 1 },
  });
  expect(nearestAlternatives([], new Date(0))).toEqual([]);
});

it("ten therapists over thirty days with a year's bookings stay far below a second", () => {
  const staffIds = Array.from({ length: 10 }, (_, index) => `staff-${index}`);
  const rooms = Array.from({ length: 12 }, (_, index) => ({ id: `room-${index}`, siteId: "mitte" }));
  const request: SlotRequest = {
    ...base,
    staffIds,
    rooms,
    shifts: staffIds.flatMap((id) => [1, 2, 3, 4, 5].map((weekday) => shift(id, weekday, "08:00", "18:00"))),
    occupancies: staffIds.flatMap((id, person) =>
      Array.from({ length: 120 }, (_, index) => {
        const from =
          Date.parse("2026-03-02T07:00:00Z") +
          Math.floor(index / 4) * 86_400_000 +
          (index % 4) * 9_000_000 +
          person * 900_000;
        return taken("therapist", id, new Date(from).toISOString(), new Date(from + 5_400_000).toISOString());
      }),
    ),
    to: addDays(base.from, 29),
  };
  const before = performance.now();
  const days = availableSlots(request);
  const spent = performance.now() - before;
  expect(days).toHaveLength(30);
  expect(days.flatMap((day) => day.slots).length).toBeGreaterThan(50);
  expect(spent).toBeLessThan(1000);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subtract } from "#lib/kernel/interval.ts";
import { addDays, weekdayOf } from "#lib/kernel/local-date.ts";
import { boundaryOf, dayInterval, localDateOf, wallOf } from "#lib/kernel/zone.ts";
import { availableSlots, bookableSlot, type SlotRequest } from "./availability.ts";
import { blocksOf } from "./blocks.ts";

const MINUTE = 60_000;

describe("what is offered and what can be booked", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata"];
  const firstDays = ["2026-03-07", "2026-03-28", "2026-04-04", "2026-09-05", "2026-10-03", "2026-10-24", "2026-06-10"];
  const quarter = (from: number, to: number) =>
    fc
      .integer({ min: from, max: to })
      .map((n) => `${String(Math.floor(n / 4)).padStart(2, "0")}:${String((n % 4) * 15).padStart(2, "0")}`);
  const staff = fc.constantFrom("mara", "jonas");
  const shifts = fc.array(
    fc.record({
      staffId: staff,
      siteId: fc.constantFrom("mitte", "west"),
      weekday: fc.integer({ min: 1, max: 7 }),
      startsAt: quarter(0, 47),
      endsAt: fc.oneof(quarter(48, 95), fc.constant("24:00")),
      validFrom: fc.constant("2026-01-01"),
      validTo: fc.constant(null),
    }),
    { minLength: 3, maxLength: 12 },
  );
  const requests = fc
    .record({ zone: fc.constantFrom(...zones), from: fc.constantFrom(...firstDays), shifts })
    .chain((given) =>
      fc
        .record({
          service: fc.record({
            minutes: fc.constantFrom(30, 45, 90),
            beforeMinutes: fc.constantFrom(0, 10),
            afterMinutes: fc.constantFrom(0, 15),
            gridMinutes: fc.constantFrom(15, 20, 60),
            leadMinutes: fc.constantFrom(0, 600),
            horizonDays: fc.constantFrom(1, 30),
          }),
          busy: fc.array(
            fc.record({
              kind: fc.constantFrom("therapist" as const, "room" as const, "client" as const),
              which: fc.integer({ min: 0, max: 1 }),
              at: fc.integer({ min: 0, max: 48 * 12 }),
              minutes: fc.constantFrom(10, 60, 240),
            }),
            { maxLength: 10 },
          ),
          off: fc.array(
            fc.record({ staffId: staff, hours: fc.boolean(), kind: fc.constantFrom("off" as const, "extra" as const) }),
            { maxLength: 2 },
          ),
        })
        .map(({ service, busy, off }): SlotRequest => {
          const midnight = dayInterval(given.from, given.zone).start.getTime();
          const names = { therapist: ["mara", "jonas"], room: ["r1", "r2"], client: ["anna", "berta"] };
          return {
            staffIds: ["mara", "jonas"],
            service,
            shifts: given.shifts,
            sites: [
              { id: "mitte", zone: given.zone },
              { id: "west", zone: given.zone },
            ],
            rooms: [
              { id: "r1", siteId: "mitte" },
              { id: "r2", siteId: "west" },
            ],
            clientId: "anna",
            exceptions: off.map(({ hours, ...each }) => ({
              ...each,
              siteId: null,
              fromOn: given.from,
              toOn: given.from,
              startsAt: hours ? "10:00" : null,
              endsAt: hours ? "14:00" : null,
            })),
            occupancies: busy.map((each, index) => ({
              kind: each.kind,
              resourceId: names[each.kind][each.which] ?? "",
              unit: 1,
              blockFrom: new Date(midnight + each.at * 5 * MINUTE),
              blockTo: new Date(midnight + (each.at * 5 + each.minutes) * MINUTE),
              cause: "external" as const,
              causeId: String(index),
            })),
            from: given.from,
            to: addDays(given.from, 1),
            now: new Date(midnight + 6 * 3_600_000),
          };
        }),
    );

  it("every offered slot can be booked by everyone it names, and then no longer", () => {
    fc.assert(
      fc.property(requests, fc.nat(), (request, pick) => {
        const slots = availableSlots(request).flatMap((day) => day.slots);
        const slot = slots[pick % Math.max(1, slots.length)];
        if (!slot) return;
        for (const therapist of slot.therapists) {
          expect(bookableSlot(request, slot.start, therapist.staffId).ok).toBe(true);
          const [room] = therapist.rooms;
          if (!room) throw new Error("A slot without a room was offered.");
          const blocks = blocksOf(slot.start, request.service, { staffId: therapist.staffId, room, clientId: "anna" });
          for (const block of blocks) {
            const rivals = request.occupancies.filter(
              (o) => o.kind === block.kind && o.resourceId === block.resourceId,
            );
            expect(rivals.some((o) => o.blockFrom < block.blockTo && block.blockFrom < o.blockTo)).toBe(false);
          }
          const made = blocks.map((block) => ({ ...block, cause: "appointment" as const, causeId: "new" }));
          const after = { ...request, occupancies: [...request.occupancies, ...made] };
          expect(bookableSlot(after, slot.start, therapist.staffId)).toMatchObject({ refusal: "slot-taken" });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a start is offered exactly when the definition allows it", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const offered = new Set(
          availableSlots(request).flatMap((day) => day.slots.map((slot) => slot.start.getTime())),
        );
        expect(offered).toEqual(new Set(startsByDefinition(request)));
      }),
      { numRuns: 80 },
    );
  });
});

/** The definition, without any of the shortcuts of the rule: every five minutes, every therapist, every room. */
function startsByDefinition(request: SlotRequest): number[] {
  const zone = request.sites[0]?.zone ?? "UTC";
  const { service } = request;
  const [first, last] = [dayInterval(request.from, zone).start.getTime(), dayInterval(request.to, zone).end.getTime()];
  const starts: number[] = [];
  const horizon = addDays(localDateOf(request.now, zone), service.horizonDays);
  for (let at = first; at < last; at += 5 * MINUTE) {
    const wall = wallOf(new Date(at), zone);
    const minute = Number(wall.time.slice(0, 2)) * 60 + Number(wall.time.slice(3));
    if (minute % service.gridMinutes !== 0 || at < request.now.getTime() + service.leadMinutes * MINUTE) continue;
    if (wall.date > horizon) continue;
    const visit = { start: new Date(at), end: new Date(at + service.minutes * MINUTE) };
    const block = {
      start: new Date(at - service.beforeMinutes * MINUTE),
      end: new Date(visit.end.getTime() + service.afterMinutes * MINUTE),
    };
    const isFree = (kind: string, id: string, { start, end }: typeof visit) =>
      !request.occupancies.some(
        (o) => o.kind === kind && o.resourceId === id && o.blockFrom < end && start < o.blockTo,
      );
    if (!isFree("client", "anna", visit)) continue;
    const possible = request.sites.some((site) =>
      request.staffIds.some(
        (staffId) =>
          isFree("therapist", staffId, block) &&
          subtract([block], openByDefinition(request, staffId, site.id, zone)).length === 0 &&
          request.rooms.some((room) => room.siteId === site.id && isFree("room", room.id, block)),
      ),
    );
    if (possible) starts.push(at);
  }
  return starts;
}

function openByDefinition(request: SlotRequest, staffId: string, siteId: string, zone: string) {
  const dates = [-1, 0, 1, 2].map((days) => addDays(request.from, days));
  const span = (date: string, from: string | null, to: string | null) => ({
    start: boundaryOf(date, from ?? "00:00", zone),
    end: to === null || to === "24:00" ? dayInterval(date, zone).end : boundaryOf(date, to, zone),
  });
  const open = dates.flatMap((date) =>
    request.shifts
      .filter((each) => each.staffId === staffId && each.siteId === siteId && each.weekday === weekdayOf(date))
      .map((each) => span(date, each.startsAt, each.endsAt)),
  );
  const dated = (kind: string) =>
    request.exceptions
      .filter((each) => each.kind === kind && each.staffId === staffId)
      .map((each) => span(each.fromOn, each.startsAt, each.endsAt));
  return subtract(
    [...open, ...dated("extra")].filter((each) => each.start < each.end),
    dated("off"),
  );
}

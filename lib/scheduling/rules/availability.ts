import type { Interval } from "#lib/kernel/interval.ts";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";
import { done, type Outcome, refused } from "#lib/kernel/outcome.ts";
import { localDateOf, type ZonedDay, zonedDay } from "#lib/kernel/zone.ts";
import type { SlotRefusal } from "../words.ts";
import { type Reach, reachOf, type VisitLengths, visitOf } from "./blocks.ts";
import {
  type BusyIndex,
  busyIndex,
  type CausedOccupancy,
  type CauseRef,
  type FreeTime,
  fits,
  freeWithin,
} from "./free-time.ts";
import { type Shift, type ShiftException, workingHours } from "./working-hours.ts";

export type SlotService = VisitLengths & {
  readonly gridMinutes: number;
  readonly leadMinutes: number;
  readonly horizonDays: number;
};

export type SlotBasis = {
  readonly service: SlotService;
  readonly sites: readonly { readonly id: string; readonly zone: string }[];
  /** The rooms in which this service can be given. */
  readonly rooms: readonly { readonly id: string; readonly siteId: string; readonly units?: number }[];
  readonly shifts: readonly Shift[];
  readonly exceptions: readonly ShiftException[];
  readonly occupancies: readonly CausedOccupancy[];
  /** Who may give the service; their order is kept in every slot, so the caller decides who is offered first. */
  readonly staffIds: readonly string[];
  readonly staffId?: string;
  readonly clientId?: string;
  /** The visit that is being moved. */
  readonly ignore?: CauseRef;
  /** A home visit takes no room. */
  readonly withoutRoom?: boolean;
  readonly now: Date;
};
export type SlotRequest = SlotBasis & { readonly from: LocalDate; readonly to: LocalDate };

export type SlotRoom = { readonly roomId: string; readonly unit: number };
export type SlotTherapist = { readonly staffId: string; readonly siteId: string; readonly rooms: readonly SlotRoom[] };
export type Slot = { readonly start: Date; readonly end: Date; readonly therapists: readonly SlotTherapist[] };
export type SlotDay = { readonly date: LocalDate; readonly slots: readonly Slot[] };

/** Every start that can be booked, by local date of its site. Pure: the same rows always give the same slots. */
export function availableSlots(request: SlotRequest): SlotDay[] {
  const busy = busyIndex(request.occupancies, request.ignore);
  const found = new Map<LocalDate, Map<number, Slot>>();
  for (const date of datesBetween(request.from, request.to)) found.set(date, new Map());
  for (const site of request.sites) addSiteSlots(request, site, busy, found);
  return [...found].map(([date, slots]) => ({ date, slots: [...slots.values()].sort(byStart) }));
}

/** Judges one start with the code that offers: what is offered can be booked, and nothing else can. */
export function bookableSlot(basis: SlotBasis, start: Date, staffId?: string): Outcome<Slot, SlotRefusal> {
  const wanted = staffId === undefined ? basis : { ...basis, staffId };
  const offered = slotAt(wanted, start);
  if (offered) return done(offered);
  if (start.getTime() < earliestStart(basis)) return refused("too-soon");
  if (basis.sites.every((site) => isPastHorizon(basis, localDateOf(start, site.zone), site.zone)))
    return refused("too-far");
  return slotAt({ ...wanted, occupancies: [] }, start) ? refused("slot-taken") : refused("outside-hours");
}

function slotAt(basis: SlotBasis, start: Date): Slot | undefined {
  const dates = basis.sites.map((site) => localDateOf(start, site.zone)).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const slots = availableSlots({ ...basis, from, to }).flatMap((day) => day.slots);
  const same = slots.filter((slot) => slot.start.getTime() === start.getTime());
  const [first] = same;
  return first && { ...first, therapists: same.flatMap((slot) => slot.therapists) };
}

type Site = SlotBasis["sites"][number];
type Therapist = { readonly staffId: string; readonly free: FreeTime };
type RoomUnit = SlotRoom & { readonly free: FreeTime };

function addSiteSlots(
  request: SlotRequest,
  site: Site,
  busy: BusyIndex,
  found: Map<LocalDate, Map<number, Slot>>,
): void {
  // A block may reach past midnight, so the hours of the neighbouring days count too.
  const dates = datesBetween(addDays(request.from, -1), addDays(request.to, 1));
  const days = dates.map((date) => zonedDay(date, site.zone));
  const therapists = therapistsAt(request, site, days, busy);
  if (therapists.length === 0) return;
  const rooms = roomUnitsAt(request, site, days, busy);
  const free: Resources = { therapists, rooms, client: clientTime(request, days, busy), reach: reachesOf(request) };
  const earliest = earliestStart(request);
  for (const day of days) {
    const slots = found.get(day.date);
    if (!slots || isPastHorizon(request, day.date, site.zone)) continue;
    for (const start of day.grid(request.service.gridMinutes)) {
      if (start.getTime() < earliest) continue;
      const able = therapistsFor(request, site, start.getTime(), free);
      if (able.length > 0) addSlot(slots, { ...visitOf(start, request.service), therapists: able });
    }
  }
}

type Resources = {
  readonly therapists: readonly Therapist[];
  readonly rooms: readonly RoomUnit[];
  readonly client: FreeTime;
  readonly reach: Readonly<Record<"therapist" | "room" | "client", Reach>>;
};

function reachesOf({ service }: SlotRequest): Resources["reach"] {
  return {
    therapist: reachOf("therapist", service),
    room: reachOf("room", service),
    client: reachOf("client", service),
  };
}

function therapistsFor(request: SlotRequest, site: Site, startMs: number, free: Resources): SlotTherapist[] {
  const able = free.therapists.filter((each) => fits(each.free, startMs, free.reach.therapist));
  if (able.length === 0 || !fits(free.client, startMs, free.reach.client)) return [];
  const open = free.rooms.filter((each) => fits(each.free, startMs, free.reach.room));
  if (open.length === 0 && !request.withoutRoom) return [];
  const rooms = open.map(({ roomId, unit }) => ({ roomId, unit }));
  return able.map(({ staffId }) => ({ staffId, siteId: site.id, rooms }));
}

function therapistsAt(request: SlotRequest, site: Site, days: readonly ZonedDay[], busy: BusyIndex): Therapist[] {
  const wanted = request.staffIds.filter((id) => request.staffId === undefined || request.staffId === id);
  return wanted.flatMap((staffId) => {
    const shifts = request.shifts.filter((each) => each.staffId === staffId && each.siteId === site.id);
    const exceptions = request.exceptions.filter(
      (each) => each.staffId === staffId && (each.siteId === null || each.siteId === site.id),
    );
    const free = freeWithin(workingHours(shifts, exceptions, days), busy("therapist", staffId, 1));
    return free.length > 0 ? [{ staffId, free }] : [];
  });
}

function roomUnitsAt(request: SlotRequest, site: Site, days: readonly ZonedDay[], busy: BusyIndex): RoomUnit[] {
  if (request.withoutRoom) return [];
  const whole = wholeTime(days);
  return request.rooms
    .filter((room) => room.siteId === site.id)
    .flatMap((room) => Array.from({ length: room.units ?? 1 }, (_, index) => ({ roomId: room.id, unit: index + 1 })))
    .map((room) => ({ ...room, free: freeWithin(whole, busy("room", room.roomId, room.unit)) }));
}

function clientTime(request: SlotRequest, days: readonly ZonedDay[], busy: BusyIndex): FreeTime {
  const taken = request.clientId === undefined ? [] : busy("client", request.clientId, 1);
  return freeWithin(wholeTime(days), taken);
}

function wholeTime(days: readonly ZonedDay[]): Interval[] {
  return days.map((each) => each.day);
}

function addSlot(slots: Map<number, Slot>, slot: Slot): void {
  const key = slot.start.getTime();
  const known = slots.get(key);
  slots.set(key, known ? { ...known, therapists: [...known.therapists, ...slot.therapists] } : slot);
}

function earliestStart(basis: SlotBasis): number {
  return basis.now.getTime() + basis.service.leadMinutes * 60_000;
}

function isPastHorizon(basis: SlotBasis, date: LocalDate, zone: string): boolean {
  return date > addDays(localDateOf(basis.now, zone), basis.service.horizonDays);
}

function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function byStart(a: Slot, b: Slot): number {
  return a.start.getTime() - b.start.getTime();
}

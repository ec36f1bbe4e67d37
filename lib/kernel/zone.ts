import { Temporal } from "temporal-polyfill";
import type { Interval } from "./interval.ts";
import type { LocalDate } from "./local-date.ts";
import { done, type Outcome, refused } from "./outcome.ts";

/** Wall time of a clinic, `HH:MM`, 00:00 to 23:59. */
export type WallTime = string;
export type Wall = { readonly date: LocalDate; readonly time: WallTime; readonly offset: string };
/** Which of the two instants is meant when clocks are put back and a local time happens twice. */
export type RepeatedChoice = "earlier" | "later";
export type ResolvedInstant = { readonly at: Date; readonly repeated: boolean };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;
const MINUTES_IN_DAY = 1440;

export function isWallTime(text: string): boolean {
  return TIME.test(text);
}

export function isZone(text: string): boolean {
  // "+02:00" is accepted by Temporal, but an offset is no zone: it knows nothing of summer time.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.PlainDate.from("2026-01-01").toZonedDateTime(text);
    return true;
  } catch {
    return false;
  }
}

/** A skipped local time is refused with the next one that exists; a repeated one takes the earlier unless chosen. */
export function instantOf(
  date: LocalDate,
  time: WallTime,
  zone: string,
  choice: RepeatedChoice = "earlier",
): Outcome<ResolvedInstant, "skipped-time"> {
  const wall = plainOf(date, time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return done({ at: dateOf(earlier), repeated: false });
  if (earlier.toPlainDateTime().equals(wall)) {
    return done({ at: dateOf(choice === "earlier" ? earlier : later), repeated: true });
  }
  const next = afterGap(earlier, later);
  return refused("skipped-time", { next: timeOf(next), nextOn: next.toPlainDate().toString(), nextAt: dateOf(next) });
}

/** For edges of opening hours: a skipped time means the moment the clocks jump, a repeated one its first turn. */
export function boundaryOf(date: LocalDate, time: WallTime, zone: string): Date {
  const wall = plainOf(date, time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (earlier.toPlainDateTime().equals(wall)) return dateOf(earlier);
  return dateOf(afterGap(earlier, wall.toZonedDateTime(zone, { disambiguation: "later" })));
}

export function wallOf(instant: Date, zone: string): Wall {
  const zoned = zonedOf(instant, zone);
  return { date: zoned.toPlainDate().toString(), time: timeOf(zoned), offset: zoned.offset };
}

export function localDateOf(instant: Date, zone: string): LocalDate {
  return zonedOf(instant, zone).toPlainDate().toString();
}

/** From the first instant of the day to the first of the next: 23, 23.5, 24, 24.5 or 25 hours. */
export function dayInterval(date: LocalDate, zone: string): Interval {
  const day = Temporal.PlainDate.from(date);
  return { start: startOfDay(day, zone), end: startOfDay(day.add({ days: 1 }), zone) };
}

/** `2026-03-29T09:00:00+02:00`, the shape of instants in the public interface. */
export function isoWithOffset(instant: Date, zone: string): string {
  return zonedOf(instant, zone).toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
}

/** isoWithOffset for many instants of one local day: on a day without a clock change only adding is left to do. */
export function isoWriter({ start, end }: Interval, zone: string): (instant: Date) => string {
  const { offset, offsetNanoseconds } = zonedOf(start, zone);
  const steady = offsetNanoseconds === zonedOf(end, zone).offsetNanoseconds;
  const shiftMs = offsetNanoseconds / 1_000_000;
  return (instant) => {
    if (!steady || instant < start || instant > end) return isoWithOffset(instant, zone);
    return `${new Date(instant.getTime() + shiftMs).toISOString().slice(0, 19)}${offset}`;
  };
}

/** "Central European Time (Berlin)": without summer or winter, so that it fits all year. */
export function zoneLabel(zone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" });
  const name = format.formatToParts(0).find((part) => part.type === "timeZoneName")?.value ?? zone;
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return name.includes(city) ? name : `${name} (${city})`;
}

/** One local day, prepared for many questions: plain days are answered by addition, days with a clock change one by one. */
export type ZonedDay = {
  readonly date: LocalDate;
  readonly day: Interval;
  readonly boundary: (time: WallTime) => Date;
  /** Every instant of the day whose wall time lies on the grid counted from midnight; a repeated time gives two. */
  readonly grid: (gridMinutes: number) => readonly Date[];
};

export function zonedDay(date: LocalDate, zone: string): ZonedDay {
  const day = dayInterval(date, zone);
  const plain = day.end.getTime() - day.start.getTime() === MINUTES_IN_DAY * MINUTE && sameOffset(day, zone);
  if (!plain) {
    return {
      date,
      day,
      boundary: (time) => boundaryOf(date, time, zone),
      grid: (minutes) => sorted(gridTimes(minutes).flatMap((minute) => instantsAt(date, minute, zone))),
    };
  }
  const at = (minute: number) => new Date(day.start.getTime() + minute * MINUTE);
  return { date, day, boundary: (time) => at(minuteOf(time)), grid: (minutes) => gridTimes(minutes).map(at) };
}

function sameOffset(day: Interval, zone: string): boolean {
  return zonedOf(day.start, zone).offsetNanoseconds === zonedOf(day.end, zone).offsetNanoseconds;
}

function gridTimes(gridMinutes: number): number[] {
  if (!(Number.isInteger(gridMinutes) && gridMinutes > 0)) throw new RangeError(`Not a grid: ${gridMinutes}`);
  const times: number[] = [];
  for (let minute = 0; minute < MINUTES_IN_DAY; minute += gridMinutes) times.push(minute);
  return times;
}

function instantsAt(date: LocalDate, minute: number, zone: string): Date[] {
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const first = instantOf(date, time, zone, "earlier");
  if (!first.ok) return [];
  if (!first.value.repeated) return [first.value.at];
  const second = instantOf(date, time, zone, "later");
  return second.ok ? [first.value.at, second.value.at] : [first.value.at];
}

function sorted(instants: Date[]): Date[] {
  return instants.sort((a, b) => a.getTime() - b.getTime());
}

function minuteOf(time: WallTime): number {
  if (!TIME.test(time)) throw new RangeError(`Not a wall time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function plainOf(date: LocalDate, time: WallTime): Temporal.PlainDateTime {
  if (!TIME.test(time)) throw new RangeError(`Not a wall time: ${time}`);
  return Temporal.PlainDateTime.from(`${date}T${time}`);
}

function zonedOf(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function startOfDay(day: Temporal.PlainDate, zone: string): Date {
  return dateOf(day.toZonedDateTime(zone));
}

function dateOf(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}

function timeOf(zoned: Temporal.ZonedDateTime): WallTime {
  return zoned.toPlainTime().toString({ smallestUnit: "minute" });
}

// Around a gap Temporal answers with the wall time pushed before and after it; the jump lies between the two.
function afterGap(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return before.getTimeZoneTransition("next") ?? after;
}

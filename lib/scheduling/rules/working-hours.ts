import { type Interval, subtract } from "#lib/kernel/interval.ts";
import { type LocalDate, weekdayOf } from "#lib/kernel/local-date.ts";
import type { ZonedDay } from "#lib/kernel/zone.ts";
import type { ExceptionKind } from "../words.ts";

/** Weekly hours in wall time of the site; `HH:MM` or PostgreSQL's `HH:MM:SS`, an end of `24:00` is midnight. */
export type Shift = {
  readonly staffId: string;
  readonly siteId: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

/** A dated difference; without hours the whole day, without a site wherever she works. */
export type ShiftException = {
  readonly staffId: string;
  readonly siteId: string | null;
  readonly kind: ExceptionKind;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** Hours of one therapist at one site on these days, sorted and disjoint. What is off wins over what is extra. */
export function workingHours(
  shifts: readonly Shift[],
  exceptions: readonly ShiftException[],
  days: readonly ZonedDay[],
): Interval[] {
  const open = days.flatMap((day) => [...weeklyHours(shifts, day), ...datedHours(exceptions, "extra", day)]);
  const off = days.flatMap((day) => datedHours(exceptions, "off", day));
  return subtract(open, off);
}

function weeklyHours(shifts: readonly Shift[], day: ZonedDay): Interval[] {
  const weekday = weekdayOf(day.date);
  return shifts
    .filter((each) => each.weekday === weekday && isValidOn(each, day.date))
    .flatMap((each) => hours(day, each.startsAt, each.endsAt));
}

function datedHours(exceptions: readonly ShiftException[], kind: ExceptionKind, day: ZonedDay): Interval[] {
  return exceptions
    .filter((each) => each.kind === kind && each.fromOn <= day.date && day.date <= each.toOn)
    .flatMap((each) => hours(day, each.startsAt, each.endsAt));
}

function isValidOn(shift: Shift, date: LocalDate): boolean {
  return shift.validFrom <= date && (shift.validTo === null || date <= shift.validTo);
}

// Hours that lie wholly inside a skipped hour shrink to nothing.
function hours(day: ZonedDay, startsAt: string | null, endsAt: string | null): Interval[] {
  const start = startsAt === null ? day.day.start : day.boundary(startsAt.slice(0, 5));
  const midnight = endsAt === null || endsAt.startsWith("24:00");
  const end = midnight ? day.day.end : day.boundary(endsAt.slice(0, 5));
  return start < end ? [{ start, end }] : [];
}

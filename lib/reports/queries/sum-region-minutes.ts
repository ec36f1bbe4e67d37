import { sql } from "drizzle-orm";
import { readToday } from "#lib/courses/queries/read-courses.ts";
import { addDays, type LocalDate, weekdayOf } from "#lib/kernel/local-date.ts";
import { query } from "#lib/operation/query.ts";
import { WeeksInput } from "../input.ts";
import { maySeeFigures } from "../policy.ts";

export type RegionWeeks = { readonly region: string; readonly minutes: readonly number[]; readonly total: number };

export type RegionMinutes = { readonly weeksFrom: readonly LocalDate[]; readonly regions: readonly RegionWeeks[] };

type Row = { region: string; week: number; minutes: number };

/** Minutes per region and week, from signed sessions only; the week of a session is that of its visit. */
export const sumRegionMinutes = query({
  name: "report.sum-region-minutes",
  input: WeeksInput,
  may: maySeeFigures,
  discloses: false,
  run: async (room, { weeks, staffId, siteId }): Promise<RegionMinutes> => {
    const { todayOn } = await readToday(room);
    const firstOn = addDays(mondayOf(todayOn), -7 * (weeks - 1));
    const { rows } = await room.tx.execute<Row>(sql`
      select r.region, (left(a.wall_start, 10)::date - ${firstOn}::date) / 7 as week, sum(r.actual_minutes)::float8 as minutes
      from session_regions r
      join sessions s on s.clinic_id = r.clinic_id and s.id = r.session_id
      join appointments a on a.clinic_id = s.clinic_id and a.id = s.appointment_id
      where r.clinic_id = ${room.clinic} and s.signed_at is not null and r.actual_minutes > 0 and r.region <> 'BREATH'
        and left(a.wall_start, 10) between ${firstOn} and ${addDays(firstOn, 7 * weeks - 1)}
        and (${staffId ?? null}::uuid is null or s.staff_id = ${staffId ?? null}::uuid)
        and (${siteId ?? null}::uuid is null or a.site_id = ${siteId ?? null}::uuid)
      group by 1, 2`);
    return { weeksFrom: mondays(firstOn, weeks), regions: byRegion(rows, weeks) };
  },
});

function mondayOf(on: LocalDate): LocalDate {
  return addDays(on, 1 - weekdayOf(on));
}

function mondays(firstOn: LocalDate, weeks: number): LocalDate[] {
  return Array.from({ length: weeks }, (_, index) => addDays(firstOn, 7 * index));
}

function byRegion(rows: readonly Row[], weeks: number): RegionWeeks[] {
  const regions = [...new Set(rows.map((row) => row.region))];
  return regions
    .map((region) => {
      const minutes = Array.from(
        { length: weeks },
        (_, week) => rows.find((row) => row.region === region && row.week === week)?.minutes ?? 0,
      );
      return { region, minutes, total: minutes.reduce((sum, each) => sum + each, 0) };
    })
    .toSorted((a, b) => b.total - a.total || (a.region < b.region ? -1 : 1));
}

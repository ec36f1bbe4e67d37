import { type SQL, sql } from "drizzle-orm";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import { localDateOf } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { Freeze } from "../rules/cadence.ts";
import { coursePace, type PaceDecision } from "../rules/pace.ts";
import { type CourseFacts, type CourseProgress, courseProgress } from "../rules/progress.ts";
import type { CourseEndKind, CourseTemplateId } from "../words.ts";

export type CourseRecord = {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly staffId: string | null;
  readonly staffName: string | null;
  /** Where the latest visit was or will be. */
  readonly siteId: string | null;
  readonly template: CourseTemplateId;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly facts: CourseFacts;
  readonly progress: CourseProgress;
  readonly pace: PaceDecision;
  readonly lastOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly missed: number;
};

type Row = {
  id: string;
  client_id: string;
  client_name: string;
  staff_id: string | null;
  staff_name: string | null;
  site_id: string | null;
  template: CourseTemplateId;
  started_on: LocalDate;
  ended_on: LocalDate | null;
  end_kind: CourseEndKind | null;
  planned_minimum: number;
  planned_maximum: number;
  lead_weeks: number;
  sessions_per_week: number;
  window_days: number;
  freezes: Freeze[] | null;
  attended_on: LocalDate[] | null;
  booked_on: LocalDate[] | null;
  missed: number;
  measured_at: number[] | null;
  discharged_at: number | null;
};

export type CourseWish = { readonly courseId?: string; readonly clientIds?: readonly string[] };

export async function readToday(room: Room): Promise<{ zone: string; todayOn: LocalDate }> {
  const { rows } = await room.tx.execute<{ zone: string }>(
    sql`select zone from clinics where clinic_id = ${room.clinic}`,
  );
  const zone = rows[0]?.zone ?? "UTC";
  return { zone, todayOn: localDateOf(room.clock.now(), zone) };
}

/**
 * Courses with everything that pace needs, in one statement however many there are; pace itself is judged by the rules.
 * A visit's day is the wall day agreed with the client, so no zone is asked here.
 */
export async function readCourses(room: Room, wish: CourseWish = {}): Promise<CourseRecord[]> {
  const { zone, todayOn } = await readToday(room);
  const only: SQL[] = [sql`c.clinic_id = ${room.clinic}`];
  if (wish.courseId) only.push(sql`c.id = ${wish.courseId}`);
  if (wish.clientIds) only.push(sql`c.client_id = any(${sql.param([...wish.clientIds])}::uuid[])`);
  const { rows } = await room.tx.execute<Row>(sql`
    select c.id, c.client_id, cl.given_name || ' ' || cl.family_name as client_name, c.staff_id,
      s.given_name || ' ' || s.family_name as staff_name, v.site_id, c.template, c.started_on, c.ended_on, c.end_kind,
      p.planned_minimum, p.planned_maximum, p.lead_weeks, p.sessions_per_week, p.window_days,
      f.freezes, v.attended_on, v.booked_on, coalesce(v.missed, 0)::int as missed, m.measured_at, d.discharged_at
    from courses c
    join clients cl on cl.clinic_id = c.clinic_id and cl.id = c.client_id
    left join staff s on s.clinic_id = c.clinic_id and s.id = c.staff_id
    join lateral (
      select * from course_plans x where x.clinic_id = c.clinic_id and x.course_id = c.id order by x.version desc limit 1
    ) p on true
    left join lateral (
      select json_agg(json_build_object('fromOn', x.from_on, 'toOn', x.to_on)) as freezes
      from course_freezes x where x.clinic_id = c.clinic_id and x.course_id = c.id
    ) f on true
    left join lateral (
      select json_agg(left(x.wall_start, 10)) filter (where x.state in ('in-session', 'done')) as attended_on,
        json_agg(left(x.wall_start, 10)) filter (
          where x.state in ('pending-review', 'booked', 'arrived') and left(x.wall_start, 10) >= ${todayOn}
        ) as booked_on,
        count(*) filter (where x.state in ('no-show', 'late-cancelled')) as missed,
        (array_agg(x.site_id order by x.starts_at desc))[1] as site_id
      from appointments x where x.clinic_id = c.clinic_id and x.course_id = c.id
    ) v on true
    left join lateral (
      select json_agg(distinct extract(epoch from x.measured_at)::float8 * 1000) as measured_at
      from measurements x where x.clinic_id = c.clinic_id and x.course_id = c.id
    ) m on true
    left join lateral (
      select min(extract(epoch from x.signed_at))::float8 * 1000 as discharged_at
      from discharge_notes x where x.clinic_id = c.clinic_id and x.course_id = c.id
    ) d on true
    where ${sql.join(only, sql` and `)}
    order by c.started_on desc, c.id desc`);
  return rows.map((row) => recordOf(row, zone, todayOn));
}

function recordOf(row: Row, zone: string, todayOn: LocalDate): CourseRecord {
  const facts = factsOf(row, zone);
  return {
    id: row.id,
    clientId: row.client_id,
    clientName: row.client_name,
    staffId: row.staff_id,
    staffName: row.staff_name,
    siteId: row.site_id,
    template: row.template,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    facts,
    progress: courseProgress(facts),
    pace: coursePace(facts, todayOn),
    lastOn: facts.attendedOn.at(-1) ?? null,
    nextOn: facts.bookedOn[0] ?? null,
    missed: row.missed,
  };
}

function factsOf(row: Row, zone: string): CourseFacts {
  const dayOf = (millis: number) => localDateOf(new Date(millis), zone);
  return {
    plan: {
      startedOn: row.started_on,
      plannedMinimum: row.planned_minimum,
      plannedMaximum: row.planned_maximum,
      leadWeeks: row.lead_weeks,
      sessionsPerWeek: row.sessions_per_week,
      windowDays: row.window_days,
      freezes: row.freezes ?? [],
    },
    attendedOn: (row.attended_on ?? []).toSorted(),
    bookedOn: (row.booked_on ?? []).toSorted(),
    measuredOn: (row.measured_at ?? []).map(dayOf).toSorted(),
    dischargeSignedOn: row.discharged_at === null ? null : dayOf(row.discharged_at),
    endKind: row.end_kind,
  };
}

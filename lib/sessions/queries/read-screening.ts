import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { coursePlans } from "#db/schema/courses.ts";
import type { GivenAnswers } from "#lib/intake/knowledge/answers.ts";
import { judgeAnswers } from "#lib/intake/queries/judge-answers.ts";
import { familyOf } from "#lib/intake/queries/read-record.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { Signature } from "../rules/starting.ts";
import type { Visit } from "../store.ts";

export type DayScreening = Awaited<ReturnType<typeof screenDay>>;

/**
 * Today's answers over those on file, judged for a session today. Answers of class V from before never count, so a
 * question that was left out today is open and not "as last time".
 */
export async function screenDay(room: Room, visit: Visit, given: GivenAnswers, today: LocalDate) {
  const { output: decision, ...judged } = await judgeAnswers(room, {
    recordOf: visit.clientId,
    birthOn: visit.birthOn,
    given,
    purpose: "session",
    asOf: today,
    today,
    anew: true,
    oncologyTrained: visit.policy.oncologyTrained,
  });
  return { today, ...judged, decision, consents: await consentsOnFile(room, visit.clientId) };
}

/** The newest row per kind and region decides. */
export async function consentsOnFile(room: Room, clientId: string): Promise<Signature[]> {
  const { rows } = await room.tx.execute<Signature>(sql`
    select distinct on (c.kind, r.region) c.kind, r.region, c.version, c.given, c.relation
    from consent_signatures c left join lateral unnest(coalesce(c.regions, array['ALL'])) as r(region) on true
    where c.clinic_id = ${room.clinic} and c.client_id in ${familyOf(room, clientId)}
    order by c.kind, r.region, c.signed_at desc, c.id desc`);
  return rows;
}

/** k of n: which session of the course this visit is. */
export async function courseStanding(room: Room, courseId: string | null, startsAt: Date) {
  if (courseId === null) return null;
  const [plan] = await room.tx
    .select({ planned: coursePlans.plannedMinimum })
    .from(coursePlans)
    .where(and(eq(coursePlans.clinicId, room.clinic), eq(coursePlans.courseId, courseId)))
    .orderBy(sql`${coursePlans.version} desc`)
    .limit(1);
  const before = await room.tx.$count(
    appointments,
    and(
      eq(appointments.clinicId, room.clinic),
      eq(appointments.courseId, courseId),
      inArray(appointments.state, ["done", "in-session"]),
      lt(appointments.startsAt, startsAt),
    ),
  );
  return plan ? { number: before + 1, planned: plan.planned } : null;
}

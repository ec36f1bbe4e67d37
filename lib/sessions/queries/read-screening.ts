import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { appointments } from "#db/schema/appointments.ts";
import { coursePlans } from "#db/schema/courses.ts";
import type { GivenAnswers, QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import { answersInForce, familyOf, lettersOnFile } from "#lib/intake/queries/read-record.ts";
import type { ScreeningCase } from "#lib/intake/rules/case.ts";
import { decideForPerson } from "#lib/intake/rules/decide.ts";
import { type AnsweredOnByKey, classDates, staleKeys } from "#lib/intake/rules/freshness.ts";
import { voidedTopics } from "#lib/intake/rules/letters.ts";
import { discardHidden, unansweredQuestions } from "#lib/intake/rules/unanswered.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { Signature } from "../rules/starting.ts";
import type { Visit } from "../store.ts";

export type DayScreening = Awaited<ReturnType<typeof screenDay>>;

/**
 * Today's answers over those on file, judged for a session today. Answers of class V from another day never count, so a
 * question that was left out today is open and not "as last time".
 */
export async function screenDay(room: Room, visit: Visit, given: GivenAnswers, today: LocalDate) {
  const onFile = await answersInForce(room, visit.clientId);
  const letters = await lettersOnFile(room, visit.clientId);
  const consents = await consentsOnFile(room, visit.clientId);
  const answers = discardHidden({ ...lasting(onFile.answers), ...given });
  const fresh = Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(answers, key)));
  const answeredOn: AnsweredOnByKey = {
    ...lasting(onFile.answeredOn),
    ...Object.fromEntries(Object.keys(fresh).map((key) => [key, today])),
  };
  const open = [
    ...new Set([
      ...unansweredQuestions(answers, { purpose: "session", asOf: today }),
      ...staleKeys(answeredOn, answers, today),
    ]),
  ];
  // Letters that rest on an answer which changed today no longer count, already for this decision.
  const again = Object.entries(fresh).filter(([key]) => Object.hasOwn(onFile.answers, key));
  const voided = voidedTopics(onFile.answers, { ...onFile.answers, ...Object.fromEntries(again) });
  const input: ScreeningCase = {
    asOf: today,
    purpose: "session",
    birthDate: visit.birthOn,
    answers,
    answeredOn: classDates(answeredOn, answers),
    clearances: letters.filter(({ topic }) => !voided.some((each) => each === topic)),
    policy: { oncologyTrained: visit.policy.oncologyTrained },
  };
  return { today, answers, fresh, open, consents, input, decision: decideForPerson(input) };
}

function lasting<Value>(byKey: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(byKey).filter(([key]) => questionFact(key as QuestionKey).class !== "V"));
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

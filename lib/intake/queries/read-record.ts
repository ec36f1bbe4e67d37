import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { clients } from "#db/schema/clients.ts";
import { answers, clearances, submissions } from "#db/schema/screening.ts";
import type { RegionCode } from "#lib/anatomy/words.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { GivenAnswers } from "../knowledge/answers.ts";
import type { ClearanceLetter } from "../rules/case.ts";
import type { AnsweredOnByKey } from "../rules/freshness.ts";
import type { LetterRole, PendingTopic } from "../words.ts";

export type AnswersInForce = { readonly answers: GivenAnswers; readonly answeredOn: AnsweredOnByKey };

/** The newest answer to every question, over all submissions of the client and of records merged into hers. */
export async function answersInForce(room: Room, clientId: string): Promise<AnswersInForce> {
  const rows = await room.tx
    .selectDistinctOn([answers.key], { key: answers.key, value: answers.value, answeredOn: answers.answeredOn })
    .from(answers)
    .innerJoin(submissions, and(eq(submissions.clinicId, answers.clinicId), eq(submissions.id, answers.submissionId)))
    .where(and(eq(answers.clinicId, room.clinic), inArray(submissions.clientId, familyOf(room, clientId))))
    .orderBy(answers.key, desc(submissions.submittedAt), desc(submissions.id));
  // Only what readAnswers accepted is ever stored.
  return {
    answers: Object.fromEntries(rows.map((row) => [row.key, row.value])) as GivenAnswers,
    answeredOn: Object.fromEntries(rows.map((row) => [row.key, row.answeredOn])) as AnsweredOnByKey,
  };
}

export async function lettersOnFile(room: Room, clientId: string): Promise<ClearanceLetter[]> {
  const rows = await room.tx
    .select()
    .from(clearances)
    .where(
      and(
        eq(clearances.clinicId, room.clinic),
        inArray(clearances.clientId, familyOf(room, clientId)),
        isNull(clearances.voidedAt),
      ),
    );
  return rows.map((row) => ({
    topic: row.topic as PendingTopic,
    role: row.role as LetterRole,
    issuedOn: row.issuedOn,
    verdict: row.verdict,
    ...(row.validUntil === null ? {} : { validUntil: row.validUntil }),
    ...(row.regions === null ? {} : { regions: row.regions as RegionCode[] }),
  }));
}

/** The client and every record that was merged into hers. */
export function familyOf(room: Room, clientId: string) {
  return room.tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.clinicId, room.clinic), sql`${clientId}::uuid in (${clients.id}, ${clients.mergedIntoId})`));
}

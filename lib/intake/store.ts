import { createHash } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { answers, clearances, consentSignatures, decisions, reviewTasks, submissions } from "#db/schema/screening.ts";
import { nameOf } from "#lib/access/actor.ts";
import { enqueueJob } from "#lib/jobs/enqueue.ts";
import { newId } from "#lib/kernel/id.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { tellReviewers } from "#lib/notices/booking-messages.ts";
import type { Room } from "#lib/operation/transaction.ts";
import type { GivenAnswers } from "./knowledge/answers.ts";
import { CONSENT_TEXTS } from "./knowledge/consents.ts";
import { RULE_SET_VERSION } from "./knowledge/version.ts";
import { answersInForce, familyOf } from "./queries/read-record.ts";
import type { ScreeningCase, ScreeningDecision } from "./rules/case.ts";
import { withEarlierEvents } from "./rules/earlier-events.ts";
import { topicsVoidedBy } from "./rules/letters.ts";
import type { ConsentKind, Purpose, TaskKind, Topic, Urgency } from "./words.ts";

export type NewSubmission = {
  readonly clientId: string | null;
  readonly purpose: Purpose;
  readonly locale: Locale;
  readonly birthOn: LocalDate | null;
  readonly freeText: string;
  readonly given: GivenAnswers;
  readonly today: LocalDate;
};

/** Keeps what was said, also when it leads to a refusal; letters that rest on a changed answer are void from now on. */
export async function insertSubmission(room: Room, wanted: NewSubmission): Promise<string> {
  const now = room.clock.now();
  const id = newId(now);
  const { given, today, ...rest } = wanted;
  const kept = wanted.clientId === null ? given : await overRecord(room, wanted.clientId, given, today);
  await room.tx.insert(submissions).values({
    clinicId: room.clinic,
    id,
    ...rest,
    ruleSetVersion: RULE_SET_VERSION,
    submittedAt: now,
    submittedBy: nameOf(room.actor),
  });
  const rows = Object.entries(kept).filter(([, value]) => value !== undefined);
  if (rows.length > 0) {
    await room.tx
      .insert(answers)
      .values(rows.map(([key, value]) => ({ clinicId: room.clinic, submissionId: id, key, value, answeredOn: today })));
  }
  return id;
}

/** Also answers that were judged without the record, as those of a visitor are, push no earlier event out of it. */
async function overRecord(room: Room, clientId: string, given: GivenAnswers, today: LocalDate): Promise<GivenAnswers> {
  const known = (await answersInForce(room, clientId)).answers;
  const kept = withEarlierEvents(known, given, today);
  await voidLetters(room, clientId, topicsVoidedBy(known, kept));
  return kept;
}

async function voidLetters(room: Room, clientId: string, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return;
  await room.tx
    .update(clearances)
    .set({ voidedAt: room.clock.now(), voidReason: "answers-changed" })
    .where(
      and(
        eq(clearances.clinicId, room.clinic),
        inArray(clearances.clientId, familyOf(room, clientId)),
        inArray(clearances.topic, topics),
        isNull(clearances.voidedAt),
      ),
    );
}

/** A case as it is kept: the birth date is null where a visitor was judged before she was asked for it. */
export type DecidedCase = Omit<ScreeningCase, "birthDate"> & { readonly birthDate: LocalDate | null };

export type NewDecision = {
  readonly submissionId: string;
  readonly clientId: string | null;
  readonly input: DecidedCase;
  readonly output: ScreeningDecision;
};

export async function insertDecision(room: Room, { submissionId, clientId, input, output }: NewDecision) {
  const now = room.clock.now();
  const id = newId(now);
  await room.tx.insert(decisions).values({
    clinicId: room.clinic,
    id,
    submissionId,
    clientId,
    purpose: input.purpose ?? "session",
    asOf: input.asOf,
    bookedOn: input.bookedOn ?? null,
    ruleSetVersion: output.ruleSetVersion,
    input,
    output,
    verdict: output.decision,
    urgent: output.urgent,
    decidedAt: now,
    decidedBy: nameOf(room.actor),
  });
  return id;
}

/** A decision as it was made, with what it was made from. */
export async function findDecision(room: Room, id: string) {
  const [row] = await room.tx
    .select()
    .from(decisions)
    .where(and(eq(decisions.clinicId, room.clinic), eq(decisions.id, id)));
  // Written by insertDecision only.
  return row && { ...row, input: row.input as DecidedCase, output: row.output as ScreeningDecision };
}

/** The open red flag of a client: while there is one, no new booking is confirmed. */
export async function findRedFlag(room: Room, clientId: string) {
  const [task] = await room.tx
    .select({ id: reviewTasks.id, decisionId: reviewTasks.decisionId, urgent: reviewTasks.urgent })
    .from(reviewTasks)
    .where(
      and(
        eq(reviewTasks.clinicId, room.clinic),
        inArray(reviewTasks.clientId, familyOf(room, clientId)),
        eq(reviewTasks.kind, "red-flag"),
        isNull(reviewTasks.closedAt),
      ),
    )
    .limit(1);
  return task;
}

export type NewTask = {
  readonly kind: TaskKind;
  readonly clientId: string;
  readonly appointmentId?: string;
  readonly decisionId: string;
  readonly urgent: Urgency;
  readonly dueAt?: Date;
};

export async function insertTask(room: Room, task: NewTask): Promise<string> {
  const now = room.clock.now();
  const id = newId(now);
  await room.tx.insert(reviewTasks).values({ clinicId: room.clinic, id, ...task, openedAt: now });
  return id;
}

/** Locked until the end of the transaction: of two people who decide at once the second sees what the first decided. */
export async function findTask(room: Room, id: string) {
  const [task] = await room.tx
    .select()
    .from(reviewTasks)
    .where(and(eq(reviewTasks.clinicId, room.clinic), eq(reviewTasks.id, id)))
    .for("update");
  return task;
}

export type TaskEnd = Pick<typeof reviewTasks.$inferInsert, "outcome" | "reason" | "closedBy">;

export async function closeTask(room: Room, id: string, end: TaskEnd): Promise<void> {
  await room.tx
    .update(reviewTasks)
    .set({ ...end, closedAt: room.clock.now() })
    .where(and(eq(reviewTasks.clinicId, room.clinic), eq(reviewTasks.id, id)));
}

/** The waiting review of a visit, if one is open. */
export async function findOpenReview(room: Room, appointmentId: string) {
  const [task] = await room.tx
    .select({
      id: reviewTasks.id,
      decisionId: reviewTasks.decisionId,
      urgent: reviewTasks.urgent,
      dueAt: reviewTasks.dueAt,
    })
    .from(reviewTasks)
    .where(
      and(
        eq(reviewTasks.clinicId, room.clinic),
        eq(reviewTasks.appointmentId, appointmentId),
        eq(reviewTasks.kind, "pending-review"),
        isNull(reviewTasks.closedAt),
      ),
    );
  return task;
}

/** A visit that waits for a therapist: the task, the job that gives the time back, and word to the clinic. */
export async function openReview(
  room: Room,
  visit: { id: string; clientId: string; startsAt: Date; zone: string; dueAt: Date },
  decision: { id: string; urgent: Urgency },
): Promise<void> {
  const { id: appointmentId, clientId, dueAt } = visit;
  const id = await insertTask(room, {
    kind: "pending-review",
    clientId,
    appointmentId,
    decisionId: decision.id,
    urgent: decision.urgent,
    dueAt,
  });
  const afterSeconds = Math.max(0, Math.ceil((dueAt.getTime() - room.clock.now().getTime()) / 1000));
  await enqueueJob(room, "review.expire", { payload: { taskId: id }, onceAs: `review:${id}`, afterSeconds });
  await tellReviewers(room, { id, startsAt: visit.startsAt, zone: visit.zone, dueAt });
}

export type Signature = {
  readonly kind: ConsentKind;
  readonly version: string;
  readonly signedBy: string;
  readonly relation: "self" | "guardian";
};

/** What was agreed to online, each with a fingerprint of the very text that was shown. */
export async function insertSignatures(
  room: Room,
  clientId: string,
  locale: Locale,
  signatures: readonly Signature[],
): Promise<void> {
  const signedAt = room.clock.now();
  if (signatures.length === 0) return;
  await room.tx.insert(consentSignatures).values(
    signatures.map((signature) => ({
      clinicId: room.clinic,
      id: newId(signedAt),
      clientId,
      locale,
      ...signature,
      textHash: createHash("sha256").update(CONSENT_TEXTS[signature.kind].text[locale]).digest("hex"),
      given: "given" as const,
      method: "online" as const,
      signedAt,
    })),
  );
}

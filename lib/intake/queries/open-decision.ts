import { and, desc, eq, inArray } from "drizzle-orm";
import { clearances, consentSignatures, decisions, submissions } from "#db/schema/screening.ts";
import { query } from "#lib/operation/query.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { OpenDecisionInput } from "../input.ts";
import { maySeeAnswers } from "../policy.ts";
import { findDecision } from "../store.ts";
import { familyOf } from "./read-record.ts";

type View = NonNullable<Awaited<ReturnType<typeof readView>>>;

/** One decision with all that it rests on, for those who treat. */
export const openDecision = query({
  name: "decision.open",
  input: OpenDecisionInput,
  may: maySeeAnswers,
  discloses: (view: View) => (view.clientId === null ? [] : [view.clientId]),
  run: async (room, { clientId, decisionId }) => {
    const id = decisionId ?? (clientId === undefined ? undefined : await newestOf(room, clientId));
    return id === undefined ? undefined : readView(room, id);
  },
});

async function newestOf(room: Room, clientId: string): Promise<string | undefined> {
  const [row] = await room.tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.clinicId, room.clinic), inArray(decisions.clientId, familyOf(room, clientId))))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1);
  return row?.id;
}

async function readView(room: Room, id: string) {
  const decision = await findDecision(room, id);
  if (!decision) return undefined;
  const [submission] = await room.tx
    .select({
      freeText: submissions.freeText,
      submittedAt: submissions.submittedAt,
      submittedBy: submissions.submittedBy,
    })
    .from(submissions)
    .where(and(eq(submissions.clinicId, room.clinic), eq(submissions.id, decision.submissionId)));
  const { clientId } = decision;
  const letters =
    clientId === null
      ? []
      : await room.tx
          .select()
          .from(clearances)
          .where(and(eq(clearances.clinicId, room.clinic), eq(clearances.clientId, clientId)))
          .orderBy(desc(clearances.acceptedAt));
  const consents =
    clientId === null
      ? []
      : await room.tx
          .select()
          .from(consentSignatures)
          .where(and(eq(consentSignatures.clinicId, room.clinic), eq(consentSignatures.clientId, clientId)))
          .orderBy(desc(consentSignatures.signedAt));
  return {
    clientId,
    decisionId: decision.id,
    submissionId: decision.submissionId,
    purpose: decision.purpose,
    asOf: decision.asOf,
    decidedAt: decision.decidedAt,
    answers: decision.input.answers,
    answeredOn: decision.input.answeredOn ?? {},
    output: decision.output,
    freeText: submission?.freeText ?? "",
    submittedAt: submission?.submittedAt ?? null,
    letters: letters.map(({ clinicId: _clinic, ...letter }) => letter),
    consents: consents.map(({ clinicId: _clinic, ...consent }) => consent),
  };
}

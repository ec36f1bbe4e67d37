import { and, eq, sql } from "drizzle-orm";
import { consentSignatures } from "#db/schema/screening.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "../knowledge/consents.ts";
import type { ConsentKind } from "../words.ts";

export type GivenConsent = { readonly kind: ConsentKind; readonly version: string };

/** What is still to be signed before a booking, and every signature under a text that is no longer in force. */
export async function consentIssues(
  room: Room,
  given: readonly GivenConsent[],
  clientId: string | null,
): Promise<FieldIssue[]> {
  const signed = clientId === null ? new Set<string>() : await signedKinds(room, clientId);
  const wrong = given.filter(({ kind, version }) => CONSENT_TEXTS[kind].version !== version);
  const kinds = new Set(given.map(({ kind }) => kind));
  const missing = CONSENTS_FOR_BOOKING.filter((kind) => !(kinds.has(kind) || signed.has(kind)));
  return [
    ...wrong.map(({ kind }): FieldIssue => ({ path: `consents.${kind}`, code: "not-accepted" })),
    ...missing.map((kind): FieldIssue => ({ path: `consents.${kind}`, code: "missing" })),
  ];
}

/** Kinds whose text in force was signed and not withdrawn since. */
async function signedKinds(room: Room, clientId: string): Promise<Set<string>> {
  const rows = await room.tx
    .selectDistinctOn([consentSignatures.kind], {
      kind: consentSignatures.kind,
      version: consentSignatures.version,
      given: consentSignatures.given,
    })
    .from(consentSignatures)
    .where(and(eq(consentSignatures.clinicId, room.clinic), eq(consentSignatures.clientId, clientId)))
    .orderBy(consentSignatures.kind, sql`${consentSignatures.signedAt} desc`, sql`${consentSignatures.id} desc`);
  const inForce = rows.filter(
    (row) => row.given === "given" && CONSENT_TEXTS[row.kind as ConsentKind]?.version === row.version,
  );
  return new Set(inForce.map((row) => row.kind));
}

import "server-only";
import { getTranslations } from "next-intl/server";
import type { FieldIssue, RefusalDetail, Refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import { requestLocale } from "./locale.ts";

/** Refusal -> status, for the whole public interface. What is not listed is a conflict with how things stand. */
const STATUS = {
  invalid: 422,
  "idempotency-mismatch": 422,
  "too-soon": 422,
  "too-far": 422,
  "outside-hours": 422,
  "not-found": 404,
  forbidden: 403,
  "screening-stop": 403,
  "slot-taken": 409,
  "hold-expired": 409,
  "too-many-bookings": 409,
  "already-moved": 409,
  "too-late": 409,
  "not-upcoming": 409,
  conflict: 409,
  "malformed-json": 400,
  "body-too-large": 413,
  "not-json": 415,
  "rate-limited": 429,
  "too-many-holds": 429,
  unexpected: 500,
  busy: 503,
} as const;
export type ApiErrorCode = keyof typeof STATUS;

const ABOUT_START = new Set<string>(["too-soon", "too-far", "outside-hours"]);

export function isApiErrorCode(code: string): code is ApiErrorCode {
  return code in STATUS;
}

/** A refusal as JSON: the code for programs, the sentence for people, and the facts that help. */
export async function apiError(outcome: Refused<string>, headers: Record<string, string> = {}): Promise<Response> {
  const code = isApiErrorCode(outcome.refusal) ? outcome.refusal : "conflict";
  const t = await getTranslations({ locale: await requestLocale(), namespace: "api" });
  const { detail = {} } = outcome;
  const body = { error: { code: outcome.refusal, message: t(code), ...factsOf(outcome.refusal, detail) } };
  return Response.json(body, { status: STATUS[code], headers: { "Cache-Control": "no-store", ...headers } });
}

function factsOf(refusal: string, detail: RefusalDetail): Record<string, unknown> {
  const { alternatives, ...rest } = detail;
  const fields = ABOUT_START.has(refusal) ? { fields: [{ path: "start", code: refusal }] } : {};
  if (!Array.isArray(alternatives)) return { ...rest, ...fields };
  return { ...rest, alternatives: alternatives.map(wireAlternative) };
}

function wireAlternative(given: unknown): unknown {
  const { start, end, therapist, zone } = given as { start: Date; end: Date; therapist: string; zone?: string };
  return { start: isoWithOffset(start, zone ?? "UTC"), end: isoWithOffset(end, zone ?? "UTC"), therapist };
}

export function fieldsOf(outcome: Refused<string>): readonly FieldIssue[] {
  const fields = outcome.detail?.fields;
  // Made by parseInput and by the commands, always of this shape.
  return Array.isArray(fields) ? (fields as FieldIssue[]) : [];
}

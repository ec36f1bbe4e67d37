/** Facts that explain a refusal to the person at the door: fields at fault, alternatives, advice. Never secrets. */
export type RefusalDetail = Readonly<Record<string, unknown>>;

export type Refused<Refusal extends string> = {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly detail?: RefusalDetail;
};

/** An expected "no" is a value, not an exception. */
export type Outcome<Value, Refusal extends string> = { readonly ok: true; readonly value: Value } | Refused<Refusal>;

export const done = <Value>(value: Value) => ({ ok: true, value }) as const;

export function refused<const Refusal extends string>(refusal: Refusal, detail?: RefusalDetail): Refused<Refusal> {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };
}

/** One bad field of an input. `path` is dotted ("client.birthDate"), `code` picks the sentence beside the field. */
export type FieldIssue = {
  readonly path: string;
  readonly code: FieldIssueCode;
  readonly limit?: number | string;
};

export const FIELD_ISSUE_CODES = [
  "missing",
  "wrong-type",
  "not-allowed",
  "too-long",
  "too-short",
  "too-large",
  "too-small",
  "bad-format",
  "control-characters",
  "in-the-past",
  "in-the-future",
  "unknown-field",
  "not-found",
  "unanswered",
  "not-accepted",
] as const;
export type FieldIssueCode = (typeof FIELD_ISSUE_CODES)[number];

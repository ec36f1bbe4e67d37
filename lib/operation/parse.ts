import type * as z from "zod";
import type { FieldIssue, FieldIssueCode } from "#lib/kernel/outcome.ts";

const MAX_DEPTH = 20;
const MAX_TEXT = 20_000;
// Line breaks and tabs are typed by people; no other control character is.
const TYPED = new Set([9, 10, 13]);

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fields: FieldIssue[] };

/** Reads an input with its schema; every fault comes back with the path of its field, none is thrown. */
export function parseInput<Input extends z.ZodType>(schema: Input, raw: unknown): Parsed<z.output<Input>> {
  const hostile = hostileText(raw, "", 0);
  if (hostile.length > 0) return { ok: false, fields: hostile };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, fields: parsed.error.issues.flatMap((issue) => fieldIssues(issue, raw)) };
}

function hostileText(value: unknown, path: string, depth: number): FieldIssue[] {
  if (depth > MAX_DEPTH) return [{ path, code: "wrong-type" }];
  if (typeof value === "string") {
    if (value.length > MAX_TEXT) return [{ path, code: "too-long", limit: MAX_TEXT }];
    return isHostile(value) ? [{ path, code: "control-characters" }] : [];
  }
  if (typeof value !== "object" || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    isHostile(key)
      ? [{ path, code: "control-characters" as const }]
      : hostileText(part, path ? `${path}.${key}` : key, depth + 1),
  );
}

/** A control character, or half of a surrogate pair: PostgreSQL refuses the one and mangles the other. */
function isHostile(text: string): boolean {
  if (!text.isWellFormed()) return true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < 32 && !TYPED.has(code)) || code === 127) return true;
  }
  return false;
}

function fieldIssues(issue: z.core.$ZodIssue, raw: unknown): FieldIssue[] {
  const path = issue.path.map(String).join(".");
  switch (issue.code) {
    case "invalid_type":
      return [{ path, code: isAbsent(raw, issue.path) ? "missing" : "wrong-type" }];
    case "too_small":
      return [{ path, code: tooSmall(issue), limit: Number(issue.minimum) }];
    case "too_big":
      return [
        {
          path,
          code: issue.origin === "string" || issue.origin === "array" ? "too-long" : "too-large",
          limit: Number(issue.maximum),
        },
      ];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: "unknown-field" }));
    case "invalid_value":
      return [{ path, code: isAbsent(raw, issue.path) ? "missing" : "not-allowed" }];
    case "invalid_union":
      return [{ path, code: isAbsent(raw, issue.path) ? "missing" : "not-allowed" }];
    case "custom":
      return [{ path, code: (issue.params?.code as FieldIssueCode | undefined) ?? "bad-format" }];
    default:
      return [{ path, code: "bad-format" }];
  }
}

function tooSmall(issue: { origin: string; minimum: number | bigint }): FieldIssueCode {
  if (issue.origin !== "string" && issue.origin !== "array") return "too-small";
  return Number(issue.minimum) === 1 ? "missing" : "too-short";
}

function isAbsent(raw: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  );
  return value === undefined || value === null || value === "";
}

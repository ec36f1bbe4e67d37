import { isRegionCode } from "#lib/anatomy/rules/regions.ts";
import { isLocalDate, type LocalDate } from "#lib/kernel/local-date.ts";
import type { FieldIssue, FieldIssueCode } from "#lib/kernel/outcome.ts";

/** What a value must satisfy; an empty list means that it does. Paths are dotted. */
export type Check = (value: unknown, path: string) => readonly FieldIssue[];

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

export function issue(path: string, code: FieldIssueCode, limit?: number | string): FieldIssue[] {
  return [limit === undefined ? { path, code } : { path, code, limit }];
}

export function join(path: string, key: string | number): string {
  return path === "" ? `${key}` : `${path}.${key}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function oneOf(codes: readonly string[]): Check {
  return (value, path) => {
    if (typeof value !== "string") return issue(path, "wrong-type");
    return codes.includes(value) ? [] : issue(path, "not-allowed");
  };
}

export function numberIn(limits: { readonly min: number; readonly max: number }, whole: boolean): Check {
  return (value, path) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return issue(path, "wrong-type");
    if (whole && !Number.isInteger(value)) return issue(path, "wrong-type");
    if (value < limits.min) return issue(path, "too-small", limits.min);
    return value > limits.max ? issue(path, "too-large", limits.max) : [];
  };
}

export const isDate: Check = (value, path) => {
  if (typeof value !== "string") return issue(path, "wrong-type");
  return isLocalDate(value) ? [] : issue(path, "bad-format");
};

export function dateUpTo(latestOn: LocalDate): Check {
  return (value, path) => {
    const issues = isDate(value, path);
    if (issues.length > 0) return issues;
    return typeof value === "string" && value > latestOn ? issue(path, "in-the-future", latestOn) : [];
  };
}

export function listOf(check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return issue(path, "wrong-type");
    return value.flatMap((item, index) => check(item, join(path, index)));
  };
}

export const isRegion: Check = (value, path) => {
  if (typeof value !== "string") return issue(path, "wrong-type");
  return isRegionCode(value) ? [] : issue(path, "not-allowed");
};

export function nullOr(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

export const isBoolean: Check = (value, path) => (typeof value === "boolean" ? [] : issue(path, "wrong-type"));

/** An object with these fields and no others: an unknown field is refused, never ignored. */
export function shaped(fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, path) => {
    if (!isRecord(value)) return issue(path, "wrong-type");
    const missing = required.filter((key) => !Object.hasOwn(value, key) || value[key] === undefined);
    return [
      ...missing.flatMap((key) => issue(join(path, key), "missing")),
      ...Object.entries(value).flatMap(([key, field]) => {
        const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (!check) return issue(join(path, key), "unknown-field");
        return field === undefined ? [] : check(field, join(path, key));
      }),
    ];
  };
}

import { type Check, issue, listOf, type Reading, shaped } from "#lib/intake/rules/reading.ts";
import type { LimbGirths } from "./volume.ts";

export type GirthCase = LimbGirths & { readonly id?: string | number };

const FIELDS = ["intervalCm", "circumferencesCm"];

/** Arithmetic only: plausibility for people is another check, so a cone to a point is allowed here. */
export function readGirths(raw: unknown): Reading<GirthCase> {
  const issues = isGirthCase(raw, "");
  // Every field was checked just now.
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: raw as GirthCase };
}

const notNegative: Check = (value, path) => {
  if (typeof value !== "number" || !Number.isFinite(value)) return issue(path, "wrong-type");
  return value < 0 ? issue(path, "too-small", 0) : [];
};

const aboveZero: Check = (value, path) => (value === 0 ? issue(path, "too-small", 0) : notNegative(value, path));

const girthList: Check = (value, path) => {
  if (Array.isArray(value) && value.length < 2) return issue(path, "too-short", 2);
  return listOf(notNegative)(value, path);
};

const isName: Check = (value, path) =>
  typeof value === "string" || typeof value === "number" ? [] : issue(path, "wrong-type");

const anything: Check = () => [];

const isGirthCase = shaped(
  { id: isName, title: anything, expected: anything, intervalCm: aboveZero, circumferencesCm: girthList },
  FIELDS,
);

import { FIELD_ISSUE_CODES, type FieldIssue } from "#lib/kernel/outcome.ts";
import type { DraftState } from "#lib/scheduling/queries/open-draft.ts";

const SHOWN = 12;

/** What the booking found wrong with the details, noted so that a reload shows it again. */
export function problemsIn(draft: DraftState): FieldIssue[] {
  const raw: unknown = draft.facts.problems ? JSON.parse(draft.facts.problems) : [];
  return Array.isArray(raw) ? raw.filter(isIssue) : [];
}

/** Consents are one tick on the page, whatever is wrong with them. */
export function noteProblems(issues: readonly FieldIssue[]): string {
  const named = issues.map((issue) =>
    issue.path.startsWith("consents") ? ({ path: "consent", code: "not-accepted" } as const) : issue,
  );
  const once = named.filter(({ path }, index) => named.findIndex((one) => one.path === path) === index);
  return JSON.stringify(once.slice(0, SHOWN));
}

function isIssue(value: unknown): value is FieldIssue {
  if (typeof value !== "object" || value === null || !("path" in value) || !("code" in value)) return false;
  return typeof value.path === "string" && FIELD_ISSUE_CODES.some((code) => code === value.code);
}

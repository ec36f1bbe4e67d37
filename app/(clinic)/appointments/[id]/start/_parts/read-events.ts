import type { QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { answerTypeOf } from "#lib/intake/rules/answer-types.ts";

export const EVENT_ROWS = [0, 1, 2] as const;

/**
 * Further clots or operations as typed, with those on file that are still ticked. Rows count also where the question
 * above them was passed over; rows under a "no", or a "yes" without any, leave it open.
 */
export function readEvents(form: FormData, key: QuestionKey): unknown {
  const name = `answers.${key}`;
  const places = answerTypeOf(key) === "clots" ? "sites" : "areas";
  const rows = EVENT_ROWS.flatMap((row) => {
    const where = form.getAll(`${name}.${row}.places`).map(String);
    const on = form.has(`${name}.${row}.unsure`) ? "unsure" : String(form.get(`${name}.${row}.on`) ?? "").trim();
    return on !== "" || where.length > 0 ? [{ on, [places]: where }] : [];
  });
  const isNone = form.get(name) === "no";
  if (isNone !== (rows.length === 0)) return undefined;
  return [...rows, ...form.getAll(`${name}.known`).flatMap((text) => readKnown(String(text)))];
}

function readKnown(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

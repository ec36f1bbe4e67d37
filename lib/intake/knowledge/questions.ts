import type { QuestionKey } from "./answers.ts";
import type { QuestionRow } from "./question-row.ts";
import { BELLY_QUESTIONS } from "./questions-belly.ts";
import { CANCER_AND_OPERATION_QUESTIONS } from "./questions-cancer-operations.ts";
import { HEART_QUESTIONS } from "./questions-heart.ts";
import { NECK_AND_BREATHING_QUESTIONS } from "./questions-neck-breathing.ts";
import { ORGAN_QUESTIONS } from "./questions-organs.ts";
import { TODAY_QUESTIONS } from "./questions-today.ts";
import { VESSEL_QUESTIONS } from "./questions-vessels.ts";

/** Every question, in the order in which it is asked. */
export const QUESTIONS: readonly QuestionRow[] = [
  ...TODAY_QUESTIONS,
  ...HEART_QUESTIONS,
  ...VESSEL_QUESTIONS,
  ...CANCER_AND_OPERATION_QUESTIONS,
  ...NECK_AND_BREATHING_QUESTIONS,
  ...ORGAN_QUESTIONS,
  ...BELLY_QUESTIONS,
];

const BY_KEY: ReadonlyMap<string, QuestionRow> = new Map(QUESTIONS.map((row) => [row.key, row]));

export function questionFact(key: QuestionKey): QuestionRow {
  const row = BY_KEY.get(key);
  if (!row) throw new Error(`No question ${key}`);
  return row;
}

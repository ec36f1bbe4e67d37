import type { RuleId } from "./rule-ids.ts";
import type { RuleRow } from "./rule-row.ts";
import { BODY_RULES } from "./rule-rows-body.ts";
import { HEART_RULES } from "./rule-rows-heart.ts";
import { PREGNANCY_AND_OPERATION_RULES } from "./rule-rows-pregnancy-operations.ts";
import { NECK_AND_ABDOMEN_RULES } from "./rule-rows-regions.ts";
import { TODAY_RULES } from "./rule-rows-today.ts";
import { VESSEL_RULES } from "./rule-rows-vessels.ts";

export const RULE_ROWS: readonly RuleRow[] = [
  ...TODAY_RULES,
  ...HEART_RULES,
  ...VESSEL_RULES,
  ...BODY_RULES,
  ...PREGNANCY_AND_OPERATION_RULES,
  ...NECK_AND_ABDOMEN_RULES,
];

const BY_ID: ReadonlyMap<string, RuleRow> = new Map(RULE_ROWS.map((row) => [row.id, row]));

export function ruleRow(id: RuleId): RuleRow {
  const row = BY_ID.get(id);
  if (!row) throw new Error(`No words for rule ${id}`);
  return row;
}

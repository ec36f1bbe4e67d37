import type { RuleId } from "#lib/intake/knowledge/rule-ids.ts";
import { ruleRow } from "#lib/intake/knowledge/rule-rows.ts";
import type { Locale } from "#lib/kernel/locale.ts";

/** A note of a rule as one sentence about why and one about what it means today. */
export function cautionText(rule: RuleId, locale: Locale): string {
  const { condition, note } = ruleRow(rule);
  const because = condition[locale];
  return `${because.charAt(0).toUpperCase()}${because.slice(1)}. ${note[locale]}`;
}

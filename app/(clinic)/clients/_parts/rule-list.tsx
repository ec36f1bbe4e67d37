import { useLocale } from "next-intl";
import type { RuleId } from "#lib/intake/knowledge/rule-ids.ts";
import { ruleRow } from "#lib/intake/knowledge/rule-rows.ts";

/** Rules in words for those who treat: what was said, and what it means. */
export function RuleList({ rules }: { readonly rules: readonly RuleId[] }) {
  const locale = useLocale();
  return (
    <ul className="mt-1 grid gap-2">
      {rules.map((rule) => {
        const { condition, note } = ruleRow(rule);
        return (
          <li key={rule} className="border-s-2 border-control ps-3">
            <p className="font-semibold">{sentence(condition[locale])}</p>
            <p className="text-dense">{note[locale]}</p>
          </li>
        );
      })}
    </ul>
  );
}

/** Conditions are worded to stand within a sentence. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

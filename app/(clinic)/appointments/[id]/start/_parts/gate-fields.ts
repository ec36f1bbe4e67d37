import type { FieldError } from "#app/_ui/form-state.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { isRuleId, RED_FLAG } from "#lib/sessions/rules/starting.ts";
import type { StartGate } from "#lib/sessions/words.ts";
import { CAUTION_FIELD } from "./caution-field.ts";
import { cautionText } from "./caution-text.ts";

type Gate = "gateTreatment" | "gateSensitive" | "gateGuardian" | "gatePressure" | "gateNothing";

const FIELDS: Partial<Record<StartGate, readonly [name: string, text: Gate]>> = {
  "treatment-consent": ["treatmentConsent", "gateTreatment"],
  "sensitive-areas-unasked": ["sensitive", "gateSensitive"],
  "guardian-consent": ["guardianConsent", "gateGuardian"],
  "blood-pressure": ["answers.bp", "gatePressure"],
  "nothing-to-treat": ["screening", "gateNothing"],
};

/** Each unmet gate beside the field that opens it; each open note as a tick of its own. */
export function unmetGates(
  detail: Readonly<Record<string, unknown>>,
  t: (key: Gate | "redFlag") => string,
  locale: Locale,
): FieldError[] {
  const gates = (detail.gates ?? []) as readonly StartGate[];
  const cautions = (detail.cautions ?? []) as readonly string[];
  const fields = gates.flatMap((gate): FieldError[] => {
    const field = FIELDS[gate];
    return field ? [{ name: field[0], text: t(field[1]) }] : [];
  });
  const notes = cautions.map((id) => {
    const rule = id.split(".")[0] ?? "";
    const text = id === RED_FLAG || !isRuleId(rule) ? t("redFlag") : cautionText(rule, locale);
    return { name: `${CAUTION_FIELD}${id}`, text };
  });
  return [...fields, ...notes];
}

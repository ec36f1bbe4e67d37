import { useLocale, useTranslations } from "next-intl";
import { CheckboxesField, RadioField } from "#app/_ui/bound-fields.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { GROUP_REGIONS } from "#lib/anatomy/words.ts";
import type { QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { answerTypeOf } from "#lib/intake/rules/answer-types.ts";
import { allowedValues } from "#lib/intake/rules/questions-in-force.ts";

/** None, or some places from a list. */
export function Places({
  name,
  label,
  value,
  question,
  isGiven,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly question: QuestionKey;
  readonly isGiven: boolean;
}) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const known =
    answerTypeOf(question) === "regions"
      ? GROUP_REGIONS.map((code) => ({ value: code, label: regionLabel(code, locale) }))
      : allowedValues(question, locale);
  const finer = chosen.filter((code) => !known.some((option) => option.value === code));
  const options = [...known, ...allowedValues(question, locale).filter((option) => finer.includes(option.value))];
  const start = chosen.length > 0 ? "some" : isGiven ? "no" : undefined;
  return (
    <div className="group/places contents">
      <RadioField
        inline
        name={name}
        label={label}
        defaultValue={start}
        options={[
          { value: "no", label: t("none") },
          { value: "some", label: t("someAreas") },
        ]}
      />
      <div className="mt-3 hidden group-has-[input[value=some]:checked]/places:block not-supports-[selector(:has(*))]:block [&_fieldset>div]:grid-cols-2 md:[&_fieldset>div]:grid-cols-4">
        <CheckboxesField name={`${name}.areas`} label={t("areas")} options={options} defaultValues={chosen} />
      </div>
    </div>
  );
}

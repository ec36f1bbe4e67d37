import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxesField, RadioField, SelectField, TextField } from "#app/_ui/bound-fields.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { GROUP_REGIONS } from "#lib/anatomy/words.ts";
import type { GivenAnswers, QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { QUESTIONS, questionFact } from "#lib/intake/knowledge/questions.ts";
import { answerTypeOf } from "#lib/intake/rules/answer-types.ts";
import { allowedValues } from "#lib/intake/rules/questions-in-force.ts";

type Props = {
  readonly keys: readonly QuestionKey[];
  readonly filled: GivenAnswers;
  /** "reopened" counts only when there is news. */
  readonly group?: "ask" | "reopened";
};

/** Questions with their follow-ups. A follow-up shows itself by style alone, so it needs no script. */
export function QuestionFields({ keys, filled, group = "ask" }: Props) {
  const roots = keys.filter((key) => {
    const { parent } = questionFact(key);
    return parent === undefined || !keys.includes(parent.key);
  });
  return (
    <div className="grid divide-y divide-divider">
      {roots.map((key) => (
        <div key={key} className="group/question py-4 first:pt-0 last:pb-0">
          <input type="hidden" name={group} value={key} />
          <QuestionField name={key} filled={filled} />
          <FollowUps parent={key} filled={filled} group={group} />
        </div>
      ))}
    </div>
  );
}

function FollowUps({ parent, filled, group }: { readonly parent: QuestionKey } & Required<Omit<Props, "keys">>) {
  const own = QUESTIONS.filter((row) => row.parent?.key === parent);
  if (own.length === 0) return null;
  return (
    <div className="mt-4 hidden gap-4 border-s-2 border-divider ps-4 group-has-[>fieldset_input:not([value=no],[value=none]):checked]/question:grid">
      {own.map(({ key }) => (
        <div key={key}>
          <input type="hidden" name={group} value={key} />
          <QuestionField name={key} filled={filled} />
        </div>
      ))}
    </div>
  );
}

function QuestionField({
  name: key,
  filled,
}: {
  readonly name: QuestionKey;
  readonly filled: GivenAnswers;
}): ReactNode {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const label = questionFact(key).wording[locale];
  const name = `answers.${key}`;
  const value = filled[key];
  const isGiven = Object.hasOwn(filled, key);
  switch (answerTypeOf(key)) {
    case "yes-no-unsure": {
      const options = allowedValues(key, locale).toSorted(
        (a, b) => NO_FIRST.indexOf(a.value) - NO_FIRST.indexOf(b.value),
      );
      return <RadioField inline name={name} label={label} options={options} defaultValue={textOf(value)} />;
    }
    case "choice":
      return (
        <RadioField
          inline
          name={name}
          label={label}
          options={allowedValues(key, locale)}
          defaultValue={textOf(value)}
        />
      );
    case "date-or-unsure": {
      const chosen =
        typeof value === "string" && value !== "unsure" ? "on" : (textOf(value) ?? (isGiven ? "no" : undefined));
      const options = [
        { value: "no", label: t("no") },
        { value: "on", label: t("dateYes") },
        { value: "unsure", label: t("unsure") },
      ];
      return (
        <div className="group/date contents">
          <RadioField inline name={name} label={label} options={options} defaultValue={chosen} />
          <div className="mt-3 hidden max-w-48 group-has-[input[value=on]:checked]/date:block">
            <TextField
              type="date"
              name={`${name}.on`}
              label={t("on")}
              defaultValue={chosen === "on" ? textOf(value) : undefined}
            />
          </div>
        </div>
      );
    }
    case "blood-pressure":
      return (
        <fieldset>
          <legend>{label}</legend>
          <div className="mt-2 flex flex-wrap gap-3">
            <TextField inputMode="numeric" name={name} label={t("systolic")} />
            <TextField inputMode="numeric" name={`${name}.diastolic`} label={t("diastolic")} />
          </div>
        </fieldset>
      );
    case "integer":
    case "decimal":
      return (
        <TextField
          inputMode="decimal"
          name={name}
          label={label}
          defaultValue={value === null || value === undefined ? undefined : String(value)}
        />
      );
    case "choice-per-leg":
      return <PerLeg name={name} label={label} value={value} options={allowedValues(key, locale)} />;
    case "operations":
    case "clots":
      return isGiven ? (
        <input type="hidden" name={`${name}.json`} value={JSON.stringify(value)} />
      ) : (
        <input type="hidden" name={`${name}.json`} value="[]" />
      );
    default:
      return <Places name={name} label={label} value={value} question={key} isGiven={isGiven} />;
  }
}

const NO_FIRST = ["no", "yes", "unsure"];

function Places({
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
      <div className="mt-3 hidden group-has-[input[value=some]:checked]/places:block [&_fieldset>div]:grid-cols-2 md:[&_fieldset>div]:grid-cols-4">
        <CheckboxesField name={`${name}.areas`} label={t("areas")} options={options} defaultValues={chosen} />
      </div>
    </div>
  );
}

type LegProps = {
  readonly name: string;
  readonly label: string;
  readonly value: unknown;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function PerLeg({ name, label, value, options }: LegProps) {
  const t = useTranslations("session.start");
  const found = (value ?? {}) as Readonly<Record<string, string | null>>;
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <SelectField
          name={`${name}.LEG_L`}
          label={t("left")}
          options={[...options]}
          defaultValue={found.LEG_L ?? "none"}
        />
        <SelectField
          name={`${name}.LEG_R`}
          label={t("right")}
          options={[...options]}
          defaultValue={found.LEG_R ?? "none"}
        />
      </div>
    </fieldset>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

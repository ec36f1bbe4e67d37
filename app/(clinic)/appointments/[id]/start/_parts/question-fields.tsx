import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioField, TextField } from "#app/_ui/bound-fields.tsx";
import type { GivenAnswers, QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { QUESTIONS, questionFact } from "#lib/intake/knowledge/questions.ts";
import { answerTypeOf } from "#lib/intake/rules/answer-types.ts";
import { allowedValues } from "#lib/intake/rules/questions-in-force.ts";
import { MoreEvents } from "./more-events.tsx";
import { PerLeg } from "./per-leg.tsx";
import { Places } from "./places-field.tsx";

type Props = {
  readonly keys: readonly QuestionKey[];
  readonly filled: GivenAnswers;
  /** The record: earlier events in it are listed even where nothing is filled in. */
  readonly onFile: GivenAnswers;
  /** "reopened" counts only when there is news. */
  readonly group?: "ask" | "reopened";
};

/** Questions with their follow-ups. A follow-up shows itself by style alone, so it needs no script. */
export function QuestionFields({ keys, filled, onFile, group = "ask" }: Props) {
  const roots = keys.filter((key) => {
    const { parent } = questionFact(key);
    return parent === undefined || !keys.includes(parent.key);
  });
  return (
    <div className="grid divide-y divide-divider">
      {roots.map((key) => (
        <div key={key} className="py-4 first:pt-0 last:pb-0">
          <input type="hidden" name={group} value={key} />
          <div className="peer/parent">
            <QuestionField name={key} filled={filled} onFile={onFile} />
          </div>
          <FollowUps parent={key} filled={filled} onFile={onFile} group={group} />
        </div>
      ))}
    </div>
  );
}

// Where a browser cannot look into a group (:has), everything stands open: longer, and nothing is out of reach.
const OPEN_UNLESS_NO =
  "hidden peer-has-[input[type=radio]:not([value=no],[value=none]):checked]/parent:grid not-supports-[selector(:has(*))]:grid";

function FollowUps({
  parent,
  filled,
  onFile,
  group,
}: { readonly parent: QuestionKey } & Required<Omit<Props, "keys">>) {
  const own = QUESTIONS.filter((row) => row.parent?.key === parent);
  if (own.length === 0) return null;
  // A list on file counts without its parent too: then it must be in sight.
  const open = !onFile[parent] && own.some(({ key }) => listed(onFile[key]));
  return (
    <div className={`mt-4 gap-4 border-s-2 border-divider ps-4 ${open ? "grid" : OPEN_UNLESS_NO}`}>
      {own.map(({ key }) => (
        <div key={key}>
          <input type="hidden" name={group} value={key} />
          <QuestionField name={key} filled={filled} onFile={onFile} />
        </div>
      ))}
    </div>
  );
}

function QuestionField({
  name: key,
  filled,
  onFile,
}: {
  readonly name: QuestionKey;
  readonly filled: GivenAnswers;
  readonly onFile: GivenAnswers;
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
          <div className="mt-3 hidden max-w-48 group-has-[input[value=on]:checked]/date:block not-supports-[selector(:has(*))]:block">
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
          defaultValue={typeof value === "number" ? String(value) : undefined}
        />
      );
    case "choice-per-leg":
      return <PerLeg name={name} label={label} value={value} isGiven={isGiven} options={allowedValues(key, locale)} />;
    case "operations":
    case "clots":
      return <MoreEvents question={key} filled={filled} onFile={onFile} />;
    default:
      return <Places name={name} label={label} value={value} question={key} isGiven={isGiven} />;
  }
}

function listed(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

const NO_FIRST = ["no", "yes", "unsure"];

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

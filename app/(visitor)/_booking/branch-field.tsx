import { useTranslations } from "next-intl";
import { CheckboxGroup } from "#app/_ui/checkbox-group.tsx";
import { DateFields } from "#app/_ui/date-fields.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { Select } from "#app/_ui/select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { LEGS, type QuestionKey, VEIN_FINDINGS } from "#lib/intake/knowledge/answers.ts";
import { CHOICE_LABELS, VEIN_LABELS, YES_NO_LABELS } from "#lib/intake/knowledge/option-labels.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import { answerTypeOf, isChoiceKey } from "#lib/intake/rules/answer-types.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { NEITHER } from "./card-form.ts";
import { MoreOfTheSame } from "./more-of-the-same.tsx";
import { ClotPlaces, Places } from "./places.tsx";
import { dateParts, type TypedForm, textOf, textsIn } from "./typed-form.ts";

type Props = {
  readonly field: QuestionKey;
  readonly typed: TypedForm;
  readonly errors: ReadonlyMap<string, string>;
  readonly locale: Locale;
  /** The condition that opened this question; its own wording stands above it already. */
  readonly within: QuestionKey;
};

/** One question of a branch, drawn by the type of its answer. */
export function BranchField(props: Props) {
  const { field, typed, errors, locale, within } = props;
  const { wording } = questionFact(field);
  const common = { name: field, label: <Question {...props} />, error: errors.get(field) };

  switch (answerTypeOf(field)) {
    case "yes-no-unsure":
      return (
        <RadioGroup
          {...common}
          defaultValue={textOf(typed, field)}
          options={(["yes", "no", "unsure"] as const).map((value) => ({ value, label: YES_NO_LABELS[value][locale] }))}
        />
      );
    case "choice":
      return <RadioGroup {...common} defaultValue={textOf(typed, field)} options={optionsOf(field, locale)} />;
    case "date-or-unsure":
      return <DayUnlessUnsure {...common} field={field} typed={typed} />;
    case "regions":
      return <Places {...common} chosen={textsIn(typed, field)} locale={locale} />;
    case "clot-sites":
      return <ClotPlaces {...common} chosen={textsIn(typed, field)} locale={locale} />;
    case "legs":
      return <Sides {...common} typed={typed} part="leg" field={field} />;
    case "feet":
      return <Sides {...common} typed={typed} part="foot" field={field} />;
    case "choice-per-leg":
      return <VeinsOfEachLeg {...props} />;
    case "operations":
    case "clots":
      return <MoreOfTheSame {...props} />;
    default:
      return (
        <TextInput
          {...common}
          label={wording[locale]}
          defaultValue={textOf(typed, field)}
          inputMode={field === "abi" ? "decimal" : "numeric"}
          autoComplete="off"
          maxLength={6}
          className={within === field ? "" : "max-w-32"}
        />
      );
  }
}

/** Said once: for the condition's own question the wording is the legend of the whole branch. */
function Question({ field, within, locale }: Props) {
  const t = useTranslations("booking.card");
  if (field !== within) return questionFact(field).wording[locale];
  const type = answerTypeOf(field);
  if (type === "date-or-unsure") return t("whichDay");
  return t(type === "regions" ? "whichPlaces" : "whichKind");
}

type Labelled = { readonly name: string; readonly label: React.ReactNode; readonly error?: string | undefined };

function DayUnlessUnsure({ field, typed, ...common }: Labelled & { field: QuestionKey; typed: TypedForm }) {
  const t = useTranslations("common.date");
  const tell = useTranslations("booking.card");
  const labels = { day: t("day"), month: t("month"), year: t("year") };
  // Beside "not sure" the boxes would only be in the way; the value of the radio button is the answer then.
  return (
    <div className="group-has-[[name$=sure][value=unsure]:checked]/condition:hidden">
      <DateFields {...common} hint={tell("dayHint")} labels={labels} defaultValue={dateParts(typed, field)} />
    </div>
  );
}

function Sides({
  part,
  field,
  typed,
  ...common
}: Labelled & { part: "leg" | "foot"; field: QuestionKey; typed: TypedForm }) {
  const t = useTranslations("booking.card");
  const sides = [
    { value: `${part.toUpperCase()}_L`, label: t(`${part}.left`) },
    { value: `${part.toUpperCase()}_R`, label: t(`${part}.right`) },
  ];
  const options = part === "foot" ? [...sides, { value: NEITHER, label: t("foot.neither") }] : sides;
  return <CheckboxGroup {...common} defaultValues={textsIn(typed, field)} options={options} />;
}

function VeinsOfEachLeg({ field, typed, errors, locale }: Props) {
  const t = useTranslations("booking.card");
  const options = [
    { value: "", label: t("choose") },
    ...VEIN_FINDINGS.map((value) => ({ value, label: VEIN_LABELS[value][locale] })),
  ];
  return (
    <div className="grid gap-4 group-has-[[name$=sure][value=unsure]:checked]/condition:hidden">
      {LEGS.map((leg, index) => (
        <Select
          key={leg}
          name={`${field}.${leg}`}
          label={t(leg === "LEG_L" ? "leg.left" : "leg.right")}
          error={index === 0 ? errors.get(field) : undefined}
          defaultValue={textOf(typed, `${field}.${leg}`)}
          options={options}
        />
      ))}
    </div>
  );
}

function optionsOf(field: QuestionKey, locale: Locale) {
  if (!isChoiceKey(field)) return [];
  return Object.entries(CHOICE_LABELS[field])
    .filter(([value]) => value !== "none")
    .map(([value, label]) => ({ value, label: label[locale] }));
}

import { useTranslations } from "next-intl";
import { Choice } from "#app/_ui/choice.tsx";
import { DateFields } from "#app/_ui/date-fields.tsx";
import { Details } from "#app/_ui/details.tsx";
import { controlId } from "#app/_ui/form-state.ts";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import type { QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { YES_NO_LABELS } from "#lib/intake/knowledge/option-labels.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { anyName, beyondName, MORE_ROWS } from "./card-form.ts";
import { ClotPlaces, Places } from "./places.tsx";
import { dateParts, type TypedForm, textOf, textsIn } from "./typed-form.ts";

type Props = {
  readonly field: QuestionKey;
  readonly typed: TypedForm;
  readonly errors: ReadonlyMap<string, string>;
  readonly locale: Locale;
};

const OPEN_WHEN_YES =
  "hidden group-has-[[name$=any][value=yes]:checked]/more:grid not-supports-[selector(:has(*))]:grid";

/** Earlier operations or clots: no, or up to three, each with its day and places. */
export function MoreOfTheSame({ field, typed, errors, locale }: Props) {
  const t = useTranslations("booking.card");
  const any = textOf(typed, anyName(field));
  const [first, ...others] = MORE_ROWS;
  // Rows under a "no": both are shown, so that she can say which is meant.
  const contradicts = any !== "yes" && MORE_ROWS.some((row) => wasUsed(typed, field, row));
  const rows = { field, typed, errors, locale };
  return (
    <div className="group/more">
      <RadioGroup
        name={anyName(field)}
        label={questionFact(field).wording[locale]}
        error={errors.get(field)}
        defaultValue={any}
        options={(["no", "yes"] as const).map((value) => ({ value, label: YES_NO_LABELS[value][locale] }))}
      />
      <div className={`mt-4 gap-5 ${contradicts ? "grid" : OPEN_WHEN_YES}`}>
        <Row {...rows} row={first} />
        {others.map((row) => (
          <Details key={row} summary={t("another")} open={wasUsed(typed, field, row)}>
            <Row {...rows} row={row} />
          </Details>
        ))}
        <Choice
          type="checkbox"
          plain
          id={controlId(beyondName(field))}
          name={beyondName(field)}
          value="yes"
          label={t("beyond")}
          hint={t("beyondHint")}
          defaultChecked={textOf(typed, beyondName(field)) !== ""}
        />
      </div>
    </div>
  );
}

function Row({ field, typed, errors, locale, row }: Props & { readonly row: number }) {
  const t = useTranslations("booking.card");
  const date = useTranslations("common.date");
  const at = `${field}.${row}`;
  const clots = field === "more_clots";
  const places = `${at}.${clots ? "sites" : "areas"}`;
  const dayName = `${at}.on`;
  const Where = clots ? ClotPlaces : Places;
  return (
    <div className="grid gap-4">
      <DateFields
        name={dayName}
        label={t("whichDay")}
        error={errors.get(dayName)}
        labels={{ day: date("day"), month: date("month"), year: date("year") }}
        defaultValue={dateParts(typed, dayName)}
      />
      <Choice
        type="checkbox"
        plain
        name={`${at}.unsure`}
        value="yes"
        label={t("dayUnsure")}
        defaultChecked={textOf(typed, `${at}.unsure`) !== ""}
      />
      <Where
        name={places}
        label={t("whichPlaces")}
        error={errors.get(places)}
        chosen={textsIn(typed, places)}
        locale={locale}
      />
    </div>
  );
}

function wasUsed(typed: TypedForm, field: QuestionKey, row: number): boolean {
  return Object.entries(typed).some(([name, values]) => name.startsWith(`${field}.${row}.`) && values.some(Boolean));
}

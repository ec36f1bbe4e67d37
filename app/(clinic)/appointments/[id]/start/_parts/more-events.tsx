import { useLocale, useTranslations } from "next-intl";
import { CheckboxesField, CheckboxField, RadioField, TextField } from "#app/_ui/bound-fields.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { regionLabel, regionLabels } from "#lib/anatomy/rules/labels.ts";
import { GROUP_REGIONS } from "#lib/anatomy/words.ts";
import {
  CLOT_SITES,
  type Clot,
  type GivenAnswers,
  type Operation,
  type QuestionKey,
} from "#lib/intake/knowledge/answers.ts";
import { CLOT_SITE_LABELS } from "#lib/intake/knowledge/option-labels.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { EVENT_ROWS } from "./read-events.ts";

type Props = {
  readonly question: QuestionKey;
  readonly filled: GivenAnswers;
  readonly onFile: GivenAnswers;
};

/** Further clots or operations: those on file stay ticked, and whether there were more is answered in so many words. */
export function MoreEvents({ question, filled, onFile }: Props) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const { wording, parent } = questionFact(question);
  const name = `answers.${question}`;
  const known = eventsIn(onFile, question).map((event) => ({
    value: JSON.stringify(event),
    label: labelOf(event, locale, t("dayUnsure")),
  }));
  // A list belongs to the last event it was given with; without one it answers nothing.
  const isAnswered = Array.isArray(filled[question]) && parent !== undefined && Boolean(filled[parent.key]);
  const places = question === "more_clots" ? clotPlaces(locale) : regions(locale);
  return (
    <div className="group/more grid gap-3">
      {known.length > 0 ? (
        <CheckboxesField
          name={`${name}.known`}
          label={t("eventsOnFile")}
          hint={t("eventsOnFileHint")}
          options={known}
          defaultValues={known.map(({ value }) => value)}
        />
      ) : null}
      <RadioField
        inline
        name={name}
        label={wording[locale]}
        hint={t("lastStaysHint")}
        defaultValue={isAnswered ? "no" : undefined}
        options={[
          { value: "no", label: known.length > 0 ? t("noneBeyondThese") : t("noFurther") },
          { value: "some", label: t("yesThese") },
        ]}
      />
      <div className="hidden gap-5 group-has-[input[value=some]:checked]/more:grid not-supports-[selector(:has(*))]:grid">
        {EVENT_ROWS.map((row) => (
          <div key={row} className="grid gap-3 border-s-2 border-divider ps-4">
            <div className="max-w-48">
              <TextField type="date" name={`${name}.${row}.on`} label={t("on")} />
            </div>
            <CheckboxField name={`${name}.${row}.unsure`} label={t("dayUnsure")} />
            <div className="[&_fieldset>div]:grid-cols-2 md:[&_fieldset>div]:grid-cols-4">
              <CheckboxesField name={`${name}.${row}.places`} label={t("areas")} options={places} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function eventsIn(onFile: GivenAnswers, question: QuestionKey): readonly (Clot | Operation)[] {
  return (question === "more_clots" ? onFile.more_clots : onFile.more_surgeries) ?? [];
}

function labelOf(event: Clot | Operation, locale: Locale, undated: string): string {
  const day = event.on === "unsure" ? undated : formatInstant(new Date(`${event.on}T00:00:00Z`), "UTC", locale, "date");
  return [day, placesOf(event, locale)].filter(Boolean).join(", ");
}

function placesOf(event: Clot | Operation, locale: Locale): string {
  if ("sites" in event) return (event.sites ?? []).map((site) => CLOT_SITE_LABELS[site][locale]).join(", ");
  return "areas" in event ? regionLabels(event.areas ?? [], locale) : "";
}

function clotPlaces(locale: Locale) {
  return CLOT_SITES.map((value) => ({ value, label: CLOT_SITE_LABELS[value][locale] }));
}

function regions(locale: Locale) {
  return GROUP_REGIONS.map((value) => ({ value, label: regionLabel(value, locale) }));
}

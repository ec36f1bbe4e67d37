import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { CheckboxesField, CheckboxField, RadioField, SelectField, TextareaField } from "#app/_ui/bound-fields.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import {
  ADVERSE_PHRASES,
  ADVICE_PHRASES,
  CHANGE_PHRASES,
  ORDER_PHRASES,
  PRESSURE_PHRASES,
  RESPONSE_PHRASES,
} from "#lib/sessions/knowledge/note-phrases.ts";
import {
  ADVERSE_EVENTS,
  CHANGES_SINCE_LAST,
  HOME_ADVICE,
  ORDER_REASONS,
  PRESSURES,
  RESPONSES,
} from "#lib/sessions/words.ts";
import { optionsOf } from "../../_parts/runner-of.ts";
import { saveNote } from "../actions.ts";
import type { DraftView } from "./note-of.ts";

const OWN = [
  ["subjective", "s"],
  ["objective", "o"],
  ["assessment", "a"],
  ["plan", "p"],
] as const;

/** Everything the note says beside the clock; a routine session needs none of it. */
export function NoteForm({ view }: { readonly view: DraftView }) {
  const t = useTranslations("session.note");
  const locale = useLocale();
  const { document } = view;
  const { preparation, breathsDone, findings } = document;
  const scores = [
    { value: "", label: t("notAsked") },
    ...Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) })),
  ];
  const none = { value: "", label: t("noReason") };
  return (
    <ActionForm action={saveNote.bind(null, view.sessionId)}>
      <input type="hidden" name="revision" value={view.revision} />
      <input type="hidden" name="carried" value={JSON.stringify({ preparation, breathsDone, findings })} />
      <RadioField
        inline
        name="adverseEvent"
        label={t("adverse")}
        options={optionsOf(ADVERSE_EVENTS, ADVERSE_PHRASES, locale)}
        defaultValue={document.adverseEvent ?? undefined}
      />
      <RadioField
        inline
        name="response"
        label={t("response")}
        options={optionsOf(RESPONSES, RESPONSE_PHRASES, locale)}
        defaultValue={document.response ?? undefined}
      />
      <RadioField
        inline
        name="changeSinceLast"
        label={t("change")}
        options={optionsOf(CHANGES_SINCE_LAST, CHANGE_PHRASES, locale)}
        defaultValue={document.changeSinceLast ?? undefined}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="symptoms"
          label={t("symptoms")}
          options={scores}
          defaultValue={String(document.symptoms ?? "")}
        />
        <SelectField
          name="comfort"
          label={t("comfort")}
          options={scores}
          defaultValue={String(document.comfort ?? "")}
        />
        <SelectField
          name="pressure"
          label={t("pressure")}
          options={optionsOf(PRESSURES, PRESSURE_PHRASES, locale)}
          defaultValue={document.pressure}
        />
        <SelectField
          name="orderReason"
          label={t("orderReason")}
          options={[none, ...optionsOf(ORDER_REASONS, ORDER_PHRASES, locale)]}
          defaultValue={document.orderReason ?? ""}
        />
      </div>
      <CheckboxField name="compression" label={t("compression")} defaultChecked={document.compression} />
      <CheckboxesField
        name="homeAdvice"
        label={t("advice")}
        options={optionsOf(HOME_ADVICE, ADVICE_PHRASES, locale)}
        defaultValues={document.homeAdvice}
      />
      {OWN.map(([part, key]) => (
        <TextareaField
          key={part}
          name={part}
          label={`${t("own")}: ${t(key)}`}
          rows={3}
          maxLength={4000}
          defaultValue={document.own[part]}
        />
      ))}
      <SubmitButton tone="secondary" working={t("saving")}>
        {t("save")}
      </SubmitButton>
    </ActionForm>
  );
}

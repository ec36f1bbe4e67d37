import { useTranslations } from "next-intl";
import { DateFields } from "#app/_ui/date-fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { Textarea } from "#app/_ui/textarea.tsx";
import { isLocalDate, type LocalDate, yearsBetween } from "#lib/kernel/local-date.ts";
import { dateIn, dateParts, type TypedForm, textOf } from "./typed-form.ts";

type Props = {
  readonly typed: TypedForm;
  readonly errors: ReadonlyMap<string, string>;
  readonly today: LocalDate;
};

const FULL_AGE = 18;

/** Four fields for everybody; a guardian only where the birth date asks for one. */
export function PersonFields({ typed, errors, today }: Props) {
  const t = useTranslations("booking.details");
  const common = useTranslations("common");
  const field = (name: string) => ({ name, error: errors.get(name), defaultValue: textOf(typed, name) });
  const labels = { day: common("date.day"), month: common("date.month"), year: common("date.year") };
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput {...field("client.givenName")} label={t("givenName")} autoComplete="given-name" required />
        <TextInput {...field("client.familyName")} label={t("familyName")} autoComplete="family-name" required />
      </div>
      <DateFields
        name="client.birthDate"
        label={t("birthDate")}
        hint={t("birthHint")}
        error={errors.get("client.birthDate")}
        labels={labels}
        defaultValue={dateParts(typed, "client.birthDate")}
        birthday
        required
      />
      {isMinor(typed, today) ? <Guardian field={field} /> : null}
      <TextInput
        {...field("client.email")}
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <TextInput
        {...field("client.phone")}
        label={t("phone")}
        mark={common("optional")}
        type="tel"
        autoComplete="tel"
      />
      <Textarea
        {...field("notes")}
        label={t("notes")}
        hint={t("notesHint")}
        mark={common("optional")}
        rows={3}
        maxLength={1800}
      />
    </div>
  );
}

function Guardian({
  field,
}: {
  field: (name: string) => { name: string; error: string | undefined; defaultValue: string };
}) {
  const t = useTranslations("booking.details");
  return (
    <fieldset className="grid gap-5 border-s-4 border-primary ps-4">
      <legend className="sr-only">{t("guardian")}</legend>
      <Notice tone="info" title={t("guardian")}>
        {t("guardianText")}
      </Notice>
      <TextInput {...field("client.guardian.name")} label={t("guardianName")} autoComplete="off" required />
      <TextInput {...field("client.guardian.contact")} label={t("guardianContact")} autoComplete="off" required />
    </fieldset>
  );
}

function isMinor(typed: TypedForm, today: LocalDate): boolean {
  const birthDate = dateIn(typed, "client.birthDate");
  return isLocalDate(birthDate) && birthDate <= today && yearsBetween(birthDate, today) < FULL_AGE;
}

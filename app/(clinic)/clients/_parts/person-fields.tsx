import { getLocale, getTranslations } from "next-intl/server";
import { dateLabels } from "#app/_server/messages.ts";
import { DateField, SelectField, TextField } from "#app/_ui/bound-fields.tsx";
import { GuardianFields } from "./guardian-fields.tsx";

/** Who somebody new is. `prefix` stands before the names of the fields where the person is a part of a larger form. */
export async function PersonFields({ prefix }: { readonly prefix: "" | "client." }) {
  const t = await getTranslations("clients.person");
  const common = await getTranslations("common");
  const optional = common("optional");
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name={`${prefix}givenName`} label={t("givenName")} autoComplete="off" maxLength={80} required />
        <TextField name={`${prefix}familyName`} label={t("familyName")} autoComplete="off" maxLength={80} required />
      </div>
      <DateField name={`${prefix}birthDate`} label={t("birthDate")} labels={await dateLabels()} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name={`${prefix}phone`} label={t("phone")} type="tel" autoComplete="off" mark={optional} />
        <TextField name={`${prefix}email`} label={t("email")} type="email" autoComplete="off" mark={optional} />
      </div>
      <SelectField
        name={`${prefix}locale`}
        label={t("locale")}
        defaultValue={await getLocale()}
        options={[
          { value: "de", label: common("language.de") },
          { value: "en", label: common("language.en") },
        ]}
        className="max-w-48"
      />
      <GuardianFields
        prefix={prefix}
        texts={{ summary: t("guardian"), name: t("guardianName"), contact: t("guardianContact") }}
      />
    </div>
  );
}

/** The fields' names for the summary of errors. */
export async function personLabels(prefix: "" | "client."): Promise<Record<string, string>> {
  const t = await getTranslations("clients.person");
  const keys = ["givenName", "familyName", "birthDate", "phone", "email", "locale"] as const;
  return {
    ...Object.fromEntries(keys.map((key) => [`${prefix}${key}`, t(key)])),
    [`${prefix}guardian.name`]: t("guardianName"),
    [`${prefix}guardian.contact`]: t("guardianContact"),
  };
}

import { useLocale, useTranslations } from "next-intl";
import { CheckboxField, RadioField } from "#app/_ui/bound-fields.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import type { StartView } from "#app/(clinic)/appointments/_parts/visit-banner.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { CONSENT_TEXTS } from "#lib/intake/knowledge/consents.ts";
import { areaOf } from "./read-day-form.ts";

/** Consent to treatment once per version; every sensitive area at every session. */
export function ConsentFields({ view }: { readonly view: StartView }) {
  const t = useTranslations("session.start");
  const areas = [...new Set(view.sensitive.map(({ region }) => areaOf(region)))];
  const isFirst = view.sensitive.some(({ before }) => before === null);
  return (
    <Card title={t("consents")}>
      <div className="grid gap-6">
        <TreatmentConsent view={view} />
        {areas.length > 0 ? (
          <div className="grid gap-4">
            <div>
              <p className="font-semibold">{t("sensitive")}</p>
              <p className="text-dense text-muted">{t("sensitiveLead")}</p>
              <ConsentText kind="sensitive-areas" />
            </div>
            {view.sensitive.map(({ region }) => (
              <input key={region} type="hidden" name="sensitiveRegion" value={region} />
            ))}
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              {areas.map((area) => (
                <Area key={area} area={area} view={view} />
              ))}
            </div>
            {isFirst ? null : (
              <>
                <input type="hidden" name="needsAskedAgain" value="yes" />
                <CheckboxField name="askedAgain" label={t("asked")} />
              </>
            )}
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function TreatmentConsent({ view }: { readonly view: StartView }) {
  const t = useTranslations("session.start");
  const name = `${view.givenName} ${view.familyName}`;
  const guardianMissing = view.minor && !view.guardianConsent;
  if (view.treatmentConsent && !guardianMissing) {
    return <p>{view.minor ? t("guardianOnFile") : t("treatmentOnFile")}</p>;
  }
  return (
    <div className="grid gap-3">
      <ConsentText kind="treatment" />
      <CheckboxField name="treatmentConsent" label={t("treatmentSign", { name })} />
      {guardianMissing ? (
        <CheckboxField name="guardianConsent" label={t("guardianSign", { name: view.guardianName ?? "" })} />
      ) : null}
    </div>
  );
}

function ConsentText({ kind }: { readonly kind: "treatment" | "sensitive-areas" }) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const { title, text } = CONSENT_TEXTS[kind];
  return (
    <Details summary={`${t("readText")}: ${title[locale]}`}>
      <p className="whitespace-pre-line">{text[locale]}</p>
    </Details>
  );
}

function Area({ area, view }: { readonly area: string; readonly view: StartView }) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const own = view.sensitive.filter(({ region }) => areaOf(region) === area);
  const before = own[0]?.before;
  const label = own.map(({ region }) => regionLabel(region, locale)).join(", ");
  return (
    <RadioField
      name={`sensitive.${area}`}
      label={label}
      defaultValue={before === "given" ? "given" : before === null ? undefined : "refused"}
      options={[
        { value: "given", label: t("agreed") },
        { value: "refused", label: t("refused") },
      ]}
    />
  );
}

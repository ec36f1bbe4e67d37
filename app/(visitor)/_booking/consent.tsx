import { getTranslations } from "next-intl/server";
import { Checkbox } from "#app/_ui/checkbox-group.tsx";
import { Details } from "#app/_ui/details.tsx";
import { CONSENT_TEXTS, CONSENTS_FOR_BOOKING } from "#lib/intake/knowledge/consents.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { type TypedForm, textOf } from "./typed-form.ts";

type Props = { readonly typed: TypedForm; readonly error: string | undefined; readonly locale: Locale };

/** Both texts in full, and one tick in the name of the person above. */
export async function Consent({ typed, error, locale }: Props) {
  const t = await getTranslations("booking.consent");
  const name = [textOf(typed, "client.givenName"), textOf(typed, "client.familyName")].join(" ").trim();
  return (
    <section aria-labelledby="consent">
      <h2 id="consent" className="text-h3">
        {t("title")}
      </h2>
      <div className="mt-2 mb-4 rounded-card border border-divider bg-surface px-4 py-2">
        {CONSENTS_FOR_BOOKING.map((kind) => (
          <Details key={kind} summary={CONSENT_TEXTS[kind].title[locale]}>
            <div className="grid gap-3 py-2 text-body">
              {CONSENT_TEXTS[kind].text[locale].split("\n").map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Details>
        ))}
      </div>
      <Checkbox
        name="consent"
        label={name ? t("tickNamed", { name }) : t("tick")}
        error={error}
        defaultChecked={textOf(typed, "consent") === "yes"}
        required
      />
    </section>
  );
}

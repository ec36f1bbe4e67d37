import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "#app/_ui/button.tsx";
import { cx } from "#app/_ui/cx.ts";
import { Icon } from "#app/_ui/icon.tsx";
import { ADVICE } from "#lib/intake/knowledge/advice.ts";
import type { Urgency } from "#lib/intake/words.ts";
import type { Locale } from "#lib/kernel/locale.ts";

type Props = {
  readonly urgency: Urgency;
  readonly clinic: { readonly name: string; readonly phone: string };
  readonly locale: Locale;
  /** What became of the visit and the answers. */
  readonly kept: string;
  readonly children: ReactNode;
};

/** What to do next and whom to call, by how urgent it is. */
export async function AdviceCard({ urgency, clinic, locale, kept, children }: Props) {
  const t = await getTranslations("booking.advice");
  const advice = ADVICE[urgency];
  const emergency = urgency === "emergency";
  return (
    <article className="rounded-card border border-divider bg-surface p-5 sm:p-8">
      <p className={cx("flex items-center gap-2 font-semibold", emergency ? "text-danger" : "text-primary")}>
        <Icon name={emergency ? "alert" : "info"} size={20} />
        {t("title")}
      </p>
      <h1 className="mt-3 text-h1">{advice.title[locale]}</h1>
      <p className="mt-4 max-w-measure">{advice.body[locale]}</p>
      <div className="mt-6 grid gap-3 sm:flex">
        {emergency ? (
          <LinkButton href="tel:112" tone="danger">
            {t("call112")}
          </LinkButton>
        ) : null}
        <LinkButton href={`tel:${clinic.phone.replace(/[^+\d]/g, "")}`} tone={emergency ? "secondary" : "primary"}>
          {t("callClinic", { clinic: clinic.name, phone: clinic.phone })}
        </LinkButton>
      </div>
      <p className="mt-8 max-w-measure text-dense text-muted">{kept}</p>
      <p className="mt-2">{children}</p>
    </article>
  );
}

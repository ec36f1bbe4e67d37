import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { cx } from "#app/_ui/cx.ts";
import { Icon } from "#app/_ui/icon.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { hasBegun, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { ADVICE } from "#lib/intake/knowledge/advice.ts";
import { URGENCIES } from "#lib/intake/words.ts";

type Props = { readonly params: Promise<{ clinic: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations("booking.advice")];
  return { title: `${t("title")} · ${ADVICE.none.title[locale]}`, robots: { index: false } };
}

/** A calm stop: what to do next, whom to call, and no time to choose. */
export default async function AdvicePage({ params }: Props) {
  const { clinic: slug } = await params;
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) redirect(lostPath(booking));
  const { draft, clinic, locale, today } = booking;
  const open = openPlace(draft, today);
  if (open !== "advice") redirect(pathOf(slug, open));

  const t = await getTranslations("booking.advice");
  const urgency = URGENCIES.find((one) => one === draft.facts.stopped) ?? "none";
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
      <p className="mt-8 max-w-measure text-dense text-muted">{t("kept")}</p>
      <p className="mt-2">
        <TextLink href={pathOf(slug, "belly-pelvis")} className="inline-flex min-h-11 items-center">
          {t("change")}
        </TextLink>
      </p>
    </article>
  );
}

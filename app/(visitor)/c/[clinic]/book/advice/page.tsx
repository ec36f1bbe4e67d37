import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "#app/_ui/text-link.tsx";
import { AdviceCard } from "#app/(visitor)/_booking/advice-card.tsx";
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
  return (
    <AdviceCard {...{ urgency, clinic, locale }} kept={t("kept")}>
      <TextLink href={pathOf(slug, "belly-pelvis")} className="inline-flex min-h-11 items-center">
        {t("change")}
      </TextLink>
    </AdviceCard>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { hasBegun, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { cardOf, isCardId, isReachable, openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { HealthCard } from "#app/(visitor)/_booking/health-card.tsx";
import { StepsHeader } from "#app/(visitor)/_booking/steps-header.tsx";

type Props = { readonly params: Promise<{ clinic: string; card: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { card } = await params;
  return { title: isCardId(card) ? cardOf(card).title[await getLocale()] : "", robots: { index: false } };
}

/** One tick list. "None of these" is one tap; a tick opens only its own branch. */
export default async function HealthCardPage({ params }: Props) {
  const { clinic: slug, card: id } = await params;
  if (!isCardId(id)) notFound();
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) redirect(lostPath(booking));
  const { draft, locale, today } = booking;
  if (!isReachable(draft, id, today)) redirect(pathOf(slug, openPlace(draft, today)));

  const t = await getTranslations("booking.card");
  const title = cardOf(id).title[locale];
  return (
    <>
      <StepsHeader slug={slug} step={id} title={title} lead={t("lead")} />
      <HealthCard {...{ id, draft, locale, today }} action={`${pathOf(slug, id)}/answer`} />
    </>
  );
}

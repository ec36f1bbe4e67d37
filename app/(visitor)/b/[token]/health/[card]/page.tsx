import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cardOf, isCardId } from "#app/(visitor)/_booking/flow.ts";
import { HealthCard } from "#app/(visitor)/_booking/health-card.tsx";
import { StepHead } from "#app/(visitor)/_booking/step-head.tsx";
import { isReachable, openHealth, PLACES } from "../open-health.ts";

type Props = { readonly params: Promise<{ token: string; card: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { card } = await params;
  return { title: isCardId(card) ? cardOf(card).title[await getLocale()] : "" };
}

/** The same cards as in the online booking, for a visit that is booked already. */
export default async function HealthCardPage({ params }: Props) {
  const { token, card: id } = await params;
  if (!isCardId(id)) notFound();
  const health = await openHealth(token);
  if ("elsewhere" in health) redirect(health.elsewhere);
  const { draft, locale, today, path } = health;
  if (!isReachable(health, id)) redirect(`${path}/${health.open}`);

  const t = await getTranslations("booking.card");
  const index = PLACES.indexOf(id);
  const before = PLACES[index - 1];
  return (
    <>
      <StepHead
        back={before ? `${path}/${before}` : health.visitPath}
        current={index + 1}
        total={PLACES.length}
        title={cardOf(id).title[locale]}
        lead={t("lead")}
      />
      <HealthCard {...{ id, draft, locale, today }} action={`${path}/${id}/answer`} />
    </>
  );
}

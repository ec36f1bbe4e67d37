import { useTranslations } from "next-intl";
import { Pagination } from "#app/_ui/pagination.tsx";
import { ChoiceLinks } from "./choice-links.tsx";
import type { readOffer } from "./read-offer.ts";

type Offer = NonNullable<Awaited<ReturnType<typeof readOffer>>>;

/** What and with whom: links, because each of them asks for other free times. */
export function OfferChoices({
  offer,
  fixedService = false,
}: {
  readonly offer: Offer;
  readonly fixedService?: boolean;
}) {
  const t = useTranslations("today.offer");
  return (
    <div className="mb-6 grid gap-3">
      {fixedService ? null : <ChoiceLinks label={t("service")} links={offer.services} />}
      <ChoiceLinks label={t("therapist")} links={offer.therapists} />
    </div>
  );
}

export function OfferPages({ offer }: { readonly offer: Offer }) {
  const t = useTranslations("today.offer");
  return (
    <Pagination
      label={t("weeks")}
      previous={offer.earlier === undefined ? undefined : { href: offer.earlier, label: t("earlier") }}
      next={{ href: offer.later, label: t("later") }}
    />
  );
}

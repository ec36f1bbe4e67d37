import { getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { openDesk } from "#app/_server/desk.ts";
import type { SearchParams } from "#app/_server/search-params.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { OfferChoices, OfferPages } from "#app/(clinic)/today/_parts/offer-choices.tsx";
import { readOffer } from "#app/(clinic)/today/_parts/read-offer.ts";
import { SlotField } from "#app/(clinic)/today/_parts/slot-field.tsx";
import { bookKnownClient } from "#app/(clinic)/today/book/actions.ts";
import { openClient } from "#lib/clients/queries/open-client.ts";

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: SearchParams };

export async function generateMetadata() {
  const t = await getTranslations("today.booking");
  return { title: t("knownTitle") };
}

export default async function BookClientPage({ params, searchParams }: Props) {
  const t = await getTranslations("today.booking");
  const { id: clientId } = await params;
  const desk = await openDesk();
  const client = await openClient(desk, { clientId });
  if (!client.ok) return <RefusedPage refusal={client.refusal} />;
  const { id, givenName, familyName, reviewNeeded } = client.value;
  const offer = await readOffer(desk, { path: `/clients/${id}/book`, params: await searchParams, clientId: id });
  if (!offer) return <EmptyState title={t("noServices")} />;
  const what = { service: offer.service, ...(offer.therapist && { therapist: offer.therapist }) };

  return (
    <>
      <PageHeader title={t("knownTitle")} above={`${givenName} ${familyName}`} />
      {reviewNeeded ? <Notice tone="warning" title={t("reviewFirst")} className="mb-6 max-w-form" /> : null}
      <OfferChoices offer={offer} />
      <ActionForm action={bookKnownClient.bind(null, id, what)} labels={{ start: t("when") }} className="max-w-form">
        {offer.days.length > 0 ? (
          <SlotField name="start" label={t("when")} hint={t("whenHint")} days={offer.days} chosen={offer.chosen} />
        ) : (
          <EmptyState title={t("nothingFree")} />
        )}
        <OfferPages offer={offer} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton working={t("booking")}>{t("book")}</SubmitButton>
          <LinkButton href={`/clients/${id}`}>{t("back")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { openDesk } from "#app/_server/desk.ts";
import { sameOriginPath } from "#app/_server/same-origin-path.ts";
import { oneOf, type SearchParams } from "#app/_server/search-params.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { openVisit } from "#lib/scheduling/queries/open-visit.ts";
import { OfferChoices, OfferPages } from "../../_parts/offer-choices.tsx";
import { readOffer } from "../../_parts/read-offer.ts";
import { SlotField } from "../../_parts/slot-field.tsx";
import { VisitSummary } from "../../_parts/visit-summary.tsx";
import { moveHere } from "./actions.ts";

type Props = { readonly params: Promise<{ readonly visit: string }>; readonly searchParams: SearchParams };

export async function generateMetadata() {
  const t = await getTranslations("today.moving");
  return { title: t("title") };
}

export default async function MovePage({ params, searchParams }: Props) {
  const t = await getTranslations("today.moving");
  const desk = await openDesk();
  const { visit: appointmentId } = await params;
  const wishes = await searchParams;
  const opened = await openVisit(desk, { appointmentId });
  if (!opened.ok) return <RefusedPage refusal={opened.refusal} />;
  const visit = opened.value;
  const back = sameOriginPath(oneOf(wishes, "back") ?? "/today");
  const movable = visit.state === "booked" || visit.state === "pending-review";
  const offer = movable
    ? await readOffer(desk, {
        path: `/today/${appointmentId}/move`,
        params: wishes,
        service: visit.serviceSlug,
        moving: visit.bookingId,
      })
    : undefined;
  if (!offer) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Notice tone="warning" title={t("notUpcoming")} />
      </>
    );
  }
  const what = {
    appointmentId,
    bookingId: visit.bookingId,
    expectedVersion: visit.version,
    ...(offer.therapist && { therapist: offer.therapist }),
  };

  return (
    <>
      <PageHeader title={t("title")} above={visit.clientName} />
      <VisitSummary visit={visit} />
      <OfferChoices offer={offer} fixedService />
      <ActionForm action={moveHere.bind(null, what)} labels={{ start: t("when") }} className="max-w-form">
        {offer.days.length > 0 ? (
          <SlotField name="start" label={t("when")} days={offer.days} chosen={offer.chosen} />
        ) : (
          <EmptyState title={t("nothingFree")} />
        )}
        <OfferPages offer={offer} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton working={t("working")}>{t("move")}</SubmitButton>
          <LinkButton href={back}>{t("keep")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { NoPermission } from "#app/_parts/no-permission.tsx";
import { currentActor, openDesk } from "#app/_server/desk.ts";
import type { SearchParams } from "#app/_server/search-params.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { PersonFields, personLabels } from "#app/(clinic)/clients/_parts/person-fields.tsx";
import { PersonForm } from "#app/(clinic)/clients/_parts/person-form.tsx";
import { hasRole } from "#lib/access/actor.ts";
import { OfferChoices, OfferPages } from "../_parts/offer-choices.tsx";
import { readOffer } from "../_parts/read-offer.ts";
import { SlotField } from "../_parts/slot-field.tsx";
import { bookNewPerson } from "./actions.ts";

export async function generateMetadata() {
  const t = await getTranslations("today.booking");
  return { title: t("newTitle") };
}

/** A booking by telephone for somebody who has no card yet. */
export default async function BookNewPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const t = await getTranslations("today.booking");
  const desk = await openDesk();
  const actor = await currentActor();
  if (!(actor && hasRole(actor, "reception", "therapist", "clinical-lead", "manager", "owner")))
    return <NoPermission />;
  const offer = await readOffer(desk, { path: "/today/book", params: await searchParams });
  if (!offer) return <EmptyState title={t("noServices")} />;
  const what = { service: offer.service, ...(offer.therapist && { therapist: offer.therapist }) };

  return (
    <>
      <PageHeader
        title={t("newTitle")}
        lead={t.rich("newLead", { find: (text) => <TextLink href="/clients">{text}</TextLink> })}
      />
      <OfferChoices offer={offer} />
      <PersonForm
        action={bookNewPerson.bind(null, what)}
        labels={{ ...(await personLabels("client.")), start: t("when") }}
      >
        <div className="grid items-start gap-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]">
          <Card title={t("who")}>
            <PersonFields prefix="client." />
          </Card>
          <div className="grid gap-2 lg:row-span-2">
            {offer.days.length > 0 ? (
              <SlotField name="start" label={t("when")} hint={t("whenHint")} days={offer.days} chosen={offer.chosen} />
            ) : (
              <EmptyState title={t("nothingFree")} />
            )}
            <OfferPages offer={offer} />
          </div>
          <SubmitButton working={t("booking")} className="justify-self-start">
            {t("book")}
          </SubmitButton>
        </div>
      </PersonForm>
    </>
  );
}

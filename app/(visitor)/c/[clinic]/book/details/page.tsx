import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "#app/_ui/button.tsx";
import { hasBegun, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { CheckAnswers } from "#app/(visitor)/_booking/check-answers.tsx";
import { Consent } from "#app/(visitor)/_booking/consent.tsx";
import { errorsInWords } from "#app/(visitor)/_booking/errors-in-words.ts";
import { isReachable, openPlace, pathOf, slotIn, typedIn } from "#app/(visitor)/_booking/flow.ts";
import { HeldTime } from "#app/(visitor)/_booking/held-time.tsx";
import { PersonFields } from "#app/(visitor)/_booking/person-fields.tsx";
import { Problems } from "#app/(visitor)/_booking/problems.tsx";
import { problemsIn } from "#app/(visitor)/_booking/problems-in-draft.ts";
import { StepsHeader } from "#app/(visitor)/_booking/steps-header.tsx";
import { listServices } from "#lib/scheduling/queries/list-services.ts";

type Props = { readonly params: Promise<{ clinic: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.details");
  return { title: t("title"), robots: { index: false } };
}

/** Who comes, a look back at everything, the consent, and the one button. */
export default async function DetailsPage({ params }: Props) {
  const { clinic: slug } = await params;
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) redirect(lostPath(booking));
  const { draft, clinic, today, locale } = booking;
  const slot = slotIn(draft);
  if (!slot || !isReachable(draft, "details", today)) redirect(pathOf(slug, openPlace(draft, today)));

  const [t, offered] = await Promise.all([getTranslations("booking.details"), listServices(booking.desk, {})]);
  const { services, therapists } = offered.ok ? offered.value : { services: [], therapists: [] };
  const typed = typedIn(draft, "details");
  const errors = await errorsInWords(problemsIn(draft), {
    "client.givenName:missing": t("givenNameMissing"),
    "client.familyName:missing": t("familyNameMissing"),
    "client.birthDate:bad-format": t("birthWrong"),
    "client.birthDate:in-the-future": t("birthWrong"),
    "client.phone": t("phoneWrong"),
    "client.email:bad-format": t("emailWrong"),
    "client.guardian.name": t("guardianMissing"),
    "client.guardian.contact": t("guardianMissing"),
    consent: t("consentMissing"),
    form: t("failed"),
    rate: t("tooMany"),
  });
  const byName = new Map(errors.map(({ name, text }) => [name, text]));

  return (
    <>
      <StepsHeader slug={slug} step="details" title={t("title")} lead={t("lead")} />
      <HeldTime {...{ slug, slot, therapists, locale }} zone={clinic.zone} now={booking.desk.clock.now()} />
      <Problems errors={errors} />
      <form method="post" action={`${pathOf(slug, "details")}/send`} noValidate className="grid gap-8">
        <PersonFields typed={typed} errors={byName} today={today} />
        <CheckAnswers
          {...{ slug, draft, locale, slot, therapists }}
          service={services.find((one) => one.slug === draft.facts.service)}
          zone={clinic.zone}
        />
        <Consent typed={typed} error={byName.get("consent")} locale={locale} />
        <div>
          <Button type="submit" tone="primary" wide>
            {t("book")}
          </Button>
          <p className="mt-3 text-dense text-muted">{t("afterwards")}</p>
        </div>
      </form>
    </>
  );
}

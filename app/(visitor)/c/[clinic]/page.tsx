import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { currentClinic, openVisitorDesk } from "#app/_server/desk.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { price } from "#app/(visitor)/_booking/price.ts";
import { listPlaces } from "#lib/clinic/queries/list-places.ts";
import { listServices } from "#lib/scheduling/queries/list-services.ts";

type Props = { readonly params: Promise<{ clinic: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const clinic = await currentClinic(await openVisitorDesk((await params).clinic));
  const t = await getTranslations("booking.clinic");
  return { title: clinic.name, description: t("lead") };
}

/** What is offered, by whom, where and for how much. No claim that the studies do not carry. */
export default async function ClinicPage({ params }: Props) {
  const { clinic: slug } = await params;
  const desk = await openVisitorDesk(slug);
  const [t, locale, clinic, offered, found] = await Promise.all([
    getTranslations("booking.clinic"),
    getLocale(),
    currentClinic(desk),
    listServices(desk, {}),
    listPlaces(desk, {}),
  ]);
  const { services, therapists } = offered.ok ? offered.value : { services: [], therapists: [] };
  const places = found.ok ? found.value.places : [];
  const phone = clinic.phone.replace(/[^+\d]/g, "");
  return (
    <>
      <header>
        <h1 className="text-h1 sm:text-hero">{clinic.name}</h1>
        <p className="mt-3 max-w-measure text-muted">{t("lead")}</p>
        <LinkButton href={`/c/${slug}/book`} tone="primary" className="mt-6 w-full sm:w-auto sm:px-10">
          {t("book")}
        </LinkButton>
        <p className="mt-2 text-dense text-muted">{t("bookHint")}</p>
      </header>

      <section aria-labelledby="services" className="mt-10">
        <h2 id="services" className="text-h2">
          {t("services")}
        </h2>
        <ul className="mt-3 divide-y divide-divider rounded-card border border-divider bg-surface">
          {services.map((service) => (
            <li key={service.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 p-4 sm:px-6">
              <div className="min-w-0 flex-1 basis-64">
                <h3 className="font-semibold">{service.name[locale]}</h3>
                <p className="text-body text-muted">{service.summary[locale]}</p>
              </div>
              <p className="tabular text-body sm:text-end">
                <span className="font-semibold">{price(service, locale)}</span>
                <br />
                {t("minutes", { minutes: service.minutes })}
              </p>
            </li>
          ))}
        </ul>
      </section>

      <div className="mt-10 grid gap-10 sm:grid-cols-2">
        <section aria-labelledby="people">
          <h2 id="people" className="text-h2">
            {t("people")}
          </h2>
          <p className="mt-2">{therapists.map((one) => one.firstName).join(", ")}</p>
          <p className="mt-1 text-dense text-muted">{t("peopleHint")}</p>
        </section>
        <section aria-labelledby="contact">
          <h2 id="contact" className="text-h2">
            {t("contact")}
          </h2>
          <address className="mt-2 grid gap-3 not-italic">
            {places.map((place) => (
              <p key={place.id}>
                <span className="font-semibold">{place.name}</span>
                <br />
                {place.address}
              </p>
            ))}
            <p>
              <TextLink href={`tel:${phone}`} className="inline-flex min-h-11 items-center">
                {clinic.phone}
              </TextLink>
              <br />
              <TextLink href={`mailto:${clinic.email}`} className="inline-flex min-h-11 items-center">
                {clinic.email}
              </TextLink>
            </p>
          </address>
        </section>
      </div>

      <section aria-labelledby="honest" className="mt-10 border-s-4 border-divider ps-4">
        <h2 id="honest" className="text-h3">
          {t("honestTitle")}
        </h2>
        <p className="mt-1 max-w-measure text-muted">{t("honest")}</p>
      </section>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { hasBegun, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { openPlace, pathOf } from "#app/(visitor)/_booking/flow.ts";
import { price } from "#app/(visitor)/_booking/price.ts";
import { StepsHeader } from "#app/(visitor)/_booking/steps-header.tsx";
import { listServices } from "#lib/scheduling/queries/list-services.ts";

type Props = {
  readonly params: Promise<{ clinic: string }>;
  readonly searchParams: Promise<{ again?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.service");
  return { title: t("title") };
}

/** The first question. Each service is a button: choosing is going on. */
export default async function ServicePage({ params, searchParams }: Props) {
  const [{ clinic: slug }, { again }] = await Promise.all([params, searchParams]);
  const booking = await openBooking(slug);
  const [t, offered] = await Promise.all([getTranslations("booking.service"), listServices(booking.desk, {})]);
  const { services } = offered.ok ? offered.value : { services: [] };
  const { locale, draft, today } = booking;
  const resumable = hasBegun(booking) && openPlace(draft, today) !== "service";

  return (
    <>
      <StepsHeader slug={slug} step="service" title={t("title")} lead={t("lead", { clinic: booking.clinic.name })} />
      {again && !resumable ? (
        <Notice tone="info" title={t("lostTitle")} role="status" className="mb-6">
          {t("lost")}
        </Notice>
      ) : null}
      {resumable ? (
        <Notice tone="info" title={t("resumeTitle")} className="mb-6">
          <LinkButton href={pathOf(slug, openPlace(draft, today))} className="mt-3">
            {t("resume")}
          </LinkButton>
        </Notice>
      ) : null}
      {services.length === 0 ? (
        <Notice tone="info" title={t("none")}>
          {booking.clinic.phone}
        </Notice>
      ) : null}
      <form method="post" action={`${pathOf(slug, "service")}/start`} className="grid gap-3">
        {services.map((service) => (
          <button
            key={service.id}
            type="submit"
            name="service"
            value={service.slug}
            className="flex min-h-(--control-height) w-full items-center gap-4 rounded-card border border-control bg-surface p-4 text-start hover:border-primary hover:bg-primary-soft hover:text-on-primary-soft"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{service.name[locale]}</span>
              <span className="block text-body">{service.summary[locale]}</span>
              <span className="mt-1 block text-dense">
                {t("terms", { minutes: service.minutes, price: price(service, locale) })}
              </span>
            </span>
            <span className="text-primary">
              <Icon name="right" size={20} />
            </span>
          </button>
        ))}
      </form>
      <p className="mt-6 text-dense text-muted">{t("next")}</p>
    </>
  );
}

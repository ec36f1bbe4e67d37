import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "#app/_ui/card.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { zoneLabel } from "#lib/kernel/zone.ts";
import type { LiveVisit } from "./open-visit.ts";

type Props = { readonly visit: LiveVisit; readonly locale: "en" | "de"; readonly aside?: ReactNode };

/** When, with whom, where: what one looks for on the way there. Never anything about health. */
export async function VisitFacts({ visit, locale, aside }: Props) {
  const t = await getTranslations("booking.manage");
  const start = new Date(visit.start);
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(visit.site.address)}`;
  return (
    <Card>
      <p className="text-h2 font-semibold">
        <time dateTime={visit.start}>
          {formatInstant(start, visit.zone, locale, "weekday")}
          <br />
          {formatInstant(start, visit.zone, locale, "time")}–
          {formatInstant(new Date(visit.end), visit.zone, locale, "time")}
        </time>
      </p>
      <p className="text-dense text-muted">{t("zone", { zone: zoneLabel(visit.zone, locale) })}</p>
      <dl className="mt-4 grid gap-3 sm:grid-cols-[auto_1fr] sm:gap-x-6">
        <Fact name={t("service")}>{visit.service.name[locale]}</Fact>
        <Fact name={t("therapist")}>{visit.therapist.firstName}</Fact>
        <Fact name={t("place")}>
          {visit.clinic.name}, {visit.site.name}
          <br />
          {visit.site.address}
          <br />
          <TextLink href={map} rel="noreferrer" className="inline-flex min-h-11 items-center text-body">
            {t("map")}
          </TextLink>
        </Fact>
        <Fact name={t("reference")}>
          <span className="tabular">{visit.reference}</span>
        </Fact>
      </dl>
      {aside}
    </Card>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-dense text-muted sm:pt-1">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

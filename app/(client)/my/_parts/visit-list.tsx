import { useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { formatInstant, Time } from "#app/_ui/time.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import type { MyVisit } from "#lib/courses/queries/list-my-visits.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { AppointmentState } from "#lib/scheduling/words.ts";

const TONE: Partial<Record<AppointmentState, Tone>> = {
  "pending-review": "warning",
  booked: "primary",
  arrived: "info",
  "in-session": "info",
  done: "success",
};

type Props = { readonly title: string; readonly visits: readonly MyVisit[]; readonly locale: Locale };

export function VisitList({ title, visits, locale }: Props) {
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-h2">{title}</h2>
      <ul className="grid gap-3">
        {visits.map((visit) => (
          <VisitCard key={visit.appointmentId} visit={visit} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function VisitCard({ visit, locale }: { readonly visit: MyVisit; readonly locale: Locale }) {
  const t = useTranslations("my.bookings");
  const when = formatInstant(visit.startsAt, visit.zone, locale, "dateTime");
  return (
    <li className="rounded-card border border-divider bg-surface p-4">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <Time at={visit.startsAt} zone={visit.zone} locale={locale} className="font-semibold" />
        <Badge tone={TONE[visit.state] ?? "neutral"}>{t(`state.${visit.state}`)}</Badge>
      </p>
      <p>{visit.serviceName[locale]}</p>
      <p className="text-body text-muted">
        {visit.therapistName}, {visit.siteName}. {t("reference", { reference: visit.reference })}
      </p>
      {visit.managePath ? (
        <p className="mt-3">
          <LinkButton href={visit.managePath} aria-label={t("manageOne", { when })}>
            {t("manage")}
          </LinkButton>
        </p>
      ) : null}
    </li>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { pathWith } from "#app/_server/search-params.ts";
import type { ViewOf } from "#app/_server/view-of.ts";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { StateBadge } from "#app/(clinic)/today/_parts/state-badge.tsx";
import type { listClientVisits } from "#lib/scheduling/queries/list-client-visits.ts";

type Visit = ViewOf<typeof listClientVisits>["visits"][number];
type Props = { readonly visits: readonly Visit[]; readonly now: Date };

const ENDED: readonly Visit["state"][] = ["cancelled", "late-cancelled", "moved", "no-show", "done"];
const SHOWN = 8;

/** What is to come, soonest first, and what was. */
export function VisitsCard({ visits, now }: Props) {
  const t = useTranslations("clients.visits");
  const coming = visits.filter((one) => !ENDED.includes(one.state) && Date.parse(one.end) > now.getTime()).toReversed();
  const past = visits.filter((one) => !coming.includes(one));
  return (
    <Card title={t("next")}>
      {coming.length === 0 ? <p className="text-muted">{t("noneNext")}</p> : <VisitList visits={coming} />}
      <h2 className="mt-5 mb-2 text-h3">{t("past")}</h2>
      {past.length === 0 ? <p className="text-muted">{t("nonePast")}</p> : <VisitList visits={past.slice(0, SHOWN)} />}
      {past.length > SHOWN ? (
        <Details summary={t("more", { count: past.length - SHOWN })}>
          <VisitList visits={past.slice(SHOWN)} />
        </Details>
      ) : null}
    </Card>
  );
}

function VisitList({ visits }: { readonly visits: readonly Visit[] }) {
  const locale = useLocale();
  return (
    <ul className="grid gap-1">
      {visits.map((visit) => (
        <li key={visit.appointmentId} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span className="min-w-0">
            <TextLink
              href={pathWith("/today", { date: visit.start.slice(0, 10) }, `visit-${visit.appointmentId}`)}
              className="inline-block py-1 tabular"
            >
              {formatInstant(new Date(visit.start), visit.zone, locale, "dateTime")}
            </TextLink>
            <span className="text-dense text-muted">
              {" "}
              {visit.therapistName}
              {visit.k !== null && visit.n !== null ? ` · ${visit.k}/${visit.n}` : null}
            </span>
          </span>
          <StateBadge state={visit.state} />
        </li>
      ))}
    </ul>
  );
}

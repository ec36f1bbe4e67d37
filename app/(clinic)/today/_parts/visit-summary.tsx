import { useLocale, useTranslations } from "next-intl";
import type { ViewOf } from "#app/_server/view-of.ts";
import { Card } from "#app/_ui/card.tsx";
import { Time } from "#app/_ui/time.tsx";
import type { openVisit } from "#lib/scheduling/queries/open-visit.ts";
import { StateBadge } from "./state-badge.tsx";

export type VisitView = ViewOf<typeof openVisit>;

/** Which visit is spoken of, before anything is changed about it. */
export function VisitSummary({ visit }: { readonly visit: VisitView }) {
  const t = useTranslations("today");
  const locale = useLocale();
  return (
    <Card className="mb-6 max-w-form">
      <p className="text-h3">
        <Time at={new Date(visit.start)} zone={visit.zone} locale={locale} />
      </p>
      <p className="mt-1">
        {visit.clientName} · {visit.serviceName[locale]}
      </p>
      <p className="mt-1 text-muted">
        {visit.therapistName}
        {visit.roomName ? ` · ${t("room", { name: visit.roomName })}` : null} ·{" "}
        {t("reference", { reference: visit.reference })}
      </p>
      <p className="mt-2">
        <StateBadge state={visit.state} />
      </p>
    </Card>
  );
}

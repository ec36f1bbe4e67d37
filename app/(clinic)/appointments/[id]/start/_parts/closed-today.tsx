import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { StartView } from "#app/(clinic)/appointments/_parts/visit-banner.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { ruleRow } from "#lib/intake/knowledge/rule-rows.ts";
import { TOPIC_FACTS } from "#lib/intake/knowledge/topics.ts";
import { CLOSED_PHRASES } from "#lib/sessions/knowledge/note-phrases.ts";

/** What stays closed and why, in the words of the rules. */
export function ClosedToday({ view }: { readonly view: StartView }) {
  const t = useTranslations("session.start");
  const locale = useLocale();
  const { plan, decision } = view;
  const causes = [...new Set(decision.effects.filter(({ kind }) => kind !== "caution").map(({ rule }) => rule))];
  const topics = decision.pendingTopics.flatMap((topic) =>
    topic === "INTAKE" ? [] : [TOPIC_FACTS[topic].label[locale]],
  );
  const regions = plan.items.filter((item) => item.region !== "BREATH").length;
  return (
    <Card
      title={t("preview")}
      aside={<span className="text-muted">{t("plan", { minutes: plan.targetMinutes, count: regions })}</span>}
    >
      <p className="mb-3 text-dense text-muted">{t("previewLead")}</p>
      {plan.closed.length === 0 ? <p>{t("nothingClosed")}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {plan.closed.map(({ region, because }) => (
          <li key={region}>
            <Badge tone={because === "blocked" ? "danger" : "warning"} icon={because === "blocked" ? "stop" : "alert"}>
              {regionLabel(region, locale)}: {CLOSED_PHRASES[because][locale]}
            </Badge>
          </li>
        ))}
      </ul>
      {causes.length > 0 ? (
        <ul className="mt-3 grid gap-2">
          {causes
            .filter((rule) => rule !== "R00")
            .map((rule) => (
              <li key={rule}>
                <span className="font-semibold">{ruleRow(rule).condition[locale]}.</span> {ruleRow(rule).note[locale]}
              </li>
            ))}
        </ul>
      ) : null}
      {topics.length > 0 ? <p className="mt-3">{t("pending", { topics: topics.join(", ") })}</p> : null}
      {decision.compressionHold ? (
        <Notice tone="warning" className="mt-3">
          {t("compression")}
        </Notice>
      ) : null}
    </Card>
  );
}

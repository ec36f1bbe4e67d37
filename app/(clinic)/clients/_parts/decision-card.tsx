import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { Tone } from "#app/_ui/tone.ts";
import { regionLabels } from "#lib/anatomy/rules/labels.ts";
import type { RegionCode } from "#lib/anatomy/words.ts";
import type { Decision } from "#lib/intake/words.ts";
import type { DecisionView } from "./decision-view.ts";
import { RuleList } from "./rule-list.tsx";
import { topicLabel } from "./topic-label.ts";

const LOOK = {
  clear: "success",
  caution: "warning",
  clearance_needed: "warning",
  blocked: "danger",
} as const satisfies Record<Decision, Tone>;

type Props = {
  readonly decision: DecisionView | undefined;
  readonly stale: number;
  readonly zone: string;
};

/** The newest decision in words, and what it closes. */
export function DecisionCard({ decision, stale, zone }: Props) {
  const t = useTranslations("clients.health");
  const locale = useLocale();
  if (!decision)
    return (
      <Card title={t("title")}>
        <p className="text-muted">{t("none")}</p>
      </Card>
    );
  const { output } = decision;
  return (
    <Card title={t("title")} aside={<Badge tone={LOOK[output.decision]}>{t(`verdict.${output.decision}`)}</Badge>}>
      <div className="grid gap-3">
        <p className="text-dense text-muted">
          {t("decided", { when: formatInstant(decision.decidedAt, zone, locale, "dateTime") })}
        </p>
        {output.urgent === "none" ? null : (
          <p>
            <Badge tone="danger">{t(`urgent.${output.urgent}`)}</Badge>
          </p>
        )}
        {output.rules.length > 0 ? (
          <div>
            <h3 className="text-dense font-semibold text-muted">{t("rules")}</h3>
            <RuleList rules={output.rules} />
          </div>
        ) : (
          <p>{t("noRules")}</p>
        )}
        <Regions hard={output.regionalHard} held={output.regionalHeld} />
        <Open decision={decision} stale={stale} />
      </div>
    </Card>
  );
}

function Regions({ hard, held }: { readonly hard: readonly RegionCode[]; readonly held: readonly RegionCode[] }) {
  const t = useTranslations("clients.health");
  const locale = useLocale();
  if (hard.length + held.length === 0) return <p className="text-dense">{t("noRegions")}</p>;
  return (
    <dl className="grid gap-2">
      {hard.length > 0 ? (
        <div>
          <dt className="text-dense font-semibold text-danger">{t("blocked")}</dt>
          <dd>{regionLabels(hard, locale)}</dd>
        </div>
      ) : null}
      {held.length > 0 ? (
        <div>
          <dt className="text-dense font-semibold text-warning">{t("held")}</dt>
          <dd>{regionLabels(held, locale)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** What still keeps a session from being planned fully. */
function Open({ decision, stale }: { readonly decision: DecisionView; readonly stale: number }) {
  const t = useTranslations("clients.health");
  const locale = useLocale();
  const { pendingTopics, compressionHold } = decision.output;
  const topics = pendingTopics.map((topic) => topicLabel(topic, locale, t("intakeOpen")));
  return (
    <>
      {topics.length > 0 ? <p>{t("pending", { topics: topics.join(", ") })}</p> : null}
      {compressionHold ? <p>{t("compression")}</p> : null}
      {stale > 0 ? <p className="text-dense text-muted">{t("stale", { count: stale })}</p> : null}
    </>
  );
}

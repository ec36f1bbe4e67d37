import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { VisitBanner } from "#app/(clinic)/appointments/_parts/visit-banner.tsx";
import { ADVICE } from "#lib/intake/knowledge/advice.ts";
import { ruleRow } from "#lib/intake/knowledge/rule-rows.ts";
import { TOPIC_FACTS } from "#lib/intake/knowledge/topics.ts";
import { openStart } from "#lib/sessions/queries/open-start.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("session.stopped");
  return { title: t("title") };
}

/** Calm words for a treatment that does not happen: why, what to do, what to say. */
export default async function StoppedPage({ params }: Props) {
  const { id } = await params;
  const outcome = await openStart(await openDesk(), { appointmentId: id });
  if (!outcome.ok) notFound();
  const view = outcome.value;
  const t = await getTranslations("session.stopped");
  const locale = await getLocale();
  const last = view.lastDecision;
  if (!last || last.verdict === "clear" || last.verdict === "caution") {
    return (
      <>
        <VisitBanner view={view} title={t("title")} />
        <Notice tone="info">{t("none")}</Notice>
      </>
    );
  }
  const advice = ADVICE[last.urgent];
  const rules = [...new Set(last.output.effects.filter(({ kind }) => kind !== "caution").map(({ rule }) => rule))];
  const topics = last.output.pendingTopics.flatMap((topic) =>
    topic === "INTAKE" ? [] : [TOPIC_FACTS[topic].label[locale]],
  );
  const start = await getTranslations("session.start");
  return (
    <>
      <VisitBanner view={view} title={t("title")} />
      <div className="grid max-w-form gap-6">
        <Notice tone={last.urgent === "none" ? "warning" : "danger"} title={advice.title[locale]} role="alert">
          <p>{last.verdict === "blocked" ? t("verdictBlocked") : t("verdictClearance")}</p>
        </Notice>
        <Card title={t("because")}>
          <ul className="grid gap-2">
            {rules.map((rule) => (
              <li key={rule}>
                <span className="font-semibold first-letter:uppercase">{ruleRow(rule).condition[locale]}.</span>{" "}
                {ruleRow(rule).note[locale]}
              </li>
            ))}
          </ul>
          {topics.length > 0 ? <p className="mt-3">{start("pending", { topics: topics.join(", ") })}</p> : null}
        </Card>
        <Card title={t("sayTo")}>
          <p>{advice.body[locale]}</p>
        </Card>
        <p className="text-muted">
          {last.urgent === "none" ? null : `${t("redFlag")} `}
          {t("kept")}
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton tone="primary" href="/today">
            {t("today")}
          </LinkButton>
          <LinkButton href={`/clients/${view.clientId}`}>{t("chart")}</LinkButton>
          <LinkButton href={`/appointments/${id}/start`}>{t("again")}</LinkButton>
        </div>
      </div>
    </>
  );
}

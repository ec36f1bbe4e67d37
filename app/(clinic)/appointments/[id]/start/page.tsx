import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { openDesk } from "#app/_server/desk.ts";
import { oneOf, type SearchParams } from "#app/_server/search-params.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { type StartView, VisitBanner } from "#app/(clinic)/appointments/_parts/visit-banner.tsx";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { openStart } from "#lib/sessions/queries/open-start.ts";
import { isRuleId } from "#lib/sessions/rules/starting.ts";
import { cautionText } from "./_parts/caution-text.ts";
import { ClosedToday } from "./_parts/closed-today.tsx";
import { ConsentFields } from "./_parts/consent-fields.tsx";
import { CautionTicks } from "./_parts/fresh-cautions.tsx";
import { QuestionFields } from "./_parts/question-fields.tsx";
import { Reopened } from "./_parts/reopened.tsx";
import { start } from "./actions.ts";

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: SearchParams };

const STOPS = ["blocked", "clearance_needed"];

function isStartable({ isToday, state }: StartView): boolean {
  return isToday && (state === "booked" || state === "arrived");
}

export async function generateMetadata() {
  const t = await getTranslations("session.start");
  return { title: t("titleTab") };
}

export default async function StartPage({ params, searchParams }: Props) {
  const { id } = await params;
  const outcome = await openStart(await openDesk(), { appointmentId: id });
  if (!outcome.ok) notFound();
  const view = outcome.value;
  if (view.sessionId) redirect(`/sessions/${view.sessionId}${view.sessionState === "open" ? "" : "/note"}`);
  const t = await getTranslations("session.start");
  const locale = await getLocale();
  const banner = <VisitBanner view={view} title={t("titleTab")} />;
  if (!isStartable(view)) {
    return (
      <>
        {banner}
        <Notice tone="info">{view.isToday ? t("refusedState") : t("notToday")}</Notice>
      </>
    );
  }
  const prefill = oneOf(await searchParams, "prefill") === "no";
  const path = `/appointments/${id}/start`;
  const quiet = prefill ? NEUTRAL_ANSWERS : {};
  const cautions = view.cautions.map(({ id: caution, rule }) => ({
    id: caution,
    text: rule !== null && isRuleId(rule) ? cautionText(rule, locale) : t("redFlag"),
  }));
  const stopped = STOPS.some((verdict) => verdict === view.lastDecision?.verdict);
  return (
    <div className="treatment px-0">
      {banner}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)] lg:items-start">
        <div className="order-2 lg:order-1">
          <ActionForm action={start.bind(null, id)} className="group/form">
            {stopped ? <Notice tone="warning">{t("stoppedToday")}</Notice> : null}
            <Card title={t("screening")}>
              <p className="mb-3 text-muted">{t("screeningLead")}</p>
              {prefill ? (
                <Notice tone="info" className="mb-4">
                  {t("prefilled")}
                </Notice>
              ) : null}
              <p className="mb-4">
                <LinkButton href={prefill ? path : `${path}?prefill=no`} replace scroll={false}>
                  {prefill ? t("prefillUndo") : t("prefill")}
                </LinkButton>
              </p>
              <QuestionFields key={String(prefill)} keys={view.questions} filled={quiet} onFile={view.onFile} />
            </Card>
            {view.stale.length > 0 ? (
              <Card title={t("stale")}>
                <p className="mb-3 text-muted">{t("staleLead")}</p>
                <QuestionFields keys={view.stale} filled={{}} onFile={view.onFile} />
              </Card>
            ) : null}
            <Reopened asked={[...view.questions, ...view.stale]} onFile={view.onFile} />
            <Card title={t("cautions")}>
              {cautions.length > 0 ? <p className="mb-3 text-muted">{t("cautionsLead")}</p> : null}
              <CautionTicks known={cautions} empty={t("noCautions")} />
            </Card>
            <ConsentFields view={view} />
            <SubmitButton working={t("working")} wide>
              {t("submit")}
            </SubmitButton>
          </ActionForm>
        </div>
        <div className="order-1 lg:sticky lg:top-20 lg:order-2">
          <ClosedToday view={view} />
        </div>
      </div>
    </div>
  );
}

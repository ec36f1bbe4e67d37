import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { openDesk } from "#app/_server/desk.ts";
import { sameOriginPath } from "#app/_server/same-origin-path.ts";
import { oneOf, type SearchParams } from "#app/_server/search-params.ts";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { RadioField, TextField } from "#app/_ui/bound-fields.tsx";
import { LinkButton } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SubmitButton } from "#app/_ui/submit-button.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { openVisit } from "#lib/scheduling/queries/open-visit.ts";
import { UPCOMING_STATES } from "#lib/scheduling/words.ts";
import { VisitSummary } from "../../_parts/visit-summary.tsx";
import { cancelHere } from "./actions.ts";

type Props = { readonly params: Promise<{ readonly visit: string }>; readonly searchParams: SearchParams };

export async function generateMetadata() {
  const t = await getTranslations("today.cancelling");
  return { title: t("title") };
}

/** Says what the clinic's rule makes of it before anybody presses the button. */
export default async function CancelPage({ params, searchParams }: Props) {
  const t = await getTranslations("today.cancelling");
  const locale = await getLocale();
  const desk = await openDesk();
  const { visit: appointmentId } = await params;
  const opened = await openVisit(desk, { appointmentId });
  if (!opened.ok) return <RefusedPage refusal={opened.refusal} />;
  const visit = opened.value;
  const back = sameOriginPath(oneOf(await searchParams, "back") ?? "/today");
  if (!UPCOMING_STATES.some((state) => state === visit.state)) {
    return (
      <>
        <PageHeader title={t("title")} above={visit.clientName} />
        <VisitSummary visit={visit} />
        <Notice tone="warning" title={t("notUpcoming")} />
      </>
    );
  }
  const until = new Date(visit.manage.cancelUntil);
  const late = desk.clock.now() > until;
  const when = formatInstant(until, visit.zone, locale, "dateTime");
  const what = { appointmentId, bookingId: visit.bookingId, date: visit.wallStart.slice(0, 10) };

  return (
    <>
      <PageHeader title={t("title")} above={visit.clientName} />
      <VisitSummary visit={visit} />
      <Notice
        tone={late ? "warning" : "info"}
        title={late ? t("lateTitle") : t("inTimeTitle")}
        className="mb-6 max-w-form"
      >
        {late ? t("late", { when }) : t("inTime", { when })}
      </Notice>
      <ActionForm
        action={cancelHere.bind(null, what)}
        labels={{ by: t("by"), reason: t("reason") }}
        className="max-w-form"
      >
        <RadioField
          name="by"
          label={t("by")}
          defaultValue="client"
          options={[
            { value: "client", label: t("byClient"), ...(late && { hint: t("byClientLate") }) },
            { value: "clinic", label: t("byClinic"), hint: t("byClinicHint") },
            { value: "clinical-hold", label: t("byHold"), hint: t("byHoldHint") },
          ]}
        />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton tone="danger" working={t("working")}>
            {t("cancel")}
          </SubmitButton>
          <LinkButton href={back}>{t("keep")}</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

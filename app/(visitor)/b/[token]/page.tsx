import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { OldLink } from "./old-link.tsx";
import { type LiveVisit, openVisit } from "./open-visit.ts";
import { StateNotice } from "./state-notice.tsx";
import { VisitFacts } from "./visit-facts.tsx";

type Props = {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.manage");
  return { title: t("title") };
}

/** One visit in the hands of whoever holds its link. */
export default async function ManagePage({ params, searchParams }: Props) {
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  const { found: visit, locale, path } = await openVisit(token);
  if (visit.status === "already-moved") return <OldLink phone={visit.clinic.phone} />;

  const t = await getTranslations("booking.manage");
  const ended = visit.state === "cancelled" || visit.state === "late-cancelled";
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid gap-5">
        {done === "moved" ? <Notice tone="success" role="status" title={t("movedDone")} /> : null}
        <StateNotice visit={visit} locale={locale} />
        {visit.questionsOpen ? <OpenQuestions path={path} /> : null}
        <VisitFacts visit={visit} locale={locale} />
        {ended ? (
          <LinkButton href={`/c/${visit.clinic.slug}/book`} tone="primary">
            {t("bookAgain")}
          </LinkButton>
        ) : (
          <Deeds visit={visit} locale={locale} path={path} />
        )}
      </div>
    </>
  );
}

async function OpenQuestions({ path }: { path: string }) {
  const t = await getTranslations("booking.health");
  return (
    <Notice tone="info" title={t("openTitle")}>
      <p>{t("openText")}</p>
      <p className="mt-3">
        <LinkButton href={`${path}/health`} tone="primary">
          {t("open")}
        </LinkButton>
      </p>
    </Notice>
  );
}

async function Deeds({ visit, locale, path }: { visit: LiveVisit; locale: string; path: string }) {
  const t = await getTranslations("booking.manage");
  const { change, zone, clinic } = visit;
  const when = (iso: string) => formatInstant(new Date(iso), zone, locale, "dateTime");
  return (
    <>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        {change.move === "allowed" ? (
          <LinkButton href={`${path}/move`} tone="primary">
            {t("move")}
          </LinkButton>
        ) : null}
        <a
          href={`${path}/calendar.ics`}
          className="inline-flex min-h-(--control-height) items-center justify-center rounded-control border border-control bg-surface px-4 font-semibold hover:bg-sunken"
        >
          {t("calendar")}
        </a>
        {change.cancel === "allowed" ? (
          <LinkButton href={`${path}/cancel`} tone="quiet">
            {t("cancel")}
          </LinkButton>
        ) : null}
      </div>
      {change.move === "allowed" && change.moveUntil ? (
        <p className="text-body text-muted">{t("until", { time: when(change.moveUntil) })}</p>
      ) : null}
      {change.move === "too-late" || change.cancel === "too-late" ? (
        <Notice tone="warning" title={t("lateTitle")}>
          <p>{t("late")}</p>
          <p className="mt-3">
            <LinkButton href={`tel:${clinic.phone.replace(/[^+\d]/g, "")}`}>
              {t("call", { phone: clinic.phone })}
            </LinkButton>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

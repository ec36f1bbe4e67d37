import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "#app/_ui/button.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { OldLink } from "../old-link.tsx";
import { type LiveVisit, openVisit } from "../open-visit.ts";
import { StateNotice } from "../state-notice.tsx";
import { VisitFacts } from "../visit-facts.tsx";

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.booked");
  return { title: t("metaTitle") };
}

/** The end of a booking: everything one needs to come, and nothing left to fill in. Safe to reload and to keep. */
export default async function BookedPage({ params }: Props) {
  const { found: visit, locale, path } = await openVisit((await params).token);
  if (visit.status === "already-moved") return <OldLink phone={visit.clinic.phone} />;

  const t = await getTranslations("booking.booked");
  const pending = visit.state === "pending-review";
  return (
    <div className="grid gap-6">
      <div role="status">
        <span
          className={
            pending
              ? "inline-flex rounded-full bg-info-soft p-3 text-on-info-soft"
              : "inline-flex rounded-full bg-success-soft p-3 text-on-success-soft"
          }
        >
          <Icon name={pending ? "clock" : "check"} size={24} />
        </span>
        <h1 className="mt-3 text-h1">
          {t(pending ? "pendingTitle" : visit.state === "booked" ? "title" : "metaTitle")}
        </h1>
        <p className="mt-2 max-w-measure text-muted">{pending ? pendingText(t, visit, locale) : t("text")}</p>
      </div>
      {pending || visit.state === "booked" ? null : <StateNotice visit={visit} locale={locale} />}
      <VisitFacts visit={visit} locale={locale} />
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <a
          href={`${path}/calendar.ics`}
          className="inline-flex min-h-(--control-height) items-center justify-center gap-2 rounded-control border border-transparent bg-primary px-4 font-semibold text-on-primary hover:bg-primary-hover"
        >
          <Icon name="calendar" size={20} />
          {t("calendar")}
        </a>
        <LinkButton href={path}>{t("manage")}</LinkButton>
      </div>
      <section aria-labelledby="bring">
        <h2 id="bring" className="text-h3">
          {t("bringTitle")}
        </h2>
        <ul className="mt-2 grid list-disc gap-1 ps-6">
          {(["clothes", "compression", "letters", "drink"] as const).map((item) => (
            <li key={item}>{t(`bring.${item}`)}</li>
          ))}
        </ul>
      </section>
      <Notice tone="info">{t("nothingLeft", { phone: visit.clinic.phone })}</Notice>
      <p className="text-dense text-muted">{t("sent")}</p>
    </div>
  );
}

type Tell = Awaited<ReturnType<typeof getTranslations<"booking.booked">>>;

function pendingText(t: Tell, visit: LiveVisit, locale: string): string {
  if (!visit.reviewDueAt) return t("pending");
  return t("pendingUntil", { time: formatInstant(new Date(visit.reviewDueAt), visit.zone, locale, "dateTime") });
}

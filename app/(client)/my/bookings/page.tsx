import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RefusedPage } from "#app/_parts/no-permission.tsx";
import { currentClinic, openDesk } from "#app/_server/desk.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { listMyVisits } from "#lib/courses/queries/list-my-visits.ts";
import { VisitList } from "../_parts/visit-list.tsx";

export async function generateMetadata() {
  const t = await getTranslations("my");
  return { title: t("bookings.title") };
}

export default async function MyBookingsPage() {
  const t = await getTranslations("my");
  const locale = await getLocale();
  const desk = await openDesk();
  if (desk.actor.kind === "staff") redirect("/today");
  const clinic = await currentClinic(desk);
  const listed = await listMyVisits(desk, {});
  if (!listed.ok) return <RefusedPage refusal={listed.refusal} />;
  const { upcoming, past } = listed.value;
  const bookHref = `/c/${clinic.slug}/book`;

  return (
    <>
      <PageHeader title={t("bookings.title")} actions={<LinkButton href={bookHref}>{t("book")}</LinkButton>} />
      {upcoming.length + past.length === 0 ? (
        <EmptyState title={t("bookings.none")}>{t("bookings.noneText")}</EmptyState>
      ) : null}
      {upcoming.length > 0 ? <VisitList title={t("bookings.upcoming")} visits={upcoming} locale={locale} /> : null}
      {past.length > 0 ? <VisitList title={t("bookings.past")} visits={past} locale={locale} /> : null}
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { Notice } from "#app/_ui/notice.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import type { LiveVisit } from "./open-visit.ts";

/** What stands and what is still to come, in the words of the person who booked. */
export async function StateNotice({ visit, locale }: { readonly visit: LiveVisit; readonly locale: string }) {
  const t = await getTranslations("booking.manage");
  switch (visit.state) {
    case "pending-review":
      return (
        <Notice tone="info" title={t("pendingTitle")}>
          {visit.reviewDueAt
            ? t("pendingUntil", { time: formatInstant(new Date(visit.reviewDueAt), visit.zone, locale, "dateTime") })
            : t("pending")}
        </Notice>
      );
    case "cancelled":
    case "late-cancelled":
      return (
        <Notice tone="warning" title={t("cancelledTitle")}>
          {t("cancelled")}
        </Notice>
      );
    case "booked":
      return <Notice tone="success" title={t("bookedTitle")} />;
    default:
      return <Notice tone="info" title={t("past")} />;
  }
}

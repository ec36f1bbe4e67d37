import { useTranslations } from "next-intl";
import { pathWith } from "#app/_server/search-params.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { Icon } from "#app/_ui/icon.tsx";
import { addDays, type LocalDate } from "#lib/kernel/local-date.ts";

type Props = { readonly on: LocalDate; readonly todayOn: LocalDate; readonly staff: string | undefined };

/** A day back, today, a day on. */
export function DayNav({ on, todayOn, staff }: Props) {
  const t = useTranslations("today");
  const path = (date: LocalDate) => pathWith("/today", { date: date === todayOn ? undefined : date, staff });
  return (
    <nav aria-label={t("days")} className="flex gap-2">
      <LinkButton href={path(addDays(on, -1))} rel="prev" aria-label={t("previousDay")}>
        <Icon name="left" size={20} />
      </LinkButton>
      <LinkButton href={path(todayOn)} aria-current={on === todayOn ? "date" : undefined}>
        {t("today")}
      </LinkButton>
      <LinkButton href={path(addDays(on, 1))} rel="next" aria-label={t("nextDay")}>
        <Icon name="right" size={20} />
      </LinkButton>
    </nav>
  );
}

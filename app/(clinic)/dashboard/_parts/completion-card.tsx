import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import type { CompletionRate, Rate } from "#lib/courses/rules/rates.ts";

export function CompletionCard({
  completion,
  locale,
}: {
  readonly completion: CompletionRate;
  readonly locale: string;
}) {
  const t = useTranslations("dashboard");
  const { rate, withoutClinicalStops, completedEarly } = completion;
  return (
    <Card title={t("completion")}>
      <p className="text-h1 font-semibold tabular-nums">{percentOf(rate, locale) ?? t("small")}</p>
      <p>{t("completionText", { count: rate.count, of: rate.of, early: completedEarly })}</p>
      <p className="mt-2 text-muted">
        {t("withoutStops", {
          percent: percentOf(withoutClinicalStops, locale) ?? t("small"),
          count: withoutClinicalStops.count,
          of: withoutClinicalStops.of,
        })}
      </p>
      <Details summary={t("how")} className="mt-2">
        <p>{t("completionMeans")}</p>
      </Details>
    </Card>
  );
}

/** Nothing where the number is too small to show. */
export function percentOf({ percent }: Rate, locale: string): string | undefined {
  if (percent === null) return undefined;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(percent / 100);
}

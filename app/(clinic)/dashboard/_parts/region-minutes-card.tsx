import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { Day, formatInstant } from "#app/_ui/time.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { isLeafRegion } from "#lib/anatomy/rules/regions.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { RegionMinutes } from "#lib/reports/queries/sum-region-minutes.ts";

type Props = { readonly view: RegionMinutes; readonly locale: Locale };

export function RegionMinutesCard({ view, locale }: Props) {
  const t = useTranslations("dashboard");
  const { weeksFrom, regions } = view;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <Card title={t("minutes")}>
      {regions.length === 0 ? (
        <p className="text-muted">{t("minutesNone")}</p>
      ) : (
        <div className="grid gap-4 *:min-w-0">
          <WeekBars view={view} locale={locale} />
          <Table caption={t("minutesCaption")} className="max-h-120 overflow-y-auto">
            <thead>
              <tr>
                <HeadCell>{t("region")}</HeadCell>
                {weeksFrom.map((on) => (
                  <HeadCell key={on} className="whitespace-nowrap text-end!">
                    <Day on={on} locale={locale} shape="shortDate" />
                  </HeadCell>
                ))}
                <HeadCell className="text-end!">{t("sum")}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {regions.map(({ region, minutes, total }) => (
                <Row key={region}>
                  <Cell className="whitespace-nowrap">
                    {isLeafRegion(region) ? regionLabel(region, locale) : region}
                  </Cell>
                  {minutes.map((each, week) => (
                    <Cell key={weeksFrom[week]} className="text-end tabular-nums">
                      {whole.format(each)}
                    </Cell>
                  ))}
                  <Cell className="text-end font-semibold tabular-nums">{whole.format(total)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <Details summary={t("how")} className="mt-2">
        <p>{t("minutesMeans")}</p>
      </Details>
    </Card>
  );
}

const BAR = { width: 64, gap: 16, height: 120, foot: 24, head: 20 };

function WeekBars({ view, locale }: Props) {
  const t = useTranslations("dashboard");
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const sums = view.weeksFrom.map((_, week) =>
    view.regions.reduce((sum, region) => sum + (region.minutes[week] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  const width = sums.length * (BAR.width + BAR.gap);
  const floor = BAR.head + BAR.height;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${floor + BAR.foot}`}
        role="img"
        aria-label={t("minutesBars")}
        className="h-auto w-full max-w-form"
      >
        {sums.map((sum, week) => {
          const height = (BAR.height * sum) / most;
          const x = week * (BAR.width + BAR.gap) + BAR.gap / 2;
          const on = view.weeksFrom[week] ?? "";
          return (
            <g key={on} textAnchor="middle">
              <rect x={x} y={floor - height} width={BAR.width} height={height} rx="2" className="fill-primary" />
              <text x={x + BAR.width / 2} y={floor - height - 6} className="fill-text text-dense">
                {whole.format(sum)}
              </text>
              <text x={x + BAR.width / 2} y={floor + 18} className="fill-muted text-dense">
                {shortDay(on, locale)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="text-dense text-muted">{t("minutesBars")}</figcaption>
    </figure>
  );
}

function shortDay(on: string, locale: Locale): string {
  const day = formatInstant(new Date(`${on}T00:00:00Z`), "UTC", locale, "shortDate");
  return day.replace(/,? \d{4}$/, "");
}

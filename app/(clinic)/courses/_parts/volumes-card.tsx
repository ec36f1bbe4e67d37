import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { Time } from "#app/_ui/time.tsx";
import type { LimbSeries, SideChange } from "#lib/measurements/queries/list-volumes.ts";
import { VolumeChart } from "./volume-chart.tsx";

type Props = { readonly series: readonly LimbSeries[]; readonly zone: string; readonly locale: string };

export function VolumesCard({ series, zone, locale }: Props) {
  const t = useTranslations("courses.volumes");
  return (
    <Card title={t("title")}>
      {series.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      {series.map((one) => (
        <LimbVolumes key={one.limb} series={one} zone={zone} locale={locale} />
      ))}
    </Card>
  );
}

function LimbVolumes({
  series,
  zone,
  locale,
}: {
  readonly series: LimbSeries;
  readonly zone: string;
  readonly locale: string;
}) {
  const t = useTranslations("courses.volumes");
  const { limb, points, changes, mdcPercent } = series;
  return (
    <div className="grid gap-3 *:min-w-0">
      <VolumeChart series={series} zone={zone} locale={locale} caption={t("caption", { limb: t(limb) })} />
      <ul className="grid gap-1">
        {changes.map((change) => (
          <li key={change.side}>{sentenceOf(change, mdcPercent, locale, t)}</li>
        ))}
      </ul>
      {changes.length > 0 ? <p className="text-dense text-muted">{t("honest")}</p> : null}
      <Table caption={t("table")}>
        <thead>
          <tr>
            <HeadCell>{t("date")}</HeadCell>
            <HeadCell className="text-end!">{t("left")}</HeadCell>
            <HeadCell className="text-end!">{t("right")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Row key={point.measuredAt.toISOString()}>
              <Cell>
                <Time at={point.measuredAt} zone={zone} locale={locale} shape="shortDate" />
              </Cell>
              <Cell className="text-end tabular-nums">{t("ml", { value: point.leftMl })}</Cell>
              <Cell className="text-end tabular-nums">{t("ml", { value: point.rightMl })}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function sentenceOf(
  change: SideChange,
  mdcPercent: number,
  locale: string,
  t: ReturnType<typeof useTranslations<"courses.volumes">>,
): string {
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const mdc = new Intl.NumberFormat(locale).format(mdcPercent);
  return t("change", {
    side: t(change.side),
    percent: percent.format(change.changePercent / 100),
    verdict: t(`verdict.${change.verdict}`, { mdc }),
  });
}

import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { isLeafRegion } from "#lib/anatomy/rules/regions.ts";
import type { CourseView } from "#lib/courses/queries/open-course.ts";
import type { Locale } from "#lib/kernel/locale.ts";

type Regions = NonNullable<CourseView["health"]>["regions"];

export function RegionsCard({ regions, locale }: { readonly regions: Regions; readonly locale: Locale }) {
  const t = useTranslations("courses.regions");
  const treated = regions.filter(({ region }) => isLeafRegion(region));
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <Card title={t("title")}>
      {treated.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <Table caption={t("caption")} className="max-h-96 overflow-y-auto">
          <thead>
            <tr>
              <HeadCell>{t("region")}</HeadCell>
              <HeadCell className="text-end!">{t("sessions")}</HeadCell>
              <HeadCell className="text-end!">{t("planned")}</HeadCell>
              <HeadCell className="text-end!">{t("actual")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {treated.map((row) => (
              <Row key={row.region}>
                <Cell>{isLeafRegion(row.region) ? regionLabel(row.region, locale) : row.region}</Cell>
                <Cell className="text-end tabular-nums">{row.sessions}</Cell>
                <Cell className="text-end tabular-nums">{whole.format(row.plannedMinutes)}</Cell>
                <Cell className="text-end tabular-nums">{whole.format(row.actualMinutes)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

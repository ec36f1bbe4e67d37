import { useTranslations } from "next-intl";
import { PaceBadge } from "#app/_parts/pace-badge.tsx";
import { PaceReasons } from "#app/_parts/pace-reasons.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import type { CourseListRow } from "#lib/courses/queries/list-courses.ts";

type Props = { readonly rows: readonly CourseListRow[]; readonly locale: string };

export function CourseTable({ rows, locale }: Props) {
  const t = useTranslations("courses");
  return (
    <Table caption={t("table.caption")}>
      <thead>
        <tr>
          <HeadCell>{t("table.client")}</HeadCell>
          <HeadCell>{t("table.pace")}</HeadCell>
          <HeadCell>{t("table.sessions")}</HeadCell>
          <HeadCell>{t("table.last")}</HeadCell>
          <HeadCell>{t("table.next")}</HeadCell>
          <HeadCell>{t("table.therapist")}</HeadCell>
          <HeadCell>{t("table.why")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <Cell className="min-w-40">
              <TextLink href={`/courses/${row.id}`} className="inline-flex min-h-11 items-center">
                {row.clientName}
              </TextLink>
            </Cell>
            <Cell>
              <PaceBadge pace={row.pace} />
            </Cell>
            <Cell className="whitespace-nowrap tabular-nums">
              {t("kOfN", { attended: row.attended, planned: row.planned })}
            </Cell>
            <Cell className="whitespace-nowrap">
              {row.lastOn ? <Day on={row.lastOn} locale={locale} shape="shortDate" /> : t("none")}
            </Cell>
            <Cell className="whitespace-nowrap">
              {row.nextOn ? <Day on={row.nextOn} locale={locale} shape="shortDate" /> : t("none")}
            </Cell>
            <Cell className="whitespace-nowrap">{row.staffName ?? t("none")}</Cell>
            <Cell className="min-w-64 text-muted">
              <Why row={row} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Why({ row }: { readonly row: CourseListRow }) {
  const t = useTranslations("courses");
  if (!row.readyToClose) return <PaceReasons reasons={row.reasons} />;
  return <>{t("readyToClose", { missing: row.missing.map((element) => t(`element.${element}`)).join(", ") })}</>;
}

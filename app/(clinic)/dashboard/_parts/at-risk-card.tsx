import { useTranslations } from "next-intl";
import { PaceBadge } from "#app/_parts/pace-badge.tsx";
import { PaceReasons } from "#app/_parts/pace-reasons.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { Day } from "#app/_ui/time.tsx";
import type { AtRiskRow, AtRiskView } from "#lib/reports/queries/list-at-risk.ts";

type Props = { readonly view: AtRiskView; readonly locale: string; readonly href: string | undefined };

export function AtRiskCard({ view, locale, href }: Props) {
  const t = useTranslations("dashboard");
  const c = useTranslations("courses");
  const title = t("atRisk", { count: view.total });
  return (
    <Card
      title={title}
      aside={href && view.total > view.rows.length ? <TextLink href={href}>{t("atRiskMore")}</TextLink> : null}
    >
      {view.rows.length === 0 ? (
        <p className="text-muted">{t("atRiskNone")}</p>
      ) : (
        <Table caption={title}>
          <thead>
            <tr>
              <HeadCell>{c("table.client")}</HeadCell>
              <HeadCell>{c("table.pace")}</HeadCell>
              <HeadCell>{c("table.sessions")}</HeadCell>
              <HeadCell>{c("table.last")}</HeadCell>
              <HeadCell>{c("table.next")}</HeadCell>
              <HeadCell>{c("table.therapist")}</HeadCell>
              <HeadCell>{t("why")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <AtRisk key={row.id} row={row} locale={locale} />
            ))}
          </tbody>
        </Table>
      )}
      <Details summary={t("how")} className="mt-2">
        <p>{t("atRiskMeans")}</p>
      </Details>
    </Card>
  );
}

function AtRisk({ row, locale }: { readonly row: AtRiskRow; readonly locale: string }) {
  const c = useTranslations("courses");
  const day = (on: string | null) => (on ? <Day on={on} locale={locale} shape="shortDate" /> : c("none"));
  return (
    <Row>
      <Cell className="min-w-40">
        <TextLink href={`/courses/${row.id}`} className="inline-flex min-h-11 items-center">
          {row.clientName}
        </TextLink>
      </Cell>
      <Cell>
        <PaceBadge pace={row.pace} />
      </Cell>
      <Cell className="whitespace-nowrap tabular-nums">
        {c("kOfN", { attended: row.attended, planned: row.planned })}
      </Cell>
      <Cell className="whitespace-nowrap">{day(row.lastOn)}</Cell>
      <Cell className="whitespace-nowrap">{day(row.nextOn)}</Cell>
      <Cell className="whitespace-nowrap">{row.staffName ?? c("none")}</Cell>
      <Cell className="min-w-64 text-muted">
        <PaceReasons reasons={row.reasons} />
      </Cell>
    </Row>
  );
}

import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Details } from "#app/_ui/details.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { CourseFigures } from "#lib/reports/queries/count-courses.ts";
import { percentOf } from "./completion-card.tsx";
import type { HrefOf } from "./pace-tiles.tsx";

type Props = { readonly figures: CourseFigures; readonly hrefOf: HrefOf; readonly locale: string };

/** The bar repeats the number of its row, so it is silent for screen readers. */
export function FunnelCard({ figures, hrefOf, locale }: Props) {
  const t = useTranslations("dashboard");
  const { funnel, total, curve } = figures;
  const rows = [{ session: 0, courses: total, share: undefined }, ...funnel];
  const worst = curve.filter((point) => point.left > 0).toSorted((a, b) => b.left - a.left)[0];
  return (
    <Card title={t("funnel")}>
      <Table caption={t("funnelCaption")}>
        <thead>
          <tr>
            <HeadCell>{t("funnelCaption")}</HeadCell>
            <HeadCell className="text-end!">{t("courses")}</HeadCell>
            <HeadCell className="text-end!">{t("share")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ session, courses, share }) => (
            <Row key={session}>
              <Cell>
                {session === 0 ? t("funnelStarted") : t("funnelStage", { session })}
                <Bar part={courses} whole={total} />
              </Cell>
              <Cell className="text-end tabular-nums">
                {hrefOf ? (
                  <TextLink href={hrefOf({ attended: session === 0 ? undefined : String(session) })}>
                    {courses}
                  </TextLink>
                ) : (
                  courses
                )}
              </Cell>
              <Cell className="text-end tabular-nums">{(share && percentOf(share, locale)) ?? "–"}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {worst ? <p className="mt-2">{t("leave", { session: worst.session })}</p> : null}
      <Details summary={t("how")} className="mt-2">
        <p>{t("funnelMeans")}</p>
      </Details>
    </Card>
  );
}

function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="mt-1 h-2 w-full">
      <rect width="100" height="6" className="fill-sunken" />
      <rect width={whole === 0 ? 0 : (100 * part) / whole} height="6" className="fill-primary" />
    </svg>
  );
}

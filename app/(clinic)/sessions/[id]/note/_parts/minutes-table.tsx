import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import type { LocalizedText } from "#lib/kernel/locale.ts";
import { CLOSED_PHRASES, SKIP_PHRASES } from "#lib/sessions/knowledge/note-phrases.ts";
import { TEN_BREATHS } from "#lib/sessions/knowledge/preparation.ts";
import type { NoteView } from "./note-of.ts";

const REASONS: Readonly<Record<string, LocalizedText>> = { ...SKIP_PHRASES, ...CLOSED_PHRASES };

/** The dose: planned and done, region by region. */
export function MinutesTable({ view }: { readonly view: NoteView }) {
  const t = useTranslations("session.note");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <Table caption={t("minutes")}>
      <thead>
        <tr>
          <HeadCell>{t("region")}</HeadCell>
          <HeadCell className="text-end">{t("planned")}</HeadCell>
          <HeadCell className="text-end">{t("actual")}</HeadCell>
          <HeadCell>{t("remark")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {view.regions.map((row) => (
          <Row key={row.position}>
            <th scope="row" className="px-3 py-1.5 text-start font-normal">
              {row.region === "BREATH" ? TEN_BREATHS.label[locale] : regionLabel(row.region, locale)}
            </th>
            <Cell className="text-end">{row.closed ? "" : number.format(row.plannedMinutes)}</Cell>
            <Cell className="text-end">{row.closed ? "" : number.format(row.actualMinutes)}</Cell>
            <Cell>{row.skipReason ? (REASONS[row.skipReason]?.[locale] ?? row.skipReason) : ""}</Cell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="px-3 py-2 text-start">
            {t("total")}
          </th>
          <Cell className="text-end">{number.format(view.plannedMinutes)}</Cell>
          <Cell className="text-end">{number.format(view.totalMinutes)}</Cell>
          <Cell />
        </tr>
      </tfoot>
    </Table>
  );
}

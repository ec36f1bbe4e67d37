import { useTranslations } from "next-intl";
import { Card } from "#app/_ui/card.tsx";
import { Cell, HeadCell, Row, Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { PACES, type Pace } from "#lib/courses/words.ts";
import type { GroupCounts } from "#lib/reports/queries/count-courses.ts";
import type { HrefOf } from "./pace-tiles.tsx";

const SHOWN: readonly Pace[] = [
  "on-pace",
  "slipping",
  "stalled",
  "frozen",
  "completed",
  "dropped-out",
  "clinical-stop",
];

export function ByTherapistCard({
  groups,
  hrefOf,
}: {
  readonly groups: readonly GroupCounts[];
  readonly hrefOf: HrefOf;
}) {
  const t = useTranslations("dashboard");
  const pace = useTranslations("courses.pace");
  const paces = SHOWN.filter((each) => PACES.includes(each));
  return (
    <Card title={t("byTherapist")}>
      <Table caption={t("byTherapist")}>
        <thead>
          <tr>
            <HeadCell>{t("therapist")}</HeadCell>
            <HeadCell className="text-end!">{t("total")}</HeadCell>
            {paces.map((each) => (
              <HeadCell key={each} className="text-end!">
                {pace(each)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const staff = group.id ?? undefined;
            return (
              <Row key={group.id}>
                <Cell className="whitespace-nowrap">{group.name ?? t("nobodyAssigned")}</Cell>
                <Count count={group.total} href={staff && hrefOf?.({ staff })} />
                {paces.map((each) => (
                  <Count key={each} count={group.paces[each]} href={staff && hrefOf?.({ staff, pace: each })} />
                ))}
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Card>
  );
}

function Count({ count, href }: { readonly count: number; readonly href: string | undefined }) {
  return (
    <Cell className="text-end tabular-nums">
      {href && count > 0 ? (
        <TextLink href={href} className="inline-flex min-h-11 min-w-6 items-center justify-end">
          {count}
        </TextLink>
      ) : (
        count
      )}
    </Cell>
  );
}

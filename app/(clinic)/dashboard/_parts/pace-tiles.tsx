import { useTranslations } from "next-intl";
import { cx } from "#app/_ui/cx.ts";
import { Details } from "#app/_ui/details.tsx";
import { Icon, type IconName } from "#app/_ui/icon.tsx";
import type { Pace } from "#lib/courses/words.ts";
import type { CourseFigures } from "#lib/reports/queries/count-courses.ts";

export type HrefOf = ((values: Readonly<Record<string, string | undefined>>) => string) | undefined;

type TileKey = Pace | "total" | "active" | "ready-to-close";
type Tile = { readonly key: TileKey; readonly icon: IconName; readonly edge: string };

const TILES: readonly Tile[] = [
  { key: "total", icon: "course", edge: "border-s-control" },
  { key: "active", icon: "dot", edge: "border-s-primary" },
  { key: "on-pace", icon: "course", edge: "border-s-primary" },
  { key: "slipping", icon: "alert", edge: "border-s-warning" },
  { key: "stalled", icon: "clock", edge: "border-s-danger" },
  { key: "frozen", icon: "dashed", edge: "border-s-info" },
  { key: "completed", icon: "check", edge: "border-s-success" },
  { key: "dropped-out", icon: "cross", edge: "border-s-control" },
  { key: "clinical-stop", icon: "stop", edge: "border-s-danger" },
  { key: "ready-to-close", icon: "info", edge: "border-s-info" },
];

export function PaceTiles({ figures, hrefOf }: { readonly figures: CourseFigures; readonly hrefOf: HrefOf }) {
  const t = useTranslations("dashboard");
  const word = useTileWord();
  return (
    <section aria-label={t("tiles")}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {TILES.map(({ key, icon, edge }) => (
          <li key={key}>
            <TileBox
              edge={edge}
              icon={icon}
              word={word(key)}
              count={countOf(figures, key)}
              href={hrefOf?.({ pace: key === "total" ? undefined : key })}
            />
          </li>
        ))}
      </ul>
      <Details summary={t("how")} className="mt-2">
        <dl className="grid gap-2">
          {TILES.map(({ key }) => (
            <div key={key}>
              <dt className="font-semibold">{word(key)}</dt>
              <dd>{t(`means.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
}

type BoxProps = {
  readonly edge: string;
  readonly icon: IconName;
  readonly word: string;
  readonly count: number;
  readonly href: string | undefined;
};

function TileBox({ edge, icon, word, count, href }: BoxProps) {
  const look = cx(
    "block h-full rounded-card border border-s-4 border-divider bg-surface p-3 text-text no-underline",
    edge,
  );
  const shown = (
    <>
      <span className="block text-h1 font-semibold tabular-nums">{count}</span>
      <span className="flex items-center gap-1.5 text-dense text-muted">
        <Icon name={icon} />
        {word}
      </span>
    </>
  );
  if (!href) return <div className={look}>{shown}</div>;
  return (
    <a href={href} className={cx(look, "hover:bg-sunken")}>
      {shown}
    </a>
  );
}

function useTileWord(): (key: TileKey) => string {
  const t = useTranslations("dashboard");
  const pace = useTranslations("courses.pace");
  return (key) => {
    if (key === "total" || key === "active") return t(key);
    return key === "ready-to-close" ? t("readyToClose") : pace(key);
  };
}

function countOf(figures: CourseFigures, key: TileKey): number {
  if (key === "total") return figures.total;
  if (key === "active") return figures.active;
  return key === "ready-to-close" ? figures.readyToClose : figures.paces[key];
}

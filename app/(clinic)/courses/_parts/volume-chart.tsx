import { useTranslations } from "next-intl";
import { formatInstant } from "#app/_ui/time.tsx";
import type { LimbSeries, VolumePoint } from "#lib/measurements/queries/list-volumes.ts";

const WIDTH = 560;
const HEIGHT = 220;
const EDGE = { top: 12, right: 64, bottom: 28, left: 56 };

type Props = { readonly series: LimbSeries; readonly zone: string; readonly locale: string; readonly caption: string };

/** Drawn on the server. Left and right differ in stroke and mark, not only in colour; the table beside it says the same. */
export function VolumeChart({ series, zone, locale, caption }: Props) {
  const t = useTranslations("courses.volumes");
  const { points } = series;
  if (points.length < 2) return null;
  const scale = scaleOf(points);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const [first, last] = [points[0], points.at(-1)];
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={caption} className="h-auto w-full text-text">
        {scale.ticks.map((ml) => (
          <g key={ml}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={scale.y(ml)} y2={scale.y(ml)} className="stroke-divider" />
            <text x={EDGE.left - 8} y={scale.y(ml) + 4} textAnchor="end" className="fill-muted text-meta">
              {whole.format(ml)}
            </text>
          </g>
        ))}
        <Line points={points} scale={scale} side="left" label={t("left")} />
        <Line points={points} scale={scale} side="right" label={t("right")} />
        {first ? (
          <text x={EDGE.left} y={HEIGHT - 8} className="fill-muted text-meta">
            {formatInstant(first.measuredAt, zone, locale, "shortDate")}
          </text>
        ) : null}
        {last ? (
          <text x={WIDTH - EDGE.right} y={HEIGHT - 8} textAnchor="end" className="fill-muted text-meta">
            {formatInstant(last.measuredAt, zone, locale, "shortDate")}
          </text>
        ) : null}
      </svg>
      <figcaption className="text-dense text-muted">{caption}</figcaption>
    </figure>
  );
}

type Scale = {
  readonly x: (at: Date) => number;
  readonly y: (ml: number) => number;
  readonly ticks: readonly number[];
};

type LineProps = {
  readonly points: readonly VolumePoint[];
  readonly scale: Scale;
  readonly side: "left" | "right";
  readonly label: string;
};

function Line({ points, scale, side, label }: LineProps) {
  const of = (point: VolumePoint) => (side === "left" ? point.leftMl : point.rightMl);
  const places = points.map((point) => ({ x: scale.x(point.measuredAt), y: scale.y(of(point)) }));
  const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const end = places.at(-1);
  const look = side === "left" ? "stroke-primary" : "stroke-warning";
  return (
    <g className={look} fill="none" strokeWidth="2">
      <polyline points={path} strokeDasharray={side === "left" ? undefined : "6 4"} />
      {places.map(({ x, y }) =>
        side === "left" ? (
          <circle key={x} cx={x} cy={y} r="4" className="fill-surface" />
        ) : (
          <rect key={x} x={x - 4} y={y - 4} width="8" height="8" className="fill-surface" />
        ),
      )}
      {end ? (
        <text x={end.x + 10} y={end.y + 4} stroke="none" className="fill-text text-meta">
          {label}
        </text>
      ) : null}
    </g>
  );
}

function scaleOf(points: readonly VolumePoint[]): Scale {
  const values = points.flatMap((point) => [point.leftMl, point.rightMl]);
  const step = niceStep((Math.max(...values) - Math.min(...values)) / 3);
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.ceil(Math.max(...values) / step) * step;
  const [from, to] = [points[0]?.measuredAt.getTime() ?? 0, points.at(-1)?.measuredAt.getTime() ?? 1];
  const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  return {
    x: (at) => EDGE.left + (inner.width * (at.getTime() - from)) / Math.max(1, to - from),
    y: (ml) => EDGE.top + inner.height * (1 - (ml - low) / Math.max(1, high - low)),
    ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step),
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? power;
}

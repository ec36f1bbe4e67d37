const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit" },
  date: { day: "numeric", month: "long", year: "numeric" },
  shortDate: { day: "numeric", month: "short", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  dateTime: { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeShape = keyof typeof SHAPES;

// "en" alone would mean American order; the product speaks British English.
const REGION: Readonly<Record<string, string>> = { en: "en-GB", de: "de-DE" };

/** An instant as people at a place read it. The zone is the place's, never the server's and never the browser's. */
export function formatInstant(at: Date, zone: string, locale: string, shape: TimeShape): string {
  return new Intl.DateTimeFormat(REGION[locale] ?? locale, {
    ...SHAPES[shape],
    timeZone: zone,
    hourCycle: "h23",
  }).format(at);
}

type Props = {
  readonly at: Date;
  readonly zone: string;
  readonly locale: string;
  readonly shape?: TimeShape;
  readonly className?: string;
};

export function Time({ at, zone, locale, shape = "dateTime", className }: Props) {
  return (
    <time dateTime={at.toISOString()} className={className}>
      {formatInstant(at, zone, locale, shape)}
    </time>
  );
}

/** A calendar day without a zone, "YYYY-MM-DD": it is the same day everywhere. */
export function Day({
  on,
  locale,
  shape = "date",
}: {
  readonly on: string;
  readonly locale: string;
  readonly shape?: "date" | "shortDate" | "weekday";
}) {
  return <time dateTime={on}>{formatInstant(new Date(`${on}T00:00:00Z`), "UTC", locale, shape)}</time>;
}

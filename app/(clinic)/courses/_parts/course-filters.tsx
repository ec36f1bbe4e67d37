import { useTranslations } from "next-intl";
import { pathWith } from "#app/_server/search-params.ts";
import { LinkButton } from "#app/_ui/button.tsx";
import { buttonClass } from "#app/_ui/button-class.ts";
import { formatInstant } from "#app/_ui/time.tsx";

type Chosen = Readonly<Record<"pace" | "staff" | "site" | "from" | "to" | "attended", string | undefined>>;
type Props = {
  readonly chosen: Chosen;
  readonly therapists: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
};

const PACE_FILTERS = ["on-pace", "slipping", "stalled", "frozen", "completed", "dropped-out", "clinical-stop"] as const;

/** Filters are addresses: they can be sent, bookmarked and opened from any figure of the dashboard. */
export function CourseFilters({ chosen, therapists, locale }: Props) {
  const t = useTranslations("courses");
  const paces = [
    { value: undefined, label: t("filter.all") },
    { value: "active", label: t("filter.active") },
    ...PACE_FILTERS.map((pace) => ({ value: pace, label: t(`pace.${pace}`) })),
    { value: "at-risk", label: t("filter.at-risk") },
    { value: "ready-to-close", label: t("filter.ready-to-close") },
  ];
  const everyone = [
    { value: undefined, label: t("filter.everyone") },
    ...therapists.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="no-print mb-6 grid gap-3">
      <FilterRow
        label={t("filter.pace")}
        choices={paces}
        current={chosen.pace}
        hrefOf={(pace) => pathWith("/courses", { ...chosen, pace })}
      />
      <FilterRow
        label={t("filter.therapist")}
        choices={everyone}
        current={chosen.staff}
        hrefOf={(staff) => pathWith("/courses", { ...chosen, staff })}
      />
      <OtherFilters chosen={chosen} locale={locale} />
    </div>
  );
}

type RowProps = {
  readonly label: string;
  readonly choices: readonly { readonly value: string | undefined; readonly label: string }[];
  readonly current: string | undefined;
  readonly hrefOf: (value: string | undefined) => string;
};

function FilterRow({ label, choices, current, hrefOf }: RowProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2">
      <span className="w-full text-dense font-semibold text-muted lg:w-32">{label}</span>
      {choices.map((choice) => (
        <a
          key={choice.value ?? ""}
          href={hrefOf(choice.value)}
          aria-current={choice.value === current ? "true" : undefined}
          className={buttonClass(
            {},
            "aria-[current]:border-primary aria-[current]:bg-primary-soft aria-[current]:text-on-primary-soft",
          )}
        >
          {choice.label}
        </a>
      ))}
    </nav>
  );
}

function OtherFilters({ chosen, locale }: { readonly chosen: Chosen; readonly locale: string }) {
  const t = useTranslations("courses.filter");
  const say = (on: string | undefined) =>
    on ? formatInstant(new Date(`${on}T00:00:00Z`), "UTC", locale, "shortDate") : "…";
  const only = [
    chosen.from || chosen.to ? t("started", { from: say(chosen.from), to: say(chosen.to) }) : undefined,
    chosen.attended ? t("attended", { count: chosen.attended }) : undefined,
  ].filter((each) => each !== undefined);
  if (only.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-3 text-muted">
      {t("only", { what: only.join(", ") })}
      <LinkButton href="/courses" tone="quiet">
        {t("clear")}
      </LinkButton>
    </p>
  );
}

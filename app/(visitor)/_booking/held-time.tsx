import { getTranslations } from "next-intl/server";
import { Icon } from "#app/_ui/icon.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { type HeldSlot, pathOf } from "./flow.ts";
import { nameOf, type Therapist } from "./time-picker.tsx";

type Props = {
  readonly slug: string;
  readonly slot: HeldSlot;
  readonly therapists: readonly Therapist[];
  readonly zone: string;
  readonly locale: string;
  readonly now: Date;
  /** Where another time is being looked for: the link leads on with this one instead. */
  readonly keep?: boolean;
};

/** Which time is being kept, and until when: said plainly, without a clock that runs down. */
export async function HeldTime({ slug, slot, therapists, zone, locale, now, keep = false }: Props) {
  const t = await getTranslations("booking.held");
  const start = new Date(slot.start);
  const expires = new Date(slot.expiresAt);
  const until = formatInstant(expires, zone, locale, "time");
  return (
    <section aria-label={t("label")} className="mb-8 flex gap-3 rounded-card border border-divider bg-surface p-4">
      <span className="mt-1 text-primary">
        <Icon name="calendar" size={20} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {formatInstant(start, zone, locale, "weekday")}, {formatInstant(start, zone, locale, "time")}
        </p>
        <p className="text-body text-muted">
          {t("with", { name: nameOf(therapists, slot.therapist) })} ·{" "}
          {expires > now ? t("until", { time: until }) : t("ended")}
        </p>
      </div>
      <TextLink href={pathOf(slug, keep ? "details" : "time")} className="inline-flex min-h-11 items-center">
        {t(keep ? "keep" : "change")}
        <span className="sr-only"> {t("changeWhat")}</span>
      </TextLink>
    </section>
  );
}

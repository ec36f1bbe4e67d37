import { getTranslations } from "next-intl/server";
import { Details } from "#app/_ui/details.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatInstant } from "#app/_ui/time.tsx";
import { CARD_TEXTS, CARDS } from "#lib/intake/knowledge/cards.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import type { Locale, LocalizedText } from "#lib/kernel/locale.ts";
import type { DraftState } from "#lib/scheduling/queries/open-draft.ts";
import { TICK } from "./card-form.ts";
import { type HeldSlot, pathOf, type Step, typedIn } from "./flow.ts";
import { nameOf, type Therapist } from "./time-picker.tsx";
import { textsIn } from "./typed-form.ts";

type Props = {
  readonly slug: string;
  readonly draft: DraftState;
  readonly locale: Locale;
  readonly slot: HeldSlot;
  readonly service: { readonly name: LocalizedText } | undefined;
  readonly therapists: readonly Therapist[];
  readonly zone: string;
};

/** Everything that was answered, each line with its way back; folded, because most people need it only once. */
export async function CheckAnswers({ slug, draft, locale, slot, service, therapists, zone }: Props) {
  const t = await getTranslations("booking.check");
  const lines: { step: Step; name: string; answer: string }[] = [
    { step: "service", name: t("service"), answer: service?.name[locale] ?? "" },
    ...CARDS.map(({ id, title, conditions }) => {
      const ticked = textsIn(typedIn(draft, id), TICK);
      const labels = conditions.filter((key) => ticked.includes(key)).map((key) => questionFact(key).label[locale]);
      return { step: id, name: title[locale], answer: labels.join("; ") || CARD_TEXTS.none[locale] };
    }),
    {
      step: "time",
      name: t("time"),
      answer: `${formatInstant(new Date(slot.start), zone, locale, "dateTime")}, ${nameOf(therapists, slot.therapist)}`,
    },
  ];
  return (
    <Details summary={t("title")}>
      <dl className="divide-y divide-divider">
        {lines.map(({ step, name, answer }) => (
          <div key={step} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <dt className="w-full text-dense text-muted">{name}</dt>
            <dd className="min-w-0 flex-1">{answer}</dd>
            <dd>
              <TextLink href={pathOf(slug, step)} className="inline-flex min-h-11 items-center text-body">
                {t("change")}
                <span className="sr-only"> {name}</span>
              </TextLink>
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#app/_ui/button.tsx";
import { Details } from "#app/_ui/details.tsx";
import { hasBegun, lostPath, openBooking } from "#app/(visitor)/_booking/booking.ts";
import { cardIssues, tickedIn } from "#app/(visitor)/_booking/card-form.ts";
import { Condition } from "#app/(visitor)/_booking/condition.tsx";
import { errorsInWords } from "#app/(visitor)/_booking/errors-in-words.ts";
import { cardOf, isCardId, isReachable, openPlace, pathOf, typedIn } from "#app/(visitor)/_booking/flow.ts";
import { Problems } from "#app/(visitor)/_booking/problems.tsx";
import { StepsHeader } from "#app/(visitor)/_booking/steps-header.tsx";
import { CARD_TEXTS } from "#lib/intake/knowledge/cards.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";

type Props = { readonly params: Promise<{ clinic: string; card: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { card } = await params;
  return { title: isCardId(card) ? cardOf(card).title[await getLocale()] : "", robots: { index: false } };
}

/** One tick list. "None of these" is one tap; a tick opens only its own branch. */
export default async function HealthCardPage({ params }: Props) {
  const { clinic: slug, card: id } = await params;
  if (!isCardId(id)) notFound();
  const booking = await openBooking(slug);
  if (!hasBegun(booking)) redirect(lostPath(booking));
  const { draft, locale, today } = booking;
  if (!isReachable(draft, id, today)) redirect(pathOf(slug, openPlace(draft, today)));

  const t = await getTranslations("booking.card");
  const card = cardOf(id);
  const typed = typedIn(draft, id);
  const sent = draft.steps[id] !== undefined;
  const errors = sent
    ? await errorsInWords(cardIssues(card, typed, today), {
        "tick:unanswered": t("tickOrNone"),
        "tick:missing": t("detailsWithoutTick"),
        "tick:not-allowed": t("tickAndNone"),
      })
    : [];
  const ticked = tickedIn(card, typed);
  const byName = new Map(errors.map(({ name, text }) => [name, text]));

  return (
    <>
      <StepsHeader slug={slug} step={id} title={card.title[locale]} lead={t("lead")} />
      <Problems errors={errors} />
      <form method="post" action={`${pathOf(slug, id)}/answer`} noValidate className="group/card">
        <fieldset className="min-w-0">
          <legend className="mb-3 text-h3">{CARD_TEXTS.question[locale]}</legend>
          <div className="grid gap-2">
            {card.conditions.map((condition, index) => (
              <Condition
                key={condition}
                first={index === 0}
                ticked={ticked.includes(condition)}
                {...{ condition, typed, locale }}
                errors={byName}
              />
            ))}
          </div>
        </fieldset>
        <div className="mt-6 grid gap-3">
          {/* First in order, so that Enter in a field of a branch goes on and never means "none". */}
          <div className="hidden group-has-[[name=tick]:checked]/card:block not-supports-[selector(:has(*))]:block">
            <Button type="submit" tone="primary" wide>
              {t("continue")}
            </Button>
          </div>
          <div className="group-has-[[name=tick]:checked]/card:hidden">
            <Button type="submit" name="none" value="yes" tone="primary" wide>
              {CARD_TEXTS.none[locale]}
            </Button>
          </div>
        </div>
      </form>
      <Details summary={t("why")} className="mt-6">
        <dl className="grid gap-3 py-2">
          {card.conditions.map((condition) => (
            <div key={condition}>
              <dt className="font-semibold">{questionFact(condition).label[locale]}</dt>
              <dd className="text-muted">{questionFact(condition).why[locale]}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <p className="mt-6 text-dense text-muted">{t("kept")}</p>
    </>
  );
}

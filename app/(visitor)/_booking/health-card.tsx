import { getTranslations } from "next-intl/server";
import { Button } from "#app/_ui/button.tsx";
import { Details } from "#app/_ui/details.tsx";
import { CARD_TEXTS } from "#lib/intake/knowledge/cards.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import type { CardId } from "#lib/intake/words.ts";
import type { LocalDate } from "#lib/kernel/local-date.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { DraftState } from "#lib/scheduling/queries/open-draft.ts";
import { cardIssues, tickedIn } from "./card-form.ts";
import { Condition } from "./condition.tsx";
import { errorsInWords } from "./errors-in-words.ts";
import { cardOf, typedIn } from "./flow.ts";
import { Problems } from "./problems.tsx";

type Props = {
  readonly id: CardId;
  readonly draft: DraftState;
  readonly locale: Locale;
  readonly today: LocalDate;
  /** Where the card is sent. */
  readonly action: string;
};

/** One tick list with what is still wrong in it. */
export async function HealthCard({ id, draft, locale, today, action }: Props) {
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
      <Problems errors={errors} />
      <form method="post" action={action} noValidate className="group/card">
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

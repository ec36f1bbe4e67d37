import { useTranslations } from "next-intl";
import { Choice } from "#app/_ui/choice.tsx";
import type { QuestionKey } from "#lib/intake/knowledge/answers.ts";
import { CARD_TEXTS } from "#lib/intake/knowledge/cards.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import { isChoiceKey, isRegionListKey } from "#lib/intake/rules/answer-types.ts";
import { branchOf } from "#lib/intake/rules/cards.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { BranchField } from "./branch-field.tsx";
import { SHOWN_TICKED, sureName, TICK } from "./card-form.ts";
import { type TypedForm, textOf, textsIn } from "./typed-form.ts";

export type Errors = ReadonlyMap<string, string>;

type Props = {
  readonly condition: QuestionKey;
  readonly typed: TypedForm;
  readonly errors: Errors;
  readonly locale: Locale;
  readonly first: boolean;
  /** Also where details stand without the tick. */
  readonly ticked: boolean;
};

// Where a browser cannot look into a group (:has), everything stands open: longer, and nothing is out of reach.
const OPEN_WHEN_TICKED =
  "hidden group-has-[[name=tick]:checked]/condition:block not-supports-[selector(:has(*))]:block";

/** One line of the tick list. Ticking it opens its branch right below, without a script. */
export function Condition({ condition, typed, errors, locale, first, ticked }: Props) {
  const { label, wording } = questionFact(condition);
  const followUps = branchOf(condition, "yes").filter((key) => key !== condition);
  const sent = textsIn(typed, TICK).includes(condition);
  const asked = followUps.length > 0 || !isPlain(condition);
  return (
    <div className="group/condition">
      <Choice
        type="checkbox"
        id={first ? "field-tick" : `field-tick-${condition}`}
        name={TICK}
        value={condition}
        label={label[locale]}
        defaultChecked={ticked}
      />
      {ticked !== sent || textsIn(typed, SHOWN_TICKED).includes(condition) ? (
        <input type="hidden" name={SHOWN_TICKED} value={condition} />
      ) : null}
      <fieldset className={`${OPEN_WHEN_TICKED} mt-2 mb-4 border-s-4 border-primary ps-4 min-w-0`}>
        <legend className="float-start w-full text-[1em] font-normal text-muted">{wording[locale]}</legend>
        <div className="clear-both grid gap-5 pt-2">
          {isChoiceKey(condition) || isRegionListKey(condition) ? null : (
            <SureOrNot condition={condition} typed={typed} locale={locale} />
          )}
          {asked && !isPlain(condition) ? (
            <BranchField field={condition} typed={typed} errors={errors} locale={locale} within={condition} />
          ) : null}
          {followUps.map((field) => (
            <BranchField key={field} field={field} typed={typed} errors={errors} locale={locale} within={condition} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** A tick that says everything by itself; dates, choices and places ask on. */
function isPlain(condition: QuestionKey): boolean {
  return !branchOf(condition, "yes").includes(condition);
}

function SureOrNot({ condition, typed, locale }: Pick<Props, "condition" | "typed" | "locale">) {
  const t = useTranslations("booking.card");
  const chosen = textOf(typed, sureName(condition)) === "unsure" ? "unsure" : "yes";
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("sure")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {(["yes", "unsure"] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={sureName(condition)}
            value={value}
            label={CARD_TEXTS[value][locale]}
            defaultChecked={value === chosen}
          />
        ))}
      </div>
    </fieldset>
  );
}

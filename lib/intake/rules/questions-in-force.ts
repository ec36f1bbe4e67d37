import { regionLabel } from "#lib/anatomy/rules/labels.ts";
import { ALL_REGIONS, GROUP_REGIONS, LEAF_REGIONS, type Wording } from "#lib/anatomy/words.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import { type Answers, CLOT_SITES, FEET, LEGS, type QuestionKey } from "../knowledge/answers.ts";
import { CARDS } from "../knowledge/cards.ts";
import { ANKLE_BRACHIAL_INDEX, DIASTOLIC_MM_HG, PREGNANCY_WEEKS, SYSTOLIC_MM_HG } from "../knowledge/limits.ts";
import { NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import { CHOICE_LABELS, CLOT_SITE_LABELS, VEIN_LABELS, YES_NO_LABELS } from "../knowledge/option-labels.ts";
import type { QuestionRow } from "../knowledge/question-row.ts";
import { QUESTIONS } from "../knowledge/questions.ts";
import type { AnswerType, CardId, Purpose, QuestionClass } from "../words.ts";
import { answerTypeOf, isChoiceKey, isDateKey, isYesNoKey } from "./answer-types.ts";
import { branchOf } from "./cards.ts";
import { isDemanded } from "./unanswered.ts";

export type AllowedValue = { readonly value: string; readonly label: string };

/** One question as the public API describes it. Every condition must hold for the question to be in play. */
export type WireQuestion = {
  readonly key: QuestionKey;
  readonly type: AnswerType;
  readonly class: QuestionClass;
  readonly wording: string;
  readonly label: string;
  readonly why: string;
  readonly allowedValues: readonly AllowedValue[];
  readonly limits?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  readonly card: CardId | null;
  readonly conditions: readonly { readonly key: QuestionKey; readonly values: readonly string[] | "given" }[];
  readonly demanded: boolean;
  readonly neutral: Answers[QuestionKey];
};

export function questionsInForce(locale: Locale, purpose: Purpose): WireQuestion[] {
  return QUESTIONS.map((row) => {
    const limits = limitsOf(row.key);
    return {
      key: row.key,
      type: answerTypeOf(row.key),
      class: row.class,
      wording: row.wording[locale],
      label: row.label[locale],
      why: row.why[locale],
      allowedValues: allowedValues(row.key, locale),
      ...(limits ? { limits } : {}),
      card: cardOf(row.key),
      conditions: conditionsOf(row),
      demanded: isDemanded(row, purpose),
      neutral: NEUTRAL_ANSWERS[row.key],
    };
  });
}

/** The codes a question takes, with their labels; empty for plain dates and numbers. */
export function allowedValues(key: QuestionKey, locale: Locale): AllowedValue[] {
  if (isYesNoKey(key)) return labelled(YES_NO_LABELS, locale);
  if (isChoiceKey(key)) return labelled(CHOICE_LABELS[key], locale);
  if (isDateKey(key)) return labelled({ unsure: YES_NO_LABELS.unsure }, locale);
  switch (answerTypeOf(key)) {
    case "clot-sites":
    case "clots":
      return CLOT_SITES.map((value) => ({ value, label: CLOT_SITE_LABELS[value][locale] }));
    case "choice-per-leg":
      return labelled(VEIN_LABELS, locale);
    case "regions":
    case "operations":
      return regionValues([ALL_REGIONS, ...new Set([...GROUP_REGIONS, ...LEAF_REGIONS])], locale);
    case "legs":
      return regionValues(LEGS, locale);
    case "feet":
      return regionValues(FEET, locale);
    default:
      return [];
  }
}

function regionValues(codes: readonly Parameters<typeof regionLabel>[0][], locale: Locale): AllowedValue[] {
  return codes.map((value) => ({ value, label: regionLabel(value, locale) }));
}

function labelled(labels: Readonly<Record<string, Wording>>, locale: Locale): AllowedValue[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: label[locale] }));
}

function limitsOf(key: QuestionKey): WireQuestion["limits"] {
  if (key === "bp") return { systolic: SYSTOLIC_MM_HG, diastolic: DIASTOLIC_MM_HG };
  if (key === "abi") return { value: ANKLE_BRACHIAL_INDEX };
  return key === "pregnancy_weeks" ? { value: PREGNANCY_WEEKS } : undefined;
}

/** The card that asks it, as a condition or in the branch of one. */
function cardOf(key: QuestionKey): CardId | null {
  const card = CARDS.find(({ conditions }) =>
    conditions.some((condition) => condition === key || branchOf(condition, "yes").includes(key)),
  );
  return card?.id ?? null;
}

function conditionsOf({ parent }: QuestionRow): WireQuestion["conditions"] {
  return parent ? [{ key: parent.key, values: parent.on }] : [];
}

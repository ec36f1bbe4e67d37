import {
  CHOICES,
  type ChoiceKey,
  DATE_KEYS,
  type DateKey,
  type QuestionKey,
  REGION_LIST_KEYS,
  type RegionListKey,
  YES_NO_KEYS,
  type YesNoKey,
} from "../knowledge/answers.ts";
import { NEUTRAL_ANSWERS } from "../knowledge/neutral.ts";
import type { AnswerType } from "../words.ts";

const YES_NO: ReadonlySet<string> = new Set(YES_NO_KEYS);
const DATES: ReadonlySet<string> = new Set(DATE_KEYS);
const REGION_LISTS: ReadonlySet<string> = new Set(REGION_LIST_KEYS);

type PlainKey = Exclude<QuestionKey, YesNoKey | DateKey | ChoiceKey | RegionListKey>;

const PLAIN_TYPES: Readonly<Record<PlainKey, AnswerType>> = {
  vte_sites: "clot-sites",
  diabetes_foot: "feet",
  vein_procedure_legs: "legs",
  veins: "choice-per-leg",
  bp: "blood-pressure",
  abi: "decimal",
  pregnancy_weeks: "integer",
  more_surgeries: "operations",
  more_clots: "clots",
};

export function isQuestionKey(key: string): key is QuestionKey {
  return Object.hasOwn(NEUTRAL_ANSWERS, key);
}

export function isYesNoKey(key: QuestionKey): key is YesNoKey {
  return YES_NO.has(key);
}

export function isDateKey(key: QuestionKey): key is DateKey {
  return DATES.has(key);
}

export function isChoiceKey(key: QuestionKey): key is ChoiceKey {
  return Object.hasOwn(CHOICES, key);
}

export function isRegionListKey(key: QuestionKey): key is RegionListKey {
  return REGION_LISTS.has(key);
}

export function answerTypeOf(key: QuestionKey): AnswerType {
  if (isYesNoKey(key)) return "yes-no-unsure";
  if (isDateKey(key)) return "date-or-unsure";
  if (isChoiceKey(key)) return "choice";
  return isRegionListKey(key) ? "regions" : PLAIN_TYPES[key];
}

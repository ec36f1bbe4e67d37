import type { Answers, GivenAnswers, QuestionKey } from "../knowledge/answers.ts";
import { TOPIC_FACTS } from "../knowledge/topics.ts";
import { TOPICS, type Topic } from "../words.ts";

/** Topics whose letters on file are void because an answer they rest on has changed (clinical reference 7.3). */
export function voidedTopics(before: GivenAnswers, after: GivenAnswers): Topic[] {
  return TOPICS.filter((topic) => TOPIC_FACTS[topic].questions.some((key) => hasChanged(key, before, after)));
}

/** The same for answers given now over those on file. A first answer changes nothing: the letter may be what made us ask. */
export function topicsVoidedBy(known: GivenAnswers, given: GivenAnswers): Topic[] {
  const again = Object.entries(given).filter(([key]) => known[key as QuestionKey] !== undefined);
  return voidedTopics(known, { ...known, ...Object.fromEntries(again) });
}

/** A question that was not asked, before or now, has not changed. */
export function hasChanged(key: QuestionKey, before: GivenAnswers, after: GivenAnswers): boolean {
  const was = before[key];
  const is = after[key];
  return was !== undefined && is !== undefined && canonical(was) !== canonical(is);
}

/** The order of a list and of the fields of an object says nothing. */
function canonical(answer: Answers[QuestionKey]): string {
  return JSON.stringify(sorted(answer));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item))).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map((entry) => JSON.stringify(entry.map(sorted)))
    .sort();
}

import { TOPIC_FACTS } from "#lib/intake/knowledge/topics.ts";
import type { PendingTopic } from "#lib/intake/words.ts";
import type { Locale } from "#lib/kernel/locale.ts";

/** A topic of a doctor's letter in words; open questions are no topic, so the page words them itself. */
export function topicLabel(topic: PendingTopic, locale: Locale, intakeOpen: string): string {
  return topic === "INTAKE" ? intakeOpen : TOPIC_FACTS[topic].label[locale];
}

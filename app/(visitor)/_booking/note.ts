import "server-only";
import { getTranslations } from "next-intl/server";
import { CARDS } from "#lib/intake/knowledge/cards.ts";
import { FREE_TEXT_FACTS } from "#lib/intake/knowledge/free-texts.ts";
import { questionFact } from "#lib/intake/knowledge/questions.ts";
import type { Locale } from "#lib/kernel/locale.ts";
import type { DraftState } from "#lib/scheduling/queries/open-draft.ts";
import { tellsOfMore } from "./card-form.ts";
import { typedIn } from "./flow.ts";

/** Her own words, after what did not fit into the rows: a note is read by a therapist before the visit is confirmed. */
export async function noteOf(draft: DraftState, locale: Locale, words: string): Promise<string> {
  const t = await getTranslations("booking.card");
  const beyond = CARDS.flatMap((card) => tellsOfMore(card, typedIn(draft, card.id))).map(
    (key) => `${questionFact(key).label[locale]}: ${t("beyondNote")}`,
  );
  const note = [...beyond, words].filter(Boolean).join("\n");
  return note.slice(0, FREE_TEXT_FACTS.anything_else.maxLength);
}

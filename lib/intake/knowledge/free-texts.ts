import type { Wording } from "#lib/anatomy/words.ts";

export const FREE_TEXT_KEYS = ["medicines", "anything_else"] as const;
export type FreeTextKey = (typeof FREE_TEXT_KEYS)[number];

/** Optional, beside the answers: never part of a decision, always read by a therapist. */
export const FREE_TEXT_FACTS: Readonly<Record<FreeTextKey, { readonly wording: Wording; readonly maxLength: number }>> =
  {
    medicines: {
      wording: { en: "Which medicines do you take?", de: "Welche Medikamente nehmen Sie?" },
      maxLength: 2000,
    },
    anything_else: {
      wording: {
        en: "Is there anything else we should know?",
        de: "Gibt es noch etwas, das wir wissen sollten?",
      },
      maxLength: 2000,
    },
  };

import type { FreeTextKey } from "../knowledge/free-texts.ts";

/** Free text never raises or lowers a decision; a therapist reads it and ticks it off (clinical reference 1.8). */
export function needsReview(notes: { readonly [Key in FreeTextKey]?: string | null }): boolean {
  return Object.values(notes).some((note) => typeof note === "string" && note.trim() !== "");
}

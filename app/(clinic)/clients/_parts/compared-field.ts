/** The name under which the form says which cards its reader has already compared. */
export const COMPARED_FIELD = "compared";

/** One word for a set of cards, the same in whatever order they were found. */
export function comparedKey(candidates: readonly { readonly id: string }[]): string {
  return candidates
    .map(({ id }) => id)
    .toSorted()
    .join(",");
}

/** What stands behind the question mark of an address, as Next hands it to a page. */
export type SearchParams = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;

/** One value of an address, trimmed; a name that is given twice counts once, an empty one not at all. */
export function oneOf(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
  name: string,
): string | undefined {
  const value = params[name];
  const first = typeof value === "string" ? value : value?.[0];
  return first?.trim() || undefined;
}

/** An address within the app with the given values behind the question mark; what is undefined is left out. */
export function pathWith(path: string, values: Readonly<Record<string, string | undefined>>, anchor?: string): string {
  const kept = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(kept).toString();
  return `${path}${search ? `?${search}` : ""}${anchor ? `#${anchor}` : ""}`;
}

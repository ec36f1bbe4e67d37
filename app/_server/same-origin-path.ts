const NOWHERE = "https://nowhere.invalid";
/** A longer one would not fit into the head of an answer. */
const LONGEST = 2000;

/**
 * Turns what a caller names as "where next" into a path on this origin, or "/" when it would lead anywhere else.
 * Backslashes and control characters are refused because browsers read them as slashes or drop them.
 */
export function sameOriginPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || wanted.startsWith("//") || wanted.length > LONGEST || hasTrickyCharacter(wanted))
    return "/";
  if (!URL.canParse(wanted, NOWHERE)) return "/";
  const url = new URL(wanted, NOWHERE);
  // Dot segments may resolve to a path that starts with two slashes, which a browser reads as another host.
  return url.origin === NOWHERE && !url.pathname.startsWith("//") ? url.pathname + url.search : "/";
}

function hasTrickyCharacter(text: string): boolean {
  return [...text].some(
    (character) => character === "\\" || character.charCodeAt(0) <= 32 || character.charCodeAt(0) === 127,
  );
}

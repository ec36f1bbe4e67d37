import access from "./en/access.json";
import common from "./en/common.json";
import crash from "./en/crash.json";
import errors from "./en/errors.json";
import landing from "./en/landing.json";
import nav from "./en/nav.json";

/** One line per namespace file; the same line belongs in de.ts. English names the keys that pages may ask for. */
export const en = { access, common, crash, errors, landing, nav };

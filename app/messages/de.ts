import access from "./de/access.json";
import common from "./de/common.json";
import crash from "./de/crash.json";
import errors from "./de/errors.json";
import landing from "./de/landing.json";
import nav from "./de/nav.json";
import type { en } from "./en.ts";

export const de: typeof en = { access, common, crash, errors, landing, nav };

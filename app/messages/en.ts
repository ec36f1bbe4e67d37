import access from "./en/access.json";
import api from "./en/api.json";
import booking from "./en/booking.json";
import clients from "./en/clients.json";
import common from "./en/common.json";
import courses from "./en/courses.json";
import crash from "./en/crash.json";
import dashboard from "./en/dashboard.json";
import errors from "./en/errors.json";
import landing from "./en/landing.json";
import my from "./en/my.json";
import nav from "./en/nav.json";
import outbox from "./en/outbox.json";
import reviews from "./en/reviews.json";
import session from "./en/session.json";
import today from "./en/today.json";

/** One line per namespace file; the same line belongs in de.ts. English names the keys that pages may ask for. */
export const en = {
  access,
  api,
  booking,
  clients,
  common,
  courses,
  crash,
  dashboard,
  errors,
  landing,
  my,
  nav,
  outbox,
  reviews,
  session,
  today,
};

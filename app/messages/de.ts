import access from "./de/access.json";
import api from "./de/api.json";
import booking from "./de/booking.json";
import clients from "./de/clients.json";
import common from "./de/common.json";
import courses from "./de/courses.json";
import crash from "./de/crash.json";
import dashboard from "./de/dashboard.json";
import errors from "./de/errors.json";
import landing from "./de/landing.json";
import my from "./de/my.json";
import nav from "./de/nav.json";
import outbox from "./de/outbox.json";
import reviews from "./de/reviews.json";
import session from "./de/session.json";
import today from "./de/today.json";
import type { en } from "./en.ts";

export const de: typeof en = {
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

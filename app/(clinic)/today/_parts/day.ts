import type { ViewOf } from "#app/_server/view-of.ts";
import type { openDay } from "#lib/scheduling/queries/open-day.ts";

export type DayView = ViewOf<typeof openDay>;
export type DayRow = DayView["rows"][number];

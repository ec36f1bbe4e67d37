import { redirect } from "next/navigation";
import { oneOf, pathWith, type SearchParams } from "#app/_server/search-params.ts";

/** The day list stands in for the calendar; the address is kept so that bookmarks live on. */
export default async function CalendarPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const params = await searchParams;
  redirect(pathWith("/today", { date: oneOf(params, "date"), staff: oneOf(params, "staff") }));
}

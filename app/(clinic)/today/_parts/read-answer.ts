import "server-only";
import { getTranslations } from "next-intl/server";
import { oneOf } from "#app/_server/search-params.ts";

/** What the day list says beside one visit after a deed, and whether the deed was done. */
export type RowAnswer = { readonly visit: string; readonly done: boolean; readonly text: string };

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The words come from an address that anybody can write, so only sentences that exist are said. */
export async function readAnswer(params: Params): Promise<RowAnswer | undefined> {
  const t = await getTranslations("today");
  const booked = oneOf(params, "booked");
  if (booked) return { visit: booked, done: true, text: t("bookedDone") };
  const moved = oneOf(params, "moved");
  if (moved) return { visit: moved, done: true, text: t("movedDone") };
  const visit = oneOf(params, "visit");
  if (visit === undefined) return undefined;
  const cancelled = (["in-time", "late"] as const).find((one) => one === oneOf(params, "cancelled"));
  if (cancelled) return { visit, done: true, text: t(`cancelledDone.${cancelled}`) };
  const refused = oneOf(params, "refused");
  return refused === undefined ? undefined : { visit, done: false, text: await refusalText(refused) };
}

async function refusalText(code: string): Promise<string> {
  const own = await getTranslations("today.refusals");
  const general = await getTranslations("errors.refusals");
  if (own.has(code as "too-early")) return own(code as "too-early");
  return general(general.has(code as "unexpected") ? (code as "unexpected") : "unexpected");
}

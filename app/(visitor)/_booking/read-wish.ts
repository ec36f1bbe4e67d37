import { isId } from "#lib/kernel/id.ts";
import { isLocalDate } from "#lib/kernel/local-date.ts";
import { isMonth, monthOf } from "./month.ts";
import type { OfferedDay } from "./offers.ts";
import type { TimeQuestion } from "./time-picker.tsx";

export type WishParams = { readonly month?: string; readonly day?: string; readonly therapist?: string };

/** Which therapist an address asks for; anything that is no id is nobody. */
export function therapistIn({ therapist }: WishParams): string | undefined {
  return therapist !== undefined && isId(therapist) ? therapist : undefined;
}

/** What the address asks to see; without a word about it, the month of the first free day. */
export function readWish(params: WishParams, days: readonly OfferedDay[]): TimeQuestion["wish"] {
  const { month, day } = params;
  const chosen = day !== undefined && isLocalDate(day) ? day : undefined;
  const firstFree = days.find((one) => one.slots.length > 0)?.date ?? days[0]?.date ?? "2000-01-01";
  return {
    month: isMonth(month) ? month : monthOf(chosen ?? firstFree),
    day: chosen,
    therapist: therapistIn(params),
  };
}

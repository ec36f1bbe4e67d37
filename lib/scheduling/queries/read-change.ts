import { refused } from "#lib/kernel/outcome.ts";
import { isoWithOffset } from "#lib/kernel/zone.ts";
import type { Room } from "#lib/operation/transaction.ts";
import { changeAllowance } from "../rules/policy-times.ts";

type Timed = { readonly startsAt: Date; readonly zone: string };

/** Too late to change alone: by when it would have been possible, and whom to call now. */
export function changeRefusal(room: Room, visit: Timed, noticeHours: number, clinic: { readonly phone: string }) {
  const allowance = changeAllowance({ startsAt: visit.startsAt, noticeHours, now: room.clock.now() });
  if (allowance.verdict === "allowed") return undefined;
  return refused("too-late", { phone: clinic.phone, until: isoWithOffset(allowance.deadlineAt, visit.zone) });
}

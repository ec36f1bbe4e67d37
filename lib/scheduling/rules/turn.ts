import type { SlotTherapist } from "./availability.ts";
import type { CausedOccupancy } from "./free-time.ts";

type Day = {
  readonly start: Date;
  readonly occupancies: readonly CausedOccupancy[];
  readonly preferredStaffId?: string | undefined;
};

const HALF_DAY_MS = 12 * 3_600_000;

/** Whoever is asked for or known first, then whoever has the emptiest day. */
export function inTurn(able: readonly SlotTherapist[], { start, occupancies, preferredStaffId }: Day): SlotTherapist[] {
  const isNear = (at: Date) => Math.abs(at.getTime() - start.getTime()) < HALF_DAY_MS;
  const load = (staffId: string) =>
    occupancies.filter((each) => each.resourceId === staffId && isNear(each.blockFrom)).length;
  const rank = ({ staffId }: SlotTherapist) => (staffId === preferredStaffId ? -1 : load(staffId));
  return [...able].sort((a, b) => rank(a) - rank(b));
}

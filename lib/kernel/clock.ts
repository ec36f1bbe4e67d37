export type Clock = { readonly now: () => Date };

// The one place where the machine's clock may be read.
export const systemClock: Clock = { now: () => new Date() };

/** Stands still: for rules and database tests. */
export function stoppedClock(at: string): Clock {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new Error(`Not an instant: ${at}`);
  return { now: () => new Date(instant) };
}

/** Starts at the given instant and runs on: FIXED_NOW of a whole process. */
export function shiftedClock(startsAt: string): Clock {
  const shift = stoppedClock(startsAt).now().getTime() - systemClock.now().getTime();
  return { now: () => new Date(systemClock.now().getTime() + shift) };
}

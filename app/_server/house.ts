import { openPool, type Pool } from "#db/client.ts";
import { type Clock, shiftedClock, systemClock } from "#lib/kernel/clock.ts";
import { readEnv } from "#lib/kernel/env.ts";

type House = { readonly pool: Pool; readonly clock: Clock };

// Next loads route bundles separately: one pool and one clock for all of them live on the process.
const KEY = Symbol.for("rivulet.house");
type Holder = { [KEY]?: House };

/** The pool and the clock of this process. For app/_server only. */
export function house(): House {
  const holder = globalThis as Holder;
  holder[KEY] ??= { pool: openPool(readEnv().DATABASE_URL, 20), clock: clockOf(readEnv().FIXED_NOW) };
  return holder[KEY];
}

function clockOf(fixedNow: string | undefined): Clock {
  return fixedNow === undefined ? systemClock : shiftedClock(fixedNow);
}

/** Whether this process shows the demo clinic: nobody in it is a real person. */
export function isDemo(): boolean {
  return readEnv().APP_ENV === "demo";
}

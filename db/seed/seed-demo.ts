import type { Pool } from "#db/client.ts";
import type { Clock } from "#lib/kernel/clock.ts";
import { stoppedClock } from "#lib/kernel/clock.ts";
import { findClinicId } from "#lib/operation/front-door.ts";
import { buildHouse } from "./build-house.ts";
import { MONSOON, STILL_WATER } from "./house-plan.ts";
import { diceOf } from "./random.ts";
import { giveAccount, registerPeople } from "./register-people.ts";
import { stageToday } from "./stage-today.ts";
import { tellHistory } from "./tell-history.ts";

export type Say = (line: string) => void;

/** The demo clinic chain and a second clinic, as of the clock's now. Does nothing where `still-water` exists. */
export async function seedDemo(pool: Pool, running: Clock, say: Say = () => undefined): Promise<boolean> {
  if (await findClinicId(pool, STILL_WATER.slug)) return false;
  const clock = stoppedClock(running.now().toISOString());
  const dice = diceOf("rivulet demo 1");

  const house = await buildHouse(pool, clock, STILL_WATER);
  say(`${house.plan.name}: ${house.siteIds.length} sites, ${house.therapists.length} therapists`);
  const people = await registerPeople(pool, clock, house, dice.fork("people"), { town: "berlin", count: 160 });
  const [lena] = people;
  if (lena) await giveAccount(pool, clock, house, lena);
  say(`${people.length} clients`);
  const told = await tellHistory(pool, clock, house, people, dice.fork("history"));
  say(`${told.flatMap((each) => each.visits).length} visits in ${told.filter((each) => each.courseId).length} courses`);
  const staged = await stageToday(pool, clock, house, told);
  say(`${staged} visits of today and what waits for an answer`);

  const second = await buildHouse(pool, clock, MONSOON);
  const others = await registerPeople(pool, clock, second, dice.fork("monsoon"), { town: "kolkata", count: 6 });
  say(`${second.plan.name}: ${others.length} clients`);
  return true;
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "#db/client.ts";
import { bookingBody } from "#db/testing/booking.ts";
import { cluster, urlOn } from "#db/testing/cluster.ts";
import { makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { openDesk } from "#lib/operation/desk.ts";
import { bookVisit } from "./commands/book-visit.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
for (const [n, size, same] of [
  [200, 20, false],
  [200, 20, true],
  [200, 30, false],
  [1000, 20, false],
] as const)
  test(`${n} on ${size} ${same ? "one client" : "many"}`, async () => {
    const pool = openPool(urlOn(house.name, { name: "rivulet_app", password: cluster().appPassword }), size);
    const world = await makeClinic(house);
    const t = performance.now();
    const each: number[] = [];
    const replies = await Promise.all(
      Array.from({ length: n }, async (_, p) => {
        const r = await bookVisit(
          openDesk(pool, world.visitor, house.clock),
          bookingBody(same ? 1 : p, { therapist: world.mara.staffId }),
        );
        each.push(performance.now() - t);
        return r;
      }),
    );
    const counts: Record<string, number> = {};
    for (const r of replies) {
      const k = r.ok ? r.value.status : r.refusal;
      counts[k] = (counts[k] ?? 0) + 1;
    }
    each.sort((a, b) => a - b);
    console.log(
      n,
      size,
      same,
      (performance.now() - t).toFixed(0),
      "ms",
      JSON.stringify(counts),
      "p50",
      each[n >> 1]?.toFixed(0),
      "alts",
      replies.filter((r) => !r.ok && (r.detail?.alternatives as [])?.length === 3).length,
    );
    await pool.end();
    expect(1).toBe(1);
  }, 60000);

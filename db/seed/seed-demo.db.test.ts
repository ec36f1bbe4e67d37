import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { staffActor } from "#lib/access/actor.ts";
import { passwordFits } from "#lib/access/passwords.ts";
import { PACES } from "#lib/courses/words.ts";
import { systemClock } from "#lib/kernel/clock.ts";
import { findAccount, findClinicId } from "#lib/operation/front-door.ts";
import { countCourses } from "#lib/reports/queries/count-courses.ts";
import { hashOf } from "#lib/sessions/store.ts";
import { seedDemo } from "./seed-demo.ts";

const LIMIT_SECONDS = 45;
const houses: TestHouse[] = [];
const seconds: number[] = [];

beforeAll(async () => {
  for (let run = 0; run < 2; run += 1) {
    const house = await openTestHouse();
    houses.push(house);
    const startedAt = systemClock.now().getTime();
    await seedDemo(house.pool, house.clock);
    seconds.push((systemClock.now().getTime() - startedAt) / 1000);
  }
}, 240_000);
afterAll(() => Promise.all(houses.map((house) => house.close())));

// Ids are random; everything a person can see is not.
const SEEN = [
  "select given_name, family_name, birth_on::text, email, locale from clients order by 1, 2",
  "select c.family_name, a.state, a.wall_start, a.zone, s.given_name from appointments a join clients c on c.id = a.client_id join staff s on s.id = a.staff_id order by 1, 3, 2",
  "select cl.family_name, cl.given_name, c.started_on::text, c.end_kind, c.ended_on::text, c.end_reason, c.goal from courses c join clients cl on cl.id = c.client_id order by 1, 2, 3",
  "select s.started_at, r.position, r.region, r.actual_minutes, r.skip_reason from session_regions r join sessions s on s.id = r.session_id join staff x on x.id = s.staff_id order by s.started_at, x.given_name, r.position",
  "select measured_at, side, girths_cm, volume_ml from measurements order by 1, 2, 4",
  "select verdict, purpose, as_of::text, count(*) from decisions group by 1, 2, 3 order by 1, 2, 3",
  "select kind, urgent, outcome from review_tasks order by 1, 2",
];

async function contentOf(house: TestHouse): Promise<string[]> {
  const results = await Promise.all(SEEN.map((look) => house.admin.query(look)));
  return results.map(({ rows }) => `${rows.length} ${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`);
}

describe("the demo seed", () => {
  test("tells the same story in two databases", async () => {
    const [first, second] = await Promise.all(houses.map(contentOf));
    expect(second).toEqual(first);
  });

  test(`takes at most ${LIMIT_SECONDS} seconds`, () => {
    expect(Math.min(...seconds)).toBeLessThanOrEqual(LIMIT_SECONDS);
  });

  test("has courses of every pace, and does nothing the second time", async () => {
    const [house] = houses;
    if (!house) throw new Error("No house.");
    const clinicId = (await findClinicId(house.pool, "still-water")) ?? "";
    const manager = staffActor({ clinicId, accountId: clinicId, staffId: clinicId, roles: ["manager"], name: "M" });
    const counted = await countCourses(house.desk(manager), {});
    if (!counted.ok) throw new Error(counted.refusal);
    expect(PACES.filter((pace) => counted.value.paces[pace] < 3)).toEqual([]);
    expect(await seedDemo(house.pool, house.clock)).toBe(false);
  });

  test("opens every account of the contract with the demo password", async () => {
    const [house] = houses;
    const emails = ["owner", "manager", "reception", "mara", "jonas", "client"].map((name) => `${name}@demo.test`);
    for (const email of [...emails, "owner@monsoon.test", "therapist@monsoon.test", "reception@monsoon.test"]) {
      const account = house && (await findAccount(house.pool, email));
      expect([email, await passwordFits(account?.passwordHash, "still-water-demo")]).toEqual([email, true]);
    }
  });

  test("leaves signed sessions whose hash covers what the database holds", async () => {
    const [house] = houses;
    const { rows } = (await house?.admin.query(
      `select s.*, (select json_agg(json_build_object('itemId', p.item_id, 'region', p.region, 'startedAt', p.started_at, 'endedAt', p.ended_at) order by p.started_at)
         from session_spans p where p.session_id = s.id) as spans,
         (select json_agg(json_build_object('position', r.position, 'itemId', r.item_id, 'region', r.region, 'technique', r.technique, 'plannedMinutes', r.planned_minutes,
           'actualMinutes', r.actual_minutes, 'skipReason', r.skip_reason, 'closed', r.closed) order by r.position) from session_regions r where r.session_id = s.id) as regions
       from sessions s where s.signed_at is not null order by s.started_at desc limit 40`,
    )) ?? { rows: [] };
    expect(rows).toHaveLength(40);
    for (const row of rows) expect(hashOf(sealedContent(row))).toBe(row.content_hash);
  });
});

type Row = Record<string, unknown> & { spans: { startedAt: string; endedAt: string }[] };

function sealedContent(row: Row) {
  return {
    id: row.id,
    appointmentId: row.appointment_id,
    clientId: row.client_id,
    courseId: row.course_id,
    staffId: row.staff_id,
    decisionId: row.decision_id,
    protocol: row.protocol,
    protocolVersion: row.protocol_version,
    plan: row.plan,
    document: row.document,
    note: row.note,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    signerName: row.signer_name,
    spans: row.spans.map((span) => ({ ...span, startedAt: new Date(span.startedAt), endedAt: new Date(span.endedAt) })),
    regions: row.regions,
  };
}

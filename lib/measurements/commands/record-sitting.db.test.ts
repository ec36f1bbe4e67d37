import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCourse } from "#db/testing/course-makers.ts";
import { auditOf, countRows } from "#db/testing/look.ts";
import { type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { listVolumes } from "../queries/list-volumes.ts";
import { recordSitting } from "./record-sitting.ts";

let house: TestHouse;
let world: ClinicWorld;
beforeAll(async () => {
  house = await openTestHouse();
  world = await makeClinic(house);
});
afterAll(() => house.close());

// The arms of clinical reference 4.1.
const A0 = [18.2, 20.6, 23.9, 26.8, 28.9, 29.6, 29.8, 30.9, 32.4, 33.8, 34.9];
const U0 = [16.4, 18.1, 20.7, 23.2, 25.0, 25.9, 26.4, 27.5, 28.9, 30.2, 31.1];
const sitting = { limb: "arm", startLandmark: "wrist", position: "seated", intervalCm: 4, leftCm: A0, rightCm: U0 };

describe("a sitting", () => {
  test("stores both limbs with the volumes of the rules and one audit row", async () => {
    const here = await makeClinic(house);
    const clientId = await makeClient(house, here.clinicId);
    const outcome = await recordSitting(house.desk(here.mara), { clientId, ...sitting });
    expect(outcome.ok).toBe(true);
    const { rows } = await house.admin.query(
      "select side, volume_ml::float8 as ml, girths_cm::float8[] as girths from measurements where clinic_id = $1 order by side",
      [here.clinicId],
    );
    expect(rows.map((row) => row.side)).toEqual(["left", "right"]);
    expect(rows[0]?.ml).toBeCloseTo(2619.2925, 4);
    expect(rows[1]?.ml).toBeCloseTo(2038.5785, 4);
    expect(rows[0]?.girths).toEqual(A0);
    expect(await auditOf(house, here.clinicId)).toEqual([{ deed: "measurement.record", outcome: "done" }]);
  });

  test("with a girth that cannot be names the point and stores nothing", async () => {
    const clientId = await makeClient(house, world.clinicId);
    const before = await countRows(house, "measurements", world.clinicId);
    const leftCm = A0.with(3, 260);
    const outcome = await recordSitting(house.desk(world.mara), { clientId, ...sitting, leftCm, confirmed: true });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: "invalid",
      detail: { fields: [{ path: "leftCm.3", code: "not-allowed" }] },
    });
    expect(await countRows(house, "measurements", world.clinicId)).toBe(before);
  });

  test("with an odd girth asks once and is stored when confirmed", async () => {
    const clientId = await makeClient(house, world.clinicId);
    const odd = { clientId, ...sitting, leftCm: A0.with(3, 36) };
    const asked = await recordSitting(house.desk(world.mara), odd);
    expect(asked).toMatchObject({ ok: false, refusal: "please-confirm" });
    expect((await recordSitting(house.desk(world.mara), { ...odd, confirmed: true })).ok).toBe(true);
  });

  test("asks when left and right look swapped against the last visit", async () => {
    const clientId = await makeClient(house, world.clinicId);
    await recordSitting(house.desk(world.mara), { clientId, ...sitting });
    const swapped = await recordSitting(house.desk(world.mara), { clientId, ...sitting, leftCm: U0, rightCm: A0 });
    expect(JSON.stringify(swapped)).toContain("sides-swapped");
  });

  test("is read back as a series whose change is judged against the measuring error", async () => {
    const clientId = await makeClient(house, world.clinicId);
    await recordSitting(house.desk(world.mara), { clientId, ...sitting });
    const leftCm = A0.map((girth) => Math.round(girth * 9.6) / 10);
    await recordSitting(house.desk(world.mara, { now: "2026-03-20T09:00:00Z" }), { clientId, ...sitting, leftCm });
    const volumes = await listVolumes(house.desk(world.mara), { clientId });
    expect(volumes).toMatchObject({
      ok: true,
      value: {
        series: [
          {
            limb: "arm",
            changes: [
              { side: "left", verdict: "smaller" },
              { side: "right", verdict: "no-measurable-change" },
            ],
          },
        ],
      },
    });
    expect(await listVolumes(house.desk(world.manager), { clientId })).toEqual({ ok: false, refusal: "forbidden" });
  });

  test("of another clinic's client, or in another client's course, is told that there is none", async () => {
    const theirs = await makeClient(house, (await makeClinic(house)).clinicId);
    const ours = await makeClient(house, world.clinicId);
    const course = await makeCourse(house, world, { startedOn: "2026-02-02" });
    expect(await recordSitting(house.desk(world.mara), { clientId: theirs, ...sitting })).toEqual({
      ok: false,
      refusal: "not-found",
    });
    const wish = { clientId: ours, courseId: course.id, ...sitting };
    expect(await recordSitting(house.desk(world.mara), wish)).toEqual({ ok: false, refusal: "not-found" });
  });

  test("by reception is forbidden", async () => {
    const clientId = await makeClient(house, world.clinicId);
    expect(await recordSitting(house.desk(world.reception), { clientId, ...sitting })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
  });

  test.each([
    [{ leftCm: [20, 21] }, "leftCm"],
    [{ rightCm: U0.slice(1) }, "rightCm"],
    [{ leftCm: A0.with(0, 18.25) }, "leftCm.0"],
    [{ intervalCm: 20 }, "intervalCm"],
    [{ limb: "nose" }, "limb"],
    [{ startLandmark: "ankle" }, "startLandmark"],
    [{ volumeMl: 1 }, "volumeMl"],
  ])("answers bad input %j at its field", async (bad, path) => {
    const clientId = await makeClient(house, world.clinicId);
    const outcome = await recordSitting(house.desk(world.mara), { clientId, ...sitting, ...bad });
    expect(outcome).toMatchObject({ ok: false, refusal: "invalid" });
    expect(JSON.stringify(outcome)).toContain(`"path":"${path}"`);
  });
});

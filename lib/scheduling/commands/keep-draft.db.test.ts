import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { linkActor } from "#lib/access/actor.ts";
import { newId } from "#lib/kernel/id.ts";
import { openDraft } from "../queries/open-draft.ts";
import { keepDraft } from "./keep-draft.ts";

const NEXT_DAY = "2026-03-03T07:30:01Z";

let house: TestHouse;
let clinic: ClinicWorld;
let other: ClinicWorld;

beforeAll(async () => {
  house = await openTestHouse();
  clinic = await makeClinic(house);
  other = await makeClinic(house);
});
afterAll(() => house.close());

function holder(draftId = newId(house.clock.now()), clinicId = clinic.clinicId, version = 1) {
  return linkActor({ clinicId, purpose: "draft", subjectId: draftId, version });
}

async function rowOf(draftId: string) {
  const { rows } = await house.admin.query("select * from booking_drafts where id = $1", [draftId]);
  return rows[0];
}

async function auditOf(draftId: string) {
  const { rows } = await house.admin.query(
    "select e.deed, v.after from audit_entries e left join audit_values v on v.entry_id = e.id where e.subject_id = $1 order by e.at, e.xmin::text::bigint",
    [draftId],
  );
  return rows;
}

describe("keeping a draft", () => {
  test("the steps add up, the last answer of a step counts, and facts can be taken back", async () => {
    const desk = house.desk(holder());
    const id = desk.actor.kind === "link" ? desk.actor.subjectId : "";
    await keepDraft(desk, {
      step: "service",
      typed: { service: ["mld-90"] },
      facts: { service: "mld-90", taken: "x" },
    });
    await keepDraft(desk, { step: "heart", typed: { none: ["yes"] } });
    await keepDraft(desk, { step: "heart", typed: { tick: ["arrhythmia"] }, facts: { taken: null } });

    expect(await openDraft(desk, {})).toMatchObject({
      ok: true,
      value: {
        id,
        revision: 3,
        steps: { service: { service: ["mld-90"] }, heart: { tick: ["arrhythmia"] } },
        facts: { service: "mld-90" },
      },
    });
  });

  test("each step leaves one audit row that names the step and no answer", async () => {
    const desk = house.desk(holder());
    const id = desk.actor.kind === "link" ? desk.actor.subjectId : "";
    await keepDraft(desk, { step: "heart", typed: { tick: ["heart_failure"] } });
    const rows = await auditOf(id);
    expect(rows).toEqual([{ deed: "draft.keep", after: { step: "heart", revision: 1 } }]);
  });

  test("two tabs at once lose nothing of each other", async () => {
    const actor = holder();
    await keepDraft(house.desk(actor), { step: "service", typed: { service: ["a"] } });
    await Promise.all(
      Array.from({ length: 8 }, (_, tab) =>
        keepDraft(house.desk(actor), { step: `tab-${tab}`, typed: { none: ["yes"] } }),
      ),
    );
    const opened = await openDraft(house.desk(actor), {});
    expect(opened.ok && Object.keys(opened.value.steps)).toHaveLength(9);
  });

  test("after a day it is gone for its holder, and the next visitor's first step sweeps it away", async () => {
    const actor = holder();
    await keepDraft(house.desk(actor), { step: "service", typed: {} });
    const late = { now: NEXT_DAY };
    expect(await openDraft(house.desk(actor, late), {})).toMatchObject({ ok: false, refusal: "not-found" });
    expect(await keepDraft(house.desk(actor, late), { step: "heart" })).toMatchObject({ refusal: "not-found" });
    await keepDraft(house.desk(holder(), late), { step: "service", typed: {} });
    expect(await rowOf(actor.subjectId)).toBeUndefined();
  });

  test("going on does not prolong the day", async () => {
    const actor = holder();
    await keepDraft(house.desk(actor), { step: "service", typed: {} });
    await keepDraft(house.desk(actor, { now: "2026-03-02T20:00:00Z" }), { step: "heart", typed: {} });
    expect((await rowOf(actor.subjectId)).expires_at).toEqual(new Date("2026-03-03T07:30:00Z"));
  });

  test("the same id in another clinic is another, empty draft", async () => {
    const actor = holder();
    await keepDraft(house.desk(actor), { step: "service", typed: { service: ["mine"] } });
    const elsewhere = house.desk(holder(actor.subjectId, other.clinicId));
    expect(await openDraft(elsewhere, {})).toMatchObject({ ok: false, refusal: "not-found" });
  });

  test("a visitor without the link and a link of another version may neither read nor write", async () => {
    const actor = holder();
    await keepDraft(house.desk(actor), { step: "service", typed: {} });
    expect(await keepDraft(house.desk(clinic.visitor), { step: "heart" })).toMatchObject({ refusal: "not-found" });
    expect(await openDraft(house.desk(clinic.visitor), {})).toMatchObject({ refusal: "forbidden" });
    expect(await openDraft(house.desk(clinic.owner), {})).toMatchObject({ refusal: "forbidden" });
    const old = house.desk(holder(actor.subjectId, clinic.clinicId, 2));
    expect(await keepDraft(old, { step: "heart" })).toMatchObject({ refusal: "forbidden" });
    expect((await rowOf(actor.subjectId)).revision).toBe(1);
  });

  test.each([
    [{ typed: {} }, "step", "missing"],
    [{ step: "heart", typed: { a: "text" } }, "typed.a", "wrong-type"],
    [{ step: "heart", typed: { a: ["x".repeat(2001)] } }, "typed.a.0", "too-long"],
    [{ step: "heart", state: {} }, "state", "unknown-field"],
  ])("%j is refused with the name of the field", async (input, path, code) => {
    expect(await keepDraft(house.desk(holder()), input)).toMatchObject({
      refusal: "invalid",
      detail: { fields: [{ path, code }] },
    });
  });
});

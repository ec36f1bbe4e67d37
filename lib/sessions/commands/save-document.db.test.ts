import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicWorld, makeClinic } from "#db/testing/makers.ts";
import { fieldPaths, makeVisit, startWish } from "#db/testing/session-makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { EMPTY_DOCUMENT } from "../rules/document.ts";
import { saveDocument } from "./save-document.ts";
import { startSession } from "./start-session.ts";

let house: TestHouse;
let here: ClinicWorld;

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
});
afterAll(() => house.close());

async function openSession() {
  const outcome = await startSession(house.desk(here.mara), startWish(await makeVisit(house, here)));
  if (!outcome.ok || outcome.value.status !== "started") throw new Error(JSON.stringify(outcome));
  return outcome.value.sessionId;
}
const save = (sessionId: string, revision: number, part: object, actor = here.mara) =>
  saveDocument(house.desk(actor), { sessionId, revision, document: { ...EMPTY_DOCUMENT, ...part } });

test("a document is kept with the next revision and one audit row that names the fields", async () => {
  const sessionId = await openSession();
  expect(await save(sessionId, 0, { comfort: 8 })).toEqual({ ok: true, value: { revision: 1 } });
  const { rows } = await house.admin.query(
    "select v.after from audit_entries e join audit_values v on v.entry_id = e.id where e.subject_id = $1",
    [sessionId],
  );
  expect(rows).toEqual([{ after: { revision: 1, fields: ["comfort"] } }]);
});

test("of two devices on the same revision the second is shown the first one's words, and overwrites nothing", async () => {
  const sessionId = await openSession();
  await save(sessionId, 0, { comfort: 8 });
  const late = await save(sessionId, 0, { comfort: 3 });
  expect(late).toMatchObject({ ok: false, refusal: "conflict", detail: { revision: 1, document: { comfort: 8 } } });
  const { rows } = await house.admin.query("select document->>'comfort' as comfort from sessions where id = $1", [
    sessionId,
  ]);
  expect(rows).toEqual([{ comfort: "8" }]);
  expect(await save(sessionId, 0, { comfort: 8 })).toEqual({ ok: true, value: { revision: 1 } });
});

test.each([
  [{ comfort: 11 }, "document.comfort"],
  [{ own: { subjective: "a\u0000b", objective: "", assessment: "", plan: "" } }, "document.own.subjective"],
  [{ own: { subjective: "x".repeat(4001), objective: "", assessment: "", plan: "" } }, "document.own.subjective"],
  [{ adverseEvent: "AE9" }, "document.adverseEvent"],
  [{ note: "mine" }, "document.note"],
])("bad input %j names its field and keeps nothing", async (part, path) => {
  const sessionId = await openSession();
  const outcome = await save(sessionId, 0, part);
  expect(fieldPaths(outcome)).toContain(path);
  const { rows } = await house.admin.query("select revision from sessions where id = $1", [sessionId]);
  expect(rows).toEqual([{ revision: 0 }]);
});

test("only who leads the session writes, and another clinic's session is not there", async () => {
  const sessionId = await openSession();
  expect(await save(sessionId, 0, {}, here.jonas)).toEqual({ ok: false, refusal: "forbidden" });
  expect(await save(sessionId, 0, {}, (await makeClinic(house)).mara)).toEqual({ ok: false, refusal: "not-found" });
});

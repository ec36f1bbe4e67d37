import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { messages } from "#db/schema/messages.ts";
import { adminDb, type ClinicWorld, makeClient, makeClinic } from "#db/testing/makers.ts";
import { openTestHouse, type TestHouse } from "#db/testing/test-house.ts";
import { newId } from "#lib/kernel/id.ts";
import type { MessageKind, MessageState } from "../words.ts";
import { listMessages } from "./list-messages.ts";

let house: TestHouse;
let here: ClinicWorld;
let elsewhere: ClinicWorld;
let clientId: string;

beforeAll(async () => {
  house = await openTestHouse();
  here = await makeClinic(house);
  elsewhere = await makeClinic(house);
  clientId = await makeClient(house, here.clinicId);
  await send("booking-confirmed", "sent", "https://app.test/b/one.two and https://app.test/my/start/three.four");
  await send("staff-invitation", "queued", "https://app.test/invite/one.two");
  await send("client-invitation", "kept", "https://app.test/my/start/one.two");
  await send("review-due", "failed", "https://app.test/review/one.two");
});
afterAll(() => house.close());

let minutes = 0;
async function send(kind: MessageKind, state: MessageState, link: string): Promise<string> {
  minutes += 1;
  const at = new Date(house.clock.now().getTime() + minutes * 60_000);
  const id = newId(at);
  await adminDb(house)
    .insert(messages)
    .values({
      clinicId: here.clinicId,
      id,
      kind,
      state,
      clientId,
      subjectId: id,
      recipient: "somebody@example.test",
      locale: "en",
      subject: `About ${kind}`,
      body: `Please look here:\n${link}\nThank you`,
      createdAt: at,
      notBefore: at,
    });
  return id;
}

async function listAs(actor: ClinicWorld["owner"], input: unknown = {}) {
  const outcome = await listMessages(house.desk(actor), input);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

describe("the outbox", () => {
  test("shows every message of the clinic, newest first, and says whose data it showed", async () => {
    const before = await disclosures();
    const { messages: shown } = await listAs(here.owner);
    expect(shown.map(({ kind }) => kind)).toEqual([
      "review-due",
      "client-invitation",
      "staff-invitation",
      "booking-confirmed",
    ]);
    expect(await disclosures()).toBe(before + 1);
  });

  test("shows one state when asked to", async () => {
    expect((await listAs(here.manager, { state: "failed" })).messages.map(({ kind }) => kind)).toEqual(["review-due"]);
  });

  test("is empty for another clinic", async () => {
    expect((await listAs(elsewhere.owner)).messages).toEqual([]);
  });

  test.each(["reception", "manager"] as const)("hides links that open more than the role of %s", async (role) => {
    const shown = (await listAs(here[role])).messages;
    const links = Object.fromEntries(shown.map(({ kind, body }) => [kind, body.includes("https://")]));
    expect(links).toEqual({
      "booking-confirmed": true,
      "staff-invitation": false,
      "client-invitation": false,
      "review-due": false,
    });
    expect(JSON.stringify(shown)).not.toMatch(/\/(review|invite|my)\//);
  });

  test("shows an owner every link", async () => {
    expect(
      (await listAs(here.owner)).messages.every(({ body, linksShown }) => linksShown && body.includes("https://")),
    ).toBe(true);
  });

  test.each(["mara", "trainee", "lead", "accountant"] as const)("is closed to %s", async (role) => {
    expect(await listMessages(house.desk(here[role]), {})).toMatchObject({ ok: false, refusal: "forbidden" });
  });

  test.each([{ state: "lost" }, { before: "1" }, { page: 2 }, { state: 4 }, { before: "\u0000" }])(
    "refuses %j",
    async (input) => {
      expect(await listMessages(house.desk(here.owner), input)).toMatchObject({ ok: false, refusal: "invalid" });
    },
  );

  test("goes on where the page before ended, without a gap or a repeat", async () => {
    for (let more = 0; more < 60; more += 1) await send("booking-moved", "sent", "https://app.test/b/x.y");
    const first = await listAs(here.owner);
    const second = await listAs(here.owner, { before: first.next });
    const third = await listAs(here.owner, { before: second.next });
    const all = [first, second, third].flatMap((page) => page.messages.map(({ id }) => id));
    expect(third.next).toBeNull();
    expect(new Set(all).size).toBe(64);
    expect(all).toHaveLength(64);
  });
});

async function disclosures(): Promise<number> {
  const { rowCount } = await house.admin.query(
    "select 1 from audit_entries where clinic_id = $1 and deed = 'message.list'",
    [here.clinicId],
  );
  return rowCount ?? 0;
}

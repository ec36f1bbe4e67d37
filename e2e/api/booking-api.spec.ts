import { type APIRequestContext, expect, test } from "@playwright/test";

const CLINIC = "/api/v1/clinics/still-water";

type Question = { readonly key: string; readonly neutral: unknown };
type Slot = { readonly start: string; readonly end: string; readonly therapists: readonly string[] };
type Basis = Awaited<ReturnType<typeof learn>>;

/** What a program learns before it books: questions, consents, and times that are free. */
async function learn(request: APIRequestContext) {
  const { questions, consents } = await (await request.get(`${CLINIC}/screening?locale=en`)).json();
  const { services } = await (await request.get(CLINIC)).json();
  const service: string = services[0].slug;
  const slots = await freeSlots(request, service);
  return {
    service,
    slots,
    answers: Object.fromEntries(questions.map(({ key, neutral }: Question) => [key, neutral])) as Record<
      string,
      unknown
    >,
    consents: consents.map(({ kind, version }: { kind: string; version: string }) => ({ kind, version })),
  };
}

async function freeSlots(request: APIRequestContext, service: string): Promise<Slot[]> {
  const from = dayFromNow(3);
  const to = dayFromNow(50);
  const reply = await request.get(`${CLINIC}/availability?service=${service}&from=${from}&to=${to}`);
  expect(reply.status()).toBe(200);
  const { days } = (await reply.json()) as { days: { slots: Slot[] }[] };
  return days.flatMap((day) => day.slots);
}

function dayFromNow(days: number): string {
  const fixed = process.env.FIXED_NOW;
  const now = fixed ? Date.parse(fixed) : performance.timeOrigin + performance.now();
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

const unique = () => crypto.randomUUID().slice(0, 8);

function bodyOf(basis: Basis, slot: Slot | undefined, wish: Record<string, unknown> = {}) {
  const person = unique();
  return {
    service: basis.service,
    start: slot?.start,
    therapist: slot?.therapists[0],
    client: {
      givenName: "Api",
      familyName: `Racer ${person}`,
      birthDate: "1980-05-17",
      email: `racer-${person}@example.test`,
    },
    screening: { answers: basis.answers },
    consents: basis.consents,
    ...wish,
  };
}

function post(request: APIRequestContext, body: unknown, key: string = crypto.randomUUID()) {
  return request.post(`${CLINIC}/bookings`, { data: body, headers: { "Idempotency-Key": key } });
}

/** Tests run side by side: each takes offers from its own stretch of the calendar. */
const stretch = (basis: Basis, place: number) => basis.slots[Math.floor((basis.slots.length * place) / 10)];

test("a program books, is answered the same under the same key, moves and cancels; the old link is dead", async ({
  request,
}) => {
  const basis = await learn(request);
  const body = bodyOf(basis, stretch(basis, 1));
  const key = crypto.randomUUID();
  const booked = await post(request, body, key);
  expect(booked.status()).toBe(201);
  const answer = await booked.json();
  expect(answer).toMatchObject({
    status: "booked",
    start: body.start,
    therapist: body.therapist,
    decision: { decision: "clear", blockedRegions: [], urgent: "none" },
  });
  expect(answer.manageUrl).toContain("/b/");

  const again = await post(request, body, key);
  expect([again.status(), await again.json()]).toEqual([201, answer]);
  const other = await post(request, { ...body, start: stretch(basis, 2)?.start }, key);
  expect([other.status(), (await other.json()).error.code]).toEqual([422, "idempotency-mismatch"]);

  const token = answer.manageUrl.split("/b/")[1];
  const shown = await request.get(`/api/v1/bookings/${token}`);
  expect(await shown.json()).toMatchObject({ reference: answer.reference, status: "booked" });
  const fresh = await freeSlots(request, basis.service);
  const target = fresh[Math.floor(fresh.length / 3)];
  const moved = await request.post(`/api/v1/bookings/${token}/move`, { data: { start: target?.start } });
  expect(moved.status()).toBe(200);
  const next = (await moved.json()).manageUrl.split("/b/")[1];
  const dead = await request.get(`/api/v1/bookings/${token}`);
  expect([dead.status(), (await dead.json()).error.code]).toEqual([409, "already-moved"]);
  const cancelled = await request.post(`/api/v1/bookings/${next}/cancel`);
  expect([cancelled.status(), (await cancelled.json()).status]).toEqual([200, "cancelled"]);
});

test("a held time is booked by its hold", async ({ request }) => {
  const basis = await learn(request);
  const slot = stretch(basis, 3);
  const held = await request.post(`${CLINIC}/holds`, { data: { service: basis.service, start: slot?.start } });
  expect(held.status()).toBe(201);
  const { hold, therapist, expiresAt } = await held.json();
  expect(Date.parse(expiresAt)).toBeGreaterThan(0);
  const { service: _service, start: _start, therapist: _therapist, ...rest } = bodyOf(basis, slot);
  const booked = await post(request, { ...rest, hold });
  expect([booked.status(), (await booked.json()).therapist]).toEqual([201, therapist]);
});

test("answers decide: 202 where a therapist looks first, 403 with calm advice where treatment must wait", async ({
  request,
}) => {
  const basis = await learn(request);
  const slot = stretch(basis, 4);
  const letter = { answers: { ...basis.answers, heart_failure: "yes", heart_failure_signs: "no" } };
  const waits = await post(request, bodyOf(basis, slot, { screening: letter }));
  expect([waits.status(), (await waits.json()).status]).toEqual([202, "pending-review"]);
  const stop = { answers: { ...basis.answers, clot_signs: "yes" } };
  const stopped = await post(request, bodyOf(basis, stretch(basis, 5), { screening: stop }));
  const { error } = await stopped.json();
  expect([stopped.status(), error.code, error.urgent]).toEqual([403, "screening-stop", "emergency"]);
  expect(error.advice.body.length).toBeGreaterThan(20);
});

test("of 200 people who want one time at once one gets it and 199 are shown the nearest three", async ({ request }) => {
  test.setTimeout(120_000);
  const basis = await learn(request);
  const slot = stretch(basis, 6);
  const replies = await Promise.all(Array.from({ length: 200 }, () => post(request, bodyOf(basis, slot))));
  const statuses = replies.map((reply) => reply.status());
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(199);
  for (const reply of replies.filter((each) => each.status() === 409)) {
    const { error } = await reply.json();
    expect([error.code, error.alternatives.length]).toEqual(["slot-taken", 3]);
  }
});

test("every bad field and every unanswered question is named in one answer, in the caller's language", async ({
  request,
}) => {
  const basis = await learn(request);
  const { epilepsy: _left, ...answers } = basis.answers;
  const reply = await request.post(`${CLINIC}/bookings`, {
    data: { ...bodyOf(basis, stretch(basis, 7)), client: { givenName: "", email: "x" }, screening: { answers } },
    headers: { "Accept-Language": "de" },
  });
  expect(reply.status()).toBe(422);
  const { error } = await reply.json();
  const paths = error.fields.map((field: { path: string }) => field.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "client.givenName",
      "client.familyName",
      "client.birthDate",
      "client.email",
      "screening.answers.epilepsy",
    ]),
  );
  expect(error.message).toContain("Angaben");
});

test("nothing that is sent to a door breaks it", async ({ request }) => {
  test.setTimeout(120_000);
  const basis = await learn(request);
  const good = bodyOf(basis, stretch(basis, 8));
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${"}".repeat(60)}`);
  const bodies: unknown[] = [
    "",
    "null",
    "[]",
    "7",
    "{",
    '"text"',
    { __proto__: null },
    deep,
    {},
    { ...good, start: "0000-00-00" },
    { ...good, start: "9999-12-31T23:59:59Z" },
    { ...good, start: 1e300 },
    { ...good, start: "+275760-09-13T00:00:00Z" },
    { ...good, hold: "'; drop table clients; --" },
    { ...good, therapist: "00000000-0000-0000-0000-000000000000" },
    { ...good, client: [] },
    { ...good, client: { ...good.client, givenName: "\u0000" } },
    { ...good, client: { ...good.client, familyName: "\ud800" } },
    { ...good, client: { ...good.client, birthDate: "1979-02-29" } },
    { ...good, client: { ...good.client, email: `${"a".repeat(300)}@x.test` } },
    { ...good, client: { ...good.client, phone: "9".repeat(500) } },
    { ...good, client: { clientId: "00000000-0000-7000-8000-000000000000" } },
    { ...good, screening: { answers: { bp: [1e9, -1] } } },
    { ...good, screening: { answers: { surgery_areas: [null] } } },
    { ...good, screening: { answers: { veins: "x" } } },
    { ...good, consents: [{ kind: "treatment", version: "\u202e" }] },
    { ...good, consents: "all" },
    { ...good, state: "booked" },
  ];
  for (const body of bodies) {
    const data = typeof body === "string" ? body : JSON.stringify(body);
    const reply = await request.post(`${CLINIC}/bookings`, { data, headers: { "Content-Type": "application/json" } });
    expect([data.slice(0, 80), reply.status() >= 400 && reply.status() < 500]).toEqual([data.slice(0, 80), true]);
    expect((await reply.json()).error.code).toBeTruthy();
  }
  const doors: [string, number][] = [
    ["/api/v1/clinics/nobody", 404],
    [`/api/v1/clinics/${"x".repeat(300)}`, 404],
    [`${CLINIC}/screening?locale=xx`, 422],
    [`${CLINIC}/availability`, 422],
    [`${CLINIC}/availability?service=${basis.service}&from=x&to=y`, 422],
    [`${CLINIC}/availability?service=none&from=2026-01-01&to=2026-01-02`, 422],
    [`${CLINIC}/availability?service=${basis.service}&from=2026-01-01&to=2026-12-31`, 422],
    [`${CLINIC}/availability?service=${basis.service}&from=2026-02-30&to=2026-03-01`, 422],
    [`${CLINIC}/availability?service=${basis.service}&from=0001-01-01&to=0001-01-02`, 422],
    [`${CLINIC}/availability?service=${basis.service}&from=2026-03-01&to=2026-03-02&therapist=x`, 422],
    ["/api/v1/bookings/nothing", 404],
    ["/api/v1/bookings/AAAAAAAAAAAAAAAAAAAAAA.AAAA", 404],
    ["/api/v1/feeds/nothing.ics", 404],
  ];
  for (const [door, status] of doors) expect([door, (await request.get(door)).status()]).toEqual([door, status]);
  const large = await request.post(`${CLINIC}/bookings`, {
    data: JSON.stringify({ text: "x".repeat(70_000) }),
    headers: { "Content-Type": "application/json" },
  });
  expect(large.status()).toBe(413);
  const form = await request.post(`${CLINIC}/bookings`, { form: { a: "b" } });
  expect(form.status()).toBe(415);
  const key = await post(request, good, "ä".repeat(3)).catch(() => undefined);
  expect(key?.status() ?? 422).toBe(422);
  expect(await (await request.get("/api/v1/openapi.json")).json()).toMatchObject({ openapi: "3.1.0" });
});

import type { APIRequestContext } from "@playwright/test";
import { NEUTRAL_ANSWERS } from "#lib/intake/knowledge/neutral.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

type Slot = { readonly start: string; readonly therapists: readonly string[] };

/** A booking through the public door that a therapist must look at; every run makes its own. */
async function bookForReview(request: APIRequestContext): Promise<{ familyName: string; start: string }> {
  const clinic = "/api/v1/clinics/still-water";
  const familyName = `Review ${[...crypto.randomUUID().slice(0, 8)].map((one) => String.fromCharCode(97 + Number.parseInt(one, 16))).join("")}`;
  const { consents } = await (await request.get(`${clinic}/screening?locale=en`)).json();
  const free = await request.get(`${clinic}/availability?service=mld-60&from=2026-12-01&to=2026-12-12`);
  const slots: Slot[] = (await free.json()).days.flatMap((day: { slots: Slot[] }) => day.slots);
  // Somewhere in two weeks, so that parallel runs rarely want the same time; a taken one is tried again elsewhere.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const slot = slots[Number.parseInt(crypto.randomUUID().slice(0, 6), 16) % slots.length];
    const answer = await request.post(`${clinic}/bookings`, {
      headers: { "Idempotency-Key": crypto.randomUUID() },
      data: {
        service: "mld-60",
        start: slot?.start,
        client: {
          givenName: "Rosa",
          familyName,
          birthDate: "1971-05-04",
          email: `${crypto.randomUUID()}@example.test`,
        },
        screening: { answers: { ...NEUTRAL_ANSWERS, kidney: "chronic" } },
        consents: consents
          .filter(({ kind }: { kind: string }) => kind !== "sensitive-areas")
          .map(({ kind, version }: { kind: string; version: string }) => ({ kind, version })),
      },
    });
    if (slot && answer.status() === 202) return { familyName, start: slot.start };
    expect(answer.status(), await answer.text()).toBe(409);
  }
  throw new Error("No time could be had.");
}

test("a therapist reads why a booking waits and accepts it with one press", async ({
  page,
  request,
  steps,
  signInAs,
}) => {
  const { familyName } = await bookForReview(request);
  await signInAs("mara@demo.test");
  await page.goto("/reviews");
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: familyName }) });
  await expect(card.getByText("Letters missing: Kidneys")).toBeVisible();
  await expectAxeClean(page);
  await steps.tap(card.getByRole("button", { name: "Accept" }));
  await expect(page.getByRole("status")).toContainText("Accepted.");
  await expect(card).toHaveCount(0);
  steps.atMost(1);
});

test("a decline asks for the reason beside its field, and then releases the time", async ({
  page,
  request,
  signInAs,
}) => {
  const { familyName } = await bookForReview(request);
  await signInAs("mara@demo.test");
  await page.goto("/reviews");
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: familyName }) });
  await card.getByText("Decline", { exact: true }).click();
  await card.getByRole("button", { name: "Decline this booking" }).click();
  await expect(card.getByRole("alert")).toContainText("Please say why");
  await card.getByLabel("Reason").fill("A letter from her doctor is needed first.");
  await card.getByRole("button", { name: "Decline this booking" }).click();
  await expect(page.getByRole("status")).toContainText("Declined.");
  await expect(card).toHaveCount(0);
});

test("the link in the message decides by a press and never by being looked at", async ({ page, request, signInAs }) => {
  const { start } = await bookForReview(request);
  await signInAs("owner@demo.test");
  await page.goto("/outbox");
  // The message names nobody: it is known by its time, in the clinic's own language.
  const when = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", dateStyle: "full", timeStyle: "short" });
  const message = page
    .getByRole("listitem")
    .filter({ hasText: "/review/" })
    .filter({ hasText: when.format(new Date(start)) });
  const link = /https?:\/\/[^/\s]+(\/review\/\S+)/.exec((await message.first().textContent()) ?? "")?.[1] ?? "";
  await page.goto(link);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A booking waits for your decision");
  await expect(page.getByText("Rosa")).toHaveCount(0);
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("status")).toContainText("Accepted.");
  await page.goto(link);
  await expect(page.getByText("This has been decided.")).toBeVisible();
  expect((await page.goto(`${link.slice(0, -4)}AAAA`))?.status()).toBe(404);
});

test("the card of a client tells those who treat what the answers mean", async ({ page, request, signInAs }) => {
  const { familyName } = await bookForReview(request);
  await signInAs("mara@demo.test");
  await page.goto(`/clients?q=${encodeURIComponent(familyName)}`);
  await page.getByRole("link", { name: familyName }).click();
  await expect(page.getByRole("heading", { name: "Screening" })).toBeVisible();
  await expect(page.getByText("Long-standing kidney disease, or not sure")).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Add a letter" }).click();
  await page.getByRole("button", { name: "Accept the letter" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Please check" })).toBeFocused();
  await expectAxeClean(page);
  await page.getByLabel("What is it about?").selectOption("KIDNEY");
  await page.getByLabel("Who wrote it?").selectOption("NEPHROLOGY");
  await page.getByLabel("Name of the doctor").fill("Dr. Beispiel");
  const issued = page.getByRole("group", { name: "Date of the letter" }).getByRole("textbox");
  await issued.nth(0).fill("20");
  await issued.nth(1).fill("11");
  await issued.nth(2).fill("2026");
  await page.getByRole("radio", { name: "Agrees" }).check();
  await page.getByRole("button", { name: "Accept the letter" }).click();
  await expect(page.getByText("Kidney medicine, Dr. Beispiel")).toBeVisible();
});

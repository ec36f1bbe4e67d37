import type { Locator, Page } from "@playwright/test";
import type { Steps } from "../fixtures/steps.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

type Person = { readonly givenName: string; readonly familyName: string; readonly phone: string };

/** Letters that nobody else has, so that every run works with people of its own. */
function somebody(): Person {
  const letters = [...crypto.randomUUID().replaceAll("-", "").slice(0, 10)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  const digits = String(Number.parseInt(crypto.randomUUID().slice(0, 7), 16)).padStart(9, "0");
  return { givenName: "Jörg", familyName: `Müß${letters.join("")}`, phone: `+49 170 ${digits}` };
}

/** From the day on screen. Only who arrives today takes one of today's few free times. */
async function bookByPhone(page: Page, steps: Steps, person: Person, day = "/today"): Promise<Locator> {
  await page.goto(day);
  await steps.tap(page.getByRole("link", { name: "Book a visit" }));
  await steps.fill(page.getByLabel("First name"), person.givenName);
  await steps.fill(page.getByLabel("Last name"), person.familyName);
  await steps.fillDate(page.getByRole("group", { name: "Date of birth" }), ["24", "3", "1961"]);
  await steps.fill(page.getByLabel("Telephone (optional)"), person.phone);
  await steps.press("Enter");
  const row = page.getByRole("listitem").filter({ hasText: person.familyName }).filter({ hasText: "Booked" });
  await expect(row.getByText("This visit is booked.")).toBeVisible();
  return row;
}

test("a caller without a card has a visit within seven steps, and nobody is made twice", async ({
  page,
  steps,
  signInAs,
}) => {
  await signInAs("reception@demo.test");
  const person = somebody();
  await bookByPhone(page, steps, person);
  steps.atMost(7);
  await expectAxeClean(page);

  await page.goto("/clients/new");
  await page.getByLabel("First name").fill(person.givenName);
  await page.getByLabel("Last name").fill(person.familyName);
  await page.getByLabel("Telephone (optional)").fill(person.phone);
  await page.getByRole("button", { name: "Make the card" }).click();
  const question = page.getByRole("alert").filter({ hasText: "Is it one of these?" });
  await expect(question.getByText("same telephone")).toBeVisible();
  await expect(page.getByLabel("Last name")).toHaveValue(person.familyName);
  await expectAxeClean(page);
  await question.getByRole("link", { name: person.familyName }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.familyName);
});

test("arrival is one press, its undo another, and a cancellation says what the rule makes of it", async ({
  page,
  steps,
  signInAs,
}) => {
  await signInAs("reception@demo.test");
  const person = somebody();
  await bookByPhone(page, steps, person);
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: person.familyName }) });

  await row.getByRole("button", { name: "Arrived" }).click();
  await expect(row.getByText("Has arrived")).toBeVisible();
  await row.getByRole("button", { name: "Undo arrival" }).click();
  await expect(row.getByText("Booked", { exact: true })).toBeVisible();

  await row.getByText("More").click();
  await row.getByRole("link", { name: "Cancel visit" }).click();
  await expect(page.getByText("Clients may cancel until").or(page.getByText("The notice ended"))).toBeVisible();
  await page.getByRole("textbox", { name: "Reason" }).fill("Called in");
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Cancel this visit" }).click();
  await expect(row.getByRole("status")).toContainText("Cancelled");
  await expect(row.getByRole("link", { name: "Book here" })).toBeVisible();
});

test("a visit moves to another time, and the list shows it there", async ({ page, steps, signInAs }) => {
  await signInAs("reception@demo.test");
  const person = somebody();
  const row = await bookByPhone(page, steps, person, "/today?date=2026-12-10");
  await row.getByText("More").click();
  await row.getByRole("link", { name: "Move" }).click();
  await page.getByRole("group", { name: "To when?" }).getByRole("radio").filter({ visible: true }).nth(3).check();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Move here" }).click();
  await expect(page.getByText("The visit was moved here.")).toBeVisible();
});

test("a name is found without its umlauts, and Enter opens the card; no health stands on it", async ({
  page,
  steps,
  signInAs,
}) => {
  await signInAs("reception@demo.test");
  const person = somebody();
  await bookByPhone(page, steps, person, "/today?date=2026-12-11");
  await page.goto("/clients");
  await page.keyboard.press("/");
  await page.keyboard.type(person.familyName.replace("Müß", "muess"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: person.familyName })).toBeVisible();
  await expectAxeClean(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.familyName);
  for (const heading of ["Screening", "Doctor’s letters", "Consents", "Sessions"]) {
    await expect(page.getByRole("heading", { name: heading, exact: true })).toHaveCount(0);
  }
  await expectAxeClean(page);
});

test("bad input is named beside its field, and what was typed stays", async ({ page, signInAs }) => {
  await signInAs("reception@demo.test");
  await page.goto("/today/book");
  await page.getByLabel("First name").fill("Erika");
  await page.getByLabel("E-mail (optional)").fill("not an address");
  await page.getByRole("button", { name: "Book this visit" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Please check what you entered" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link", { name: /Last name/ })).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Erika");
  await expect(page.getByLabel("E-mail (optional)")).toHaveAttribute("aria-invalid", "true");
  await expectAxeClean(page);
});

test("doors that are not the desk's stay closed, calmly", async ({ page, signInAs }) => {
  await signInAs("reception@demo.test");
  await page.goto("/reviews");
  await expect(page.getByText("Your role does not open this page.")).toBeVisible();
  await expectAxeClean(page);
  expect((await page.goto("/clients/0198a000-0000-7000-8000-000000000000"))?.status()).toBe(404);
  await page.goto("/outbox");
  await expect(page.getByRole("heading", { level: 1, name: "Outbox" })).toBeVisible();
  await expectAxeClean(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visit is booked and the person arrives", async ({ page, signInAs }) => {
    await signInAs("reception@demo.test");
    const person = somebody();
    await page.goto("/today/book");
    await page.getByLabel("First name").fill(person.givenName);
    await page.getByLabel("Last name").fill(person.familyName);
    for (const [name, text] of [
      ["Day", "24"],
      ["Month", "3"],
      ["Year", "1961"],
    ] as const)
      await page.getByLabel(name, { exact: true }).fill(text);
    await page.getByRole("button", { name: "Book this visit" }).click();
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: person.familyName }) });
    await row.getByRole("button", { name: "Arrived" }).click();
    await expect(row.getByText("Has arrived")).toBeVisible();
  });
});

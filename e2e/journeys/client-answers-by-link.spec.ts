import type { Page } from "@playwright/test";
import { CARDS, noneOfThese } from "../fixtures/booking.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

/** A visit booked at the telephone for somebody new; answers with the path in her message. */
async function bookByPhone(page: Page): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8);
  const email = `uta-${id}@example.test`;
  // A day on which nothing else happens: the times of today are for those who arrive today.
  await page.goto("/today/book?date=2026-12-09");
  await page.getByLabel("First name").fill("Uta");
  await page.getByLabel("Last name").fill(`Link ${id}`);
  for (const [name, text] of [
    ["Day", "3"],
    ["Month", "2"],
    ["Year", "1970"],
  ] as const)
    await page.getByLabel(name, { exact: true }).fill(text);
  await page.getByLabel("E-mail (optional)").fill(email);
  await page.getByRole("button", { name: "Book this visit" }).click();
  await expect(page.getByText("This visit is booked.")).toBeVisible();
  await page.goto("/outbox");
  const message = page.getByRole("listitem").filter({ hasText: email });
  return /https?:\/\/[^/\s]+(\/b\/\S+)/.exec((await message.first().textContent()) ?? "")?.[1] ?? "";
}

async function beginAnswers(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText("A few health questions are open")).toBeVisible();
  await page.getByRole("link", { name: "Answer the questions" }).click();
  await expect(page).toHaveURL(/health\/today$/);
}

async function answerNone(page: Page, cards: readonly string[]): Promise<void> {
  for (const card of cards) {
    await expect(page).toHaveURL(new RegExp(`health/${card}$`));
    await noneOfThese(page).click();
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a client booked by phone answers by her link, and nothing is left to do", async ({ page, signInAs }) => {
    await signInAs("reception@demo.test");
    const path = await bookByPhone(page);
    await beginAnswers(page, path);
    await page.goto(`${path}/health/last`);
    await expect(page).toHaveURL(/health\/today$/);
    await answerNone(page, CARDS);
    await page.getByRole("button", { name: "Send my answers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Thank you, nothing more to do" })).toBeVisible();
    await page.getByRole("link", { name: "Back to your session" }).click();
    await expect(page.getByText("Booked", { exact: true })).toBeVisible();
    await expect(page.getByText("A few health questions are open")).toHaveCount(0);
    await page.goto(`${path}/health/heart`);
    await expect(page).toHaveURL(/health\/result$/);
  });
});

test("answers that a therapist must see keep the time, and the visit waits for her", async ({ page, signInAs }) => {
  await signInAs("reception@demo.test");
  const path = await bookByPhone(page);
  await beginAnswers(page, path);
  await expectAxeClean(page);
  await answerNone(page, CARDS);
  await page.getByLabel("In your own words").fill("I would like to speak about my medicines.");
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you. A therapist will look and call you");
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Back to your session" }).click();
  await expect(page.getByText("We are keeping this time for you")).toBeVisible();
});

test("a stop says what to do first and leaves the visit standing", async ({ page, signInAs }) => {
  await signInAs("reception@demo.test");
  const path = await bookByPhone(page);
  await beginAnswers(page, path);
  await page.getByRole("checkbox", { name: /arm or leg suddenly/ }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await answerNone(page, CARDS.slice(1));
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByText("Please call your doctor first")).toBeVisible();
  await expect(page.getByText(/your time is still kept/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Call .*\+49/ })).toHaveAttribute("href", /^tel:/);
  await expectAxeClean(page);
  await page.getByRole("link", { name: "Back to your session" }).click();
  await expect(page.getByText("We are keeping this time for you")).toBeVisible();
});

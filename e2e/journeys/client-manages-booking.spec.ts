import {
  answerCards,
  beginBooking,
  bookButton,
  bookVisitOnline,
  fillDetails,
  somebody,
  takeFirstTime,
} from "../fixtures/booking.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

test("the link shows the visit without any health data, unindexed and uncached, and looking changes nothing", async ({
  page,
}) => {
  const path = await bookVisitOnline(page, "2026-12-02");
  const answer = await page.goto(path);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  expect(answer?.headers()["referrer-policy"]).toMatch(/same-origin|no-referrer/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByText("Booked", { exact: true })).toBeVisible();
  await expectAxeClean(page);
  for (const address of [`${path}/cancel/send`, `${path}/move/send`]) await page.request.get(address);
  await page.reload();
  await expect(page.getByText("Booked", { exact: true })).toBeVisible();
});

test("the calendar file holds the visit", async ({ page }) => {
  const path = await bookVisitOnline(page, "2026-12-03");
  const file = await page.request.get(`${path}/calendar.ics`);
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(await file.text()).toMatch(/BEGIN:VEVENT[\s\S]+DTSTART/);
});

test("moving takes two taps, makes a new link, and the old one says so", async ({ page, steps }) => {
  const path = await bookVisitOnline(page, "2026-12-04");
  await page.goto(path);
  await steps.tap(page.getByRole("link", { name: "Move the session" }));
  await expectAxeClean(page);
  await steps.tap(page.getByRole("button", { name: /with / }).first());
  await expect(page.getByText(/^Moved\./)).toBeVisible();
  steps.atMost(2);
  expect(new URL(page.url()).pathname).not.toBe(path);
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "This link has been replaced" })).toBeVisible();
  await expectAxeClean(page);
});

test("cancelling asks first, then says that it is done", async ({ page }) => {
  const path = await bookVisitOnline(page, "2026-12-08");
  await page.goto(path);
  await page.getByRole("link", { name: "Cancel the session" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Cancel the session on/ })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Book another session" })).toBeVisible();
});

test("too late: the page gives the telephone number instead of a button", async ({ page }) => {
  // The first free time of the day that the tests stand in lies inside every notice.
  await beginBooking(page);
  await answerCards(page);
  await takeFirstTime(page);
  await fillDetails(page, somebody());
  await page.getByRole("checkbox").check();
  await bookButton(page).click();
  await page.getByRole("link", { name: "Move or cancel" }).click();
  await expect(page.getByText("It is too late to change this online")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Call \+49/ })).toHaveAttribute("href", /^tel:/);
  await expect(page.getByRole("link", { name: "Move the session" })).toHaveCount(0);
  await expectAxeClean(page);
});

test("a link that is none of ours is not found", async ({ page }) => {
  const answer = await page.goto("/b/AaIHT8zicgWjEBeNvzz50Q.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
  expect(answer?.status()).toBe(404);
});

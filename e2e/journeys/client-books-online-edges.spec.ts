import {
  answerCards,
  beginBooking,
  bookButton,
  fillBirth,
  fillDetails,
  somebody,
  takeTime,
  theChips,
} from "../fixtures/booking.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

test("a time that another visitor takes meanwhile is answered with the nearest three", async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  for (const one of [page, other]) {
    await beginBooking(one);
    await answerCards(one);
  }
  const day = "2026-12-17";
  await page.goto(`/c/still-water/book/time?day=${day}`);
  await other.goto(`/c/still-water/book/time?day=${day}`);
  // Every therapist who is free then is taken one by one: by value, so that both mean the same person.
  const value = (await page.getByRole("radio").nth(4).getAttribute("value")) ?? "";
  await page.getByRole("radio").nth(4).check();
  await page.getByRole("button", { name: "Take this time" }).click();
  await expect(page).toHaveURL(/\/details$/);

  await other.locator(`input[value="${value}"]`).check();
  await other.getByRole("button", { name: "Take this time" }).click();
  await expect(other.getByRole("main").getByRole("alert")).toContainText("This time has just been taken");
  await expect(theChips(other)).toHaveCount(3);
  await expectAxeClean(other);
  await theChips(other).first().click();
  await other.waitForURL(/\/book\/(?:details|time)/);
  await other.context().close();
});

test("pressing Book twice books once and both land on the same confirmation", async ({ page }) => {
  await beginBooking(page);
  await answerCards(page);
  await takeTime(page);
  const who = somebody();
  await fillDetails(page, who);
  await page.getByRole("checkbox").check();
  const form = await page
    .locator("form")
    .filter({ has: bookButton(page) })
    .evaluate((element: HTMLFormElement) => ({
      action: element.action,
      body: new URLSearchParams(new FormData(element) as unknown as Record<string, string>).toString(),
    }));
  const send = () =>
    page.request.post(form.action, {
      data: form.body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      maxRedirects: 0,
    });
  const [first, second] = await Promise.all([send(), send()]);
  const third = await send();
  const places = [first, second, third].map((answer) => answer.headers().location);
  expect(places[0]).toMatch(/^\/b\/.+\/booked$/);
  expect(new Set(places).size).toBe(1);
});

test("a minor is booked with a guardian's name and contact, and waits for a therapist", async ({ page }) => {
  await beginBooking(page);
  await answerCards(page);
  await takeTime(page);
  await fillDetails(page, { ...somebody(), birth: ["1", "6", "2014"] });
  await page.getByRole("checkbox").check();
  await bookButton(page).click();
  await expect(page.getByRole("group", { name: "You are booking for somebody under 18" })).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel("Name of the parent or guardian").fill("Jana Kovač");
  await page.getByLabel("Phone or e-mail of the parent or guardian").fill("+49 30 5550177");
  await bookButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "We are keeping this time for you" })).toBeVisible();
});

test("wrong details are named beside their fields, and the rest stays", async ({ page }) => {
  await beginBooking(page);
  await answerCards(page);
  await takeTime(page);
  await page.getByLabel("Given name").fill("Petra");
  await fillBirth(page, ["31", "2", "1981"]);
  await page.getByLabel("E-mail").fill("petra");
  await bookButton(page).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toContainText("Please enter the family name.");
  await expect(summary).toContainText("tick the box");
  await expect(page.getByLabel("Given name")).toHaveValue("Petra");
  await expect(page.getByRole("group", { name: "Date of birth" }).getByRole("textbox").nth(0)).toHaveValue("31");
  await expectAxeClean(page);
});

test("a lost draft and a draft of another clinic lead to a clear new start", async ({ page, context }) => {
  await page.goto("/c/still-water/book/details");
  await expect(page.getByText("Let us start again")).toBeVisible();
  await beginBooking(page);
  const [draft] = (await context.cookies()).filter((one) => one.name === "rivulet.draft");
  expect(draft).toMatchObject({ httpOnly: true, path: "/c/still-water", sameSite: "Lax" });
  await context.addCookies([
    { name: "rivulet.draft", value: draft?.value ?? "", domain: draft?.domain ?? "", path: "/c/monsoon" },
  ]);
  await page.goto("/c/monsoon/book/health/heart");
  await expect(page.getByText("Let us start again")).toBeVisible();
});

import {
  answerCards,
  beginBooking,
  bookButton,
  CARDS,
  fillDetails,
  noneOfThese,
  somebody,
  takeTime,
  theChips,
} from "../fixtures/booking.ts";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

test("J1: a first session with the whole screening in 15 steps and four typed fields", async ({ page, steps }) => {
  const who = somebody();
  await page.goto("/c/still-water/book");
  await expectAxeClean(page);
  await steps.tap(page.getByRole("button", { name: /90 minutes/ }));

  for (const card of CARDS) {
    await expect(page).toHaveURL(new RegExp(`health/${card}$`));
    await expectAxeClean(page);
    await steps.tap(noneOfThese(page));
  }

  await expect(page.getByText("You can book", { exact: true })).toBeVisible();
  await expect(theChips(page)).toHaveCount(3);
  await expect(page.getByText("Central European")).toBeVisible();
  await expectAxeClean(page);
  await steps.tap(theChips(page).nth(1));

  await expect(page.getByText(/kept for you until \d\d:\d\d/)).toBeVisible();
  await expectAxeClean(page);
  await steps.fill(page.getByLabel("Given name"), who.givenName);
  await steps.fill(page.getByLabel("Family name"), who.familyName);
  await steps.fillDate(page.getByRole("group", { name: "Date of birth" }), who.birth);
  await steps.fill(page.getByLabel("E-mail"), who.email);
  await steps.tap(page.getByRole("checkbox", { name: /I am the person named above/ }));
  await steps.tap(bookButton(page));

  await expect(page.getByRole("heading", { level: 1, name: "You are booked" })).toBeVisible();
  await expect(page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Add to my calendar" })).toHaveAttribute("href", /calendar\.ics$/);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectAxeClean(page);
  steps.atMost(15);
});

test("the review path keeps the same time: free text and an answer that needs a letter both wait for a therapist", async ({
  page,
}) => {
  await beginBooking(page);
  await answerCards(page, {
    heart: async () => {
      await page.getByRole("checkbox", { name: "Irregular heartbeat" }).check();
      await expectAxeClean(page);
      await page.getByRole("button", { name: "Continue" }).click();
    },
  });
  await expect(page.getByText("A therapist will check", { exact: true })).toBeVisible();
  await takeTime(page);
  await fillDetails(page, somebody());
  await page.getByLabel(/Anything else/).fill("I am a little afraid of needles.");
  await page.getByRole("checkbox").check();
  await bookButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "We are keeping this time for you" })).toBeVisible();
  await expect(page.getByText(/gets back to you by/)).toBeVisible();
});

test("a stop is calm: advice, a number to call, no time, and the way back to the answers", async ({ page }) => {
  await beginBooking(page);
  await answerCards(page, {
    today: async () => {
      await page.getByRole("checkbox", { name: /chest pain/ }).check();
      await page.getByRole("button", { name: "Continue" }).click();
    },
  });
  await expect(page.getByRole("heading", { level: 1, name: "Please get medical help now" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
  await expect(page.getByRole("link", { name: /Call Still Water/ })).toHaveAttribute("href", /^tel:\+\d+$/);
  await expect(page.getByRole("button", { name: /:\d\d/ })).toHaveCount(0);
  await expectAxeClean(page);

  await page.goto("/c/still-water/book/details");
  await expect(page).toHaveURL(/\/advice$/);
  await page.goto("/c/still-water/book/health/today");
  await page.getByRole("checkbox", { name: /chest pain/ }).uncheck();
  await noneOfThese(page).click();
  await expect(page).toHaveURL(/\/time$/);
});

test("an open branch question is named beside its field, and nothing typed is lost", async ({ page }) => {
  await beginBooking(page);
  await noneOfThese(page).click();
  await noneOfThese(page).click();
  await expect(page).toHaveURL(/health\/vessels$/);
  await page.getByRole("checkbox", { name: /A blood clot/ }).check();
  const branch = page.getByRole("group", { name: "When was your last blood clot" });
  await branch.getByLabel("Year").first().fill("2019");
  await page.getByRole("checkbox", { name: "Left leg" }).first().check();
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(page.getByRole("main").getByRole("alert")).toContainText("Please check");
  await expect(page.getByLabel("Year").first()).toHaveValue("2019");
  await expect(page.getByRole("checkbox", { name: "Left leg" }).first()).toBeChecked();
  await expectAxeClean(page);
  expect(page.url()).not.toContain("2019");
});

test("a card without any answer says so", async ({ page }) => {
  await beginBooking(page);
  await page.getByRole("checkbox", { name: /Dizzy/ }).check();
  await page.getByRole("checkbox", { name: /Dizzy/ }).uncheck();
  await page
    .getByRole("main")
    .locator("form")
    .evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.getByRole("main").getByRole("alert")).toContainText("None of these");
});

test("reload in the middle, the back button and a later day lose nothing", async ({ page }) => {
  await beginBooking(page);
  await answerCards(page, {
    organs: async () => {
      await page.getByRole("checkbox", { name: "Diabetes" }).check();
      await page.getByRole("checkbox", { name: "Neither foot" }).check();
      await page.getByRole("button", { name: "Continue" }).click();
    },
  });
  await expect(page).toHaveURL(/\/time$/);
  await page.reload();
  await expect(page).toHaveURL(/\/time$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/health\/organs$/);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Diabetes" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Neither foot" })).toBeChecked();
  await page.goto("/c/still-water/book");
  await page.getByRole("link", { name: "Go on where I left off" }).click();
  await expect(page).toHaveURL(/\/time$/);
});

test("the keyboard alone is enough", async ({ page }) => {
  const go = async (name: RegExp | string, role: "button" | "link" = "button") => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(target).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await page.goto("/c/still-water");
  await go("Book a session", "link");
  await expect(page).toHaveURL(/\/book$/);
  await go(/90 minutes/);
  for (const card of CARDS) {
    await expect(page).toHaveURL(new RegExp(`health/${card}$`));
    await go("None of these");
  }
  await expect(page).toHaveURL(/\/time$/);
  await go(/with /);
  await page.waitForURL(/\/book\/(?:details|time)/);
});

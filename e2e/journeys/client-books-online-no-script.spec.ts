import { beginBooking, bookButton, CARDS, noneOfThese, somebody, theChips } from "../fixtures/booking.ts";
import { expect, test } from "../fixtures/test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("J1 works from the first tap to the confirmation", async ({ page, steps }) => {
    await page.goto("/c/still-water/book");
    await steps.tap(page.getByRole("button", { name: /90 minutes/ }));
    for (const card of CARDS) {
      await expect(page).toHaveURL(new RegExp(`health/${card}$`));
      await steps.tap(noneOfThese(page));
    }
    await steps.tap(theChips(page).last());
    const who = somebody();
    await steps.fill(page.getByLabel("Given name"), who.givenName);
    await steps.fill(page.getByLabel("Family name"), who.familyName);
    await steps.fillDate(page.getByRole("group", { name: "Date of birth" }), who.birth);
    await steps.fill(page.getByLabel("E-mail"), who.email);
    await steps.tap(page.getByRole("checkbox", { name: /I am the person/ }));
    await steps.tap(bookButton(page));
    await expect(page.getByRole("heading", { level: 1, name: "You are booked" })).toBeVisible();
    steps.atMost(15);
  });

  test("a ticked condition opens its branch, and its open question comes back with everything kept", async ({
    page,
  }) => {
    await beginBooking(page);
    await noneOfThese(page).click();
    await page.getByRole("checkbox", { name: "High blood pressure" }).check();
    await expect(page.getByRole("radio", { name: "Yes, under control" })).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Please answer this question");
    await expect(page.getByRole("checkbox", { name: "High blood pressure" })).toBeChecked();
    await page.getByRole("radio", { name: "Yes, under control" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/health\/vessels$/);
  });
});

import { expect, expectAxeClean, test } from "../fixtures/test.ts";

test("the manager opens the people behind a number and one course behind a person", async ({
  page,
  signInAs,
  steps,
}) => {
  await signInAs("manager@demo.test");
  await page.goto("/dashboard");
  await expectAxeClean(page);

  const tile = page
    .getByRole("region", { name: /Courses by pace|Serien nach Verlauf/ })
    .locator('a[href*="pace=slipping"]');
  const count = Number((await tile.textContent())?.match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await steps.tap(tile);

  await expect(page).toHaveURL(/\/courses\?.*pace=slipping/);
  const people = page.getByRole("row").filter({ has: page.getByRole("cell") });
  await expect(people).toHaveCount(count);
  await expectAxeClean(page);

  const name = await people.first().getByRole("link").textContent();
  await steps.tap(people.first().getByRole("link"));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name ?? "");
  await expectAxeClean(page);
  steps.atMost(2);
});

test("who gives treatments sees volumes and minutes per region; the manager does not", async ({ page, signInAs }) => {
  await signInAs("manager@demo.test");
  await page.goto("/courses?pace=completed");
  await page
    .getByRole("row")
    .filter({ has: page.getByRole("cell") })
    .first()
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^(Volumes|Volumen)$/ })).toHaveCount(0);
});

test("the client reads her course and her next dates", async ({ page, signInAs }) => {
  await signInAs("client@demo.test");
  await page.goto("/my");
  await expect(page.getByText(/\d+ (of|von) 15/).first()).toBeVisible();
  await expectAxeClean(page);
  await page.goto("/my/bookings");
  await expect(page.getByRole("link", { name: /Move or cancel|verschieben oder absagen/ }).first()).toBeVisible();
  await expectAxeClean(page);
});

import { expect, expectAxeClean, test } from "../fixtures/test.ts";

test("a visitor learns what this is, in either language, and can start", async ({ page, steps }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in");
  await expectAxeClean(page);

  await steps.tap(page.getByRole("button", { name: "Deutsch" }));
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("link", { name: "Anmelden" })).toBeVisible();
  await expectAxeClean(page);
  steps.atMost(1);
});

test("an address that leads nowhere says so, kindly and with the right status", async ({ page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "This page does not exist" })).toBeVisible();
  await expectAxeClean(page);
});

test("the keyboard reaches the content first", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("every kind of answer carries the protecting headers", async ({ page, request }) => {
  await page.goto("/");
  const style = await page.locator('link[rel="stylesheet"]').first().getAttribute("href");
  for (const address of ["/", "/no-such-page", "/icon.svg", "/locale", style ?? ""]) {
    const headers = (await request.get(address)).headers();
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["referrer-policy"], address).toBe("same-origin");
    expect(headers["x-powered-by"], address).toBeUndefined();
  }
  expect((await request.get("/")).headers()["cache-control"]).toContain("no-store");
});

test("a form on another site cannot change anything here", async ({ request }) => {
  const forged = await request.post("/locale", { form: { locale: "de" }, headers: { origin: "https://evil.test" } });
  expect(forged.status()).toBe(403);
  expect(forged.headers()["set-cookie"]).toBeUndefined();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the language can be changed", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });
});

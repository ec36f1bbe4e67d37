import type { Page } from "@playwright/test";
import { expect, expectAxeClean, test } from "../fixtures/test.ts";

const DEMO_PASSWORD = "still-water-demo";

async function secondsOn(page: Page): Promise<number> {
  const [minutes = "0", seconds = "0"] = ((await page.getByRole("timer").textContent()) ?? "").split(":");
  return Number(minutes) * 60 + Number(seconds);
}

/** The first visit of today that can start and waits for no doctor's letter. */
async function quietVisit(page: Page): Promise<string> {
  await page.goto("/today");
  const links = page.locator('a[href^="/appointments/"]').filter({ hasText: /^Start/ });
  await expect(links.first()).toBeVisible();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  for (const address of addresses) {
    await page.goto(address);
    if ((await page.getByText("Letters still needed").count()) === 0) return address;
  }
  throw new Error("Every visit of today waits for a letter.");
}

test("a therapist leads a session from the day list to the signed note", async ({ page, steps, signInAs }, info) => {
  test.setTimeout(120_000);
  // Each size has a therapist and visits of its own.
  await signInAs(info.project.name === "phone" ? "jonas@demo.test" : "mara@demo.test");
  const start = page.locator(`a[href="${await quietVisit(page)}"]`).first();
  await page.goto("/today");
  await steps.tap(start);

  await expect(page.getByRole("heading", { level: 1, name: "Start a session" })).toBeVisible();
  await expectAxeClean(page);
  await steps.tap(page.getByRole("link", { name: /Nothing has changed/ }));
  await expect(page.getByRole("link", { name: "Clear the marks" })).toBeVisible();
  for (const note of await page.locator('input[name="acknowledged"]').all()) await steps.tap(note);
  const pressure = page.locator('input[name="answers.bp"]');
  if (await pressure.isVisible()) {
    await steps.fill(pressure, "125");
    await page.locator('input[name="answers.bp.diastolic"]').fill("80");
  }
  const askedAgain = page.getByRole("checkbox", { name: "I have asked again today" });
  if (await askedAgain.isVisible()) await steps.tap(askedAgain);
  else for (const area of await page.getByRole("radio", { name: "Agrees" }).all()) await steps.tap(area);
  const treatment = page.locator('input[name="treatmentConsent"]');
  if (await treatment.isVisible()) await steps.tap(treatment);
  await steps.tap(page.getByRole("button", { name: "Start the session" }));

  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+$/);
  await steps.tap(page.getByRole("button", { name: "All ready" }));
  await expectAxeClean(page);
  await steps.tap(page.getByRole("button", { name: "Begin the ten breaths" }));
  await expect(page.getByRole("heading", { name: /Breath 1 of 10/ })).toBeVisible();
  await steps.tap(page.getByRole("button", { name: /^Next:/ }));
  await expect(page.getByRole("timer")).toHaveText("00:03");
  await expect(page.getByText(/^Saved/)).toBeVisible();

  const before = await secondsOn(page);
  const left = performance.now();
  await page.reload();
  const drift = async () => Math.abs((await secondsOn(page)) - before - (performance.now() - left) / 1000);
  await expect.poll(drift, { message: "the clock stands within a second of the truth" }).toBeLessThanOrEqual(1);

  await steps.tap(page.getByRole("button", { name: /^Next:/ }));
  await expectAxeClean(page);
  await steps.tap(page.getByRole("button", { name: "End", exact: true }));
  await steps.tap(page.getByRole("button", { name: "not enough time" }));
  await steps.tap(page.getByRole("button", { name: "No adverse event." }));
  await expectAxeClean(page);
  await steps.tap(page.getByRole("button", { name: "End now" }));

  await expect(page).toHaveURL(/\/note$/);
  await expect(page.getByRole("region", { name: "Minutes per region" })).toBeVisible();
  await expectAxeClean(page);
  await steps.fill(page.getByLabel("Your password"), DEMO_PASSWORD);
  await steps.tap(page.getByRole("button", { name: "Sign", exact: true }));
  await expect(page.getByText(/Signed by/)).toBeVisible();
  await expect(page.getByText("The stored note matches its signature.")).toBeVisible();
  await expectAxeClean(page);
  steps.atMost(18);
});

import { defineConfig } from "@playwright/test";

// Touch screens of the two sizes that the clinic lives with; wide screens are looked at by the journeys themselves.
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true } as const;

const chromium = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "./journeys",
  outputDir: "../test-results",
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // One at a time: all journeys share the demo clinic, and its first free time exists once.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--no-first-run",
      ],
      ...(chromium && { executablePath: chromium }),
    },
  },
  projects: [
    { name: "phone", use: PHONE },
    { name: "tablet", use: TABLET },
    // Programs, not browsers: no page is opened.
    { name: "api", testDir: "./api" },
  ],
});

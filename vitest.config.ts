import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "app/**/*.test.ts", "db/**/*.test.ts", "scripts/**/*.test.{ts,mjs}"],
          exclude: ["**/*.db.test.{ts,mjs}", "lib/house.test.ts", "node_modules/**"],
        },
      },
      { test: { name: "house", include: ["lib/house.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "db",
          include: ["lib/**/*.db.test.ts", "db/**/*.db.test.ts", "app/**/*.db.test.ts", "scripts/**/*.db.test.mjs"],
          globalSetup: ["db/testing/global-setup.ts"],
          // Links and limits read the environment. The address leads nowhere: each test opens a database of its own.
          env: {
            APP_ENV: "test",
            APP_URL: "http://localhost:3000",
            AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
            DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/nowhere",
          },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

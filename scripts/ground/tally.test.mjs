import { describe, expect, test } from "vitest";
import { summary, tallyOfPlaywright, tallyOfSteps, tallyOfVitest } from "./tally.mjs";

const vitest = (counts) => ({
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});
const playwright = (stats) => ({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors: [] });

describe("the count of npm test", () => {
  test("ends with exactly one line of the sums", () => {
    const tiers = [
      tallyOfSteps("check", [{ ok: true }, { ok: false }]),
      tallyOfVitest("unit", vitest({ numPassedTests: 40, numPendingTests: 2 }), 0),
      tallyOfPlaywright("e2e", playwright({ expected: 3 }), 0),
    ];
    expect(summary(tiers).text.split("\n").at(-1)).toBe("44 passed, 1 failed");
    expect(summary(tiers).failed).toBe(1);
  });

  test("a tier that ran nothing has failed", () => {
    expect(tallyOfVitest("db", vitest({}), 0)).toMatchObject({ passed: 0, failed: 1, empty: true });
    expect(tallyOfPlaywright("e2e", playwright({ skipped: 5 }), 0)).toMatchObject({ failed: 1 });
    expect(tallyOfSteps("check", [])).toMatchObject({ failed: 1 });
  });

  test("a tool that died before it could report has failed", () => {
    expect(tallyOfVitest("unit", undefined, 1).failed).toBeGreaterThan(0);
    expect(tallyOfPlaywright("e2e", undefined, 1).failed).toBeGreaterThan(0);
  });

  test("a file that could not be loaded has failed, though it holds no failed test", () => {
    const broken = { success: false, numPassedTests: 4, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(tallyOfVitest("unit", vitest(broken), 1)).toMatchObject({ passed: 4, failed: 1 });
  });

  test("a bad exit with only passed tests has failed", () => {
    expect(tallyOfVitest("unit", vitest({ numPassedTests: 4 }), 1).failed).toBe(1);
    expect(tallyOfPlaywright("e2e", playwright({ expected: 4 }), 1).failed).toBe(1);
  });

  test("a flaky browser test has failed", () => {
    expect(tallyOfPlaywright("e2e", playwright({ expected: 4, flaky: 1 }), 0)).toMatchObject({ passed: 4, failed: 1 });
  });
});

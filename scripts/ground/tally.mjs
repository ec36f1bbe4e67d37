/** Sums what the tools wrote for machines. A tier that ran nothing has failed: it proved nothing. */
const tier = (name, passed, failed, skipped = 0) => {
  const empty = passed + failed === 0;
  return { name, passed, failed: failed + Number(empty), skipped, empty };
};

/** vitest --reporter=json. A file that could not be loaded has no tests to count, but it failed. */
export function tallyOfVitest(name, report, exitCode) {
  if (report === undefined) return tier(name, 0, 1);
  const broken = (report.testResults ?? []).filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  const silent = failed === 0 && (exitCode !== 0 || report.success === false);
  return tier(name, report.numPassedTests, failed + Number(silent), report.numPendingTests + report.numTodoTests);
}

/** Playwright's json reporter. A test that passes only now and then counts as failed. */
export function tallyOfPlaywright(name, report, exitCode) {
  if (report === undefined) return tier(name, 0, 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  const silent = failed === 0 && (exitCode !== 0 || (report.errors ?? []).length > 0);
  return tier(name, expected, failed + Number(silent), skipped);
}

export const tallyOfSteps = (name, steps) =>
  tier(name, steps.filter(({ ok }) => ok).length, steps.filter(({ ok }) => !ok).length);

export function summary(tiers) {
  const sum = (key) => tiers.reduce((total, one) => total + one[key], 0);
  const lines = tiers.map(
    ({ name, passed, failed, skipped, empty }) =>
      `${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}${empty ? " (ran nothing)" : ""}`,
  );
  return { text: [...lines, `${sum("passed")} passed, ${sum("failed")} failed`].join("\n"), failed: sum("failed") };
}

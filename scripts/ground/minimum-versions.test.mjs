import { describe, expect, test } from "vitest";
import { checkLockfile, complaintsAbout, isAtLeast } from "./minimum-versions.mjs";

const lockOf = (packages) => ({
  packages: Object.fromEntries(Object.entries(packages).map(([path, version]) => [path, { version }])),
});

const sound = {
  "": "0.1.0",
  "node_modules/next": "16.4.6",
  "node_modules/next-auth": "4.24.15",
  "node_modules/drizzle-orm": "0.45.4",
  "node_modules/nodemailer": "10.6.0",
};

describe("the minimum-version gate", () => {
  test("passes the floors themselves and what is newer", () => {
    expect(complaintsAbout(lockOf(sound))).toEqual([]);
  });

  test.each([
    ["node_modules/next", "16.3.2"],
    ["node_modules/next", "15.9.9"],
    ["node_modules/next", "16.3.3-canary.4"],
    ["node_modules/next-auth", "4.24.9"],
    ["node_modules/drizzle-orm", "0.45.1"],
    ["node_modules/nodemailer", "9.99.0"],
  ])("fails %s %s", (path, version) => {
    expect(complaintsAbout(lockOf({ ...sound, [path]: version }))).toEqual([
      expect.stringContaining(`${path}: ${version} is below`),
    ]);
  });

  test("fails an old copy nested below another package", () => {
    const nested = { ...sound, "node_modules/next-auth/node_modules/nodemailer": "6.10.1" };
    expect(complaintsAbout(lockOf(nested))).toHaveLength(1);
  });

  test("fails when a guarded package is nowhere to be seen, instead of passing for having looked at nothing", () => {
    expect(complaintsAbout({})).toHaveLength(4);
  });

  test("is not fooled by a name that merely ends the same, nor by text order", () => {
    expect(complaintsAbout(lockOf({ ...sound, "node_modules/@scope/next": "1.0.0" }))).toEqual([]);
    expect(isAtLeast("4.24.15", "4.24.9")).toBe(true);
    expect(isAtLeast("4.24.9", "4.24.15")).toBe(false);
  });

  test("our own lockfile passes", () => {
    expect(checkLockfile(new URL("../../package-lock.json", import.meta.url))).toEqual([]);
  });
});

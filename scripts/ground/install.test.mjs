import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkNode, isInstalled, wantedStamp } from "./install.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function project(wanted, installed) {
  const folder = mkdtempSync(join(tmpdir(), "rivulet-install-"));
  folders.push(folder);
  const packagesOf = (entries) => JSON.stringify({ packages: { "": {}, ...entries } });
  writeFileSync(join(folder, "package-lock.json"), packagesOf(wanted));
  if (installed !== undefined) {
    mkdirSync(join(folder, "node_modules"));
    writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
  }
  return folder;
}

const one = { "node_modules/one": { version: "1.0.0" } };

describe("whether the dependencies are installed", () => {
  test("no node_modules: no", () => {
    expect(isInstalled(project(one))).toBe(false);
  });

  test("an install by hand that agrees with the lockfile: yes, and it is remembered", () => {
    const folder = project(one, one);
    expect(isInstalled(folder)).toBe(true);
    rmSync(join(folder, "node_modules", ".package-lock.json"));
    expect(isInstalled(folder)).toBe(true);
  });

  test("another version, a missing package, a package too many: no", () => {
    expect(isInstalled(project(one, { "node_modules/one": { version: "1.0.1" } }))).toBe(false);
    expect(isInstalled(project(one, {}))).toBe(false);
    expect(isInstalled(project({}, one))).toBe(false);
  });

  test("an optional package of another platform may be missing", () => {
    const wanted = { ...one, "node_modules/windows": { version: "1.0.0", optional: true } };
    expect(isInstalled(project(wanted, one))).toBe(true);
  });

  test("a lockfile that changed after the install: no, unless the packages follow", () => {
    const folder = project(one, one);
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: { "": { version: "2" }, ...one } }));
    expect(isInstalled(folder)).toBe(true);
    writeFileSync(
      join(folder, "package-lock.json"),
      JSON.stringify({ packages: { "node_modules/one": { version: "2.0.0" } } }),
    );
    expect(isInstalled(folder)).toBe(false);
  });

  test("a half-done install leaves no stamp and counts as none", () => {
    const folder = project(one, one);
    rmSync(join(folder, "node_modules", ".package-lock.json"));
    expect(isInstalled(folder)).toBe(false);
    expect(wantedStamp(folder)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the version of Node", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is taken", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(["20.18.9", "18.20.0", "0.12.0"])("%s is refused", (version) => {
    expect(() => checkNode(version)).toThrow(/too old/);
  });
});

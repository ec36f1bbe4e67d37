import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { completed, missingFrom } from "./lockfile.mjs";

const lock = {
  packages: {
    "": {},
    "node_modules/tool": {
      version: "2.0.0",
      optionalDependencies: {
        "@tool/linux-x64": "2.0.0",
        "@tool/darwin-arm64": "2.0.0",
        "@tool/linux-x64-musl": "2.0.0",
      },
    },
    "node_modules/tool/node_modules/@tool/linux-x64": { version: "2.0.0", optional: true },
  },
};

describe("the lockfile", () => {
  test("names the optional packages that have no entry, and not those nested below the one that asks", () => {
    expect(missingFrom(lock).map(({ name }) => name)).toEqual(["@tool/darwin-arm64", "@tool/linux-x64-musl"]);
  });

  test("completed, has an entry for each, with the platform it is for", () => {
    const { packages } = completed(lock);
    expect(missingFrom({ packages })).toEqual([]);
    expect(packages["node_modules/@tool/darwin-arm64"]).toEqual({
      version: "2.0.0",
      cpu: ["arm64"],
      optional: true,
      os: ["darwin"],
    });
    expect(packages["node_modules/@tool/linux-x64-musl"]).toMatchObject({
      libc: ["musl"],
      os: ["linux"],
      cpu: ["x64"],
    });
  });

  test("of this project is complete, so that npm ci takes it (otherwise: node scripts/lockfile.mjs)", () => {
    const ours = JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"));
    expect(missingFrom(ours)).toEqual([]);
  });
});

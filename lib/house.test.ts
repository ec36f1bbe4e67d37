import { existsSync, readFileSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, expect, test } from "vitest";

type Module = ICruiseResult["modules"][number];

const ROOM_FILES = ["README.md", "words.ts", "input.ts", "policy.ts", "queries.ts", "store.ts", "jobs.ts"];
const ROOM_FOLDERS = ["rules", "knowledge", "commands", "queries"];
// Bearing rooms and notices (templates, calendar file) may name their files as they need.
const FREE_ROOMS = ["kernel", "operation", "access", "audit", "jobs", "notices"];
const DRAWERS = /(^|\/)(utils?|helpers?|types|service|common|shared|index|misc)(\.ts|\.tsx|\/)/;
const SAFE_IN_BROWSER =
  /^(app\/|lib\/kernel\/(?!env)|lib\/[^/]+\/(words|policy)\.ts$|lib\/[^/]+\/(rules|knowledge)\/|lib\/access\/actor\.ts$)/;

const house = new Map<string, Module>();

beforeAll(async () => {
  const { output } = await cruise(["app", "lib", "db"], {
    // What survives compilation: type-only imports are gone.
    tsPreCompilationDeps: false,
    doNotFollow: "node_modules",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  });
  for (const module of (output as ICruiseResult).modules) {
    if (/^(app|lib|db)\//.test(module.source)) house.set(module.source, module);
  }
}, 60_000);

const paths = () => [...house.keys()];
const codeOf = (path: string) => readFileSync(path, "utf8");
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

function callees(path: string): string[] {
  const targets = house.get(path)?.dependencies.map((dependency) => dependency.resolved) ?? [];
  // A server action is a remote reference in the browser, not code.
  return targets.filter((target) => house.has(target) && !target.endsWith("/actions.ts"));
}

function leaksFrom(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  return callees(path).flatMap((target) =>
    SAFE_IN_BROWSER.test(target) ? leaksFrom(target, seen) : [`${path} -> ${target}`],
  );
}

test("the survey saw the house", () => {
  expect(paths().length).toBeGreaterThan(200);
  expect(paths().filter((path) => path.startsWith("lib/")).length).toBeGreaterThan(100);
  expect(house.get("lib/operation/command.ts")?.dependencies.length).toBeGreaterThan(3);
});

test("every file in a room carries a known name", () => {
  const strays = paths().filter((path) => {
    const [floor, room = "", name] = path.split("/");
    if (floor !== "lib" || name === undefined || FREE_ROOMS.includes(room) || isTest(path)) return false;
    return !ROOM_FILES.includes(name) && !ROOM_FOLDERS.includes(name);
  });
  expect(strays).toEqual([]);
});

test("no drawer for things without a name", () => {
  expect(paths().filter((path) => DRAWERS.test(path))).toEqual([]);
});

test("every room has a README of at most 40 lines", () => {
  const rooms = new Set(
    paths()
      .filter((path) => /^lib\/[^/]+\//.test(path))
      .map((path) => path.split("/").slice(0, 2).join("/")),
  );
  const bare = [...rooms].filter(
    (room) => !existsSync(`${room}/README.md`) || codeOf(`${room}/README.md`).split("\n").length > 41,
  );
  expect(bare).toEqual([]);
});

test("every command is one deed with a database test beside it", () => {
  const commands = paths().filter((path) => /\/commands\/[^/]+\.ts$/.test(path) && !isTest(path));
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((path) => !existsSync(path.replace(/\.ts$/, ".db.test.ts")))).toEqual([]);
  expect(commands.filter((path) => (codeOf(path).match(/^export /gm) ?? []).length !== 1)).toEqual([]);
});

test("what runs in the browser reaches only the pure core", () => {
  const clientFiles = paths().filter((path) => /^\s*["']use client["']/.test(codeOf(path)));
  expect(clientFiles.length).toBeGreaterThan(2);
  expect(clientFiles.flatMap((path) => leaksFrom(path))).toEqual([]);
});

test("pages and layouts are never client components", () => {
  expect(
    paths().filter((path) => /\/(page|layout)\.tsx$/.test(path) && /^\s*["']use client["']/.test(codeOf(path))),
  ).toEqual([]);
});

test("one clock, one environment, no sleeping and no silenced check", () => {
  const own = paths().filter((path) => path !== "lib/house.test.ts" && !path.startsWith("db/testing/"));
  const offenders = (pattern: RegExp, allowed: readonly string[]) =>
    own.filter((path) => !allowed.includes(path) && pattern.test(codeOf(path)));
  expect(offenders(/new Date\(\)|Date\.now\(\)/, ["lib/kernel/clock.ts"])).toEqual([]);
  expect(offenders(/process\.env/, ["lib/kernel/env.ts", "lib/kernel/env.test.ts"])).toEqual([]);
  expect(
    offenders(
      /@ts-(ignore|nocheck|expect-error)|waitForTimeout|\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fixme)\b/,
      [],
    ),
  ).toEqual([]);
  expect(offenders(/^(export )?let /m, []).filter((path) => !isTest(path))).toEqual([]);
});

test("the tenant comes from the desk: no input of any room names a clinic", () => {
  const inputs = paths().filter((path) => /^lib\/[^/]+\/input\.ts$/.test(path));
  expect(inputs.length).toBeGreaterThan(5);
  expect(inputs.filter((path) => /clinicId/.test(codeOf(path)))).toEqual([]);
});

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { acquireLock, readLock } from "./lock.mjs";
import { endProcess, identify, isAlive } from "./processes.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function lockFile() {
  const folder = mkdtempSync(join(tmpdir(), "rivulet-lock-"));
  folders.push(folder);
  return join(folder, "lock.json");
}

const sleeper = () =>
  spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });

describe("processes", () => {
  test("one that ran and was ended is gone, its group with it", async () => {
    const child = sleeper();
    const target = { ...identify(child.pid), group: true };
    expect(isAlive(target)).toBe(true);
    await endProcess(target, [["SIGTERM", 5_000]]);
    expect(isAlive(target)).toBe(false);
  });

  test("a pid that now belongs to another process does not count as the one remembered", () => {
    const { pid, startedAt } = identify(process.pid);
    expect(isAlive({ pid, startedAt })).toBe(true);
    expect(isAlive({ pid, startedAt: `${startedAt}0` })).toBe(false);
  });

  test("a reused pid is never signalled", async () => {
    const child = sleeper();
    const now = identify(child.pid);
    await endProcess({ pid: now.pid, startedAt: "1", group: true }, [["SIGKILL", 100]]);
    expect(isAlive(now)).toBe(true);
    await endProcess(now, [["SIGKILL", 5_000]]);
  });
});

describe("the lock of a folder", () => {
  test("is held by one; the second hears who has it", async () => {
    const file = lockFile();
    const first = await acquireLock(file, { command: "npm run demo" });
    first.note({ url: "http://localhost:3000" });
    const second = await acquireLock(file, { command: "npm run dev" });
    expect(second.heldBy).toMatchObject({ command: "npm run demo", url: "http://localhost:3000" });
    first.release();
    expect((await acquireLock(file, { command: "npm run dev" })).heldBy).toBeUndefined();
  });

  test("of a dead holder is taken over after its processes were handed to the clean-up", async () => {
    const file = lockFile();
    const processes = [{ pid: 4_000_000, startedAt: "1" }];
    writeFileSync(file, JSON.stringify({ holder: { pid: process.pid, startedAt: "1" }, processes }));
    const seen = [];
    const lock = await acquireLock(file, { command: "npm run demo" }, async (note) => seen.push(...note.processes));
    expect(lock.heldBy).toBeUndefined();
    expect(seen).toEqual(processes);
    expect(readLock(file).holder.pid).toBe(process.pid);
    expect(readdirSync(join(file, ".."))).toEqual(["lock.json"]);
  });

  test("that was cut short while being written does not stop anybody", async () => {
    const file = lockFile();
    writeFileSync(file, '{"holder":');
    expect((await acquireLock(file, {})).heldBy).toBeUndefined();
  });
});

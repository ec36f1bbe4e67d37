// Started by the supervisor with the lock file as its argument. Its stdin ends when the supervisor does, however that
// happens; a supervisor that ended in order has removed the lock file or killed this process before.
import { readFileSync, rmSync } from "node:fs";
import { isHeld, readLock } from "./lock.mjs";
import { endAll } from "./supervisor.mjs";

const file = process.argv[2];

process.stdin.resume();
process.stdin.on("end", async () => {
  const note = readLock(file);
  if (note === undefined || isHeld(note)) return;
  const text = readFileSync(file, "utf8");
  await endAll(note.processes ?? []);
  // Only if nobody has taken over meanwhile.
  if (JSON.stringify(readLock(file)) === text) rmSync(file, { force: true });
});

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identify, isAlive } from "./processes.mjs";

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

export function readLock(file) {
  try {
    return JSON.parse(textOf(file));
  } catch {
    return undefined;
  }
}

export const isHeld = (note) => note !== undefined && isAlive(note.holder);

function create(file, text) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    // link() either makes the whole file or fails, so nobody ever reads half a note.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}

function removeStale(file, staleText) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  // Somebody else may have taken the stale lock over between our reading and our renaming: hand it back.
  if (textOf(aside) !== staleText) create(file, textOf(aside));
  rmSync(aside);
}

/**
 * One holder per file, even after a crash: the note names a process with its start time.
 * `onStale` cleans up after a dead holder. Returns the lock, or `{ heldBy }`.
 */
export async function acquireLock(file, about, onStale = async () => {}) {
  const note = { holder: identify(process.pid), ...about, processes: [] };
  while (!create(file, JSON.stringify(note))) {
    const text = textOf(file);
    const other = readLock(file);
    if (isHeld(other)) return { heldBy: other };
    if (other !== undefined) await onStale(other);
    removeStale(file, text);
  }
  const save = () => {
    writeFileSync(`${file}.draft`, JSON.stringify(note), { mode: 0o600 });
    renameSync(`${file}.draft`, file);
  };
  return {
    file,
    note(more) {
      Object.assign(note, more);
      save();
    },
    add(entry) {
      note.processes.push(entry);
      save();
    },
    remove(pid) {
      note.processes = note.processes.filter((entry) => entry.pid !== pid);
      save();
    },
    release: () => rmSync(file, { force: true }),
  };
}

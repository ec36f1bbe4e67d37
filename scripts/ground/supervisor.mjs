import { spawn } from "node:child_process";
import { join } from "node:path";
import { Failure, Interrupted, lastLines } from "./failure.mjs";
import { launch, runToEnd } from "./launch.mjs";
import { acquireLock } from "./lock.mjs";
import { logOf, makeFolders, root } from "./paths.mjs";
import { endProcess, identify, isAlive } from "./processes.mjs";

const PATIENT = [
  ["SIGTERM", 10_000],
  ["SIGKILL", 5_000],
];
const HURRIED = [["SIGKILL", 5_000]];
// PostgreSQL: fast shutdown first, then immediate.
const DATABASE = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 5_000],
];

/** Ends what a dead command left behind, the database last. */
export async function endAll(processes, hurried = false) {
  const databases = processes.filter(({ database }) => database);
  const others = processes.filter(({ database }) => !database);
  await Promise.all(others.map((target) => endProcess(target, hurried ? HURRIED : PATIENT)));
  for (const target of databases) await endProcess(target, DATABASE);
}

/** Watches from outside: when this process dies without a word, it ends what the lock file lists. */
function startLeash(lockFile) {
  const leash = spawn(process.execPath, [join(root, "scripts", "ground", "leash.mjs"), lockFile], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  leash.stdin.on("error", () => {});
  const ended = new Promise((resolve) => leash.once("exit", resolve));
  return async () => {
    leash.kill("SIGKILL");
    await ended;
  };
}

const ANCESTRY_MS = 250;

/**
 * npm hands a signal to its shell only, and a shell that dies of it says nothing to us: then the end was meant for us.
 * Not so without npm: a command started in the background may outlive the shell it came from.
 */
function watchNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = identify(process.ppid);
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    stop("SIGHUP");
  }, ANCESTRY_MS);
  timer.unref();
}

function listenForSignals(stop) {
  const ask = (signal) => stop(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  // A terminal that went away: writing to it must not end us before our children are ended.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => stop("SIGHUP"));
}

/** What is running and whether the end was asked for. `stop` is for signals: the first asks, the second hurries. */
function keepTrack(lock) {
  const state = { asked: undefined, hurried: false, over: false, processes: [] };
  let announce;
  const asked = new Promise((resolve) => {
    announce = resolve;
  });
  const stop = (signal) => {
    state.hurried = state.asked !== undefined;
    state.asked ??= signal;
    // Asked again: no more patience, except with the database, which always ends in order.
    const targets = state.processes.filter(({ step, database }) => (state.hurried ? !database : step));
    for (const target of targets) void endProcess(target, state.hurried ? HURRIED : PATIENT);
    announce("asked");
  };
  const watchAs = (kind) => (running) => {
    if (running.identity === undefined) return () => {};
    const entry = { ...running.identity, ...kind };
    state.processes.push(entry);
    lock.add(entry);
    return () => {
      state.processes = state.processes.filter((other) => other !== entry);
      lock.remove(entry.pid);
    };
  };
  const stopIfAsked = () => {
    if (state.asked !== undefined) throw new Interrupted(state.asked);
  };
  return { state, asked, stop, watchAs, stopIfAsked };
}

/** A process that is to last: the promise fails when it ends. */
function startLasting(name, program, watch) {
  const log = logOf(name);
  const running = launch({ ...program, log });
  watch(running);
  const died = running.ended.then(({ reason }) => {
    throw new Failure(`${name} ended unexpectedly (${reason})`, {
      cure: `Read .data/logs/${name}.log; mend what it says and start again.`,
      details: lastLines(log),
    });
  });
  // Nobody may be listening any more when the end was asked for.
  died.catch(() => {});
  return died;
}

async function takeLock({ lockFile, about, taken, say }) {
  makeFolders();
  const cleanUp = async ({ processes = [] }) => {
    say("ending what an earlier run left behind");
    await endAll(processes);
  };
  const lock = await acquireLock(lockFile, about, cleanUp);
  if (lock.heldBy !== undefined) throw taken(lock.heldBy);
  return lock;
}

/**
 * In charge of every process a command starts: the lock says who it is, signals end everything once, and what may
 * only be removed when all has ended is removed last. `taken` makes the failure when somebody else holds the lock.
 */
async function takeCharge(options) {
  const lock = await takeLock(options);
  const endLeash = startLeash(options.lockFile);
  const { state, asked, stop, watchAs, stopIfAsked } = keepTrack(lock);
  const afterwards = [];
  listenForSignals(stop);
  watchNpm(stop);
  return {
    lock,
    asked,
    stopIfAsked,
    goesOn: () => state.asked === undefined && !state.over,
    afterwards: (deed) => afterwards.push(deed),
    watchStep: watchAs({ step: true }),
    watchDatabase: watchAs({ database: true }),
    /** One step: it must succeed before the next. */
    async run(program) {
      stopIfAsked();
      try {
        await runToEnd({ ...program, watch: watchAs({ step: true }) });
      } finally {
        stopIfAsked();
      }
    },
    start(name, program) {
      stopIfAsked();
      return startLasting(name, program, watchAs({ name }));
    },
    async end() {
      state.over = true;
      await endAll(state.processes, state.hurried);
      for (const deed of afterwards) deed();
      lock.release();
      await endLeash();
    },
  };
}

/** Does the work in charge; afterwards, whatever happened, nothing of it runs any more. */
export async function inCharge(options, work) {
  const charge = await takeCharge(options);
  try {
    return await work(charge);
  } catch (error) {
    // A step that failed because somebody asked for the end has not failed.
    charge.stopIfAsked();
    throw error;
  } finally {
    await charge.end();
  }
}

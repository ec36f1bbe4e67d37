import { existsSync, readFileSync } from "node:fs";

/** A failure that a person can mend: what happened, what to do, and the lines that show it. */
export class Failure extends Error {
  constructor(message, { cure, details = "" }) {
    super(message);
    this.name = "Failure";
    this.cure = cure;
    this.details = details;
  }
}

/** Thrown inside work that was cut short because somebody asked for the end. */
export class Interrupted extends Error {}

export function lastLines(file, count = 20) {
  if (!existsSync(file)) return "";
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

const RIGHTS =
  "This folder holds files of another user. Give them back: sudo chown -R $(id -un) .data .next node_modules";

function cureOf(error) {
  if (error instanceof Failure) return error.cure;
  if (error.code === "EACCES" || error.code === "EPERM") return RIGHTS;
  if (error.code === "ENOSPC") return "The disk is full. Make room and start again.";
  return "Start again; if it stays, look into .data/logs/.";
}

export function explain(error) {
  const details = error instanceof Failure ? error.details : "";
  const indented = details === "" ? [] : [details.replace(/^/gm, "    ")];
  return ["", `Failed: ${error.message}`, ...indented, `Cure:   ${cureOf(error)}`].join("\n");
}

/** Runs a whole command; its number, if any, becomes the exit code. */
export async function runAsCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(explain(error));
    process.exitCode = error instanceof Interrupted ? 130 : 1;
  }
}

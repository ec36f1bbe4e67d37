import { readFileSync } from "node:fs";
import { isRecord, type Reading } from "#lib/intake/rules/reading.ts";
import type { FieldIssue } from "#lib/kernel/outcome.ts";

/** Reads a JSON array on stdin and writes one result per case; one bad case stops the run without any output. */
export function runCases(answer: (raw: unknown) => Reading<object>): void {
  const cases = readCases();
  if (typeof cases === "string") {
    stop(cases);
    return;
  }

  const results: object[] = [];
  for (const [index, raw] of cases.entries()) {
    const reading = answer(raw);
    if (!reading.ok) {
      stop(reading.issues.map((issue) => sentence(nameOf(raw, index), issue)).join("\n"));
      return;
    }
    results.push(reading.value);
  }
  process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
}

function readCases(): readonly unknown[] | string {
  try {
    const parsed: unknown = JSON.parse(readFileSync(0, "utf8"));
    return Array.isArray(parsed) ? parsed : "The input must be a JSON array of cases.";
  } catch (error) {
    return `The input is not JSON: ${error instanceof Error ? error.message : error}`;
  }
}

function nameOf(raw: unknown, index: number): string {
  const id = isRecord(raw) ? raw.id : undefined;
  return typeof id === "string" || typeof id === "number" ? `"${id}"` : `number ${index + 1}`;
}

function sentence(name: string, { path, code, limit }: FieldIssue): string {
  const place = path === "" ? "the case itself" : path;
  return `Case ${name}: ${place}: ${code}${limit === undefined ? "" : ` (limit ${limit})`}`;
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

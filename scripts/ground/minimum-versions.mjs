import { readFileSync } from "node:fs";

/** Below these, each package has a published hole; `npm audit` is not to be had from every registry. */
const FLOORS = { next: "16.3.3", "next-auth": "4.24.15", "drizzle-orm": "0.45.2", nodemailer: "10.0.0" };

function parse(version) {
  const [core, prerelease] = version.split("+")[0].split(/-(.*)/s);
  return { numbers: core.split(".").map(Number), prerelease: prerelease !== undefined };
}

export function isAtLeast(version, floor) {
  const [have, want] = [parse(version), parse(floor)];
  for (const [index, number] of want.numbers.entries()) {
    const difference = (have.numbers[index] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  // 16.3.3-canary.1 comes before 16.3.3.
  return !have.prerelease || want.prerelease;
}

const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** Every copy counts, nested ones too; a package that is not there at all is a complaint: the gate saw nothing. */
export function complaintsAbout(lock, floors = FLOORS) {
  const installed = Object.entries(lock.packages ?? {}).filter(([path]) => path.includes("node_modules/"));
  return Object.entries(floors).flatMap(([name, floor]) => {
    const copies = installed.filter(([path]) => nameOf(path) === name);
    if (copies.length === 0) return [`${name}: not in package-lock.json, so nothing was checked`];
    return copies
      .filter(([, { version }]) => !isAtLeast(version, floor))
      .map(([path, { version }]) => `${path}: ${version} is below ${floor}`);
  });
}

export const checkLockfile = (file) => complaintsAbout(JSON.parse(readFileSync(file, "utf8")));

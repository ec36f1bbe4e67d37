import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../", import.meta.url));

/** Starts a script whose stdout must stay pure data: whatever an installation has to say goes to stderr. */
export function runQuietly(script) {
  if (!existsSync(`${home}node_modules/tsx/package.json`)) installDependencies();
  const run = spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(script)], { cwd: home, stdio: "inherit" });
  if (run.error) process.stderr.write(`${run.error.message}\n`);
  process.exitCode = run.status ?? 1;
}

function installDependencies() {
  process.stderr.write("Installing dependencies first; this happens once.\n");
  const install = spawnSync("npm", ["ci"], { cwd: home, stdio: ["ignore", 2, 2] });
  if (install.status === 0) return;
  process.stderr.write("npm ci failed. Check the network and run `npm ci` by hand, then try again.\n");
  process.exit(1);
}

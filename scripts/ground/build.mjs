import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["app", "lib", "db", "public", "package.json", "package-lock.json", "tsconfig.json"];
const ROOT_SOURCES = /^(next\.config|postcss\.config|tailwind\.config|proxy|instrumentation)\b.*\.(js|mjs|ts|cjs)$/;
const NOT_BUILT = /\.test\.tsx?$|\.md$/;

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/** One word for everything the build is made from. */
export function sourceHash(folder) {
  const extra = readdirSync(folder).filter((name) => ROOT_SOURCES.test(name));
  const files = [...SOURCES, ...extra].flatMap((name) => filesBelow(join(folder, name)));
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !NOT_BUILT.test(name)).sort()) {
    hash.update(file.slice(folder.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const stampOf = (folder) => join(folder, ".next", "rivulet-build-stamp");

export function isBuilt(folder) {
  const stamp = stampOf(folder);
  const complete = existsSync(stamp) && existsSync(join(folder, ".next", "BUILD_ID"));
  return complete && readFileSync(stamp, "utf8") === sourceHash(folder);
}

export function markBuilt(folder, hash) {
  mkdirSync(join(folder, ".next"), { recursive: true });
  writeFileSync(stampOf(folder), hash);
}

export function forgetBuild(folder) {
  if (existsSync(stampOf(folder))) writeFileSync(stampOf(folder), "");
}

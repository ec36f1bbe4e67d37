import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";

const NOBODY = 65_534;

/** PostgreSQL refuses to run as root. Everything here finds somebody else for it to be. */
const asIs = { name: "this user", wrap: (command, args) => [command, args], as: {} };

const passwd = () =>
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length > 3)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid !== 0);

/**
 * A user namespace in which root appears as somebody else: nothing on the machine changes, and folders that only
 * root may enter stay within reach. initdb looks the user up by number, so it must be one that exists.
 */
function inNamespace() {
  const mask = passwd().find(({ uid }) => uid !== NOBODY) ?? { uid: NOBODY };
  const flags = ["--user", `--map-user=${mask.uid}`, `--map-group=${mask.uid}`, "--"];
  return { name: "a user namespace", wrap: (command, args) => ["unshare", [...flags, command, ...args]], as: {} };
}

const asUser = ({ name, uid, gid }) => ({
  name: `the user ${name}`,
  wrap: (command, args) => [command, args],
  as: { uid, gid },
});

function works(identity, native, folder) {
  const check = 'test -w "$2" && test -x "$2" && "$1/bin/postgres" --version >/dev/null';
  const [command, args] = identity.wrap("/bin/sh", ["-c", check, "sh", native, folder]);
  return spawnSync(command, args, { cwd: "/", stdio: "ignore", ...identity.as }).status === 0;
}

function giveTo(folder, { uid, gid }) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath ?? entry.path, entry.name), uid, gid);
  }
  chownSync(folder, uid, gid);
}

const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);

function homeOutside(base) {
  const home = join(base, `rivulet-${shortHash(root)}`);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (statSync(home).uid !== 0)
    throw new Failure(`${home} belongs to somebody else`, { cure: "Remove it and start again." });
  chmodSync(home, 0o711);
  return home;
}

/** The binaries once more, where an ordinary user can reach them; named after their version, made only once. */
function copyOfNative({ native, version }, home) {
  const copy = join(home, `native-${version}`);
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(copy, "complete"));
  }
  return copy;
}

function candidates(users, binaries, folder, outside) {
  const home = () => homeOutside(outside);
  return [
    ...users.map((user) => ({ user, native: () => binaries.native, folder: () => folder })),
    ...users.map((user) => ({ user, native: () => copyOfNative(binaries, home()), folder: () => folder })),
    ...users.map((user) => ({
      user,
      native: () => copyOfNative(binaries, home()),
      folder: () => join(home(), `data-${shortHash(folder)}`),
    })),
  ];
}

function asSomebodyElse(binaries, folder, outside) {
  const owner = statSync(folder).uid;
  const users = passwd().filter(({ name, uid }) =>
    owner === 0 ? ["postgres", "nobody"].includes(name) : uid === owner,
  );
  users.sort((a, b) => Number(a.name === "nobody") - Number(b.name === "nobody"));
  for (const candidate of candidates(users, binaries, folder, outside)) {
    const place = { native: candidate.native(), folder: candidate.folder() };
    const identity = asUser(candidate.user);
    mkdirSync(place.folder, { recursive: true, mode: 0o700 });
    const before = statSync(place.folder);
    chownSync(place.folder, candidate.user.uid, candidate.user.gid);
    if (works(identity, place.native, place.folder)) {
      giveTo(place.folder, candidate.user);
      return { ...identity, ...place };
    }
    chownSync(place.folder, before.uid, before.gid);
  }
  return undefined;
}

/**
 * Who runs PostgreSQL, with which binaries, on which folder. `folder` must exist; the answer may name another one,
 * below `outside`, when nobody but root can reach it.
 */
export function chooseIdentity({ binaries, folder, outside = "/var/lib", namespaces = true }) {
  const { native } = binaries;
  if (process.getuid?.() !== 0) return { ...asIs, native, folder };
  const hidden = inNamespace();
  const ours = statSync(folder).uid === 0;
  if (namespaces && ours && works(hidden, native, folder)) return { ...hidden, native, folder };
  const other = asSomebodyElse(binaries, folder, outside);
  if (other !== undefined) return other;
  throw new Failure("PostgreSQL does not run as root, and no other way was found on this machine", {
    cure:
      "Start as an ordinary user, or run a PostgreSQL 15 or newer yourself and set DATABASE_URL and " +
      "MIGRATION_DATABASE_URL (see .env.example).",
  });
}

const SYSTEMS = "android darwin linux win32 freebsd netbsd openbsd sunos aix openharmony".split(" ");
const PROCESSORS = "arm64 x64 ia32 arm ppc64 s390x riscv64 loong64 mips64el wasm32".split(" ");

/** Whether a package placed at `path` finds `name` on the way up, as Node looks for it. */
function finds(packages, path, name) {
  const below = path === "" ? "" : `${path}/`;
  if (`${below}node_modules/${name}` in packages) return true;
  if (path === "") return false;
  const up = path.lastIndexOf("/node_modules/");
  return finds(packages, up === -1 ? "" : path.slice(0, up), name);
}

/**
 * Optional packages (binaries for other machines) without an entry. A registry that carries only some of them makes
 * such a lockfile without a word, and `npm ci` then refuses it on every machine.
 */
export function missingFrom({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !finds(packages, path, name))
      .map(([name, version]) => ({ name, version })),
  );
}

function entryFor({ name, version }) {
  const words = name.split(/[/-]/);
  const [os] = words.filter((word) => SYSTEMS.includes(word));
  const [cpu] = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith("musl")) ? { libc: ["musl"] } : {};
  return { version, ...(cpu && { cpu: [cpu] }), ...libc, optional: true, ...(os && { os: [os] }) };
}

/** The lockfile with an entry for each of them: the platform is told by the name, as these packages are named. */
export function completed(lock) {
  const added = missingFrom(lock).map((one) => [`node_modules/${one.name}`, entryFor(one)]);
  const entries = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(entries) };
}

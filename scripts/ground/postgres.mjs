import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure, lastLines } from "./failure.mjs";
import { launch } from "./launch.mjs";
import { freePort, portIsFree } from "./ports.mjs";
import { findNative } from "./postgres-binaries.mjs";
import { prepareCluster, programOf } from "./postgres-cluster.mjs";
import { chooseIdentity } from "./postgres-identity.mjs";
import { clearLeftovers, endServer } from "./postgres-leftovers.mjs";
import { ensureRoles } from "./postgres-roles.mjs";

const HOST = "127.0.0.1";
const START_MS = 120_000;
const POLL_MS = 50;
const PORT_ATTEMPTS = 5;

/** Where the data went when nobody but root could reach the project: noted, so that they are found again. */
function placeOf({ folder, binaries, namespaces, outside }) {
  const note = `${folder}-at`;
  const noted = existsSync(note) ? readFileSync(note, "utf8").trim() : folder;
  const chosen = existsSync(noted) ? noted : folder;
  mkdirSync(chosen, { recursive: true, mode: 0o700 });
  const place = chooseIdentity({ binaries, folder: chosen, namespaces, outside });
  if (place.folder !== folder) writeFileSync(note, place.folder);
  return place;
}

const settings = (port) =>
  Object.entries({
    port,
    listen_addresses: HOST,
    // Only the password-protected port: no socket file, whose path may be too long or open to others.
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    timezone: "UTC",
    log_timezone: "UTC",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const addressOf = (user, password, port, database) => `postgres://${user}:${password}@${HOST}:${port}/${database}`;

export function urlsOf(port, { postgres: { superuser, owner, app } }, database) {
  return {
    superuserUrl: addressOf("postgres", superuser, port, database),
    ownerUrl: addressOf("rivulet_owner", owner, port, database),
    appUrl: addressOf("rivulet_app", app, port, database),
  };
}

async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // The end of the server is noticed elsewhere; without a listener it would end us too.
  client.on("error", () => {});
  await client.connect();
  return client;
}

export async function withClient(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** undefined while it starts (or replays its log after a crash). */
const answers = (url) =>
  withClient(url, () => true).catch((error) => {
    if (error.code === "28P01") throw error;
    return undefined;
  });

async function startOnPort(place, { port, secrets, log, watch }) {
  const cluster = join(place.folder, "cluster");
  const server = launch({ ...programOf(place, "postgres", ["-D", cluster, ...settings(port)]), log });
  const forget = watch(server);
  const superuserUrl = addressOf("postgres", secrets.postgres.superuser, port, "postgres");
  const until = performance.now() + START_MS;
  const gone = server.ended.then(() => "gone");
  for (;;) {
    const state = await Promise.race([gone, answers(superuserUrl)]);
    if (state === true) return { server, forget, superuserUrl };
    if (state === "gone" || performance.now() > until) break;
    await Promise.race([gone, pause(POLL_MS)]);
  }
  if (server.identity !== undefined) await endServer(server.identity);
  forget();
  return undefined;
}

async function startServer(place, options) {
  let port = options.port;
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    options.stopIfAsked();
    if (port === undefined || !(await portIsFree(port, HOST))) port = await freePort();
    const started = await startOnPort(place, { ...options, port });
    if (started !== undefined) return { ...started, port };
    if (!lastLines(options.log).includes("Address already in use")) break;
    port = undefined;
  }
  throw new Failure("PostgreSQL did not start", {
    cure: "Read .data/logs/postgres.log. If the data are beyond repair, start over with: npm run demo -- --reset",
    details: lastLines(options.log),
  });
}

function rememberedPort(file) {
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
}

/**
 * Starts the PostgreSQL that comes with the dependencies on `folder`, reachable from this machine only.
 * The caller holds a lock on the folder. `watch` hears of each process and returns how to forget it.
 */
export async function startPostgres({
  folder,
  secrets,
  log,
  watch = () => () => {},
  say = () => {},
  stopIfAsked = () => {},
  namespaces = true,
  outside = "/var/lib",
}) {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  const binaries = findNative();
  const place = placeOf({ folder, binaries, namespaces, outside });
  for (const deed of await clearLeftovers(join(place.folder, "cluster"))) say(deed);
  await prepareCluster(place, { version: binaries.version, secrets, log, watch });
  const portFile = `${folder}-port`;
  const options = { secrets, log, watch, stopIfAsked, port: rememberedPort(portFile) };
  const { server, forget, superuserUrl, port } = await startServer(place, options);
  writeFileSync(portFile, String(port));
  await withClient(superuserUrl, (client) => ensureRoles(client, secrets.postgres));
  return {
    ...server,
    folder: place.folder,
    as: place.name,
    port,
    superuserUrl,
    urlsOf: (database) => urlsOf(port, secrets, database),
    async stop() {
      await endServer(server.identity);
      forget();
    },
  };
}

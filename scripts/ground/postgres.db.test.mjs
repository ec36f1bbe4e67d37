import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres, withClient } from "./postgres.mjs";
import { createDatabase } from "./postgres-roles.mjs";
import { endProcess, identify, isAlive, processesIn, waitForEnd } from "./processes.mjs";
import { keepSecrets } from "./secrets.mjs";

const base = mkdtempSync(join(tmpdir(), "rivulet-ground-"));
chmodSync(base, 0o711);
const cluster = join(base, "postgres", "cluster");
const secretsFile = join(base, "secrets.json");
const start = () =>
  startPostgres({ folder: join(base, "postgres"), secrets: keepSecrets(secretsFile), log: join(base, "postgres.log") });
const running = () => processesIn(cluster, "postgres").filter(isAlive);

const rowsOf = (server) =>
  withClient(server.superuserUrl, async (client) => (await client.query("select word from kept order by word")).rows);

beforeAll(async () => {
  const server = await start();
  await withClient(server.superuserUrl, (client) => client.query("create table kept (word text)"));
  await server.stop();
});

afterAll(async () => {
  for (const process of running()) await endProcess(process, [["SIGKILL", 5_000]]);
  rmSync(base, { recursive: true, force: true });
});

const add = (server, word) =>
  withClient(server.superuserUrl, (client) => client.query("insert into kept values ($1)", [word]));

describe("the embedded PostgreSQL", () => {
  test("leaves no process and no postmaster.pid after stop", async () => {
    const server = await start();
    expect(running().length).toBeGreaterThan(0);
    await server.stop();
    expect(running()).toEqual([]);
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
  });

  test("starts again after kill -9 of the server, with every committed row", async () => {
    const server = await start();
    await add(server, "before the kill");
    await endProcess({ ...server.identity, group: false }, [["SIGKILL", 5_000]]);
    expect(existsSync(join(cluster, "postmaster.pid"))).toBe(true);
    const again = await start();
    expect(await rowsOf(again)).toContainEqual({ word: "before the kill" });
    await again.stop();
  });

  test("starts when postmaster.pid names a process that is alive but somebody else", async () => {
    const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    writeFileSync(join(cluster, "postmaster.pid"), `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`);
    const server = await start();
    await server.stop();
    expect(isAlive(identify(stranger.pid))).toBe(true);
    stranger.kill("SIGKILL");
  });

  test("takes over from a server whose supervisor is gone", async () => {
    const orphan = await start();
    const server = await start();
    expect(await waitForEnd(orphan.identity, 0)).toBe(true);
    await add(server, "after the orphan");
    await server.stop();
  });

  test("chooses another port when its own is taken", async () => {
    const port = Number(readFileSync(join(base, "postgres-port"), "utf8"));
    const squatter = createServer();
    await new Promise((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    const server = await start();
    expect(server.port).not.toBe(port);
    await server.stop();
    await new Promise((resolve) => squatter.close(resolve));
  });

  test("opens the same data when the secrets were lost", async () => {
    rmSync(secretsFile);
    const server = await start();
    expect((await rowsOf(server)).length).toBeGreaterThan(0);
    await server.stop();
  });

  test("is durable, in UTC, open to this machine alone, and its roles are no superusers", async () => {
    const server = await start();
    const names = [
      "fsync",
      "synchronous_commit",
      "full_page_writes",
      "TimeZone",
      "listen_addresses",
      "server_encoding",
    ];
    const settings = await withClient(server.superuserUrl, async (client) => {
      await createDatabase(client, "rivulet");
      const { rows } = await client.query("select name, setting from pg_settings where name = any($1)", [names]);
      return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    });
    expect(settings).toEqual({
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      TimeZone: "UTC",
      listen_addresses: "127.0.0.1",
      server_encoding: "UTF8",
    });
    const { ownerUrl, appUrl } = server.urlsOf("rivulet");
    const facts =
      "select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty, " +
      "current_setting('jit') as jit from pg_roles where rolname = current_user";
    const who = (url) => withClient(url, async (client) => (await client.query(facts)).rows[0]);
    expect(await who(ownerUrl)).toEqual({ rolname: "rivulet_owner", mighty: false, jit: "off" });
    expect(await who(appUrl)).toEqual({ rolname: "rivulet_app", mighty: false, jit: "off" });
    const wrong = appUrl.replace(/:[^:@]+@/, ":wrong@");
    await expect(withClient(wrong, () => true)).rejects.toMatchObject({ code: "28P01" });
    await server.stop();
  });
});

import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";

/** A pool of plain connections. Only lib/operation takes clients from it, always inside a transaction. */
export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

export function openPool(url: string, size = 10): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    application_name: "rivulet",
  });
  // An idle connection that dies (the server restarts) is replaced at the next use; without a listener the process would end.
  pool.on("error", () => undefined);
  return pool;
}

export function drizzleOn(client: PoolClient) {
  return drizzle({ client, casing: "snake_case" });
}

/** Drizzle on one client that stands inside a transaction. */
export type Tx = ReturnType<typeof drizzleOn>;

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { migrationTags } from "#db/migrate.ts";

/** The test server as `npm test` started it; a developer may point these three at any server of her own. */
export function cluster() {
  const superuserUrl = process.env.TEST_SUPERUSER_URL;
  if (!superuserUrl) throw new Error("TEST_SUPERUSER_URL is missing. Run the database tests with: npm run test:db");
  return {
    superuserUrl,
    ownerPassword: process.env.TEST_OWNER_PASSWORD ?? "",
    appPassword: process.env.TEST_APP_PASSWORD ?? "",
  };
}

export function urlOn(database: string, user?: { name: string; password: string }): string {
  const url = new URL(cluster().superuserUrl);
  url.pathname = `/${database}`;
  if (user) {
    url.username = user.name;
    url.password = user.password;
  }
  return url.href;
}

export async function asSuperuser<Value>(
  database: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: urlOn(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Named after what the migrations say, so that an old template is never taken for the new one. */
export function templateName(): string {
  const folder = new URL("../migrations/", import.meta.url);
  const text = migrationTags().map((tag) => readFileSync(new URL(`${tag}.sql`, folder), "utf8"));
  const here = createHash("sha256").update(text.join("\n")).digest("hex").slice(0, 12);
  return `rivulet_template_${here}`;
}

import { migrate } from "#db/migrate.ts";
import { asSuperuser, cluster, templateName, urlOn } from "./cluster.ts";

/** Once per run: the migrated template that every test file clones, and the clones of earlier runs swept away. */
export default async function setUp() {
  const template = templateName();
  await asSuperuser("postgres", async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database d where datname like 'rivulet\\_test\\_%'
         and not exists (select from pg_stat_activity a where a.datid = d.oid)`,
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} owner rivulet_owner`);
  });
  await migrate(urlOn(template, { name: "rivulet_owner", password: cluster().ownerPassword }));
}

import { migrate } from "#db/migrate.ts";

const ownerUrl = process.env.MIGRATION_DATABASE_URL;
if (ownerUrl) {
  const applied = await migrate(ownerUrl);
  console.log(applied.length === 0 ? "The database is at head; nothing to apply." : `Applied: ${applied.join(", ")}`);
} else {
  console.error(
    "MIGRATION_DATABASE_URL is missing: the database as its owner, for example\n" +
      "  MIGRATION_DATABASE_URL=postgres://rivulet_owner:password@localhost:5432/rivulet npm run db:migrate",
  );
  process.exitCode = 1;
}

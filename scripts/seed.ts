import { openPool } from "#db/client.ts";
import { seedDemo } from "#db/seed/seed-demo.ts";
import { shiftedClock, systemClock } from "#lib/kernel/clock.ts";

const SIZES = ["demo", "busy", "huge"];
const wanted = process.argv[process.argv.indexOf("--size") + 1] ?? "demo";
const size = process.argv.includes("--size") ? wanted : "demo";
const url = process.env.DATABASE_URL;

async function seed(databaseUrl: string): Promise<void> {
  const { FIXED_NOW } = process.env;
  const clock = FIXED_NOW ? shiftedClock(FIXED_NOW) : systemClock;
  const startedAt = systemClock.now().getTime();
  const seconds = () => ((systemClock.now().getTime() - startedAt) / 1000).toFixed(1).padStart(5);
  const pool = openPool(databaseUrl);
  try {
    const made = await seedDemo(pool, clock, (line) => console.log(`${seconds()} s  ${line}`));
    console.log(made ? `${seconds()} s  The demo clinic is ready.` : "The clinic still-water exists; nothing to do.");
  } finally {
    await pool.end();
  }
}

if (!SIZES.includes(size)) {
  console.error(`There is no size "${size}". One of: ${SIZES.join(", ")}`);
  process.exitCode = 1;
} else if (size !== "demo") {
  console.error(`The size "${size}" is not built yet; "demo" is.`);
  process.exitCode = 1;
} else if (!url) {
  console.error("DATABASE_URL is missing: the database as the app's role.");
  process.exitCode = 1;
} else {
  await seed(url);
}

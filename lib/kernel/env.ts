import { z } from "zod";

const AUTH_SECRET_BYTES = 32;
const EXAMPLE_SECRET = "a-long-random-text-of-48-bytes-made-by-openssl-rand-base64-48";

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a PostgreSQL address",
});

const shape = {
  DATABASE_URL: postgresUrl,
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  APP_ENV: z.enum(["demo", "test", "production"], { error: "must be demo, test or production" }).default("production"),
  APP_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }),
  AUTH_SECRET: z
    .string({ error: "must be a text" })
    .refine((secret) => new TextEncoder().encode(secret).length >= AUTH_SECRET_BYTES, {
      error: `must have at least ${AUTH_SECRET_BYTES} bytes`,
    })
    .refine((secret) => secret !== EXAMPLE_SECRET, { error: "is the public one of .env.example" }),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp or smtps address" }).optional(),
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int({ error: "must be a whole number" })
    .min(1, { error: "must be a port number" })
    .max(65_535, { error: "must be a port number" })
    .default(3000),
  CHROMIUM_PATH: z.string().optional(),
  FIXED_NOW: z.iso.datetime({ offset: true, error: "must be an ISO 8601 instant with an offset" }).optional(),
  NODE_ENV: z
    .enum(["development", "test", "production"], { error: "must be development, test or production" })
    .default("production"),
};

const EnvSchema = z
  .object(shape)
  .refine((env) => env.APP_ENV !== "production" || env.FIXED_NOW === undefined, {
    path: ["FIXED_NOW"],
    error: "is refused when APP_ENV is production: a clinic must not run on a stopped clock",
  })
  .transform((env) => ({ ...env, DATABASE_DIRECT_URL: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL }));

export type Env = z.output<typeof EnvSchema>;
type Name = keyof typeof shape;
type Entry = { readonly need: "required" | "optional"; readonly about: string; readonly example: string };

/** What a person must know about each variable; `.env.example` and the errors are made from it. */
export const envGuide: Readonly<Record<Name, Entry>> = {
  DATABASE_URL: {
    need: "required",
    about: "The database as the app's role (no owner, no superuser). May go through a pooler in transaction mode.",
    example: "postgres://rivulet_app:password@localhost:5432/rivulet",
  },
  MIGRATION_DATABASE_URL: {
    need: "optional",
    about: "The same database as its owner; used by migrations only.",
    example: "postgres://rivulet_owner:password@localhost:5432/rivulet",
  },
  DATABASE_DIRECT_URL: {
    need: "optional",
    about: "Past any pooler, for the worker and for LISTEN. Default: DATABASE_URL.",
    example: "postgres://rivulet_app:password@localhost:5432/rivulet",
  },
  APP_ENV: { need: "optional", about: "demo, test or production. Default: production.", example: "production" },
  APP_URL: { need: "required", about: "The address people type, without a path.", example: "https://clinic.example" },
  AUTH_SECRET: {
    need: "required",
    about: "Signs cookies and links; at least 32 bytes, kept secret. Make one with: openssl rand -base64 48",
    example: EXAMPLE_SECRET,
  },
  SMTP_URL: {
    need: "optional",
    about: "Where e-mail goes out. Unset: messages stay on the outbox page.",
    example: "smtps://user:password@mail.example:465",
  },
  PORT: { need: "optional", about: "The port of the web process. Default: 3000.", example: "3000" },
  CHROMIUM_PATH: { need: "optional", about: "A Chromium for the browser tests.", example: "/usr/bin/chromium" },
  FIXED_NOW: {
    need: "optional",
    about: "Tests and demo recordings only: the instant at which the clock starts. Refused in production.",
    example: "2026-11-23T07:30:00Z",
  },
  NODE_ENV: { need: "optional", about: "Set by the commands themselves; leave it alone.", example: "production" },
};

export class EnvProblem extends Error {
  override readonly name = "EnvProblem";
}

function complaint(name: string, present: boolean, reason: string): string {
  const entry = Object.entries(envGuide).find(([known]) => known === name)?.[1];
  const example = entry === undefined ? "" : `, for example ${name}=${entry.example}`;
  return `  ${name} ${present ? reason : "is missing"}${example}`;
}

export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty value means "not set": that is how a variable of a surrounding .env is switched off.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = EnvSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    return complaint(name, name in given, issue.message);
  });
  throw new EnvProblem(["The environment is not right:", ...lines, "See .env.example."].join("\n"));
}

const held: { env?: Env } = {};

/** Parsed once, at the first call; later changes of the environment are not seen. */
export function readEnv(): Env {
  held.env ??= parseEnv(process.env);
  return held.env;
}

/** The text of `.env.example`. */
export function envExample(): string {
  const blocks = Object.entries(envGuide)
    .filter(([name]) => name !== "NODE_ENV")
    .map(([name, entry]) => `# ${entry.about}\n${entry.need === "required" ? "" : "#"}${name}=${entry.example}\n`);
  return [
    "# Made by scripts/env-example.ts from lib/kernel/env.ts. Copy to .env and fill in.",
    "# `npm run demo`, `npm run dev` and `npm test` need none of it.\n",
    ...blocks,
  ].join("\n");
}

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EnvProblem, envExample, parseEnv } from "./env.ts";

const sound = {
  DATABASE_URL: "postgres://rivulet_app:secret@localhost:5432/rivulet",
  APP_URL: "https://clinic.example",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

function problemOf(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvProblem) return error.message;
    throw error;
  }
  return "";
}

describe("the environment", () => {
  test("a sound one is taken, with production, port 3000 and the pooled address as defaults", () => {
    expect(parseEnv(sound)).toMatchObject({
      APP_ENV: "production",
      PORT: 3000,
      DATABASE_DIRECT_URL: sound.DATABASE_URL,
    });
  });

  test("every missing and every wrong variable is named at once, with a reason and an example", () => {
    const problem = problemOf({ APP_URL: "clinic", PORT: "70000", AUTH_SECRET: "short", APP_ENV: "staging" });
    expect(problem).toMatch(/DATABASE_URL is missing, for example DATABASE_URL=postgres:/);
    expect(problem).toMatch(/APP_URL must be an http or https address, for example/);
    expect(problem).toMatch(/PORT must be a port number/);
    expect(problem).toMatch(/AUTH_SECRET must have at least 32 bytes/);
    expect(problem).toMatch(/APP_ENV must be demo, test or production/);
  });

  test("a secret counts in bytes, not in characters", () => {
    expect(problemOf({ ...sound, AUTH_SECRET: "ä".repeat(16) })).toBe("");
    expect(problemOf({ ...sound, AUTH_SECRET: "a".repeat(31) })).toMatch(/AUTH_SECRET/);
  });

  test("the secret of .env.example is refused", () => {
    const published = /^AUTH_SECRET=(.+)$/m.exec(envExample())?.[1];
    expect(problemOf({ ...sound, AUTH_SECRET: published })).toMatch(/AUTH_SECRET is the public one/);
  });

  test("a stopped clock is refused in production and allowed in tests", () => {
    const stopped = { ...sound, FIXED_NOW: "2026-11-23T07:30:00Z" };
    expect(problemOf(stopped)).toMatch(/FIXED_NOW is refused when APP_ENV is production/);
    expect(problemOf({ ...stopped, APP_ENV: "production" })).toMatch(/FIXED_NOW/);
    expect(parseEnv({ ...stopped, APP_ENV: "test" }).FIXED_NOW).toBe("2026-11-23T07:30:00Z");
  });

  test("an empty value means not set", () => {
    expect(parseEnv({ ...sound, SMTP_URL: "", PORT: "" })).toMatchObject({ PORT: 3000 });
    expect(problemOf({ ...sound, DATABASE_URL: "" })).toMatch(/DATABASE_URL is missing/);
  });

  test("an address of another database server is refused", () => {
    expect(problemOf({ ...sound, DATABASE_URL: "mysql://localhost/rivulet" })).toMatch(
      /DATABASE_URL must be a PostgreSQL/,
    );
  });

  test(".env.example is the one made from the schema", () => {
    expect(readFileSync(new URL("../../.env.example", import.meta.url), "utf8")).toBe(envExample());
  });
});

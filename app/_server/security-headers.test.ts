import { describe, expect, test } from "vitest";
import { contentPolicy, isForeignWrite } from "./security-headers.ts";

const asked = (extra: Record<string, string>) => new Headers({ host: "clinic.test", ...extra });

describe("the content policy", () => {
  const policy = contentPolicy({ nonce: "abc", secure: true, development: false });

  test("lets only scripts with this answer's nonce run", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
  });

  test.each(["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"])(
    "says %s",
    (directive) => {
      expect(policy.split("; ")).toContain(directive);
    },
  );

  test("does not force https on a plain demo", () => {
    expect(contentPolicy({ nonce: "abc", secure: false, development: false })).not.toContain("upgrade-insecure");
  });
});

describe("a write that another site made the browser send", () => {
  test.each([
    ["a form on another site", { origin: "https://evil.test", "sec-fetch-site": "cross-site" }],
    ["a sandboxed frame", { origin: "null" }],
    ["a sibling host", { origin: "https://other.clinic.test", "sec-fetch-site": "same-site" }],
    ["a request that hides its origin", { "sec-fetch-site": "cross-site" }],
    ["another port", { origin: "https://clinic.test:8443" }],
    ["a malformed origin", { origin: "clinic.test" }],
  ])("is refused: %s", (_name, headers) => {
    expect(isForeignWrite("POST", asked(headers))).toBe(true);
  });

  test.each([
    ["our own page", { origin: "https://clinic.test", "sec-fetch-site": "same-origin" }],
    [
      "our own page behind a front server",
      { host: "10.0.0.2:3000", "x-forwarded-host": "clinic.test", origin: "https://clinic.test" },
    ],
    ["a program that is not a browser", {}],
    ["an address typed by hand", { "sec-fetch-site": "none" }],
  ])("is not assumed of %s", (_name, headers) => {
    expect(isForeignWrite("POST", asked(headers))).toBe(false);
  });

  test("reading is never refused", () => {
    expect(isForeignWrite("GET", asked({ origin: "https://evil.test", "sec-fetch-site": "cross-site" }))).toBe(false);
  });
});

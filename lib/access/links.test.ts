import { describe, expect, test, vi } from "vitest";
import { readLinkToken, writeLinkToken } from "./links.ts";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing");
vi.stubEnv("APP_ENV", "test");
vi.stubEnv("APP_URL", "http://127.0.0.1:3000");
vi.stubEnv("AUTH_SECRET", "a secret of more than thirty-two bytes");

const LINK = {
  clinicId: "01a203c1-b958-7404-a097-5eb052228895",
  purpose: "booking",
  subjectId: "01a203c4-3a10-7236-8b64-76261ee1b201",
  version: 1,
} as const;
const TOKEN = writeLinkToken(LINK);
const [CLINIC = "", SECRET = ""] = TOKEN.split(".");
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=!. ";

describe("a link token", () => {
  test("that we wrote is read for its purpose and for no other", () => {
    expect(readLinkToken(TOKEN, "booking")).toEqual(LINK);
    expect(readLinkToken(TOKEN, "review")).toBeUndefined();
    expect(readLinkToken(TOKEN, "client-invitation")).toBeUndefined();
  });

  test("with any one character changed is no token", () => {
    const changed = [...TOKEN].flatMap((own, at) =>
      [...ALPHABET]
        .filter((other) => other !== own)
        .map((other) => `${TOKEN.slice(0, at)}${other}${TOKEN.slice(at + 1)}`),
    );
    expect(changed.filter((token) => readLinkToken(token, "booking") !== undefined)).toEqual([]);
  });

  test.each([
    [""],
    ["."],
    [`${CLINIC}.`],
    [`${TOKEN}.x`],
    [`${TOKEN}=`],
    [`${TOKEN} `],
    [`${CLINIC}.!${SECRET}`],
    [TOKEN.slice(0, -1)],
  ])("in another spelling is no token: %j", (token) => {
    expect(readLinkToken(token, "booking")).toBeUndefined();
  });
});

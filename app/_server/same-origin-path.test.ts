import { expect, test } from "vitest";
import { sameOriginPath } from "./same-origin-path.ts";

test.each(["/", "/today", "/clients/1?tab=course", "/c/still-water/book?step=2", "/sign-in?next=%2Ftoday"])(
  "%s stays as it is",
  (path) => {
    expect(sameOriginPath(path)).toBe(path);
  },
);

test.each([
  null,
  undefined,
  "",
  "today",
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  " //evil.test",
  "https://evil.test",
  "http:evil.test",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "@evil.test",
  ".evil.test",
  "/.//evil.test",
  "/a/..//evil.test",
  "/%2e%2e//evil.test",
  "/ /evil.test",
  "/\u0000/evil.test",
  "mailto:a@evil.test",
  "?next=/",
  "#x",
])("%j leads to the front door, never away", (path) => {
  expect(sameOriginPath(path)).toBe("/");
});

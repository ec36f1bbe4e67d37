import { expect, test } from "vitest";
import { STAFF_ROLES } from "#lib/access/words.ts";
import { staffNavEntries } from "./staff-nav-entries.ts";

const keysFor = (...roles: Parameters<typeof staffNavEntries>[0]) => staffNavEntries(roles).map(({ key }) => key);

test("a therapist sees her work and no figures", () => {
  expect(keysFor("therapist")).toEqual(["today", "clients", "courses"]);
});

test("several roles add up, in one fixed order", () => {
  expect(keysFor("accountant", "therapist")).toEqual(["today", "clients", "courses", "dashboard"]);
});

test("nobody signed in, no doors", () => {
  expect(keysFor()).toEqual([]);
});

test("no role of the staff is left without a door", () => {
  expect(STAFF_ROLES.filter((role) => keysFor(role).length === 0)).toEqual([]);
});

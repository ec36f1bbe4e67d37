import fc from "fast-check";
import { expect, it } from "vitest";
import { isId, newId } from "./id.ts";

const instants = fc.integer({ min: 0, max: 2 ** 47 }).map((millis) => new Date(millis));

it("ids are version 7, variant 10 and carry their millisecond", () => {
  fc.assert(
    fc.property(instants, (at) => {
      const id = newId(at);
      expect(isId(id)).toBe(true);
      expect(id[14]).toBe("7");
      expect("89ab").toContain(id[19]);
      expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(at.getTime());
    }),
  );
});

it("ids sort as their instants do", () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      fc.pre(a.getTime() !== b.getTime());
      expect(newId(a) < newId(b)).toBe(a < b);
    }),
  );
});

it("ids of one instant differ", () => {
  const at = new Date(0);
  expect(new Set(Array.from({ length: 1000 }, () => newId(at))).size).toBe(1000);
});

it("only lower-case UUIDs are ids", () => {
  expect(["", "1", "0190F5C0-0000-7000-8000-000000000000", "0190f5c0-0000-7000-8000-00000000000g"].some(isId)).toBe(
    false,
  );
});

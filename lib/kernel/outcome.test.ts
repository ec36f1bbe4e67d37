import { expect, it } from "vitest";
import { done, refused } from "./outcome.ts";

it("a done outcome carries its value", () => {
  expect(done({ id: "a" })).toEqual({ ok: true, value: { id: "a" } });
});

it("a refusal carries its code, and a detail only where one was given", () => {
  expect(refused("slot-taken")).toEqual({ ok: false, refusal: "slot-taken" });
  expect("detail" in refused("slot-taken")).toBe(false);
  expect(refused("slot-taken", { alternatives: [] })).toEqual({
    ok: false,
    refusal: "slot-taken",
    detail: { alternatives: [] },
  });
});

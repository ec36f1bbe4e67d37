import { expect, test } from "vitest";
import { typedValues } from "./typed-values.ts";

test("what was typed comes back, every tick of a group too", () => {
  const form = new FormData();
  form.append("email", "a@b.test");
  form.append("topics", "one");
  form.append("topics", "two");
  expect(typedValues(form)).toEqual({ email: ["a@b.test"], topics: ["one", "two"] });
});

test("secrets, files and the framework's own fields never come back", () => {
  const form = new FormData();
  form.append("password", "x");
  form.append("newPassword", "x");
  form.append("$ACTION_REF_1", "x");
  form.append("letter", new File(["x"], "letter.txt"));
  expect(typedValues(form)).toEqual({});
});

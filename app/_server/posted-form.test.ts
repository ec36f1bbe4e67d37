import { describe, expect, test } from "vitest";
import { postedForm } from "./posted-form.ts";

const posted = (body: string, type?: string) =>
  new Request("http://here.invalid/", {
    method: "POST",
    body,
    headers: type === undefined ? {} : { "content-type": type },
  });

describe("a posted form", () => {
  test("is read", async () => {
    const form = await postedForm(posted("service=mld-60", "application/x-www-form-urlencoded"));
    expect(form.get("service")).toBe("mld-60");
  });

  test.each([
    ["JSON", "{}", "application/json"],
    ["no type", "service=mld-60", undefined],
    ["a form in parts without a boundary", "service=mld-60", "multipart/form-data"],
    ["broken parts", "garbage", "multipart/form-data; boundary=x"],
  ])("that is %s counts as empty", async (_name, body, type) => {
    expect([...(await postedForm(posted(body, type)))]).toEqual([]);
  });

  test("that says it is huge is not read", async () => {
    const request = posted("service=mld-60", "application/x-www-form-urlencoded");
    request.headers.set("content-length", "300000");
    expect([...(await postedForm(request))]).toEqual([]);
  });
});

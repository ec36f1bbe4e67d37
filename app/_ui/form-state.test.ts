import { describe, expect, test } from "vitest";
import { controlId, readDate } from "./form-state.ts";

function boxes(day: string, month: string, year: string): FormData {
  const form = new FormData();
  form.set("birthDate.day", day);
  form.set("birthDate.month", month);
  form.set("birthDate.year", year);
  return form;
}

describe("three boxes make one date", () => {
  test.each([
    ["1", "2", "1961", "1961-02-01"],
    [" 09 ", "11", "1999", "1999-11-09"],
    ["", "", "", ""],
    ["", "2", "1961", "1961-02-00"],
    ["31", "x", "61", "0061-0x-31"],
  ])("%s / %s / %s gives %j", (day, month, year, date) => {
    expect(readDate(boxes(day, month, year), "birthDate")).toBe(date);
  });

  test("a form without the boxes has no date", () => {
    expect(readDate(new FormData(), "birthDate")).toBe("");
  });
});

test("ids are safe in links whatever the field is called", () => {
  expect(controlId("client.birthDate")).toBe("field-client-birthDate");
  expect(controlId("reason", "task 7")).toBe("field-task-7-reason");
  expect(controlId("answers[q-1].value")).toBe("field-answers-q-1-value");
});

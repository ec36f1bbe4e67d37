import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const vectors: readonly { readonly id: string; readonly expected: object }[] = JSON.parse(
  readFileSync("lib/intake/rules/screening-vectors.json", "utf8"),
);
const base = { asOf: "2026-03-02", birthDate: "1985-06-15", answers: {} };

function run(script: string, input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const cases = (script: string, ...list: readonly object[]) => run(script, JSON.stringify(list));

describe("screen", () => {
  test("answers the published vectors with exactly the promised fields, and nothing else on stdout", () => {
    const bare = vectors.map(({ expected: _expected, ...rest }) => rest);
    const { status, stdout, stderr } = cases("screen", ...bare);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(vectors.map(({ id, expected }) => ({ id, ...expected })));
  });

  test("one bad case stops the run: exit 1, no output, case and key named", () => {
    const bad = { ...base, id: "X7", answers: { bp: [300, 90], shoe_size: 4 } };
    const { status, stdout, stderr } = cases("screen", { ...base, id: "good" }, bad);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain('"X7"');
    expect(stderr).toContain("answers.bp");
    expect(stderr).toContain("answers.shoe_size");
    expect(stderr).not.toContain("good");
  });

  test("a bad case without a name is named by its number", () => {
    expect(cases("screen", base, { ...base, answers: { ill_today: 1 } }).stderr).toContain(
      "number 2: answers.ill_today",
    );
  });

  test.each(["", "{", "{}", "null", "3"])("input %j is refused in words", (input) => {
    const { status, stdout, stderr } = run("screen", input);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("The input");
  });

  test("no cases, no results", () => {
    expect(run("screen", "[]")).toMatchObject({ status: 0, stdout: "[]\n" });
  });
});

describe("volumes", () => {
  test("answers unrounded volumes and segments", () => {
    const { status, stdout } = cases("volumes", { id: "a", intervalCm: 4, circumferencesCm: [20, 24, 20] });
    expect(status).toBe(0);
    const [result] = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(["id", "volumeMl", "segmentsMl"]);
    expect(result.volumeMl).toBeCloseTo(308.972796189, 8);
    expect(result.segmentsMl).toHaveLength(2);
  });

  test("a bad case gives exit 1, no output and its field", () => {
    const { status, stdout, stderr } = cases("volumes", { id: "b", intervalCm: -4, circumferencesCm: [20, 24] });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain('"b": intervalCm');
  });
});

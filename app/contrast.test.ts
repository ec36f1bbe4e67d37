import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "globals.css"), "utf8");

function tokensOf(start: string): Map<string, string> {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

const light = tokensOf("@theme static {");
const themes = { light, dark: new Map([...light, ...tokensOf("@variant dark {")]) };

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (brighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["surface", "canvas", "sunken"];
const TEXTS = ["text", "muted", "subtle", "primary", "danger", "warning", "success", "info"];
const SOFTS = ["primary", "danger", "warning", "success", "info"];

const texts: [ink: string, ground: string][] = [
  ...TEXTS.flatMap((ink) => GROUNDS.map((ground): [string, string] => [ink, ground])),
  ...SOFTS.map((tone): [string, string] => [`on-${tone}-soft`, `${tone}-soft`]),
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
];
const shapes: [ink: string, ground: string][] = [
  ...["control", "focus", "primary"].flatMap((ink) => GROUNDS.map((ground): [string, string] => [ink, ground])),
  ["primary", "primary-soft"],
];

describe.each(Object.entries(themes))("in the %s theme", (_theme, tokens) => {
  const ratio = ([ink, ground]: [string, string]) =>
    contrast(tokens.get(ink) ?? "#000000", tokens.get(ground) ?? "#000000");

  test.each(texts)("%s can be read on %s (4.5:1)", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)("%s can be told from %s (3:1)", (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

test("the dark theme names every colour of its own", () => {
  expect(light.size).toBeGreaterThan(25);
  expect([...tokensOf("@variant dark {").keys()].sort()).toEqual([...light.keys()].sort());
});

test("the formula agrees with published pairs", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#12262b", "#ffffff")).toBeCloseTo(15.7, 2);
  expect(contrast("#63ccd2", "#142023")).toBeCloseTo(8.8, 2);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "#lib/kernel/locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";

const HERE = import.meta.dirname;
const filesOf = (locale: Locale) => readdirSync(join(HERE, locale)).sort();
const readCatalogue = (locale: Locale, file: string): unknown =>
  JSON.parse(readFileSync(join(HERE, locale, file), "utf8"));

/** Every text with its dotted key. */
function texts(node: unknown, path: readonly string[] = []): [key: string, text: unknown][] {
  if (typeof node !== "object" || node === null) return [[path.join("."), node]];
  return Object.entries(node).flatMap(([key, child]) => texts(child, [...path, key]));
}

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Names of arguments and tags in a message, the nested ones too. */
function argumentsOf(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    const own = "value" in part && part.type !== 0 ? [`${part.type}:${part.value}`] : [];
    const nested = "options" in part ? Object.values(part.options).flatMap((option) => argumentsOf(option.value)) : [];
    return [...own, ...nested, ...("children" in part ? argumentsOf(part.children) : [])];
  });
  return [...new Set(names)].sort();
}

const parsed = (text: unknown, locale: Locale) => argumentsOf(new IntlMessageFormat(String(text), locale).getAst());

test("every namespace file exists in every language and is registered", () => {
  expect(filesOf("en").length).toBeGreaterThan(4);
  expect(filesOf("de")).toEqual(filesOf("en"));
  expect(
    Object.keys(en)
      .sort()
      .map((name) => `${name}.json`),
  ).toEqual(filesOf("en"));
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});

describe.each(filesOf("en"))("%s", (file) => {
  const english = texts(readCatalogue("en", file));
  const german = texts(readCatalogue("de", file));

  test("has the same keys in both languages", () => {
    expect(german.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
  });

  test("leaves no text empty", () => {
    const empty = [...english, ...german].filter(([, text]) => typeof text !== "string" || text.trim() === "");
    expect(empty).toEqual([]);
  });

  test("asks for the same arguments in both languages", () => {
    const inGerman = new Map(german);
    const uneven = english.filter(([key, text]) => `${parsed(text, "en")}` !== `${parsed(inGerman.get(key), "de")}`);
    expect(uneven.map(([key]) => key)).toEqual([]);
  });
});

test("the survey saw every language of the product", () => {
  expect(LOCALES).toEqual(["en", "de"]);
});

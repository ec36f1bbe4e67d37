import { describe, expect, test } from "vitest";
import { bestAccepted } from "./accept-language.ts";

describe("the language a browser asks for", () => {
  test.each([
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en-GB", "en"],
    ["fr-FR,fr;q=0.9,de;q=0.4,en;q=0.3", "de"],
    ["de;q=0.2, en;q=0.7", "en"],
    ["de;q=0, en", "en"],
  ])("%s gives %s", (header, locale) => {
    expect(bestAccepted(header)).toBe(locale);
  });

  test.each([[null], [""], ["fr, es;q=0.3"], ["*"], [";;q=x,,"], ["de;q=nonsense"]])(
    "%s leaves the choice to the clinic",
    (header) => {
      expect(bestAccepted(header)).toBeUndefined();
    },
  );
});

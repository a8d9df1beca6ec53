import { describe, expect, it } from "vitest";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { cslXml } from "#lib/citations/format/csl-tree.ts";
import {
  findStandardLocale,
  findStandardStyle,
  findStyle,
  localeSource,
} from "#lib/server/gateways/styles.ts";

describe("the store of styles", () => {
  it.each(OFFERED_STYLES.map(({ id }) => id))("has the offered style %s in each language", (id) => {
    const style = findStyle(id);
    for (const language of ["kk", "ru", "en"] as const)
      expect(style?.forLanguage(language).name).toBe("style");
  });

  it("has the other styles of the CSL project too, and null for a name it does not know", () => {
    expect(findStyle("vancouver")?.tradition ?? findStyle("nature")?.tradition).toBe("csl");
    expect(findStyle("no-such-style")).toBeNull();
    expect(findStyle("__proto__")).toBeNull();
    expect(findStyle("../../../package")).toBeNull();
  });

  it("gives ours before the CSL project's style of the same name", () => {
    expect(findStandardStyle("gost-r-7-0-5-2008")).not.toBeNull();
    expect(findStyle("gost-r-7-0-5-2008")?.tradition).toBe("gost");
  });

  it("gives American English for a language without a locale", () => {
    expect(findStandardLocale("kk-KZ")).toBeNull();
    expect(localeSource("kk-KZ").attrs["xml:lang"]).toBe("kk-KZ");
    expect(localeSource("xx-XX")).toBe(findStandardLocale("en-US"));
  });

  it("gives the same object for a style in use, by which printed entries are kept", () => {
    expect(findStyle("apa")).toBe(findStyle("apa"));
    expect(findStandardLocale("ru-RU")).toBe(findStandardLocale("ru-RU"));
  });
});

describe("our own styles as CSL files", () => {
  it("are well-formed XML with the macros they use", () => {
    for (const { id } of OFFERED_STYLES.filter(({ origin }) => origin === "own")) {
      const xml = cslXml(findStyle(id)?.forLanguage("kk") ?? { name: "", attrs: {}, children: [] });
      const defined = new Set([...xml.matchAll(/<macro name="([^"]+)"/g)].map(([, name]) => name));
      const used = new Set([...xml.matchAll(/ macro="([^"]+)"/g)].map(([, name]) => name));
      expect([...used].filter((name) => !defined.has(name))).toEqual([]);
      expect([...defined].filter((name) => !used.has(name))).toEqual([]);
      expect(xml.startsWith('<style xmlns="http://purl.org/net/xbiblio/csl"')).toBe(true);
    }
  });
});

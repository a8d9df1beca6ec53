import { describe, expect, it } from "vitest";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { searchStyles } from "#lib/server/gateways/style-names.ts";
import { findStyle } from "#lib/server/gateways/styles.ts";

const idsOf = (search: string, most = 50): string[] =>
  searchStyles({ search, language: "kk", most }).styles.map(({ id }) => id);

describe("searchStyles", () => {
  it("without a word answers all, those on offer first and in their order", () => {
    const { styles, found } = searchStyles({ search: " ", language: "en", most: 20 });
    expect(found).toBeGreaterThan(2_500);
    expect(styles).toHaveLength(20);
    expect(styles.slice(0, OFFERED_STYLES.length).map(({ id }) => id)).toEqual(
      OFFERED_STYLES.map(({ id }) => id),
    );
  });

  it.each(["ГОСТ", "мемст", "gost", "Гост 7.0.5"])("finds the standards by %s", (search) => {
    expect(idsOf(search)).toContain("gost-r-7-0-5-2008-numeric");
    expect(searchStyles({ search, language: "ru", most: 1 }).styles[0]).toMatchObject({ origin: "own" });
  });

  it.each([
    ["beginnings of words in any order", "brack vanc", "vancouver-brackets"],
    [
      "words whatever their case and accents",
      "UNIVERSITÄT ruhr medizinische",
      "ruhr-universitat-bochum-medizinische-fakultat-numeric",
    ],
    ["Cyrillic names", "успехи геронт", "uspekhi-gerontologii"],
    ["a field and a word", "psychology apa", "apa"],
    ["the id", "modern-language", "modern-language-association"],
    ["a name in another language than the screen's", "Harvard cite", "harvard-cite-them-right"],
  ])("finds by %s", (_, search, id) => {
    expect(idsOf(search)).toContain(id);
  });

  it("puts the very name before names that begin with it, and those before the others", () => {
    expect(idsOf("nature").slice(0, 2)).toEqual(["nature", "nature-no-et-al"]);
  });

  it("finds nothing for what no style is called", () => {
    expect(searchStyles({ search: "宪法 改革", language: "kk", most: 5 })).toEqual({ styles: [], found: 0 });
    expect(idsOf("__proto__ hasOwnProperty")).toEqual([]);
  });

  it("names only styles that are there, each with its kind", () => {
    const { styles } = searchStyles({ search: "", language: "en", most: 10_000 });
    expect(new Set(styles.map(({ id }) => id)).size).toBe(styles.length);
    for (const { id } of styles.filter((_, index) => index % 97 === 0)) expect(findStyle(id)?.id).toBe(id);
    expect(styles.filter(({ title }) => title === "")).toEqual([]);
    const kinds = new Set(styles.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["author", "author-date", "label", "note", "numeric"]);
  });
});

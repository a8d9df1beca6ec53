import { describe, expect, it } from "vitest";
import {
  checkIntegrity,
  findCitedEntries,
  type CheckedCitation,
  type CheckedEntry,
} from "#lib/citations/integrity.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";

function entry(
  id: string,
  number: number | null,
  text: string,
  more: Partial<CheckedEntry> = {},
): CheckedEntry {
  return { id, number, text, list: "original", csl: parseEntry(text).csl, pairedWith: null, ...more };
}

function cites(...keys: (number | string)[]): CheckedCitation {
  return { keys, kind: typeof keys[0] === "string" ? "author_date" : "bracket" };
}

const LIST = [
  entry("r1", 1, "Омаров Қ.Т. Жергілікті кеңестер шежіресі. – Алматы: Дала, 1995. – 324 б."),
  entry("r2", 2, "Сейітова Г. Шағын қалалар өмірі // Өңір. – 2018. – № 5. – Б. 18-29."),
  entry("r3", 3, "Жаңа тізілім ашылды. URL: https://example.kz/a (қаралған күні: 01.02.2023)"),
];

describe("checkIntegrity", () => {
  it("finds nothing where every mark has its entry and every entry its mark", () => {
    expect(checkIntegrity([cites(1, 2), cites(3), cites(1)], LIST)).toEqual([]);
  });

  it("names a citation without entry once, with all its places", () => {
    expect(checkIntegrity([cites(1, 2, 3), cites(9), cites(9)], LIST)).toEqual([
      { code: "citation_without_entry", citations: [1, 2], entryIds: [], values: { key: 9 } },
    ]);
  });

  it("names entries that nobody cites", () => {
    expect(checkIntegrity([cites(1)], LIST).map(({ code, entryIds }) => [code, ...entryIds])).toEqual([
      ["entry_never_cited", "r2"],
      ["entry_never_cited", "r3"],
    ]);
  });

  it("says that the list is missing instead of blaming each mark, and leaves footnote marks out", () => {
    const footnote: CheckedCitation = { keys: [1], kind: "footnote_mark" };
    expect(checkIntegrity([cites(1), cites(1, 2), footnote], [])).toEqual([
      { code: "references_missing", citations: [0, 1], entryIds: [], values: { citations: 2, keys: 2 } },
    ]);
    expect(checkIntegrity([footnote], [])).toEqual([]);
  });

  it("finds gaps and repeated numbers", () => {
    const gapped = [1, 2, 4, 4].map((number, at) =>
      entry(
        `e${String(at)}`,
        number,
        `Тақырып ${"абвг"[at] ?? ""}. – Алматы: Дала, ${String(1990 + at)}. – 10 б.`,
      ),
    );
    expect(checkIntegrity([], gapped).map(({ code, values }) => [code, values])).toEqual([
      ["gap_in_numbering", { before: 2, after: 4 }],
      ["number_repeated", { number: 4 }],
    ]);
  });

  it("finds a work that is listed twice, but not two parts of one work", () => {
    const first = "Омаров Қ.Т. Жергілікті кеңестер шежіресі. – Алматы: Дала, 1995. – 324 б.";
    const again = "Омаров Қ. Т. Жергілікті кеңестер шежіресі. Алматы : Дала, 1995. 324 б.";
    expect(checkIntegrity([], [entry("a", 1, first), entry("b", 2, again)])).toMatchObject([
      { code: "duplicate_entry", entryIds: ["a", "b"] },
    ]);
    const volumes = ["1", "2"].map((volume) =>
      entry(
        `v${volume}`,
        Number(volume),
        `Дала тарихының деректері. – Т. ${volume}. – Алматы: Дала, 1995. – 324 б.`,
      ),
    );
    expect(checkIntegrity([], volumes)).toEqual([]);
  });

  it("asks for the day of access of a page on the web", () => {
    expect(
      checkIntegrity([], [entry("w", 1, "Жаңа тізілім ашылды. URL: https://example.kz/a")]),
    ).toMatchObject([{ code: "access_date_missing", entryIds: ["w"] }]);
  });

  it("names entries of either list that have no twin", () => {
    const twin = entry("t1", 1, "Omarov K.T. Zhergilikti kenester. – Almaty: Dala, 1995.", {
      list: "romanised",
      pairedWith: "r1",
    });
    const lone = entry("t2", 2, "Akhmetov B. Basqa kitap. – Almaty: Dala, 1996.", { list: "romanised" });
    const found = checkIntegrity(
      [cites(1, 2, 3)],
      [{ ...(LIST[0] as CheckedEntry), pairedWith: "t1" }, ...LIST.slice(1), twin, lone],
    );
    expect(found.map(({ code, entryIds }) => [code, ...entryIds])).toEqual([
      ["original_without_romanised", "r2"],
      ["original_without_romanised", "r3"],
      ["romanised_without_original", "t2"],
    ]);
  });
});

describe("findCitedEntries", () => {
  it.each([
    ["Омаров 1995", ["r1"]],
    ["Omarov 1995", ["r1"]],
    ["Омаров 1996", []],
    ["Сейітова", ["r2"]],
    ["改革 1995", []],
  ])("follows the key «%s» across scripts", (key, ids) => {
    expect(findCitedEntries(key, LIST).map(({ id }) => id)).toEqual(ids);
  });
});

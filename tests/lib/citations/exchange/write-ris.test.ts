import { describe, expect, it } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import { written } from "./exchanged.ts";
import { ALL_WORKS, work } from "../format/works.ts";

const risFromItems = (items: readonly CslItem[]): string => written("ris", ...items);

type RisRecord = ReadonlyMap<string, readonly string[]>;

/** A reader as strict as the specification: tag of two signs, two spaces, hyphen, space; ER ends a record. */
function readRis(ris: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let record = new Map<string, string[]>();
  for (const line of ris.split("\r\n")) {
    if (line === "") continue;
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (match === null) throw new Error(`no RIS line: ${line}`);
    const [, tag = "", value = ""] = match;
    if (tag === "ER") {
      records.push(record);
      record = new Map();
    } else record.set(tag, [...(record.get(tag) ?? []), value]);
  }
  if (record.size > 0) throw new Error("the last record is not ended");
  return records;
}

function readOne(item: CslItem): RisRecord {
  const [record] = readRis(risFromItems([item]));
  if (record === undefined) throw new Error("no record");
  return record;
}

describe("writing RIS", () => {
  it("writes a Kazakh article so", () => {
    expect(risFromItems([work("kkArticle")]).split("\r\n")).toEqual([
      "TY  - JOUR",
      "ID  - kkArticle",
      "AU  - Ахметов, Әділ",
      "AU  - Ұлықбеков, Ерлан",
      "TI  - Референдум және азамат",
      "T2  - Құқық хабаршысы",
      "VL  - 27",
      "IS  - 2",
      "PY  - 2022",
      "DA  - 2022///",
      "SP  - 3",
      "EP  - 4",
      "C6  - 640",
      "LA  - kk",
      "ER  - ",
      "",
    ]);
  });

  it("brings the fields of each work back", () => {
    const records = readRis(risFromItems(ALL_WORKS));
    expect(records).toHaveLength(ALL_WORKS.length);
    for (const [index, item] of ALL_WORKS.entries()) {
      const record = records[index] ?? new Map<string, readonly string[]>();
      const first = (tag: string): string | undefined => record.get(tag)?.[0];
      expect(first("TI")).toBe(item.title);
      expect(record.get("AU") ?? []).toEqual(
        (item.author ?? []).map(({ family, given }) => `${family}, ${given}`),
      );
      expect(record.get("A2") ?? []).toEqual(
        (item.editor ?? []).map(({ family, given }) => `${family}, ${given}`),
      );
      // A whole volume has its series there.
      expect(first("T2")).toBe(item["container-title"] ?? item["collection-title"]);
      expect(first("PB")).toBe(item.publisher);
      expect(first("CY")).toBe(item["publisher-place"]);
      expect(first("UR")).toBe(item.URL);
      expect(first("C1")).toBe(item.authority);
      expect(first("M1")).toBe(item.number === undefined ? undefined : String(item.number));
      expect(first("LA")).toBe(item.language);
    }
  });

  it("never folds a value, however long or broken it is", () => {
    const title = "Избранные труды ".repeat(30).trim();
    expect(readOne({ type: "book", title: `${title}\n\r\n  соңы` }).get("TI")).toEqual([`${title} соңы`]);
  });

  it.each(["الإصلاح الدستوري", "संवैधानिक सुधार", "宪法改革", "👩‍👩‍👧‍👦 отбасы", "ER - x"])(
    "carries the title %s unharmed",
    (title) => {
      expect(readOne({ type: "book", title }).get("TI")).toEqual([title]);
    },
  );

  const names = [
    [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }, "van Gogh, Vincent"],
    [{ literal: "Қазақстан Республикасының Парламенті" }, "Қазақстан Республикасының Парламенті"],
    [{ family: "King", given: "M. L.", suffix: "Jr." }, "King, M. L., Jr."],
    [{ family: "Абай" }, "Абай"],
  ] as const;
  it.each(names)("writes the name %j as %s", (name, expected) => {
    expect(readOne({ type: "book", title: "x", author: [name] }).get("AU")).toEqual([expected]);
  });

  it("keeps what is known of a date", () => {
    expect(readOne({ type: "book", issued: { "date-parts": [[2021, 1, 5]] } }).get("DA")).toEqual([
      "2021/01/05/",
    ]);
    expect(readOne({ type: "book", issued: { "date-parts": [[2021, 3]] } }).get("DA")).toEqual(["2021/03//"]);
    expect(readOne({ type: "book", issued: { literal: "XIX ғасыр" } }).get("DA")).toEqual(["///XIX ғасыр"]);
  });

  it("splits only a plain range of pages, and keywords at commas and semicolons", () => {
    expect(readOne({ type: "book", page: "xi–xx" }).get("EP")).toEqual(["xx"]);
    expect(readOne({ type: "book", page: "3, 5-7" }).get("SP")).toEqual(["3, 5-7"]);
    expect(readOne({ type: "book", keyword: "сайлау; реформа, заң" }).get("KW")).toEqual([
      "сайлау",
      "реформа, заң",
    ]);
    expect(readOne({ type: "book", keyword: "сайлау, заң" }).get("KW")).toEqual(["сайлау", "заң"]);
  });
});

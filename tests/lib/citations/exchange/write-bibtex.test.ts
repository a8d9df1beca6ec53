import { parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import { written } from "./exchanged.ts";
import { ALL_WORKS, work } from "../format/works.ts";

const bibtexFromItems = (items: readonly CslItem[]): string => written("biblatex", ...items);

function read(items: readonly CslItem[]) {
  const library = parse(bibtexFromItems(items), {
    sentenceCase: false,
    removeOuterBraces: ["title", "booktitle", "journaltitle", "series"],
  });
  return { entries: library.entries, errors: library.errors };
}

function readOne(item: CslItem) {
  const [entry] = read([item]).entries;
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

const fieldsOf = (item: CslItem): Record<string, unknown> => readOne(item).fields;

describe("writing biblatex", () => {
  it("is read by a public parser without an error, one entry a work", () => {
    const { entries, errors } = read(ALL_WORKS);
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(ALL_WORKS.map(({ id }) => id));
  });

  it("writes a Kazakh article so", () => {
    expect(bibtexFromItems([work("kkArticle")])).toBe(`@article{kkArticle,
  author = {Ахметов, Әділ and Ұлықбеков, Ерлан},
  title = {{Референдум және азамат}},
  journaltitle = {{Құқық хабаршысы}},
  volume = {27},
  pages = {3--4},
  pagetotal = {640},
  number = {2},
  date = {2022},
  langid = {kazakh},
  language = {kk},
}
`);
  });

  const kinds = [
    ["kkBook", "book"],
    ["kkChapter", "incollection"],
    ["kkArticle", "article"],
    ["kkNewspaper", "article"],
    ["kkThesis", "thesis"],
    ["kkWebPage", "online"],
    ["kkDecree", "legislation"],
    ["ruStandard", "standard"],
    ["ruArchive", "unpublished"],
  ] as const;
  it.each(kinds)("writes %s as @%s", (name, type) => {
    expect(readOne(work(name)).type).toBe(type);
  });

  it("brings every field of each work back", () => {
    for (const item of ALL_WORKS) {
      const fields = fieldsOf(item);
      expect(fields["title"]).toBe(item.title);
      expect(fields["author"] ?? []).toEqual(
        (item.author ?? []).map(({ family, given }) =>
          expect.objectContaining({ lastName: family, firstName: given }),
        ),
      );
      expect(fields["date"]).toBe(isoOf(item.issued));
      expect(fields["url"]).toBe(item.URL);
      expect(fields["urldate"]).toBe(isoOf(item.accessed));
      expect(fields["location"]).toEqual(item["publisher-place"] && [item["publisher-place"]]);
      expect(fields["publisher"] ?? fields["institution"]).toEqual(item.publisher && [item.publisher]);
      expect(fields["journaltitle"] ?? fields["booktitle"] ?? fields["maintitle"]).toBe(
        item["container-title"],
      );
      expect(fields["doi"]).toBe(item.DOI);
      expect(String(fields["pages"] ?? "").replace(/[-–—]+/, "-")).toBe(
        (item.page ?? "").replace(/[-–—]+/, "-"),
      );
    }
  });

  const titles = [
    ["Тұңғыш 100 % табыс & 5_6 # $ {жақша} ~ ^ \\"],
    ["Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і"],
    ["الإصلاح الدستوري"],
    ["संवैधानिक सुधार"],
    ["宪法改革"],
    ["👩‍👩‍👧‍👦 отбасы"],
  ] as const;
  it.each(titles)("carries the title %s unharmed", (title) => {
    expect(fieldsOf({ type: "book", id: "a", language: "kk", title })["title"]).toBe(title);
  });

  it("keeps the names in an English title from being lower-cased", () => {
    expect(
      bibtexFromItems([{ type: "book", language: "en", title: "Reforms in Kazakhstan and the EU" }]),
    ).toContain("title = {Reforms in {Kazakhstan} and the {EU}}");
  });

  it("keeps an organisation in one piece", () => {
    const [name] = fieldsOf({
      type: "book",
      title: "x",
      author: [{ literal: "Ministry of Law and Order, Astana" }],
    })["author"] as { lastName: string }[];
    expect(name?.lastName ?? (name as unknown as { name: string }).name).toBe(
      "Ministry of Law and Order, Astana",
    );
  });

  it("keeps a publisher in one piece", () => {
    expect(fieldsOf({ type: "book", title: "x", publisher: "Lark and Sons" })["publisher"]).toEqual([
      "Lark and Sons",
    ]);
  });

  const dates: readonly (readonly [NonNullable<CslItem["issued"]>, string])[] = [
    [{ "date-parts": [[2021, 1, 5]] }, "date = {2021-01-05}"],
    [{ "date-parts": [[2005], [2007]] }, "date = {2005/2007}"],
    [{ "date-parts": [[1920]], circa: true }, "date = {1920~}"],
    [{ "date-parts": [[2020]], season: 1 }, "date = {2020-21}"],
    [{ "date-parts": [[-44, 3]] }, "date = {-0044-03}"],
    [{ literal: "XIX ғасыр" }, "year = {XIX ғасыр}"],
  ];
  it.each(dates)("writes the date %j as %s", (issued, expected) => {
    expect(bibtexFromItems([{ type: "book", title: "x", issued }])).toContain(expected);
  });

  it("gives every entry a key of its own, in ASCII", () => {
    const items: CslItem[] = ["a b", "a-b", "қазақ", "", "a b"].map((id) => ({
      id,
      type: "book",
      title: "x",
    }));
    const keys = read(items).entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(5);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9:._-]+$/);
  });

  const keyCases = [
    [{ id: "abai:1904" }, "abai:1904"],
    [{ id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" }, "qoishybaev2009"],
    [{ id: "ә", author: undefined }, "dala2009"],
    [{ id: undefined, author: [{ literal: "Ұлттық бюро" }] }, "ulttyqbyuro2009"],
    [{ id: undefined, author: [{ family: "Müller-Ñandú" }], issued: undefined }, "mullernandu"],
    [{ id: "", author: undefined, title: "宪法", issued: undefined }, "ref1"],
  ] as const;
  it.each(keyCases)("keys the work with %j as %s", (part, key) => {
    expect(bibtexFromItems([{ ...work("kkBook"), ...(part as Partial<CslItem>) }])).toContain(
      `@book{${key},`,
    );
  });

  it("is read back whatever the letters of title and name are", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((raw) => `Сөз ${raw.normalize("NFC")} соңы`)
      .filter(
        (raw) =>
          !/[\p{Cc}\p{Cf}\p{Z}]{1}/u.test(raw.replace(/ /g, "")) && !/<|>|&/.test(raw) && !/ {2}/.test(raw),
      );
    fc.assert(
      fc.property(text, (title) => {
        const { entries, errors } = read([
          { type: "book", language: "kk", title, author: [{ family: title, given: "Ә." }] },
        ]);
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

function isoOf(date: CslItem["issued"]): string | undefined {
  if (date === undefined || !("date-parts" in date)) return undefined;
  return date["date-parts"][0]
    ?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
}

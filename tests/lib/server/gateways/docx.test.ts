import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { ListDocument, ListLayout } from "#lib/citations/format/list-document.ts";
import type { FormattedEntry } from "#lib/citations/format/processor.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { readFile } from "#lib/server/gateways/readers/read-file.ts";
import { READING_LIMITS } from "#lib/server/gateways/readers/reading.ts";
import { bibliographyDocx } from "#lib/server/gateways/docx.ts";
import { printed } from "#tests/lib/citations/format/printed.ts";
import { ALL_WORKS, work } from "#tests/lib/citations/format/works.ts";

async function partsOf(document: ListDocument): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(await bibliographyDocx(document));
  const names = [
    "word/document.xml",
    "word/numbering.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
  ];
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await zip.file(name)?.async("string")) ?? ""] as const),
    ),
  );
}

const GROUP_WORDS = { own: { acts: "Актілер", works: "Әдебиет" }, english: { acts: "Acts", works: "Works" } };

/** One list of these entries. */
function listOf({
  heading = "x",
  language = "kk",
  entries,
}: {
  heading?: string;
  language?: Language;
  entries: readonly Pick<FormattedEntry, "label" | "runs" | "language">[];
}): ListDocument {
  const list = entries.map((entry, index) => {
    const id = String(index);
    return {
      id,
      group: null,
      romanised: null,
      original: { id, html: "", text: "", isBare: false, ...entry },
    };
  });
  return { heading, language, layout: "one-after-the-other", groupWords: GROUP_WORDS, list };
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

describe("bibliographyDocx", () => {
  it("holds the heading and the text of every entry", async () => {
    const entries = printed(ALL_WORKS, "gost-7-1-2003");
    const { "word/document.xml": xml = "" } = await partsOf(
      listOf({
        heading: "Әдебиеттер тізімі",
        language: "kk",
        entries,
      }),
    );
    const text = textOf(xml).replaceAll("&amp;", "&");
    expect(text.startsWith("Әдебиеттер тізімі")).toBe(true);
    for (const entry of entries) expect(text).toContain(entry.text);
  });

  it("numbers the entries by Word's own numbering, in the style's brackets", async () => {
    const gost = await partsOf(
      listOf({
        heading: "x",
        language: "kk",
        entries: printed([work("kkBook")], "gost-7-1-2003"),
      }),
    );
    expect(gost["word/numbering.xml"]).toContain('<w:lvlText w:val="%1."/>');
    expect(gost["word/document.xml"]).toContain("<w:numPr>");
    const ieee = await partsOf(
      listOf({ heading: "x", language: "kk", entries: printed([work("kkBook")], "ieee") }),
    );
    expect(ieee["word/numbering.xml"]).toContain('<w:lvlText w:val="[%1]"/>');
    const apa = await partsOf(
      listOf({ heading: "x", language: "kk", entries: printed([work("kkBook")], "apa") }),
    );
    expect(apa["word/document.xml"]).not.toContain("<w:numPr>");
  });

  it("marks italics and the language of each entry", async () => {
    const entries = printed([work("kkBook"), work("enArticle")], "apa");
    const { "word/document.xml": xml = "" } = await partsOf(
      listOf({ heading: "x", language: "kk", entries }),
    );
    expect(xml).toMatch(
      /<w:r><w:rPr><w:i\/>.{0,120}<w:lang w:val="kk-KZ"\/><\/w:rPr><w:t[^>]*>Дала заңдары және жаңа заман</,
    );
    expect(xml).toContain('<w:lang w:val="en-US"/>');
  });

  it("links web addresses", async () => {
    const { "word/_rels/document.xml.rels": rels = "" } = await partsOf(
      listOf({
        heading: "x",
        language: "ru",
        entries: printed([work("ruArticleOnline")], "gost-7-1-2003"),
      }),
    );
    expect(rels).toContain('Target="https://example.org/a?x=1&amp;y=2"');
  });

  it.each(["الإصلاح الدستوري", "संवैधानिक सुधार", "宪法改革", "👩‍👩‍👧‍👦 отбасы", "a < b & c"])(
    "carries %s",
    async (title) => {
      const entries = printed([{ type: "book", language: "kk", title }], "gost-7-1-2003");
      const { "word/document.xml": xml = "" } = await partsOf(
        listOf({ heading: title, language: "kk", entries }),
      );
      expect(textOf(xml).replaceAll("&lt;", "<").replaceAll("&amp;", "&")).toBe(`${title}${title}.`);
    },
  );

  it("leaves out what XML cannot hold", async () => {
    const entries = [{ label: null, language: "kk" as const, runs: [{ text: "а\u0000б\u001fв\ud800г" }] }];
    const { "word/document.xml": xml = "" } = await partsOf(
      listOf({ heading: "x", language: "kk", entries }),
    );
    expect(textOf(xml)).toBe("xабв\ufffdг");
  });

  it("is a document also when the list is empty", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(
      listOf({
        heading: "Тізім",
        language: "kk",
        entries: [],
      }),
    );
    expect(textOf(xml)).toBe("Тізім");
  });

  const pair = (layout: ListLayout): ListDocument => {
    const own = printed([work("kkBook"), work("ruWebPage")], "gost-7-1-2003");
    const latin = printed([work("enArticle"), work("enArticle")], "apa");
    const list = own.map((original, index) => ({
      id: String(index),
      group: index === 0 ? "acts" : "works",
      original,
      romanised: { ...(latin[index] ?? original), label: original.label, missing: [] },
    }));
    return { heading: "Тізім", language: "kk", layout, groupWords: GROUP_WORDS, list };
  };

  it("puts both lists under each other, their groups under headings, each counted by itself", async () => {
    const { "word/document.xml": xml = "", "word/numbering.xml": numbering = "" } = await partsOf(
      pair("one-after-the-other"),
    );
    const headings = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t[^>]*>([^<]*)</g)];
    expect(headings.map(([, level, text]) => `${level} ${text}`)).toEqual([
      "1 Тізім",
      "2 Актілер",
      "2 Әдебиет",
      "1 References",
      "2 Acts",
      "2 Works",
    ]);
    const used = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect([used[0] === used[1], used[2] === used[3], used[0] === used[2]]).toEqual([true, true, false]);
    expect(numbering.match(/w:val="%1\."/g)?.length).toBe(2);
  });

  it("puts both lists in two columns, a work a row", async () => {
    const { "word/document.xml": xml = "" } = await partsOf(pair("side-by-side"));
    const rows = xml.split("<w:tr>").slice(1);
    expect(rows.map((row) => row.split("<w:tc>").length - 1)).toEqual([2, 2, 2, 2, 2]);
    expect(textOf(rows[2] ?? "")).toContain("Дала заңдары және жаңа заман");
    expect(textOf(rows[2] ?? "")).toContain("Referendum design in new states");
  });

  it.each(["one-after-the-other", "side-by-side"] as const)(
    "is read back by our own reader, %s",
    async (layout) => {
      const bytes = await bibliographyDocx(pair(layout));

      const read = await readFile(
        bytes,
        { name: "list.docx", mediaType: "" },
        { limits: READING_LIMITS, recognise: false, onProgress: () => undefined, tessdata: null },
      );
      expect(read.ok && read.value.raw.text).toContain("Дала заңдары және жаңа заман");
    },
  );
});

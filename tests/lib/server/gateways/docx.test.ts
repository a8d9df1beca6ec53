import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { bibliographyDocx } from "#lib/server/gateways/docx.ts";
import { printed } from "#tests/lib/citations/format/printed.ts";
import { ALL_WORKS, work } from "#tests/lib/citations/format/works.ts";

async function partsOf(
  ...args: Parameters<typeof bibliographyDocx>
): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(await bibliographyDocx(...args));
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

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

describe("bibliographyDocx", () => {
  it("holds the heading and the text of every entry", async () => {
    const entries = printed(ALL_WORKS, "gost-7-1-2003");
    const { "word/document.xml": xml = "" } = await partsOf({
      heading: "Әдебиеттер тізімі",
      language: "kk",
      entries,
    });
    const text = textOf(xml).replaceAll("&amp;", "&");
    expect(text.startsWith("Әдебиеттер тізімі")).toBe(true);
    for (const entry of entries) expect(text).toContain(entry.text);
  });

  it("numbers the entries by Word's own numbering, in the style's brackets", async () => {
    const gost = await partsOf({
      heading: "x",
      language: "kk",
      entries: printed([work("kkBook")], "gost-7-1-2003"),
    });
    expect(gost["word/numbering.xml"]).toContain('<w:lvlText w:val="%1."/>');
    expect(gost["word/document.xml"]).toContain("<w:numPr>");
    const ieee = await partsOf({ heading: "x", language: "kk", entries: printed([work("kkBook")], "ieee") });
    expect(ieee["word/numbering.xml"]).toContain('<w:lvlText w:val="[%1]"/>');
    const apa = await partsOf({ heading: "x", language: "kk", entries: printed([work("kkBook")], "apa") });
    expect(apa["word/document.xml"]).not.toContain("<w:numPr>");
  });

  it("marks italics and the language of each entry", async () => {
    const entries = printed([work("kkBook"), work("enArticle")], "apa");
    const { "word/document.xml": xml = "" } = await partsOf({ heading: "x", language: "kk", entries });
    expect(xml).toMatch(
      /<w:r><w:rPr><w:i\/>.{0,120}<w:lang w:val="kk-KZ"\/><\/w:rPr><w:t[^>]*>Дала заңдары және жаңа заман</,
    );
    expect(xml).toContain('<w:lang w:val="en-US"/>');
  });

  it("links web addresses", async () => {
    const { "word/_rels/document.xml.rels": rels = "" } = await partsOf({
      heading: "x",
      language: "ru",
      entries: printed([work("ruArticleOnline")], "gost-7-1-2003"),
    });
    expect(rels).toContain('Target="https://example.org/a?x=1&amp;y=2"');
  });

  it.each(["الإصلاح الدستوري", "संवैधानिक सुधार", "宪法改革", "👩‍👩‍👧‍👦 отбасы", "a < b & c"])(
    "carries %s",
    async (title) => {
      const entries = printed([{ type: "book", language: "kk", title }], "gost-7-1-2003");
      const { "word/document.xml": xml = "" } = await partsOf({ heading: title, language: "kk", entries });
      expect(textOf(xml).replaceAll("&lt;", "<").replaceAll("&amp;", "&")).toBe(`${title}${title}.`);
    },
  );

  it("leaves out what XML cannot hold", async () => {
    const entries = [{ label: null, language: "kk" as const, runs: [{ text: "а\u0000б\u001fв\ud800г" }] }];
    const { "word/document.xml": xml = "" } = await partsOf({ heading: "x", language: "kk", entries });
    expect(textOf(xml)).toBe("xабв\ufffdг");
  });

  it("is a document also when the list is empty", async () => {
    const { "word/document.xml": xml = "" } = await partsOf({
      heading: "Тізім",
      language: "kk",
      entries: [],
    });
    expect(textOf(xml)).toBe("Тізім");
  });
});

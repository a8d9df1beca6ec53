import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cslItem, type CslItem } from "#lib/citations/reference.ts";
import { isSetAside, type BlockType } from "#lib/documents/block.ts";
import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";
import { EXPORT_LOSSES } from "#lib/import/formats/export-losses.ts";
import { writeCitationParts } from "#lib/citations/exchange/jats/citation.ts";
import { keywordsIn } from "#lib/import/formats/jats-front.ts";
import { opensFrontPart } from "#lib/import/formats/outline.ts";
import { toJats } from "#lib/import/formats/to-jats.ts";
import { EXPORT_FORMATS } from "#lib/operations/documents.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { cslOfCitation } from "#lib/citations/exchange/jats/read-citation.ts";
import { readJats } from "#lib/server/gateways/readers/jats/read-jats.ts";
import { readXmlTree } from "#lib/server/gateways/readers/xml/xml-tree.ts";
import { rawFrom } from "#tests/lib/server/gateways/readers/markup/read-as-lines.ts";
import { generatedArticle } from "./generated-article.ts";

const SOURCE = { name: "a.xml", mediaType: "application/xml", sha256: "0".repeat(64) };
const FRONT: ReadonlySet<BlockType> = new Set([
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "udc",
  "abstract",
  "keywords",
  "funding",
]);

async function there(article: ImportedArticle): Promise<ImportedArticle> {
  return importText(await rawFrom(readJats, toJats(article)), SOURCE);
}

/** Everything of an article that JATS does not lose (EXPORT_LOSSES.jats), so that two can be compared. */
function kept(article: ImportedArticle) {
  const textOfEntry = new Map(article.references.map(({ id, text }) => [id, text]));
  const blocks = article.blocks.map(({ type, language, text, level, cells }, at) => ({
    isFront: FRONT.has(type) || opensFrontPart(article.blocks[at] as ImportedBlock, article.blocks[at + 1]),
    type,
    language: isSetAside(type) ? null : language,
    text:
      type === "keywords"
        ? keywordsIn(text)
            .join(", ")
            .replace(/\s*:\s*/u, ": ")
        : text,
    level: type === "heading" || type === "list_item" ? (level ?? 1) : null,
    cells,
  }));
  const isSorted = ({ type, isFront }: (typeof blocks)[number]): boolean =>
    isFront || isSetAside(type) || type === "footnote";
  return {
    sorted: blocks
      .filter(isSorted)
      .map((block) => JSON.stringify(block))
      .sort(),
    running: blocks.filter((block) => !isSorted(block)),
    citations: article.citations
      .map(({ text, range, keys, locator, kind, entries }) => ({
        text,
        range,
        keys,
        locator,
        kind,
        entries: entries.map((id) => textOfEntry.get(id)),
      }))
      .map((one) => JSON.stringify(one))
      .sort(),
    references: article.references.map(({ list, number, text, csl, pairedWith }) => ({
      list,
      number,
      text,
      csl: csl === null ? null : inText(csl),
      pair: pairedWith === null ? null : textOfEntry.get(pairedWith),
    })),
    footnotes: article.footnotes.map(({ mark, text, markRange }) => ({
      mark,
      text,
      isMarked: markRange !== null,
    })),
    articles: article.articles.map(({ language }) => language),
  };
}

/** Numbers of volumes come back as text. */
function inText(item: CslItem): object {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
  );
}

const folder = new URL("../../../../prisma/sample/", import.meta.url);
const samples = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => new URL(name, folder)),
  ...["english", "kazakh", "masthead", "numbered", "russian", "unlabelled"].map(
    (name) => new URL(`../samples/${name}.txt`, import.meta.url),
  ),
];

describe("an article that leaves as JATS and comes back", () => {
  it.each(samples.map((file) => [file.pathname.split("/").at(-1) ?? "", file] as const))(
    "is the same: %s",
    async (_, file) => {
      const article = importText(rawText(readFileSync(file, "utf8")), SOURCE);
      expect(article.blocks.length).toBeGreaterThan(10);
      expect(kept(await there(article))).toEqual(kept(article));
    },
  );

  it("is the same for any headings, lists, tables, notes and languages", async () => {
    await fc.assert(
      fc.asyncProperty(generatedArticle, async (article) => {
        expect(kept(await there(article))).toEqual(kept(article));
      }),
      { numRuns: 40 },
    );
  });

  it("loses what docs/standards.md tells, in each format", () => {
    const page = readFileSync(new URL("../../../../docs/standards.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| `([a-z_]+)` \| [^|]+ \| ([a-z, ]+) \|$/gmu)];
    const told = (format: string): string[] =>
      rows.filter(([, , formats = ""]) => formats.split(", ").includes(format)).map(([, loss = ""]) => loss);
    for (const [format, losses] of Object.entries(EXPORT_LOSSES))
      expect(told(format).sort()).toEqual([...losses].sort());
    expect(Object.keys(EXPORT_LOSSES).sort()).toEqual([...EXPORT_FORMATS].sort());
  });
});

describe("a work that leaves as element-citation and comes back", () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((one) => one.replace(/[\s\p{C}]+/gu, "x"))
    .filter((one) => one.trim() !== "");
  const name = fc.oneof(
    fc.record({ family: text, given: text }),
    fc.record({ family: text, "non-dropping-particle": text }),
    fc.record({ literal: text }),
  );
  const date = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map((parts) => ({ "date-parts": [parts] })),
    fc.constant({ "date-parts": [[2001], [2003]] }),
    text.map((literal) => ({ literal })),
  );
  const item = fc.record(
    {
      type: fc.constantFrom<CslItem["type"]>(
        "article-journal",
        "book",
        "chapter",
        "paper-conference",
        "thesis",
        "webpage",
        "legislation",
        "report",
      ),
      title: text,
      language: fc.constantFrom("kk", "ru", "en", "ru-Latn"),
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      "container-author": fc.array(name, { minLength: 1, maxLength: 2 }),
      "container-title": text,
      "collection-title": text,
      publisher: text,
      "publisher-place": text,
      volume: text,
      issue: text,
      page: fc.oneof(text, fc.constant("5–9")),
      "number-of-pages": text,
      issued: date,
      accessed: date,
      "original-date": date,
      DOI: fc.constant("10.99999/a.b<c>&d"),
      URL: fc.constant("https://example.org/?a=1&b=2"),
      archive: text,
      genre: text,
      note: text,
    },
    { requiredKeys: ["type", "title"] },
  );

  it("keeps every variable of CSL, whatever its value", async () => {
    await fc.assert(
      fc.asyncProperty(item, async (drawn) => {
        const work = cslItem.parse(drawn);
        const { root } = await readXmlTree([new TextEncoder().encode(writeCitationParts(work))]);
        expect(cslOfCitation(root)).toEqual(work);
      }),
      { numRuns: 200 },
    );
  });
});

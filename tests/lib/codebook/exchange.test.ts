import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQdc, toQdc } from "#lib/codebook/exchange/qdc.ts";
import { readRdfXml, toRdfXml } from "#lib/citations/exchange/rdf/rdf-xml.ts";
import { iriOf, type CodebookReading } from "#lib/codebook/exchange/read-codebook.ts";
import { codebookOfSkos, skosOf } from "#lib/codebook/exchange/skos.ts";
import { readTurtle } from "#lib/citations/exchange/rdf/turtle-read.ts";
import { toTurtle } from "#lib/citations/exchange/rdf/turtle-write.ts";
import { TAG_COLOURS } from "#lib/codebook/colour.ts";
import { inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagsetContent } from "#lib/codebook/tagset.ts";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const CODEBOOK: TagsetContent = {
  id: id(1),
  source: "own",
  labels: { kk: "Дәлел түрлері", ru: "Виды доводов", en: "Kinds of argument" },
  definitions: { ru: "Чем обосновано." },
  isExclusive: true,
  tags: [
    {
      id: id(2),
      parentId: null,
      code: "law",
      labels: { kk: "Заң", en: "Law" },
      aliases: { ru: ["закон", "норма права"] },
      definitions: { en: 'Says "the law", with \\ and\nnew lines <&>.' },
      examples: { kk: ["91-бапқа сәйкес 🧭"], en: ["المادة 91", "अनुच्छेद 91", "第九十一条"] },
      colour: "m6",
      shortcut: "ә",
      isRetired: false,
    },
    {
      id: id(3),
      parentId: id(2),
      code: "law-2",
      labels: { ru: "Подзаконный акт" },
      aliases: {},
      definitions: {},
      examples: {},
      colour: null,
      shortcut: null,
      isRetired: true,
    },
  ],
};

/** What was read, in the shape of what was written. */
function contentOf({ tagsets }: CodebookReading): unknown {
  return tagsets.map(({ key, labels, definitions, isExclusive, tags }) => ({
    ...{ id: key, labels, definitions, isExclusive },
    tags: tags.map(({ key: tagKey, parentKey, ...tag }) => ({ id: tagKey, parentId: parentKey, ...tag })),
  }));
}

const asWritten = ({ source: _, ...tagset }: TagsetContent) => ({
  ...tagset,
  id: iriOf(tagset.id),
  tags: tagset.tags.map((tag) => ({
    ...tag,
    id: iriOf(tag.id),
    parentId: tag.parentId === null ? null : iriOf(tag.parentId),
  })),
});

const label = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .map((text) =>
    text
      .normalize("NFC")
      .replace(/[\p{Cc}\ufffe\uffff\ufeff]/gu, "")
      .trim(),
  )
  .filter((text) => text !== "" && text.isWellFormed());
const texts = fc.record({ kk: label, ru: label, en: label }, { requiredKeys: ["kk"] });
const tagset = fc
  .array(
    fc.record({
      labels: texts,
      colour: fc.option(fc.constantFrom(...TAG_COLOURS)),
      shortcut: fc.option(fc.constantFrom("ә", "7", "q", "ж")),
      isRetired: fc.boolean(),
      above: fc.nat(),
      examples: fc.record({ ru: fc.array(label, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
    }),
    { maxLength: 12 },
  )
  .map((tags): TagsetContent => ({
    ...CODEBOOK,
    tags: inTreeOrder(
      tags.map(({ above, ...tag }, at) => ({
        ...tag,
        ...{ id: id(at + 10), code: `t${at}`, aliases: {}, definitions: tag.labels },
        parentId: at === 0 || above % 3 === 0 ? null : id((above % at) + 10),
      })),
    ).map(({ depth: _, ...tag }) => tag),
  }));

describe("SKOS", () => {
  test("comes back from Turtle and from RDF/XML as it was written", () => {
    const resources = skosOf([CODEBOOK]);
    const turtle = readTurtle(toTurtle(resources));
    expect(turtle.stoppedAt).toBeNull();
    expect(contentOf(codebookOfSkos(turtle.resources, "en"))).toEqual([asWritten(CODEBOOK)]);
    const xml = readRdfXml(toRdfXml(resources));
    expect(xml.stoppedAt).toBeNull();
    expect(contentOf(codebookOfSkos(xml.resources, "en"))).toEqual([asWritten(CODEBOOK)]);
  });

  test("comes back whatever it is called and however deep it is", () => {
    fc.assert(
      fc.property(tagset, (codebook) => {
        const resources = skosOf([codebook]);
        const expected = [asWritten(codebook)];
        expect(contentOf(codebookOfSkos(readTurtle(toTurtle(resources)).resources, "en"))).toEqual(expected);
        expect(contentOf(codebookOfSkos(readRdfXml(toRdfXml(resources)).resources, "en"))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test("of other programs is read: narrower for broader, short names, long strings, texts without a language", () => {
    const { resources, stoppedAt } = readTurtle(`
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      @base <https://example.org/> .
      # A thesaurus of somebody else
      <t> a skos:ConceptScheme ; skos:prefLabel "Power"@en-GB .
      <a> a skos:Concept ; skos:inScheme <t> ; skos:prefLabel """Two
lines"""@en ; skos:narrower <b> , [ a skos:Concept ; skos:prefLabel "c" ] .
      <b> a skos:Concept ; skos:inScheme <t>; skos:prefLabel "Билік"@kk, 'Власть'@ru ; skos:notation "2.1"^^<x> .`);
    expect(stoppedAt).toBeNull();
    const { tagsets, faults } = codebookOfSkos(resources, "en");
    expect(faults).toEqual([]);
    expect(tagsets[0]?.labels).toEqual({ en: "Power" });
    expect(tagsets[0]?.tags.map(({ labels, parentKey, colour }) => [labels, parentKey, colour])).toEqual([
      [{ en: "Two\nlines" }, null, undefined],
      [{ en: "c" }, "https://example.org/a", undefined],
      [{ kk: "Билік", ru: "Власть" }, "https://example.org/a", undefined],
    ]);
  });

  test.each([
    ["no Turtle", "<<<<"],
    ["an unknown prefix", "x:a x:b x:c ."],
    ["an open string", '<a> <b> "c'],
    ["brackets without end", "[".repeat(10_000)],
  ])("says where it stops at %s", (_, text) => {
    expect(readTurtle(text).stoppedAt).not.toBeNull();
  });

  test("takes entities of a document type for what is written, not for what they stand for", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"><skos:Concept rdf:about="x"><skos:prefLabel>&b;</skos:prefLabel></skos:Concept></rdf:RDF>`;
    const { tagsets } = codebookOfSkos(readRdfXml(bomb).resources, "en");
    expect(JSON.stringify(tagsets)).not.toContain("aaaa");
  });
});

describe("REFI-QDA", () => {
  test("comes back with everything but what it has no place for", () => {
    const { tagsets, faults } = readQdc(toQdc([CODEBOOK], "kk"), "kk");
    expect(faults).toEqual([]);
    expect(tagsets).toMatchObject([
      {
        key: id(1),
        labels: { kk: "Дәлел түрлері" },
        definitions: { kk: "Чем обосновано." },
        tags: [
          { key: id(2), parentKey: null, labels: { kk: "Заң" }, colour: "m6" },
          // What has no colour of its own is given its parent's: the format knows no inheritance.
          { key: id(3), parentKey: id(2), labels: { kk: "Подзаконный акт" }, colour: "m6", isRetired: true },
        ],
      },
    ]);
  });

  test("of other programs is read: guids in braces, colours of their own, codes of no set; the rest is told", () => {
    const file = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
      <Code guid="{00000000-0000-4000-8000-00000000000A}" name="Билік &amp; құқық" isCodable="true" color="#ffcc00">
        <Code guid="${id(11)}" name="" isCodable="true"/><Code guid="${id(12)}" name="Сот" isCodable="true" color="red"/></Code>
      </Codes></CodeBook>`;
    const { tagsets, faults } = readQdc(file, "kk");
    expect(tagsets).toMatchObject([
      {
        key: "",
        tags: [
          { key: id(0).replace(/0$/, "a"), labels: { kk: "Билік & құқық" }, colour: "m1" },
          { labels: { kk: "Сот" } },
        ],
      },
    ]);
    expect(faults.map(({ code }) => code)).toEqual(["no_label", "colour_unknown"]);
  });

  test("deeper than trees of tags go is refused, not followed", () => {
    const deep = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${'<Code name="a" guid="x">'.repeat(60)}${"</Code>".repeat(60)}</Codes></CodeBook>`;
    expect(readQdc(deep, "en").faults.map(({ code }) => code)).toEqual(["too_deep"]);
    expect(readQdc("no xml at all", "en").tagsets).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignText } from "#lib/import/align-text.ts";
import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { readParts } from "#lib/import/read-parts.ts";
import { PART_NOTES } from "#lib/import/remarks.ts";

const SOURCE = { name: "sample.txt", mediaType: "text/plain", sha256: "0".repeat(64) };
const SAMPLES = ["english", "russian", "kazakh", "masthead", "numbered", "dense", "unlabelled"];

function sample(name: string): string {
  return readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8");
}

function partsOf({ articles, citations, references, footnotes, notes }: ImportedArticle) {
  return {
    articles,
    citations,
    references,
    footnotes,
    notes: notes.filter(({ code }) => PART_NOTES.has(code)),
  };
}

function edited(
  blocks: readonly ImportedBlock[],
  id: string,
  text: (old: string) => string,
): ImportedBlock[] {
  return blocks.map((block) => (block.id === id ? { ...block, text: text(block.text) } : block));
}

describe("parts read from stored blocks", () => {
  it.each(SAMPLES)("are those of the import when nobody has corrected %s", (name) => {
    const raw = rawText(sample(name));
    const article = importText(raw, SOURCE);
    expect(readParts(raw, article.blocks, [])).toEqual(partsOf(article));
  });

  it.each(SAMPLES)("keep the ids of entries when another block of %s becomes an entry", (name) => {
    const raw = rawText(sample(name));
    const { blocks, references } = importText(raw, SOURCE);
    const paragraph = blocks.find(({ type }) => type === "paragraph");
    const changed = blocks.map((block) =>
      block === paragraph ? { ...block, type: "reference_entry" as const } : block,
    );
    const after = readParts(raw, changed, []).references;
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(references.map(({ id }) => id)));
    expect(after).toHaveLength(references.length + 1);
  });

  it("find a citation in words that a person typed", () => {
    const raw = rawText(sample("russian"));
    const { blocks, citations } = importText(raw, SOURCE);
    const cited = citations[0]?.blockId ?? "";
    const typed = edited(blocks, cited, (old) => `Так считают многие [3]. ${old}`);
    const found = readParts(raw, typed, []).citations.filter(({ blockId }) => blockId === cited);
    expect(found.map(({ text }) => text)).toEqual([
      "[3]",
      ...citations.flatMap((c) => (c.blockId === cited ? [c.text] : [])),
    ]);
    const [start, end] = blocks.find(({ id }) => id === cited)?.sourceRanges[0] ?? [0, 0];
    expect(found[0]?.sourceRange[0]).toBeGreaterThanOrEqual(start);
    expect(found[0]?.sourceRange[1]).toBeLessThanOrEqual(end);
    expect(found.slice(1).map(({ sourceRange }) => sourceRange)).toEqual(
      citations.flatMap((c) => (c.blockId === cited ? [c.sourceRange] : [])),
    );
  });

  it("begin articles where a person says so", () => {
    const raw = rawText(sample("english"));
    const { blocks } = importText(raw, SOURCE);
    const heading = blocks.find(({ text }) => text === "Results and discussion")?.id ?? "";
    const { articles, notes } = readParts(raw, blocks, ["b1", heading]);
    expect(articles).toHaveLength(2);
    expect(notes.map(({ code }) => code)).toContain("several_articles");
  });
});

describe("the way from a block's text back to the file", () => {
  const CASES: readonly (readonly [
    name: string,
    text: string,
    raw: string,
    found: readonly (readonly [string, string])[],
  ])[] = [
    [
      "lines joined",
      "бір екі үш",
      "бір\n  екі\nүш",
      [
        ["екі", "екі"],
        ["үш", "үш"],
      ],
    ],
    [
      "a broken word closed",
      "реформа туралы",
      "рефор-\nма туралы",
      [
        ["ма", "ма"],
        ["туралы", "туралы"],
      ],
    ],
    ["look-alikes mended", "және сөз [4]", "жəне cөз [4]", [["[4]", "[4]"]]],
    ["composed letters", "йод и ёж [1]", "и\u0306од и е\u0308ж [1]", [["[1]", "[1]"]]],
    [
      "words typed in front",
      "Жаңа сөздер. Ескі мәтін осында [2].",
      "Ескі мәтін осында [2].",
      [
        ["Ескі", "Ескі"],
        ["[2]", "[2]"],
      ],
    ],
    [
      "words taken out",
      "Басы мен соңы [7].",
      `Басы ${"ортасы көп сөз ".repeat(80)}мен соңы [7].`,
      [["соңы", "соңы"]],
    ],
    [
      "a supplementary sign",
      "сөз 🙂 белгі",
      "сөз  🙂\nбелгі",
      [
        ["🙂", "🙂"],
        ["белгі", "белгі"],
      ],
    ],
    ["Arabic and Chinese", "مرحبا 中文 сөз", "مرحبا\n中文 сөз", [["中文", "中文"]]],
  ];

  it.each(CASES)("%s", (_, text, raw, found) => {
    const origins = alignText(text, raw, [{ start: 0, end: raw.length }]);
    for (const [here, there] of found) {
      const at = text.indexOf(here);
      const start = origins[at] ?? 0;
      expect(raw.slice(start, (origins[at + here.length - 1] ?? 0) + 1)).toBe(there);
    }
  });

  it("answers for every letter of any two texts, inside the stretches and ascending", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.string({ unit: "binary", maxLength: 80 }),
        (text, raw) => {
          const origins = alignText(text, raw, [{ start: 0, end: raw.length }]);
          expect(origins).toHaveLength(text.length);
          expect(
            origins.every((origin, at) => origin >= (origins[at - 1] ?? 0) && origin <= raw.length),
          ).toBe(true);
        },
      ),
    );
  });
});

import { describe, expect, it } from "vitest";
import { contentsOf, countContents } from "#components/reader/contents.ts";
import { foldGroups } from "#components/reader/fold-groups.ts";
import type { ReaderBlock, ReaderEntry } from "#components/reader/reader-view.ts";
import type { BlockType } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

type Drawn = readonly [type: BlockType, language: BlockLanguage, text: string, label?: string];

function draw(...drawn: readonly Drawn[]) {
  let at = 0;
  const texts = new Map<string, string>();
  const blocks = drawn.map(([type, language, text, label], n): ReaderBlock => {
    const start = at;
    at += text.length + 1;
    texts.set(`b${n}`, text);
    return { id: `b${n}`, type, language, level: 1, label: label ?? null, start, end: at - 1 };
  });
  return { blocks, textOf: ({ id }: ReaderBlock) => texts.get(id) ?? "" };
}

const article = draw(
  ["title", "kk", "Өкілдік арнасы"],
  ["abstract", "kk", "Аңдатпа. Қысқаша.", "Аңдатпа."],
  ["title", "ru", "Канал представительства"],
  ["abstract", "ru", "Аннотация: Кратко о 改革.", "Аннотация:"],
  ["keywords", "mixed", "реформа, reform"],
  ["authors", "en", "A. Reader"],
  ["heading", "kk", "Кіріспе"],
  ["paragraph", "kk", "Мәтін"],
  ["reference_list_heading", "kk", "Әдебиеттер:"],
  ["references_romanized_heading", "en", "References"],
);

describe("summaries in other languages", () => {
  const groups = foldGroups(article.blocks, "kk", article.textOf);

  it("fold with their title and keywords under the printed label", () => {
    expect(groups).toEqual([
      {
        id: "b2",
        language: "ru",
        blockIds: ["b2", "b3", "b4"],
        label: "Аннотация",
        preview: "Кратко о 改革.",
      },
    ]);
  });

  it("do not fold authors that stand alone, nor anything in the document's language", () => {
    expect(groups.flatMap(({ blockIds }) => blockIds)).not.toContain("b5");
    expect(foldGroups(article.blocks, "ru", article.textOf).map(({ language }) => language)).toEqual(["kk"]);
  });
});

describe("the table of contents", () => {
  const items = contentsOf(article.blocks, "kk", article.textOf);
  const entry = (id: string, list: ReaderEntry["list"]) => ({ id, list }) as ReaderEntry;

  it("names the abstract of the document, its headings and its lists", () => {
    expect(items.map(({ text }) => text)).toEqual(["Аңдатпа", "Кіріспе", "Әдебиеттер", "References"]);
  });

  it("counts passages by section and entries by list", () => {
    const heading = items[1]?.span[0] ?? 0;
    const counted = countContents(
      items,
      [heading, heading + 9],
      [entry("1", "original"), entry("2", "original"), entry("3", "romanised")],
    );
    expect(counted.map(({ count }) => count)).toEqual([0, 2, 2, 1]);
  });
});

import type { ImportedArticle, ImportedBlock, ImportedCitation } from "#lib/import/article.ts";

interface Drawn {
  readonly type: ImportedBlock["type"];
  readonly text: string;
  readonly language?: ImportedBlock["language"];
  readonly raw?: string;
}

/**
 * Draw an imported file from its blocks: "[…]" of a text is a citation. `raw` is how the block looks in the file when that
 * differs from its text; blocks are parted by an empty line. Several articles are given as several lists.
 */
export function drawImport(...articles: readonly (readonly Drawn[])[]): {
  file: ImportedArticle;
  decoded: string;
} {
  let decoded = "";
  const blocks: ImportedBlock[] = [];
  const citations: ImportedCitation[] = [];
  const ranges: [number, number][] = [];
  for (const drawn of articles) {
    const articleStart = [...decoded].length;
    for (const { type, text, raw = text, language = "kk" } of drawn) {
      const start = [...decoded].length;
      const id = `b${blocks.length + 1}`;
      blocks.push({
        id,
        type,
        language,
        text,
        sourceRanges: [[start, start + [...raw].length]],
        confidence: 1,
      });
      citations.push(...citationsOf(id, text, start));
      decoded += `${raw}\n\n`;
    }
    ranges.push([articleStart, [...decoded].length]);
  }
  const file: ImportedArticle = {
    format: "silteme.article/1",
    source: { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64), length: [...decoded].length },
    articles: ranges.map((range) => ({ range, language: "kk", complete: true })),
    blocks,
    citations,
    references: [],
    footnotes: [],
    notes: [],
  };
  return { file, decoded };
}

function citationsOf(blockId: string, text: string, blockStart: number): ImportedCitation[] {
  return Array.from(text.matchAll(/\[\d+\]/gu), (match) => {
    const start = [...text.slice(0, match.index)].length;
    const end = start + match[0].length;
    return {
      blockId,
      range: [start, end],
      sourceRange: [blockStart + start, blockStart + end],
      text: match[0],
      keys: [Number(match[0].slice(1, -1))],
      locator: null,
      kind: "bracket",
      entries: [],
    };
  });
}

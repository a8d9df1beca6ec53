import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSetAside, type BlockType } from "#lib/documents/block.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

/** A block of a text as search finds it. */
export interface Passage {
  /** `file#block` */
  readonly key: string;
  readonly file: string;
  /** Number of the block in the import, from 0. */
  readonly block: number;
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly text: string;
  /** In code points of the canonical text. */
  readonly start: number;
  readonly end: number;
  /** Where the block begins in the file, in code points. */
  readonly source: number;
  /** Whether a place of the file, in code points, is in the block. */
  holds(source: number): boolean;
}

export const CORPUS = join(import.meta.dirname, "../../../../shared/corpus");

/** The five texts by name, or none where the corpus is missing. */
export function seedFiles(corpus: string): string[] {
  const seeds = join(corpus, "seeds");
  return existsSync(seeds)
    ? readdirSync(seeds)
        .filter((name) => name.endsWith(".txt"))
        .sort()
    : [];
}

/** All that is shown of the five texts, block by block, as our own import reads them. */
export function readPassages(corpus: string): { passages: Passage[]; sums: Map<string, string> } {
  const sums = new Map<string, string>();
  const passages = seedFiles(corpus).flatMap((file) => {
    const bytes = readFileSync(join(corpus, "seeds", file));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    sums.set(file, sha256);
    return passagesOf(file, bytes.toString("utf8"), sha256);
  });
  return { passages, sums };
}

function passagesOf(file: string, text: string, sha256: string): Passage[] {
  const { blocks } = importText(rawText(text), { name: file, mediaType: "text/plain", sha256 });
  const spans = new Map(plainTextOfBlocks(blocks).blocks.map((span) => [span.blockId, span]));
  return blocks.flatMap((block, number): Passage[] => {
    const span = spans.get(block.id);
    if (span === undefined || isSetAside(block.type)) return [];
    return [
      {
        key: `${file}#${String(number)}`,
        file,
        block: number,
        type: block.type,
        language: block.language,
        text: block.text.normalize("NFC"),
        start: span.startCodePoint,
        end: span.endCodePoint,
        source: block.sourceRanges[0]?.[0] ?? 0,
        holds: (source) => block.sourceRanges.some(([start, end]) => start <= source && source < end),
      },
    ];
  });
}

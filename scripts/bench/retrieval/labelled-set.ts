import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Passage } from "./passages.ts";

/** Kinds of queries: what makes each hard to answer. "plain" asks in other words than the text's, or with nothing to overcome. */
export const QUERY_KINDS = [
  "plain",
  "word form",
  "name",
  "look-alike",
  "misspelling",
  "phrase",
  "figure",
  "cross-language",
] as const;

const codePoints = z.number().int().min(0);

/**
 * A passage is a block of a text. `block` counts the blocks of the import from 0, those set aside included; `start` and `end`
 * are code points of the canonical text (lib/documents/plain-text.ts); `source` is where it begins in the file, in code points:
 * that stays when the import learns to read the file better (`--realign` then finds the rest again).
 */
const place = z.strictObject({ block: codePoints, start: codePoints, end: codePoints, source: codePoints });

const judgement = z.strictObject({
  id: z.string().regex(/^(?:kk|ru|en)-\d{3}$/u),
  text: z.string().min(1),
  language: z.enum(["kk", "ru", "en"]),
  kind: z.enum(QUERY_KINDS),
  part: z.enum(["tuning", "held out"]),
  /** By the file's name, by the block's number: 2 is about what is asked, 1 mentions it. */
  relevant: z.record(z.string(), z.record(z.string().regex(/^\d+$/u), z.union([z.literal(1), z.literal(2)]))),
});

const labelledSet = z.strictObject({
  about: z.array(z.string()),
  documents: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      passages: z.array(place),
    }),
  ),
  queries: z.array(judgement),
});

export type LabelledSet = z.infer<typeof labelledSet>;
export type LabelledQuery = LabelledSet["queries"][number];

export const LABELLED_SET_FILE = join(import.meta.dirname, "../../../tests/fixtures/retrieval/queries.json");

export function readLabelledSet(file = LABELLED_SET_FILE): LabelledSet {
  return labelledSet.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** The grades of a query by passage (`passageKey`), 1 or 2. */
export function gradesOf({ relevant }: LabelledQuery): Map<string, number> {
  return new Map(
    Object.entries(relevant).flatMap(([file, blocks]) =>
      Object.entries(blocks).map(([block, grade]) => [`${file}#${block}`, grade] as const),
    ),
  );
}

/** What the import makes of the files now against what is written down; empty when both agree. */
export function moved(set: LabelledSet, passages: readonly Passage[]): string[] {
  const now = new Map(passages.map((passage) => [passage.key, passage]));
  return set.documents.flatMap(({ file, passages: places }) =>
    places
      .filter(({ block, start, end }) => {
        const passage = now.get(`${file}#${String(block)}`);
        return passage?.start !== start || passage.end !== end;
      })
      .map(({ block, start }) => `${file}, block ${String(block)} at ${String(start)}`),
  );
}

/** The same judgements for the blocks that the import makes now: a block is the one that holds the place where it began. */
export function realigned(set: LabelledSet, passages: readonly Passage[]): LabelledSet {
  const blockNow = new Map<string, Passage>();
  for (const { file, passages: places } of set.documents)
    for (const { block, source } of places) {
      const here = passages.find((one) => one.file === file && one.holds(source));
      if (here !== undefined) blockNow.set(`${file}#${String(block)}`, here);
    }
  const relevant = (query: LabelledQuery): LabelledQuery["relevant"] => {
    const all: LabelledQuery["relevant"] = {};
    for (const [key, grade] of gradesOf(query)) {
      const passage = blockNow.get(key);
      if (passage === undefined) throw new Error(`${query.id}: ${key} is in no block any more`);
      const blocks = (all[passage.file] ??= {});
      blocks[String(passage.block)] = grade === 2 ? 2 : (blocks[String(passage.block)] ?? 1);
    }
    return all;
  };
  return {
    ...set,
    documents: set.documents.map(({ file, sha256 }) => ({
      file,
      sha256,
      passages: passages
        .filter((one) => one.file === file)
        .map(({ block, start, end, source }) => ({ block, start, end, source })),
    })),
    queries: set.queries.map((query) => ({ ...query, relevant: relevant(query) })),
  };
}

/** In one line: prettier then sets one passage and one judgement to a line. */
export function writeLabelledSet(set: LabelledSet, file = LABELLED_SET_FILE): void {
  writeFileSync(file, `${JSON.stringify(labelledSet.parse(set))}\n`);
}

import { createHash } from "node:crypto";
import type { BlockType } from "#lib/documents/block.ts";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { plainTextOfBlocks } from "#lib/documents/plain-text.ts";
import type { BlockLanguage, Language } from "#lib/languages/language-tag.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import type { findInGroup, SearchAnswer } from "#lib/operations/search.ts";
import { inGroup, inIndex, type Caller, type InGroup } from "#lib/server/database.ts";
import { searchGroup } from "#lib/server/queries/search.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import { accept, type Result } from "#lib/result.ts";
import type { z } from "zod";
import { valueOf, type MadeDocument } from "./world.ts";

interface Text {
  readonly title: string;
  readonly language?: BlockLanguage;
  readonly authors?: string;
  readonly year?: number;
  readonly blocks: readonly (string | { text: string; type?: BlockType; language?: BlockLanguage })[];
}

/** A document with its blocks, as an import stores it. */
export async function makeText(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  { title, language = "kk", authors = "", year, blocks }: Text,
): Promise<Result<MadeDocument>> {
  const document = await db.document.create({
    data: { groupId, title, language, authors, ...(year === undefined ? {} : { year }), createdById },
  });
  return accept(
    await addRevision({ db, actor: { groupId, userId: createdById } }, document.id, {
      number: 1,
      language,
      blocks,
    }),
  );
}

/** A further revision of a document, which is then the current one. */
export async function addRevision(
  {
    db,
    actor: { groupId, userId: createdById },
  }: { db: InGroup["db"]; actor: { groupId: string; userId: string } },
  documentId: string,
  { number, language = "kk", blocks: given }: Pick<Text, "language" | "blocks"> & { number: number },
): Promise<MadeDocument> {
  const blocks = given.map((block, n) => ({
    id: `b${n + 1}`,
    type: "paragraph" as BlockType,
    language,
    ...(typeof block === "string" ? { text: block } : block),
    sourceRanges: [[0, 0] as const],
    confidence: 1,
  }));
  const { text, spans } = plainText(blocks);
  const revision = await db.revision.create({
    data: {
      ...{ groupId, documentId, number, text, createdById },
      textSha256: createHash("sha256").update(text).digest("hex"),
      textLength: codePointLength(text),
      content: contentOfBlocks(blocks, []) as object,
      notes: [],
      sourceMap: {},
    },
  });
  await db.block.createMany({
    data: blocks.map(({ id: key, type, language: own, text: words }, index) => ({
      ...{ groupId, revisionId: revision.id, key, type, language: own, text: words, index },
      startCodePoint: spans[index]?.[0] ?? null,
      endCodePoint: spans[index]?.[1] ?? null,
      sourceRanges: [],
      confidence: 1,
    })),
  });
  await db.document.update({ where: { id: documentId }, data: { currentRevisionNumber: number } });
  return { id: documentId, revisionId: revision.id, text };
}

function plainText(blocks: Parameters<typeof plainTextOfBlocks>[0]) {
  const { text } = plainTextOfBlocks(blocks);
  let at = 0;
  const spans = blocks.map((block) => {
    const start = at;
    at += codePointLength(block.text) + 1;
    return [start, at - 1] as const;
  });
  return { text, spans };
}

type Query = Partial<z.infer<typeof findInGroup.query>>;

/** What a member finds, once the index has caught up. */
export async function search(
  groupId: string,
  caller: Caller,
  query: Query | string,
  interfaceLocale: Language = "kk",
): Promise<SearchAnswer> {
  const isCaughtUp = await catchUp(groupId);
  const asked = { q: "", ...(typeof query === "string" ? { q: query } : query) };
  return valueOf(
    inGroup(groupId, caller, (group) => searchGroup(group, asked, { interfaceLocale, isCaughtUp })),
  );
}

/** The texts of the hits as they are read: what stands between « » is marked. */
export function marked({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}): string {
  return [...spans]
    .reverse()
    .reduce(
      (shown, [start, end]) => `${shown.slice(0, start)}«${shown.slice(start, end)}»${shown.slice(end)}`,
      text,
    );
}

/** Has everything of the group indexed anew, by whoever indexes next. */
export async function indexAnew(groupId: string): Promise<void> {
  await inIndex(groupId, async ({ db }) => {
    await db.searchMake.updateMany({ where: { groupId }, data: { make: 0 } });
    return accept(null);
  });
}

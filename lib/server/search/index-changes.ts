import type { SearchNoun } from "#lib/search/noun.ts";
import type { Entry } from "#lib/search/entry.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { readClaims, readReferences, readReforms } from "./read-knowledge.ts";
import { readAnnotations, readComments } from "./read-remarks.ts";
import { readBlocksOf, readDocuments, type InIndex } from "./read-texts.ts";
import { keepReforms } from "./reforms-in-texts.ts";
import type { Changed } from "./take-changes.ts";
import { wordsOfText } from "./vocabulary.ts";
import { dropEntries, knownEntries, writeEntries, type Kit } from "./write-entries.ts";

/** Nouns made anew by one statement. */
const AT_ONCE = 1_000;

const READERS: Readonly<
  Record<
    Exclude<SearchNoun, "block" | "document">,
    (index: InIndex, ids: readonly string[]) => Promise<Entry[]>
  >
> = {
  annotation: readAnnotations,
  comment: readComments,
  claim: readClaims,
  reference: readReferences,
  reform: readReforms,
};

/** Makes the entries of the changed nouns, and of those that come and go with them, anew. */
export async function indexChanges(index: InIndex, noted: Changed, kit: Kit): Promise<void> {
  const returned: string[] = [];
  for (const documentId of noted.document)
    if (await indexDocument(index, documentId, kit)) returned.push(documentId);
  const changed = await withWhatHangs(index, noted, returned);
  for (const noun of ["reform", "reference", "claim", "annotation", "comment"] as const) {
    const ids = [...changed[noun]];
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await indexNouns(index, { noun, ids: ids.slice(from, from + AT_ONCE) }, kit);
  }
  const others = await documentsOf(index, changed.annotation, noted.document);
  await keepReforms(index, [...noted.document, ...others]);
}

async function indexNouns(
  index: InIndex,
  { noun, ids }: { readonly noun: keyof typeof READERS; readonly ids: readonly string[] },
  kit: Kit,
): Promise<void> {
  const known = await knownEntries(index, noun, ids);
  const entries = await READERS[noun](index, ids);
  const there = new Set(entries.map(({ nounId }) => nounId));
  await dropEntries(
    index,
    noun,
    [...known].filter((id) => !there.has(id)),
  );
  await writeEntries(index, entries, { ...kit, known });
}

/** A document with its blocks. Answers whether it was not there before: what hangs on it comes back with it. */
async function indexDocument(index: InIndex, documentId: string, kit: Kit): Promise<boolean> {
  const { db, groupId } = index;
  const before = await db.$queryRaw<{ noun: SearchNoun; id: string }[]>`
    SELECT noun, noun_id::text AS id FROM search_entries
    WHERE group_id = ${groupId}::uuid AND document_id = ${documentId}::uuid AND noun IN ('document', 'block')`;
  const known = new Set(before.map(({ id }) => id));
  const [document] = await readDocuments(index, [documentId]);
  const blocks = document === undefined ? [] : await readBlocksOf(index, [documentId]);
  const there = new Set(blocks.map(({ nounId }) => nounId));
  const gone = before.flatMap(({ noun, id }) => (noun === "block" && !there.has(id) ? [id] : []));
  await forgetWords(index, gone, kit);
  if (document === undefined) {
    await db.$executeRaw`
      DELETE FROM search_entries WHERE group_id = ${groupId}::uuid AND document_id = ${documentId}::uuid`;
    return false;
  }
  await dropEntries(index, "block", gone);
  await writeEntries(index, [document, ...blocks], { ...kit, known });
  return !known.has(documentId);
}

/** Blocks are never changed, so those of an earlier revision still say which words are to be counted no more. */
async function forgetWords({ db, groupId }: InIndex, blockIds: readonly string[], kit: Kit): Promise<void> {
  const blocks = await db.block.findMany({
    where: { groupId, id: { in: [...blockIds] } },
    select: { text: true, language: true },
  });
  for (const { text, language } of blocks)
    kit.vocabulary.add(wordsOfText(text, blockLanguageOf(language), kit.keys), -1);
}

/** With a claim go the passages that state it and what was said of it; with a work its notes; with a document that comes back everything. */
async function withWhatHangs(
  { db, groupId }: InIndex,
  noted: Changed,
  returned: readonly string[],
): Promise<Changed> {
  const [claimId, referenceId] = [{ in: [...noted.claim] }, { in: [...noted.reference] }];
  const documentId = { in: [...returned] };
  const annotations = await db.annotation.findMany({
    where: { groupId, deletedAt: null, OR: [{ claimId }, { documentId }] },
    select: { id: true },
  });
  const comments = await db.comment.findMany({
    where: { groupId, deletedAt: null, OR: [{ claimId }, { referenceId }, { annotation: { documentId } }] },
    select: { id: true },
  });
  return {
    ...noted,
    annotation: new Set([...noted.annotation, ...annotations.map(({ id }) => id)]),
    comment: new Set([...noted.comment, ...comments.map(({ id }) => id)]),
  };
}

/** Documents in which these annotations stand, without those that were just looked at. */
async function documentsOf(
  { db, groupId }: InIndex,
  annotationIds: ReadonlySet<string>,
  done: ReadonlySet<string>,
): Promise<string[]> {
  if (annotationIds.size === 0) return [];
  const rows = await db.annotation.findMany({
    where: { groupId, id: { in: [...annotationIds] } },
    select: { documentId: true },
    distinct: ["documentId"],
  });
  return rows.map(({ documentId }) => documentId).filter((id) => !done.has(id));
}

import { type Anchor, type AnchorRefusal, anchorPassage } from "#lib/annotations/anchor.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import { reanchorPassages } from "#lib/annotations/reanchor.ts";
import type { PassageSelectors, SeenPassage } from "#lib/annotations/selector.ts";
import { indexText, type TextIndex } from "#lib/languages/text-unit.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** A passage as it stands in the stored text: what is written is this, never what the browser sent. */
export interface StoredPassage {
  readonly documentId: string;
  readonly revisionId: string;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly anchoredBy: Anchor["how"];
}

/**
 * Finds a passage in the document's current revision and describes it anew from there. One that was marked in an earlier revision, by
 * somebody whose page was not loaded anew, follows the correction as the stored ones did, or is refused.
 */
export async function findPassage(
  { db, actor: { groupId } }: InGroup,
  documentId: string,
  { selectors, revisionNumber }: SeenPassage,
): Promise<Result<StoredPassage, AnchorRefusal | "not_found">> {
  // Held until what is marked is written: a correction that is being stored waits, or is waited for (correct-document.ts).
  const [document] = await db.$queryRaw<{ number: number }[]>`
    SELECT current_revision_number AS number FROM documents
    WHERE group_id = ${groupId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL FOR KEY SHARE`;
  if (document === undefined) return refuse("not_found");
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: document.number } },
    select: { id: true },
  });
  const index = await indexOf(db, revision.id);
  const seen =
    revisionNumber === undefined || revisionNumber >= document.number
      ? null
      : await db.revision.findUnique({
          where: { documentId_number: { documentId, number: revisionNumber } },
          select: { text: true },
        });
  const anchor = seen === null ? anchorPassage(selectors, index) : followPassage(selectors, seen.text, index);
  if (!anchor.ok) return anchor;
  const [position, quote] = describePassage(index, anchor.value.span);
  return accept({
    documentId,
    revisionId: revision.id,
    startCodePoint: position.start,
    endCodePoint: position.end,
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    anchoredBy: anchor.value.how,
  });
}

/** The same in an article. What a student wrote is no evidence of the group's: of an essay there is none to find. */
export async function findEvidence(
  group: InGroup,
  documentId: string,
  seen: SeenPassage,
): Promise<Result<StoredPassage, AnchorRefusal | "not_found">> {
  const { groupId } = group.actor;
  const where = { groupId, id: documentId, submissionId: { not: null } };
  const essay = await group.db.document.findFirst({ where, select: { id: true } });
  return essay === null ? findPassage(group, documentId, seen) : refuse("not_found");
}

/** Texts of revisions, read last first: a revision is never changed, and many mark passages in one. Characters in all. */
const MOST_KEPT = 4_000_000;
const kept = new Map<string, TextIndex>();

/** The revision's text. The caller has found the revision in its group. */
async function indexOf(db: InGroup["db"], revisionId: string): Promise<TextIndex> {
  const known = kept.get(revisionId);
  kept.delete(revisionId);
  const index =
    known ??
    indexText(
      (await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { text: true } })).text,
    );
  kept.set(revisionId, index);
  let length = 0;
  for (const [id, { lengthUtf16 }] of [...kept].reverse())
    if ((length += lengthUtf16) > MOST_KEPT && id !== revisionId) kept.delete(id);
  return index;
}

/** First in the text in which it was marked, then along the correction. */
function followPassage(
  selectors: PassageSelectors,
  seenText: string,
  index: TextIndex,
): Result<Anchor, AnchorRefusal> {
  const seenIndex = indexText(seenText);
  const seen = anchorPassage(selectors, seenIndex);
  if (!seen.ok) return seen;
  const [followed] = reanchorPassages([describePassage(seenIndex, seen.value.span)], seenText, index.text);
  return followed ?? refuse("quote_not_found");
}

import { type Anchor, type AnchorRefusal, anchorPassage } from "#lib/annotations/anchor.ts";
import { describePassage } from "#lib/annotations/describe.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { indexText } from "#lib/languages/text-unit.ts";
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

/** Finds a passage in the document's current revision and describes it anew from there. */
export async function findPassage(
  { db, actor: { groupId } }: InGroup,
  documentId: string,
  selectors: PassageSelectors,
): Promise<Result<StoredPassage, AnchorRefusal | "not_found">> {
  // Held until what is marked is written: a correction that is being stored waits, or is waited for (correct-document.ts).
  const [document] = await db.$queryRaw<{ number: number }[]>`
    SELECT current_revision_number AS number FROM documents
    WHERE group_id = ${groupId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL FOR KEY SHARE`;
  if (document === undefined) return refuse("not_found");
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: document.number } },
    select: { id: true, text: true },
  });
  const index = indexText(revision.text);
  const anchor = anchorPassage(selectors, index);
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

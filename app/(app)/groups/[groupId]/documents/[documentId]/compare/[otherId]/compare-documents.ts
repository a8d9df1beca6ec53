import type { ComparedText, SharedClaim } from "#components/compare/compared.ts";
import type { InGroup } from "#lib/server/database.ts";
import { claimsById } from "#lib/server/queries/claims.ts";
import { readOutlines } from "#lib/server/queries/outlines.ts";
import { readDocument } from "#lib/server/queries/reading.ts";
import { accept, type Result } from "#lib/result.ts";

interface Side {
  readonly documentId: string;
  /** Null: the current one. */
  readonly revision: number | null;
}

/** What both sides are, and the claims that both mention. A revision that does not exist is a page that does not. */
export async function compareDocuments(
  group: InGroup,
  sides: readonly [Side, Side],
): Promise<Result<{ texts: readonly [ComparedText, ComparedText]; shared: readonly SharedClaim[] }, string>> {
  const left = await sideOf(group, sides[0]);
  if (!left.ok) return left;
  const right = await sideOf(group, sides[1]);
  if (!right.ok) return right;
  const [one, other] = [left.value, right.value];
  // In two revisions of one text nearly every claim is mentioned twice: that would say nothing.
  const isOne = one.text.documentId === other.text.documentId;
  const ids = isOne ? [] : [...one.mentions.keys()].filter((id) => other.mentions.has(id));
  const claims = await claimsById(group, ids);
  const shared = claims
    .map(({ id, number, wordings }) => ({
      ...{ id, number, wordings },
      mentions: [one.mentions.get(id) ?? [], other.mentions.get(id) ?? []] as const,
    }))
    .sort((a, b) => a.number - b.number);
  return accept({ texts: [one.text, other.text], shared });
}

async function sideOf(group: InGroup, { documentId, revision }: Side) {
  const reading = await readDocument(group, documentId, revision ?? undefined);
  if (!reading.ok) return reading;
  const { document } = reading.value;
  const outlines = await readOutlines(group, document.revisionId);
  if (!outlines.ok) return outlines;
  const mentions = new Map<string, string[]>();
  for (const { id, claimId } of outlines.value.annotations) {
    if (claimId !== null) mentions.set(claimId, [...(mentions.get(claimId) ?? []), id]);
  }
  const text: ComparedText = {
    documentId,
    title: document.title,
    language: document.language,
    revision: document.revisionNumber,
    isPinned: revision !== null,
  };
  return accept({ text, mentions });
}

import { findCandidates, oldPassage } from "#lib/annotations/candidates.ts";
import type { PassageSelectors } from "#lib/annotations/selector.ts";
import { codePointLength, indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import type { CandidatesView } from "#lib/operations/anchoring.ts";
import { maySeeAnnotations } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** The passage of an annotation in the text in which it was last found, and where it may stand in the current one. */
export async function listCandidates(
  { db, actor }: InGroup,
  annotationId: string,
): Promise<Result<CandidatesView, "not_found" | "not_allowed">> {
  if (!maySeeAnnotations(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const row = await db.annotation.findUnique({
    where: { groupId_id: { groupId, id: annotationId }, deletedAt: null },
    include: {
      revision: { select: { text: true, number: true } },
      document: { select: { currentRevisionNumber: true, deletedAt: true } },
    },
  });
  if (row === null || row.document.deletedAt !== null) return refuse("not_found");
  const { revision, document, documentId, exact, prefix, suffix } = row;
  const passage: PassageSelectors = [
    { type: "TextPositionSelector", start: row.startCodePoint, end: row.endCodePoint },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
  const { text } = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: document.currentRevisionNumber } },
    select: { text: true },
  });
  const seen = seenIn(revision.text, passage);
  const candidates = row.lostBecause === null ? [] : findCandidates(seen.passage, seen.text, text);
  return accept({
    passage: { ...oldPassage(seen.text, seen.passage), revisionNumber: revision.number },
    revisionNumber: document.currentRevisionNumber,
    candidates: candidates.map(({ span, ...candidate }) => ({ start: span[0], end: span[1], ...candidate })),
  });
}

/** The text in which a passage was seen. One that came in a file and was never found here has but its own words and what stood around them. */
function seenIn(text: string, passage: PassageSelectors): { text: string; passage: PassageSelectors } {
  const [position, quote] = passage;
  const { exact, prefix, suffix } = quote;
  if (sliceCodePoints(indexText(text), position.start, position.end) === exact) return { text, passage };
  const start = codePointLength(prefix);
  const end = start + codePointLength(exact);
  return { text: `${prefix}${exact}${suffix}`, passage: [{ ...position, start, end }, quote] };
}

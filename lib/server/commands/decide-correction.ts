import type { z } from "zod";
import { describePassage } from "#lib/annotations/describe.ts";
import { correctedBlock, placeOfCorrected } from "#lib/annotations/suggestion.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import type { decideCorrection as operation } from "#lib/operations/annotations.ts";
import { mayEditDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Annotation } from "#prisma/client.ts";
import { correctDocument } from "../correct-document.ts";
import type { InGroup } from "../database.ts";
import { addCorrections } from "../import-corrections.ts";
import { notify } from "../notify.ts";
import { findCorrected, isCorrected, type CorrectedImport } from "../queries/corrected-import.ts";
import { articleRevision } from "../records/revision.ts";
import { participants } from "../thread-notices.ts";
import { explainNoRow } from "../versions.ts";

type Wanted = z.infer<typeof operation.body> & {
  readonly annotationId: string;
  readonly expectedVersion: number;
};

/**
 * Accepts or declines a suggested correction, and resolves it with who did so. Accepting makes it a correction of the import that the
 * document came from, and gives the document its next revision; undoing that correction there takes it back.
 */
export async function decideCorrection(
  group: InGroup,
  { annotationId, expectedVersion, ...wanted }: Wanted,
): Promise<Result<{ revisionNumber: number | null }>> {
  const { db, actor } = group;
  if (!mayEditDocuments(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: annotationId }, deletedAt: null };
  const suggestion = await db.annotation.findUnique({ where });
  if (suggestion === null) return refuse("not_found");
  if (suggestion.kind !== "correction" || suggestion.replacement === null) return refuse("no_correction");
  if (suggestion.resolvedAt !== null) return refuse("decided_already");
  const note = wanted.decision === "declined" ? wanted.note : null;
  const now = new Date();
  const { count } = await db.annotation.updateMany({
    where: { id: annotationId, version: expectedVersion, resolvedAt: null, deletedAt: null },
    data: {
      ...{ resolvedAt: now, resolvedById: actor.userId, updatedAt: now },
      ...{ decision: wanted.decision, decisionNote: note, version: { increment: 1 } },
    },
  });
  if (count === 0) return explainNoRow(await db.annotation.findUnique({ where }));
  const done =
    wanted.decision === "accepted" ? await correctText(group, suggestion) : accept({ revisionNumber: null });
  if (!done.ok) return done;
  await tell(group, suggestion, { decision: wanted.decision, note });
  return done;
}

async function tell(
  group: InGroup,
  { id, documentId, exact, replacement }: Annotation,
  { decision, note }: { readonly decision: "accepted" | "declined"; readonly note: string | null },
): Promise<void> {
  const spot = { annotationId: id, documentId };
  const userIds = await participants(group, spot);
  const data: Record<string, string> = note === null ? {} : { note };
  await notify(group, { ...spot, kind: `correction_${decision}`, userIds, data });
  await group.record({
    ...{ kind: `annotation.${decision}`, nounId: id, documentId },
    data: { before: exact, after: replacement, ...data },
  });
}

/** The block of the current revision that holds the passage, and the import it came from. */
async function correctText(
  group: InGroup,
  suggestion: Annotation,
): Promise<Result<{ revisionNumber: number }>> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (suggestion.lostBecause !== null) return refuse("correction_without_place");
  const document = await db.document.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: suggestion.documentId } },
    select: { id: true, importId: true, articleIndex: true, deletedAt: true },
  });
  const { importId, articleIndex } = document;
  if (document.deletedAt !== null) return refuse("not_found");
  if (importId === null || articleIndex === null) return refuse("document_not_imported");
  // Whoever corrects the import meanwhile is waited for, or waits and then learns that it has changed.
  const [file] = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM imports WHERE group_id = ${groupId}::uuid AND id = ${importId}::uuid FOR UPDATE`;
  const found = file === undefined ? null : await findCorrected(group, importId);
  if (file === undefined || found === null || found.raw === null) return refuse("import_not_ready");
  const { raw } = found;
  const before = found.parts[articleIndex];
  const stored = found.documents.find(({ id }) => id === document.id);
  // Corrections that wait to be stored are somebody's unfinished work: they do not slip in with this one.
  if (before === undefined || isCorrected(before, stored?.digest ?? null, found.log))
    return refuse("import_not_stored");
  const place = await findBlock(group, suggestion, before.blocks);
  if (!place.ok) return place;
  const { block, text, put, from } = place.value;
  const after = await addCorrections(group, { ...found, raw }, [{ kind: "edit_text", block, text }]);
  if (!after.ok) return after;
  const revision = revisionOf(after.value, articleIndex);
  const { revisionNumber } = await correctDocument(group, document.id, { revision, fileName: file.name });
  await db.import.update({
    where: { groupId_id: { groupId, id: importId } },
    data: { version: { increment: 1 } },
  });
  const shown = revision.blocks.find(({ id }) => id === block);
  const stands = shown === undefined ? null : placeOfCorrected(shown.text, from, put);
  const start = shown?.start ?? null;
  const span = stands === null || start === null ? null : ([start + stands[0], start + stands[1]] as const);
  await placeSuggestion(group, suggestion, { revisionNumber, text: revision.text, span });
  return accept({ revisionNumber });
}

function revisionOf({ parts, raw }: CorrectedImport, articleIndex: number) {
  const part = parts[articleIndex];
  if (part === undefined) throw new Error("a corrected block took its article away");
  return articleRevision(part, articleIndex, raw === null ? undefined : Array.from(raw.text));
}

interface Found {
  readonly block: string;
  /** The block's text once it is corrected. */
  readonly text: string;
  readonly put: string;
  /** Where the passage begins in the block, code points. */
  readonly from: number;
}

async function findBlock(
  { db, actor: { groupId } }: InGroup,
  { revisionId, startCodePoint: start, endCodePoint: end, exact, replacement }: Annotation,
  imported: readonly { readonly id: string; readonly text: string }[],
): Promise<Result<Found>> {
  const row = await db.block.findFirst({
    where: { groupId, revisionId, startCodePoint: { lte: start }, endCodePoint: { gte: end } },
    select: { key: true, type: true, text: true, startCodePoint: true, endCodePoint: true },
  });
  if (row === null || row.startCodePoint === null || row.endCodePoint === null)
    return refuse("correction_spans_blocks");
  // The import's own words: should they differ from what is read, nothing is replaced in them by counting letters.
  const source = imported.find(({ id }) => id === row.key)?.text.normalize("NFC");
  if (source !== row.text.normalize("NFC")) return refuse("quote_changed");
  const isTable = row.type === "table";
  if (isTable && exact.includes("\n")) return refuse("correction_spans_blocks");
  const block = { text: source, start: row.startCodePoint, end: row.endCodePoint, isTable };
  const corrected = correctedBlock(block, { start, end, exact }, replacement ?? "");
  if (corrected === null) return refuse("quote_changed");
  return accept({ block: row.key, ...corrected, from: start - row.startCodePoint });
}

interface Placed {
  readonly revisionNumber: number;
  readonly text: string;
  /** Of the words that were put in; null where a passage was taken out. Code points. */
  readonly span: readonly [number, number] | null;
}

/** The suggestion stands at the words that it brought; where it took words away it is kept without a place, and asks no more. */
async function placeSuggestion(
  { db, actor: { groupId } }: InGroup,
  { id, documentId }: Annotation,
  { revisionNumber, text, span }: Placed,
): Promise<void> {
  const where = { groupId_id: { groupId, id } };
  if (span === null) {
    const data = { lostBecause: "quote_not_found", detachedAt: new Date() };
    await db.annotation.update({ where, data });
    return;
  }
  const [position, { exact, prefix, suffix }] = describePassage(indexText(text), span);
  const revision = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: revisionNumber } },
    select: { id: true },
  });
  await db.annotation.update({
    where,
    data: {
      ...{ revisionId: revision.id, exact, prefix, suffix, lostBecause: null, detachedAt: null },
      ...{ startCodePoint: position.start, endCodePoint: position.end, anchoredBy: "position" },
    },
  });
}

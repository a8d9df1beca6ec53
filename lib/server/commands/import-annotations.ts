import type { z } from "zod";
import { describePassage } from "#lib/annotations/describe.ts";
import type { ExchangedReply } from "#lib/annotations/exchange/exchanged.ts";
import { readAnnotations } from "#lib/annotations/exchange/read-json-ld.ts";
import { uuidOf } from "#lib/annotations/exchange/read-value.ts";
import { UUID_IRI } from "#lib/annotations/exchange/vocabulary.ts";
import { indexText } from "#lib/languages/text-unit.ts";
import {
  MOST_TOLD_ROWS,
  type importAnnotations as operation,
  type PlannedRow,
} from "#lib/operations/annotation-files.ts";
import type { LAYER_REFUSALS } from "#lib/operations/annotations.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import {
  planImport,
  shortened,
  type ImportPlan,
  type ImportTarget,
  type NewAnnotation,
  type Planned,
} from "../annotation-import-plan.ts";
import type { InGroup } from "../database.ts";
import { fileLayers, importPlaces } from "../imported-layers.ts";

type Wanted = z.infer<typeof operation.body>;
type Answer = z.infer<typeof operation.answer>;
type ImportRefusal =
  | ("not_found" | "not_allowed" | "too_heavy" | "annotations_unreadable" | "annotations_too_many")
  | "member_not_found"
  | (typeof LAYER_REFUSALS)[number];

/**
 * Reads a file of annotations and says what would become of each row; with `confirm` it is done, in one transaction. Every passage is found
 * in the stored text by the rule of anchor.ts; what is not surely found waits for a person. Nobody is notified of what came in a file.
 */
export async function importAnnotations(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<Answer, ImportRefusal>> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const text = await textOf(group, documentId);
  if (text === null) return refuse("not_found");
  const read = readAnnotations(wanted.text);
  const { layers, confirm, layerId, isPrivate } = wanted;
  const places = await importPlaces(group, {
    ...{ documentId, layers, confirm, place: { layerId, isPrivate } },
    rows: read.ok ? read.value : [],
  });
  if (!places.ok) return places;
  if (!read.ok) return read;
  // Two who bring the same file at once: the second one waits and finds it here.
  if (confirm)
    await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`annotations ${documentId}`}, 0))::text`;
  const named = await fileLayers(group, read.value);
  const target = { documentId, index: indexText(text.text), places: places.value };
  const planned = await planImport(group, target, read.value);
  if (!planned.ok) return planned;
  if (confirm) await write(group, { ...target, revisionId: text.revisionId }, planned.value);
  return accept({ ...answerOf(planned.value), layers: named });
}

/** The current text, held until what is marked in it is written, as findPassage does. */
async function textOf({ db, actor: { groupId } }: InGroup, documentId: string) {
  const [document] = await db.$queryRaw<{ number: number }[]>`
    SELECT current_revision_number AS number FROM documents
    WHERE group_id = ${groupId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL FOR KEY SHARE`;
  if (document === undefined) return null;
  const { id, text } = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: document.number } },
    select: { id: true, text: true },
  });
  return { revisionId: id, text };
}

interface WriteTarget extends ImportTarget {
  readonly revisionId: string;
}

async function write(group: InGroup, target: WriteTarget, { rows }: ImportPlan): Promise<void> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const fresh = rows.flatMap((row) => ("annotation" in row ? [row] : []));
  // A row that the importer may not see any more keeps its id: it is passed by.
  await db.annotation.createMany({
    data: fresh.map((row) => columnsOf(group, target, row)),
    skipDuplicates: true,
  });
  const seen = await db.annotation.findMany({
    where: { groupId, id: { in: rows.flatMap((row) => annotationIdOf(row) ?? []) } },
    select: { id: true },
  });
  const ids = new Set(seen.map(({ id }) => id));
  const replies = rows.flatMap((row) => ("reply" in row && ids.has(row.annotationId) ? [row] : []));
  await db.annotationTag.createMany({
    data: fresh.flatMap(({ id: annotationId, tagIds, reformIds }) =>
      ids.has(annotationId)
        ? [
            ...tagIds.map((tagId) => ({ groupId, annotationId, createdById, tagId })),
            ...reformIds.map((reformId) => ({ groupId, annotationId, createdById, reformId })),
          ]
        : [],
    ),
    skipDuplicates: true,
  });
  await db.comment.createMany({
    data: replies.map(({ id, annotationId, reply }) => ({
      ...{ groupId, id, annotationId, createdById, text: reply.text },
      ...madeBy(group, reply),
    })),
    skipDuplicates: true,
  });
  const [first] = [...fresh.map(({ id }) => id), ...replies.map(({ annotationId }) => annotationId)];
  if (first === undefined) return;
  await group.record({
    kind: "annotation.imported",
    nounId: first,
    documentId: target.documentId,
    data: {
      count: fresh.length,
      replies: replies.length,
      waiting: fresh.filter(({ does }) => does === "wait").length,
    },
  });
}

function annotationIdOf(row: Planned): string | null {
  if (row.does === "refuse") return null;
  return "annotationId" in row ? row.annotationId : row.id;
}

function columnsOf(
  group: InGroup,
  { documentId, index, revisionId }: WriteTarget,
  { annotation, found, id, place }: NewAnnotation,
) {
  const { kind, text, replacement, claim, resolved, decision, decisionNote, detached } = annotation;
  return {
    ...{ id, groupId: group.actor.groupId, documentId, revisionId, createdById: group.actor.userId },
    ...{ kind, text, replacement, decision, decisionNote, ...place, claimId: claim?.id ?? null },
    stance: claim === null ? null : ("asserts" as const),
    ...(found.ok ? placed(index, found.value) : waiting(index, annotation)),
    lostBecause: found.ok ? null : found.refusal.code,
    detachedAt: found.ok || detached === null ? null : new Date(detached),
    resolvedAt: resolved === null ? null : new Date(resolved),
    ...madeBy(group, annotation),
  };
}

function placed(
  index: ImportTarget["index"],
  anchor: Extract<NewAnnotation["found"], { ok: true }>["value"],
) {
  const [{ start, end }, { exact, prefix, suffix }] = describePassage(index, anchor.span);
  return { startCodePoint: start, endCodePoint: end, exact, prefix, suffix, anchoredBy: anchor.how };
}

/** What waits keeps the words of the file. Its position is where the file says, as far as there is text: nothing is painted there. */
function waiting(
  { lengthCodePoint }: ImportTarget["index"],
  { position, quote }: NewAnnotation["annotation"],
) {
  const { exact, prefix, suffix } = quote;
  const startCodePoint = Math.max(0, Math.min(position?.start ?? 0, lengthCodePoint - 1));
  const endCodePoint = Math.max(startCodePoint + 1, Math.min(position?.end ?? 0, lengthCodePoint));
  return { startCodePoint, endCodePoint, exact, prefix, suffix };
}

/** The importer's own words are known by their address here; everybody else's bear the name in the file, or a sign for it. */
function madeBy(
  { actor }: InGroup,
  { creator, created, modified }: Pick<ExchangedReply, "creator" | "created" | "modified">,
) {
  const now = new Date();
  const isOwn = creator?.id === `${UUID_IRI}${actor.userId}` || uuidOf(creator?.id) === actor.userId;
  const told = created === null ? now : new Date(created);
  const createdAt = told > now ? now : told;
  const edited = modified === null ? null : new Date(modified);
  return {
    attributedTo: isOwn ? null : (creator?.name ?? "?"),
    createdAt,
    editedAt: edited === null || edited <= createdAt || edited > now ? null : edited,
  };
}

function answerOf({ rows, notes }: ImportPlan): Omit<Answer, "layers"> {
  const counts = { add: 0, wait: 0, here: 0, refuse: 0 };
  for (const { does } of rows) counts[does] += 1;
  const order = ["refuse", "wait", "add", "here"];
  const told = rows
    .map(toldRow)
    .sort((one, other) => order.indexOf(one.does) - order.indexOf(other.does) || one.row - other.row);
  return {
    counts,
    rows: told.slice(0, MOST_TOLD_ROWS),
    notes: [...notes].map(([code, { count, example }]) => ({ code, count, example })),
  };
}

function toldRow(planned: Planned): PlannedRow {
  const { row, does } = planned;
  if ("words" in planned) {
    const because = planned.does === "refuse" ? planned.because : null;
    return { row, does, because, isReply: planned.isReply, words: shortened(planned.words) };
  }
  if ("reply" in planned)
    return { row, does, because: null, isReply: true, words: shortened(planned.reply.text) };
  const { annotation, found } = planned;
  const because = found.ok ? null : found.refusal.code;
  return { row, does, because, isReply: false, words: shortened(annotation.quote.exact) };
}

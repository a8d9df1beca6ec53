import type { z } from "zod";
import { decidedBy, type Outcome } from "#lib/agreement/adjudication.ts";
import { describePassage, tidySpan } from "#lib/annotations/describe.ts";
import type { decideDifferences as operation } from "#lib/operations/adjudications.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayAdjudicate } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Adjudication } from "#prisma/client.ts";
import { setTags } from "../annotation-tags.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";
import {
  decide,
  keptOf,
  loadAdjudicated,
  type Adjudicated,
  type CodedDocument,
} from "../queries/differences.ts";
import { sourcesColumn } from "../records/adjudication.ts";

type Wanted = z.infer<typeof operation.body>;

/** Decides differences of one document, all of them or none. An earlier decision about the same annotations is taken back by it. */
export async function decideDifferences(
  group: InGroup,
  where: CodedDocument,
  { decisions, layerName }: Wanted,
): Promise<Result<null>> {
  const { db, actor } = group;
  if (!mayAdjudicate(actor)) return refuse("not_allowed");
  // One after the other: two people may decide the same difference at once, and the coding may be opened again.
  await db.$queryRaw`SELECT 1 FROM codings WHERE group_id = ${actor.groupId}::uuid AND id = ${where.codingId}::uuid FOR UPDATE`;
  const found = await loadAdjudicated(group, where);
  if (!found.ok) return found;
  const layerId = await adjudicatedLayer(group, found.value, layerName);
  // Of two decisions about one difference the later holds.
  for (const wanted of new Map(decisions.map((one) => [one.key, one])).values()) {
    const written = await writeDecision(group, found.value, { ...wanted, layerId });
    if (!written.ok) return written;
  }
  const { codingId, documentId } = where;
  const open = leftOpen(found.value, new Set(decisions.map(({ key }) => key)));
  if (open === 0) await tellCoders(group, found.value);
  await group.record({
    kind: "coding.decided",
    nounId: codingId,
    documentId,
    data: { count: decisions.length, open },
  });
  return accept(null);
}

/** How many differences of the document still wait once those with the given keys are decided. */
function leftOpen({ differences, kept }: Adjudicated, decided: ReadonlySet<string>): number {
  const before = decidedBy(differences, kept.map(keptOf));
  return differences.filter(({ key }) => !decided.has(key) && before.get(key)?.state !== "current").length;
}

/** The coders of a document learn that its last difference is decided: once, however often one of them is decided anew. */
async function tellCoders(
  group: InGroup,
  { coding: { id: codingId, name }, document: { id: documentId }, coders }: Adjudicated,
): Promise<void> {
  const told = await group.db.event.count({
    where: {
      ...{ groupId: group.actor.groupId, kind: "coding.decided", nounId: codingId, documentId },
      data: { path: ["open"], equals: 0 },
    },
  });
  if (told > 0) return;
  const userIds = coders.map(({ id }) => id);
  await notify(group, { kind: "adjudicated", userIds, codingId, documentId, data: { coding: name } });
}

/** The layer of what was adjudicated: everybody sees it, and nothing comes onto it but by a decision. */
async function adjudicatedLayer(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  { coding: { id, name, adjudicationLayerId } }: Adjudicated,
  layerName: string | undefined,
): Promise<string> {
  if (adjudicationLayerId !== null) return adjudicationLayerId;
  const layer = await db.layer.create({
    data: { groupId, name: layerName ?? name, access: "open", closedAt: new Date(), createdById },
    select: { id: true },
  });
  await db.coding.update({
    where: { groupId_id: { groupId, id } },
    data: { adjudicationLayerId: layer.id, version: { increment: 1 } },
  });
  return layer.id;
}

async function writeDecision(
  group: InGroup,
  adjudicated: Adjudicated,
  { key, decision, note, layerId }: Wanted["decisions"][number] & { readonly layerId: string },
): Promise<Result<null>> {
  const decided = decide(adjudicated, { key, decision });
  if (!decided.ok) return decided;
  const { difference, outcome } = decided.value;
  const ids = new Set(difference.passages.map(({ annotationId }) => annotationId));
  for (const row of adjudicated.kept)
    if (keptOf(row).sources.some(({ annotationId }) => ids.has(annotationId))) await takeBack(group, row);
  const annotation =
    outcome === null ? accept(null) : await writeOutcome(group, adjudicated, { outcome, layerId });
  if (!annotation.ok) return annotation;
  const { groupId, userId: decidedById } = group.actor;
  const { document, coding } = adjudicated;
  await group.db.adjudication.create({
    data: {
      ...{ groupId, codingId: coding.id, documentId: document.id, decidedById, note },
      ...{ decision: decision.kind, annotationId: annotation.value },
      sources: sourcesColumn(difference.passages, outcome),
    },
  });
  return accept(null);
}

async function writeOutcome(
  group: InGroup,
  { index, document, revisionId }: Adjudicated,
  { outcome, layerId }: { readonly outcome: Outcome; readonly layerId: string },
): Promise<Result<string>> {
  const { groupId, userId: createdById } = group.actor;
  const span = outcome.span[1] > index.lengthCodePoint ? null : tidySpan(index, outcome.span);
  if (span === null) return refuse("decision_empty");
  const [{ start, end }, { exact, prefix, suffix }] = describePassage(index, span);
  const { id } = await group.db.annotation.create({
    data: {
      ...{ groupId, documentId: document.id, revisionId, layerId, createdById, kind: "highlight" },
      ...{ startCodePoint: start, endCodePoint: end, exact, prefix, suffix },
    },
    select: { id: true },
  });
  const tagged = await setTags(group, id, outcome.tagIds, { retiredToo: true });
  return tagged.ok ? accept(id) : tagged;
}

/** Takes a decision back: what stood by it leaves the adjudicated layer. Twice is no error. */
export async function undoDecision(
  group: InGroup,
  decisionId: string,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayAdjudicate(actor)) return refuse("not_allowed");
  const row = await db.adjudication.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: decisionId }, coding: { deletedAt: null } },
  });
  if (row === null) return refuse("not_found");
  if (row.undoneAt !== null) return accept({ id: decisionId, version: 1 });
  await takeBack(group, row);
  const { codingId: nounId, documentId } = row;
  await group.record({ kind: "coding.decision_undone", nounId, documentId });
  return accept({ id: decisionId, version: 1 });
}

async function takeBack({ db, actor: { groupId } }: InGroup, row: Adjudication): Promise<void> {
  const now = new Date();
  await db.adjudication.update({ where: { groupId_id: { groupId, id: row.id } }, data: { undoneAt: now } });
  if (row.annotationId === null) return;
  await db.annotation.update({
    where: { groupId_id: { groupId, id: row.annotationId } },
    data: { deletedAt: now, version: { increment: 1 } },
  });
}

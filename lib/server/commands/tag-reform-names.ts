import type { z } from "zod";
import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { LAYER_REFUSALS, TAG_REFUSALS } from "#lib/operations/annotations.ts";
import type { tagReformNames as operation } from "#lib/operations/reform-names.ts";
import { mayAnnotate, mayDeleteAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { setTags } from "../annotation-tags.ts";
import { enterCoding } from "../codings.ts";
import type { InGroup } from "../database.ts";
import { checkLayer, checkOpen } from "../layers.ts";
import { findEvidence } from "../queries/passages.ts";

type Wanted = z.infer<typeof operation.body>;
type LayerRefusal = (typeof LAYER_REFUSALS)[number];
type TagRefusal = (typeof TAG_REFUSALS)[number];
type Refusal = AnchorRefusal | LayerRefusal | TagRefusal | "not_found" | "not_allowed";

/** Highlights the chosen places and tags each with the reforms that it names, all or none; answers the ids of the highlights. */
export async function tagReformNames(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<string[], Refusal>> {
  const { layerId, isPrivate, revisionNumber } = wanted;
  const allowed = await checkLayer(group, { layerId, isPrivate });
  if (!allowed.ok) return allowed;
  const entered = await enterCoding(group, { layerId, documentId });
  if (!entered.ok) return entered;
  const ids: string[] = [];
  for (const { start, end, exact, reformIds } of spansOf(wanted.places)) {
    const passage = await findEvidence(group, documentId, {
      selectors: [
        { type: "TextPositionSelector", start, end },
        { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
      ],
      revisionNumber,
    });
    if (!passage.ok) return passage;
    const { groupId, userId: createdById } = group.actor;
    const { id } = await group.db.annotation.create({
      data: { groupId, createdById, ...passage.value, kind: "highlight", layerId, isPrivate },
      select: { id: true },
    });
    const tagged = await setTags(group, id, reformIds);
    if (!tagged.ok) return tagged;
    ids.push(id);
    await group.record({
      kind: "annotation.created",
      nounId: id,
      documentId,
      data: { annotation: "highlight", exact: passage.value.exact.slice(0, 200) },
    });
  }
  return accept(ids);
}

/** One highlight a place, however many reforms its name stands for. */
function spansOf(places: Wanted["places"]) {
  const spans = new Map<string, { start: number; end: number; exact: string; reformIds: string[] }>();
  for (const { reformId, start, end, exact } of places) {
    const key = `${start}-${end}-${exact}`;
    const span = spans.get(key) ?? { start, end, exact, reformIds: [] };
    if (!span.reformIds.includes(reformId)) span.reformIds.push(reformId);
    spans.set(key, span);
  }
  return [...spans.values()];
}

/** Takes highlights of the document away in one step; of those that are no more there nothing is said. */
export async function untagReformNames(
  group: InGroup,
  documentId: string,
  annotationIds: readonly string[],
): Promise<Result<string[], LayerRefusal | "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const asked = { groupId: actor.groupId, documentId, id: { in: [...new Set(annotationIds)] } };
  const rows = await db.annotation.findMany({ where: asked });
  if (rows.length < asked.id.in.length) return refuse("not_found");
  const there = rows.filter(({ deletedAt }) => deletedAt === null);
  for (const row of there) {
    if (row.kind !== "highlight" || !mayDeleteAnnotation(actor, row)) return refuse("not_allowed");
    const open = await checkOpen(group, row);
    if (!open.ok) return open;
    await db.annotation.update({
      where: { groupId_id: { groupId: actor.groupId, id: row.id } },
      data: { deletedAt: new Date(), version: { increment: 1 } },
    });
    const data = { exact: row.exact.slice(0, 200) };
    await group.record({ kind: "annotation.deleted", nounId: row.id, documentId, data });
  }
  return accept(there.map(({ id }) => id));
}

import type { z } from "zod";
import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { highlightPassage as operation } from "#lib/operations/annotations.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { findPassage } from "../queries/passages.ts";

type Wanted = z.infer<typeof operation.body>;

/** Marks a passage: highlight, comment or question. The passage is found in the stored text before anything is written. */
export async function highlightPassage(
  group: InGroup,
  documentId: string,
  wanted: Wanted,
): Promise<Result<string, AnchorRefusal | "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const passage = await findPassage(group, documentId, wanted.selectors);
  if (!passage.ok) return passage;
  const { id } = await db.annotation.create({
    data: {
      groupId: actor.groupId,
      ...passage.value,
      kind: wanted.kind,
      text: wanted.kind === "highlight" ? null : wanted.text,
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await group.record({
    kind: "annotation.created",
    nounId: id,
    documentId,
    data: { annotation: wanted.kind, exact: passage.value.exact.slice(0, 200) },
  });
  return accept(id);
}

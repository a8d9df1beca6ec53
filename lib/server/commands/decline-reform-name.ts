import type { z } from "zod";
import type { declineReformName as operation } from "#lib/operations/reform-names.ts";
import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { findStated, nameOfReform } from "../reform-states.ts";

type Wanted = z.infer<typeof operation.body>;

/** Remembers that words of a document are not the reform that they read like, or forgets it again. Twice is no error. */
export async function declineReformName(
  group: InGroup,
  documentId: string,
  { reformId, words, isDeclined }: Wanted,
): Promise<Result<{ isDeclined: boolean }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const { groupId, userId: createdById } = actor;
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId, id: documentId }, deletedAt: null },
    select: { id: true },
  });
  const reform = await findStated(group, reformId);
  if (document === null || reform === null) return refuse("not_found");
  const row = { documentId, reformId, words };
  const { count } = isDeclined
    ? await db.declinedReform.createMany({ data: [{ groupId, createdById, ...row }], skipDuplicates: true })
    : await db.declinedReform.deleteMany({ where: { groupId, ...row } });
  if (count > 0)
    await group.record({
      kind: isDeclined ? "reform.name_declined" : "reform.name_undeclined",
      nounId: reformId,
      documentId,
      data: { label: nameOfReform(reform), words },
    });
  return accept({ isDeclined });
}

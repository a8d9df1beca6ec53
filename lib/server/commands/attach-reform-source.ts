import { mayEditReforms } from "#lib/permissions/reforms.ts";
import type { ReformSourceDraft } from "#lib/reforms/reform-source.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { holdLiveWork, keepReference } from "../library.ts";
import { findStated, nameOfReform } from "../reform-states.ts";

/** Says on which work the register's entry rests, and answers the id of the source. */
export async function attachReformSource(
  group: InGroup,
  reformId: string,
  draft: ReformSourceDraft,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReforms(actor)) return refuse("not_allowed");
  const reform = await findStated(group, reformId);
  if (reform === null) return refuse("not_found");
  const referenceId =
    draft.from === "new"
      ? await keepReference(group, { csl: draft.csl, romanised: null, translated: {} })
      : await holdLiveWork(group, draft.referenceId);
  if (referenceId === null) return refuse("not_found");
  const { id } = await db.reformSource.create({
    data: {
      ...{ groupId: actor.groupId, createdById: actor.userId, reformId, referenceId },
      locator: filled(draft.locator),
      quote: filled(draft.quote),
      note: filled(draft.note),
    },
    select: { id: true },
  });
  const label = nameOfReform(reform);
  await group.record({
    kind: "reform.source_attached",
    nounId: reformId,
    data: { label, sourceId: id, referenceId },
  });
  return accept(id);
}

/** An empty field of a form means "nothing". */
function filled(text: string | null): string | null {
  return text === "" ? null : text;
}

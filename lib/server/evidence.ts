import { blankToNull, type SourceDraft } from "#lib/claims/source.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { formsOfEntry } from "./records/reference-entry.ts";
import { holdLiveWork, keepReference, referenceOfEntry } from "./library.ts";

type SourceRefusal = "not_found" | "entry_without_parts";

/** Writes a source under a claim that the caller has already checked, making the library's work for it where needed. */
export async function writeSource(
  group: InGroup,
  claimId: string,
  draft: SourceDraft,
): Promise<Result<string, SourceRefusal>> {
  const { db, actor } = group;
  const reference = await referenceFor(group, draft);
  if (!reference.ok) return reference;
  const { id } = await db.source.create({
    data: {
      groupId: actor.groupId,
      claimId,
      referenceId: reference.value,
      entryId: draft.from === "entry" ? draft.entryId : null,
      locator: blankToNull(draft.locator),
      quote: blankToNull(draft.quote),
      note: blankToNull(draft.note),
      check: draft.check,
      ...(draft.check === "unchecked" ? {} : { checkedById: actor.userId, checkedAt: new Date() }),
      createdById: actor.userId,
    },
    select: { id: true },
  });
  await group.record({
    kind: "source.attached",
    nounId: id,
    data: { claimId, referenceId: reference.value },
  });
  return accept(id);
}

async function referenceFor(group: InGroup, draft: SourceDraft): Promise<Result<string, SourceRefusal>> {
  if (draft.from === "new")
    return accept(await keepReference(group, { csl: draft.csl, romanised: null, translated: {} }));
  if (draft.from === "entry") return referenceOfEntry(group, draft.entryId, formsOfEntry);
  const held = await holdLiveWork(group, draft.referenceId);
  return held === null ? refuse("not_found") : accept(held);
}

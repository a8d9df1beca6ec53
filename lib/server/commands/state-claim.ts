import type { z } from "zod";
import type { AnchorRefusal } from "#lib/annotations/anchor.ts";
import type { MentionStance } from "#lib/claims/stance.ts";
import type { stateClaim as operation } from "#lib/operations/claims.ts";
import { mayStateClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { checkValue, type ValueRefusal } from "../claim-values.ts";
import { writeSource } from "../evidence.ts";
import { findEvidence } from "../queries/passages.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { valueColumns } from "../records/claim-value.ts";
import { wordingColumns } from "../records/claim.ts";

type Body = z.infer<typeof operation.body>;
interface Wanted extends Pick<Body, "sources"> {
  readonly values?: Body["values"] | undefined;
  readonly claim: Omit<Body["claim"], "stances"> & Partial<Pick<Body["claim"], "stances">>;
  readonly mention:
    (Omit<NonNullable<Body["mention"]>, "stance"> & { readonly stance?: MentionStance | undefined }) | null;
}
type StateRefusal =
  AnchorRefusal | ValueRefusal | "not_found" | "not_allowed" | "reform_not_found" | "entry_without_parts";

/** Makes a claim with its reforms, its first mention, its sources and values: all of it or nothing. */
export async function stateClaim(
  group: InGroup,
  { claim, mention, sources, values = [] }: Wanted,
): Promise<Result<string, StateRefusal>> {
  const { db, actor } = group;
  if (!mayStateClaims(actor)) return refuse("not_allowed");
  const passage = mention === null ? accept(null) : await findEvidence(group, mention.documentId, mention);
  if (!passage.ok) return passage;
  if (!(await knowsReforms(group, claim.reformIds))) return refuse("reform_not_found");
  const { groupId, userId: createdById } = actor;
  const { lastClaimNumber: number } = await db.group.update({
    where: { id: groupId },
    data: { lastClaimNumber: { increment: 1 } },
    select: { lastClaimNumber: true },
  });
  const { kind, language } = claim;
  const { id } = await db.claim.create({
    data: { groupId, number, kind, language, ...wordingColumns(claim.wordings), createdById },
    select: { id: true },
  });
  await db.claimReform.createMany({
    data: claim.reformIds.map((reformId) => {
      return { groupId, claimId: id, reformId, stance: claim.stances?.[reformId] ?? null };
    }),
  });
  let mentioned: Mentioned | null = null;
  if (passage.value !== null) {
    const { id: annotationId } = await db.annotation.create({
      data: {
        groupId,
        ...passage.value,
        kind: "claim_mention",
        stance: mention?.stance ?? "asserts",
        claimId: id,
        createdById,
      },
      select: { id: true },
    });
    mentioned = { annotationId, exact: passage.value.exact };
  }
  for (const source of sources) {
    const attached = await writeSource(group, id, source);
    if (!attached.ok) return attached;
  }
  const written = await writeValues(group, { claimId: id, mentioned }, values);
  if (!written.ok) return written;
  const documentId = passage.value?.documentId;
  await group.record({
    kind: "claim.stated",
    nounId: id,
    ...(documentId === undefined ? {} : { documentId }),
    data: { number, wording: claim.wordings[language] ?? "" },
  });
  return accept(id);
}

interface Mentioned {
  readonly annotationId: string;
  readonly exact: string;
}

/** Values whose words stand in the passage are the mention's, the others the wording's. */
async function writeValues(
  group: InGroup,
  { claimId, mentioned }: { readonly claimId: string; readonly mentioned: Mentioned | null },
  values: Body["values"],
): Promise<Result<null, ValueRefusal>> {
  const { db, actor } = group;
  for (const given of values) {
    const stands = mentioned !== null && given.exact !== "" && mentioned.exact.includes(given.exact);
    const value =
      stands && given.annotationId === null ? { ...given, annotationId: mentioned.annotationId } : given;
    const checked = await checkValue(group, { claimId }, value);
    if (!checked.ok) return checked;
    await db.claimValue.create({
      data: { groupId: actor.groupId, claimId, createdById: actor.userId, ...valueColumns(value) },
    });
  }
  return accept(null);
}

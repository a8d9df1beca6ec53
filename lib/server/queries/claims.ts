import { maySeeClaims } from "#lib/permissions/claims.ts";
import type { ClaimValueView, ClaimView, PersonView, SourceView } from "#lib/operations/view.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Reference, Source } from "#prisma/client.ts";
import type { ClaimMergeView } from "#lib/operations/claim-merges.ts";
import { followClaimMerges } from "../claim-merges.ts";
import type { InGroup } from "../database.ts";
import { CLAIM_INCLUDE, languageOf, wordingsOf, type ClaimRow } from "../records/claim.ts";
import { valueView } from "../records/claim-value.ts";
import { reformLabelOf } from "../records/reform.ts";
import { commentView, peopleOf } from "./comments.ts";
import { peopleById, personOf } from "./people.ts";

/** Claims by id, in no order; what is deleted is left out. */
export async function claimsById(
  group: Pick<InGroup, "db"> & { readonly actor: { readonly groupId: string } },
  ids: readonly string[],
): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const rows = await group.db.claim.findMany({
    where: { groupId: group.actor.groupId, id: { in: [...ids] }, deletedAt: null },
    include: CLAIM_INCLUDE,
  });
  return claimViews(group, rows);
}

/** All of the group's claims, whatever a list's filters say. */
export function countClaims({ db, actor: { groupId } }: InGroup): Promise<number> {
  return db.claim.count({ where: { groupId, deletedAt: null } });
}

/** Where a claim that was merged into another one stands today, so that its address leads there; null for any other claim. */
export async function findKeptClaim(group: InGroup, claimId: string): Promise<string | null> {
  const { db, actor } = group;
  const id = await followClaimMerges(group, claimId);
  if (id === claimId) return null;
  const where = { groupId_id: { groupId: actor.groupId, id }, deletedAt: null };
  return (await db.claim.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** What was merged into a claim and not taken back, newest first. */
export async function listClaimMerges(
  group: InGroup,
  claimId: string,
): Promise<Result<{ merges: ClaimMergeView[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeClaims(actor)) return refuse("not_allowed");
  const claim = { groupId_id: { groupId: actor.groupId, id: claimId } };
  if ((await db.claim.findUnique({ where: claim, select: { id: true } })) === null)
    return refuse("not_found");
  const where = { groupId: actor.groupId, keptId: claimId, undoneAt: null };
  const rows = await db.claimMerge.findMany({
    where,
    include: { merged: true },
    orderBy: [{ createdAt: "desc" }],
  });
  const people = await peopleById(
    db,
    rows.map(({ createdById }) => createdById),
  );
  return accept({
    merges: rows.map(({ id, merged, createdById, createdAt }) => ({
      ...{ id, claimId: merged.id, number: merged.number, wordings: wordingsOf(merged) },
      ...{ by: personOf(people, createdById), at: createdAt.toISOString() },
    })),
  });
}

/** A deleted claim is found only when it is asked for on purpose: its page offers to restore it. */
export async function showClaim(
  group: InGroup,
  claimId: string,
  { deletedToo = false }: { readonly deletedToo?: boolean } = {},
): Promise<Result<ClaimView, "not_found" | "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const row = await group.db.claim.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: claimId } },
    include: CLAIM_INCLUDE,
  });
  if (row === null || (row.deletedAt !== null && !deletedToo)) return refuse("not_found");
  const [view] = await claimViews(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

/** Rows as they are shown. */
export async function claimViews(
  group: Pick<InGroup, "db">,
  rows: readonly ClaimRow[],
): Promise<ClaimView[]> {
  const ids = rows.flatMap((row) => [
    ...[row.createdById, row.stateById],
    ...row.values.map((value) => value.createdById),
    ...row.sources.map((source) => source.checkedById),
    ...row.comments.flatMap(peopleOf),
  ]);
  const people = await peopleById(group.db, ids);
  return rows.map((row) => claimView(row, people));
}

function claimView(row: ClaimRow, people: ReadonlyMap<string, PersonView>): ClaimView {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    stateBy: row.stateById === null ? null : personOf(people, row.stateById),
    stateAt: row.stateAt?.toISOString() ?? null,
    language: languageOf(row.language),
    wordings: wordingsOf(row),
    reforms: row.reforms.map(({ reform, stance }) => ({ ...reformLabelOf(reform), stance })),
    values: row.values.map((value) => valueView(value, personOf(people, value.createdById))),
    sources: row.sources.map((source) => sourceView(source, people)),
    mentions: row.mentions.map((mention) => ({
      annotationId: mention.id,
      documentId: mention.documentId,
      documentTitle: mention.document.title,
      documentLanguage: mention.document.language,
      start: mention.startCodePoint,
      end: mention.endCodePoint,
      exact: mention.exact,
      // The database has a stance of every mention (constraint stance_of_mention).
      stance: mention.stance ?? "asserts",
      version: mention.version,
    })),
    links: [
      ...row.linksFrom.map((link) => linkView(link, "from", link.toClaim)),
      ...row.linksTo.map((link) => linkView(link, "to", link.fromClaim)),
    ],
    comments: row.comments.map((comment) => commentView(comment, people)),
    author: personOf(people, row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
  };
}

function linkView(
  link: { id: string; kind: ClaimView["links"][number]["kind"] },
  direction: "from" | "to",
  other: ClaimRow["linksFrom"][number]["toClaim"],
): ClaimView["links"][number] {
  const { id: claimId, number } = other;
  return {
    id: link.id,
    kind: link.kind,
    direction,
    claimId,
    number,
    language: languageOf(other.language),
    wordings: wordingsOf(other),
  };
}

export function sourceView(
  source: Source & { reference: Reference },
  people: ReadonlyMap<string, PersonView>,
): SourceView {
  const { id, claimId, referenceId, entryId, reference, locator, quote, check, note, version } = source;
  return {
    id,
    claimId,
    referenceId,
    entryId,
    title: reference.title,
    authors: reference.authors,
    year: reference.year,
    language: reference.language,
    locator,
    quote,
    check,
    checkedBy: source.checkedById === null ? null : personOf(people, source.checkedById),
    checkedAt: source.checkedAt?.toISOString() ?? null,
    note,
    version,
  };
}

export async function showSource(group: InGroup, sourceId: string): Promise<Result<SourceView, "not_found">> {
  const row = await group.db.source.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: sourceId }, deletedAt: null },
    include: { reference: true },
  });
  if (row === null) return refuse("not_found");
  return accept(sourceView(row, await peopleById(group.db, [row.checkedById])));
}

export async function showValue(
  group: InGroup,
  valueId: string,
): Promise<Result<ClaimValueView, "not_found">> {
  const row = await group.db.claimValue.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: valueId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  return accept(valueView(row, personOf(await peopleById(group.db, [row.createdById]), row.createdById)));
}

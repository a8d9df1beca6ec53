import { z } from "zod";
import { displayLabel, type ReformKind } from "#lib/reforms/reform.ts";
import { findReforms, openRegister, type RegisteredReform } from "#lib/reforms/register.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import type { findReforms as findReformsOperation, ReformView } from "#lib/operations/reforms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { reformFieldsOf, reformLabelOf } from "../records/reform.ts";

const NAMED = {
  select: { id: true, slug: true, kind: true, labelKk: true, labelRu: true, labelEn: true },
} as const;

const REFORM_INCLUDE = {
  parent: true,
  institutions: {
    where: { institution: { deletedAt: null } },
    orderBy: { institution: { slug: "asc" } },
    select: { role: true, institution: NAMED },
  },
  changes: {
    where: { reform: { deletedAt: null } },
    orderBy: { reform: { startDate: { sort: "asc", nulls: "last" } } },
    select: { role: true, reform: NAMED },
  },
  _count: { select: { claims: { where: { claim: { deletedAt: null } } } } },
} satisfies Prisma.ReformInclude;
type ReformRow = Prisma.ReformGetPayload<{ include: typeof REFORM_INCLUDE }>;

/** The whole register, by label in the reader's language. */
export async function listReforms(
  group: InGroup,
  interfaceLocale: Language,
  { state }: { readonly state?: "deleted" | undefined } = {},
): Promise<Result<{ reforms: ReformView[] }, "not_allowed">> {
  if (!maySeeReforms(group.actor)) return refuse("not_allowed");
  const reforms = await viewsOf(group, await rowsOf(group, state));
  const byLabel = new Intl.Collator(interfaceLocale);
  reforms.sort((one, other) =>
    byLabel.compare(displayLabel(one, interfaceLocale).text, displayLabel(other, interfaceLocale).text),
  );
  return accept({ reforms });
}

/** A deleted reform is found only when it is asked for on purpose: its page offers to restore it. */
export async function showReform(
  group: InGroup,
  reformId: string,
  { deletedToo = false }: { readonly deletedToo?: boolean } = {},
): Promise<Result<ReformView, "not_found" | "not_allowed">> {
  if (!maySeeReforms(group.actor)) return refuse("not_allowed");
  const row = await group.db.reform.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: reformId } },
    include: REFORM_INCLUDE,
  });
  if (row === null || (row.deletedAt !== null && !deletedToo)) return refuse("not_found");
  const [view] = await viewsOf(group, [row]);
  return view === undefined ? refuse("not_found") : accept(view);
}

/** The reforms that belong to this one, oldest first. */
export async function listParts(group: InGroup, reformId: string): Promise<ReformView[]> {
  const rows = await group.db.reform.findMany({
    where: { groupId: group.actor.groupId, parentId: reformId, deletedAt: null },
    include: REFORM_INCLUDE,
    orderBy: [{ startDate: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return viewsOf(group, rows);
}

/** Suggestions for what was typed so far, in any of the three languages. */
export async function suggestReforms(
  group: InGroup,
  typed: { readonly search: string; readonly locale: Language; readonly kind?: ReformKind | undefined },
): Promise<Result<z.infer<typeof findReformsOperation.answer>, "not_allowed">> {
  if (!maySeeReforms(group.actor)) return refuse("not_allowed");
  const asked = (await rowsOf(group)).filter(({ kind }) => typed.kind === undefined || kind === typed.kind);
  const rows = asked.map((row) => ({
    ...reformFieldsOf(row),
    parent: row.parent?.slug ?? null,
  }));
  const register = openRegister<(typeof rows)[number] & RegisteredReform>(rows);
  const matches = findReforms(register, typed.search, { interfaceLocale: typed.locale, limit: 12 });
  const suggestions = matches.map(({ reform: { id, slug, kind, labels }, matched }) => ({
    reform: { id, slug, kind, labels },
    matched,
  }));
  return accept({ suggestions });
}

/** Whether every one of the ids is a reform of the group that was not deleted. */
export async function knowsReforms(group: InGroup, ids: readonly string[]): Promise<boolean> {
  const found = await group.db.reform.count({
    where: { groupId: group.actor.groupId, id: { in: [...ids] }, deletedAt: null },
  });
  return found === new Set(ids).size;
}

function rowsOf(group: InGroup, state?: "deleted"): Promise<ReformRow[]> {
  return group.db.reform.findMany({
    where: { groupId: group.actor.groupId, deletedAt: state === "deleted" ? { not: null } : null },
    include: REFORM_INCLUDE,
  });
}

async function viewsOf(group: InGroup, rows: readonly ReformRow[]): Promise<ReformView[]> {
  const counts = await branchCounts(group);
  return rows.map((row) => ({ ...reformView(row), branchClaimCount: counts.get(row.id) ?? 0 }));
}

/** Reform → how many claims are about it or about one below it. UNION without ALL ends even where parents made a circle. */
async function branchCounts({ db, actor: { groupId } }: InGroup): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ root: string; claims: number }[]>`
    WITH RECURSIVE below AS (
      SELECT id, id AS root FROM reforms WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL
      UNION
      SELECT child.id, below.root FROM reforms child JOIN below ON child.parent_id = below.id
      WHERE child.group_id = ${groupId}::uuid AND child.deleted_at IS NULL
    )
    SELECT below.root::text, count(DISTINCT about.claim_id)::int AS claims
    FROM below
      JOIN claim_reforms about ON about.group_id = ${groupId}::uuid AND about.reform_id = below.id
      JOIN claims ON claims.id = about.claim_id AND claims.deleted_at IS NULL
    GROUP BY below.root`;
  return new Map(rows.map(({ root, claims }) => [root, claims]));
}

function reformView(row: ReformRow): Omit<ReformView, "branchClaimCount"> {
  const parent = row.parent === null || row.parent.deletedAt !== null ? null : reformLabelOf(row.parent);
  const deletedAt = row.deletedAt?.toISOString() ?? null;
  return {
    ...reformFieldsOf(row),
    ...{ parent, deletedAt },
    institutions: row.institutions.map(({ role, institution }) => ({
      role,
      reform: reformLabelOf(institution),
    })),
    changedBy: row.changes.map(({ role, reform }) => ({ role, reform: reformLabelOf(reform) })),
    claimCount: row._count.claims,
  };
}

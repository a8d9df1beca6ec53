import { z } from "zod";
import { displayLabel } from "#lib/reforms/reform.ts";
import { findReforms, openRegister, type RegisteredReform } from "#lib/reforms/register.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import type { findReforms as findReformsOperation, ReformView } from "#lib/operations/reforms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { reformFieldsOf, reformLabelOf } from "../records/reform.ts";

const REFORM_INCLUDE = {
  parent: true,
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
  const reforms = (await rowsOf(group, state)).map(reformView);
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
  return accept(reformView(row));
}

/** The reforms that belong to this one, oldest first. */
export async function listParts(group: InGroup, reformId: string): Promise<ReformView[]> {
  const rows = await group.db.reform.findMany({
    where: { groupId: group.actor.groupId, parentId: reformId, deletedAt: null },
    include: REFORM_INCLUDE,
    orderBy: [{ startDate: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map(reformView);
}

/** Suggestions for what was typed so far, in any of the three languages. */
export async function suggestReforms(
  group: InGroup,
  typed: { readonly search: string; readonly locale: Language },
): Promise<Result<z.infer<typeof findReformsOperation.answer>, "not_allowed">> {
  if (!maySeeReforms(group.actor)) return refuse("not_allowed");
  const rows = (await rowsOf(group)).map((row) => ({
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

function reformView(row: ReformRow): ReformView {
  const parent = row.parent === null || row.parent.deletedAt !== null ? null : reformLabelOf(row.parent);
  const deletedAt = row.deletedAt?.toISOString() ?? null;
  return { ...reformFieldsOf(row), parent, claimCount: row._count.claims, deletedAt };
}

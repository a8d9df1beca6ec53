import type { ReformSourceView } from "#lib/operations/reform-sources.ts";
import { maySeeReforms } from "#lib/permissions/reforms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { reformLabelOf } from "../records/reform.ts";

const SOURCE_INCLUDE = {
  reference: { select: { title: true, authors: true, year: true, language: true } },
} satisfies Prisma.ReformSourceInclude;
type SourceRow = Prisma.ReformSourceGetPayload<{ include: typeof SOURCE_INCLUDE }>;

/** The works on which an entry of the register rests, in the order in which they were given. */
export async function listReformSources(
  { db, actor }: InGroup,
  reformId: string,
): Promise<Result<{ sources: ReformSourceView[] }, "not_found" | "not_allowed">> {
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const reform = await db.reform.findUnique({
    where: { groupId_id: { groupId, id: reformId } },
    select: {
      sources: {
        where: { deletedAt: null },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: SOURCE_INCLUDE,
      },
    },
  });
  return reform === null ? refuse("not_found") : accept({ sources: reform.sources.map(sourceView) });
}

export async function showReformSource(
  { db, actor }: InGroup,
  sourceId: string,
): Promise<Result<ReformSourceView, "not_found" | "not_allowed">> {
  if (!maySeeReforms(actor)) return refuse("not_allowed");
  const row = await db.reformSource.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: sourceId }, deletedAt: null },
    include: SOURCE_INCLUDE,
  });
  return row === null ? refuse("not_found") : accept(sourceView(row));
}

function sourceView({ reference, ...row }: SourceRow): ReformSourceView {
  const { id, reformId, referenceId, locator, quote, note, version } = row;
  return { ...{ id, reformId, referenceId, locator, quote, note, version }, ...reference };
}

/** Entries of the register that rest on a work, each with its place in the work. */
export async function listReformsOnWork({ db, actor }: InGroup, referenceId: string) {
  if (!maySeeReforms(actor)) return [];
  const rows = await db.reformSource.findMany({
    where: { groupId: actor.groupId, referenceId, deletedAt: null, reform: { deletedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, locator: true, quote: true, note: true, reform: true },
  });
  return rows.map(({ reform, ...source }) => ({ ...source, reform: reformLabelOf(reform) }));
}

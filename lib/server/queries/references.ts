import type { z } from "zod";
import { mayBeSameWork } from "#lib/citations/same-work.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import type {
  listReferences as listOperation,
  Reading,
  ReferenceLine,
  ReferenceView,
} from "#lib/operations/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { formsOf, shortNameOf, workNameOf } from "../records/reference.ts";
import { typedWords } from "./typed-words.ts";

type ReferenceFilter = z.infer<typeof listOperation.query>;

const LONGEST_LIST = 5_000;

const LINE_INCLUDE = {
  entries: {
    where: { document: { deletedAt: null } },
    include: { document: { select: { title: true } } },
    orderBy: { index: "asc" },
  },
  sources: { where: { deletedAt: null, claim: { deletedAt: null } }, select: { claimId: true } },
  collections: { where: { collection: { deletedAt: null } }, select: { collectionId: true } },
  attachments: { where: { deletedAt: null }, select: { id: true } },
} satisfies Prisma.ReferenceInclude;
type ReferenceRow = Prisma.ReferenceGetPayload<{ include: typeof LINE_INCLUDE }>;

/** The library by author, title and year. */
export async function listReferences(
  { db, actor }: InGroup,
  filter: ReferenceFilter,
): Promise<Result<{ references: ReferenceLine[] }, "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const rows = await db.reference.findMany({
    where: { groupId: actor.groupId, deletedAt: null, AND: conditions(filter) },
    include: LINE_INCLUDE,
    orderBy: [{ authors: "asc" }, { title: "asc" }, { year: "asc" }],
    take: LONGEST_LIST,
  });
  return accept({ references: rows.map(lineOf) });
}

function conditions({
  search,
  language,
  type,
  documentId,
  reformId,
  claims,
}: ReferenceFilter): Prisma.ReferenceWhereInput[] {
  const live = { deletedAt: null, claim: { deletedAt: null } };
  return [
    ...typedWords(search).map((word) => ({ OR: [{ title: word }, { authors: word }] })),
    ...(language === undefined ? [] : [{ language }]),
    ...(type === undefined ? [] : [{ type }]),
    ...(documentId === undefined ? [] : [{ entries: { some: { documentId } } }]),
    ...(reformId === undefined
      ? []
      : [{ sources: { some: { ...live, claim: { deletedAt: null, reforms: { some: { reformId } } } } } }]),
    ...(claims === undefined ? [] : [{ sources: claims === "none" ? { none: live } : { some: live } }]),
  ];
}

function lineOf(row: ReferenceRow): ReferenceLine {
  return {
    ...workNameOf(row),
    type: row.type,
    language: row.language,
    tags: row.tags,
    collectionIds: row.collections.map(({ collectionId }) => collectionId),
    attachmentCount: row.attachments.length,
    documentCount: new Set(row.entries.map((entry) => entry.documentId)).size,
    claimCount: new Set(row.sources.map((source) => source.claimId)).size,
    hasRomanised: row.romanised !== null,
    version: row.version,
  };
}

export async function showReference(
  group: InGroup,
  referenceId: string,
): Promise<Result<ReferenceView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.reference.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: referenceId }, deletedAt: null },
    include: LINE_INCLUDE,
  });
  if (row === null) return refuse("not_found");
  const forms = formsOf(row);
  const entries = row.entries.map(({ id, documentId, document, list, number, text }) => ({
    id,
    documentId,
    documentTitle: document.title,
    list,
    number,
    text,
  }));
  const lookAlikes = (await openLibrary(group))(forms.csl).filter((work) => work.id !== row.id);
  return accept({ ...lineOf(row), ...forms, entries, lookAlikes, attachments: [], notes: [], merges: [] });
}

/** A work where it is only named: above a list that was narrowed to it. */
export async function nameReference(
  { db, actor }: InGroup,
  referenceId: string,
): Promise<Result<{ id: string; name: string; language: string | null }, "not_found" | "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.reference.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: referenceId } },
    select: { id: true, title: true, authors: true, year: true, language: true },
  });
  if (row === null) return refuse("not_found");
  return accept({ id: row.id, name: `${shortNameOf(row)}. ${row.title}`, language: row.language });
}

/** The library made ready for "do we have this already?": asked once for a list, answered for each of its entries. */
export async function openLibrary({ db, actor }: InGroup): Promise<(csl: CslItem) => Reading["known"]> {
  const rows = await db.reference.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: { id: true, title: true, authors: true, year: true, csl: true, romanised: true },
  });
  const works = rows.map((row) => ({ name: workNameOf(row), forms: formsOf({ ...row, translated: null }) }));
  return (csl) =>
    works
      .filter(
        ({ forms }) =>
          mayBeSameWork(csl, forms.csl) || (forms.romanised !== null && mayBeSameWork(csl, forms.romanised)),
      )
      .map(({ name }) => name);
}

import type { z } from "zod";
import { maySeeReferences } from "#lib/permissions/references.ts";
import type {
  listReferences as listOperation,
  ReferenceLine,
  ReferenceView,
  WorkName,
} from "#lib/operations/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { followMerges } from "../merges.ts";
import { formsOf, shortNameOf, workNameOf } from "../records/reference.ts";
import { ATTACHMENT_INCLUDE, attachmentViewOf } from "./attachments.ts";
import { THREAD } from "../records/comment.ts";
import { commentView, peopleOf } from "./comments.ts";
import { collectionsOfBranch } from "./collections.ts";
import { openLibrary } from "./known-works.ts";
import { peopleById } from "./people.ts";
import { LINE_INCLUDE, lineOf, SHOWN_ATTACHMENTS } from "./reference-lines.ts";
import { readSearched, searchedRows } from "../search/list-search.ts";
import { typedWords } from "./typed-words.ts";

type ReferenceFilter = z.infer<typeof listOperation.query>;

const LONGEST_LIST = 5_000;

/** The library by author, title and year. */
export async function listReferences(
  group: InGroup,
  filter: ReferenceFilter,
): Promise<Result<{ references: ReferenceLine[]; mended: string | null }, "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const shelves =
    filter.collectionId === undefined ? null : await collectionsOfBranch(group, filter.collectionId);
  const standing = shelves === null ? [] : [{ collections: { some: { collectionId: { in: shelves } } } }];
  const narrowed = [...conditions(filter), ...standing];
  const sought = { noun: "reference" as const, search: filter.search };
  const { rows, mended } = await readSearched(group, sought, (search) =>
    db.reference.findMany({
      where: {
        groupId: actor.groupId,
        deletedAt: null,
        AND: [...narrowed, ...searchedRows(search, inTitleOrNames)],
      },
      include: LINE_INCLUDE,
      orderBy: [{ authors: "asc" }, { title: "asc" }, { year: "asc" }],
      take: LONGEST_LIST,
    }),
  );
  return accept({ references: rows.map(lineOf), mended });
}

/** Each word must stand in the title or among the authors. */
function inTitleOrNames(search: string): Prisma.ReferenceWhereInput[] {
  return typedWords(search).map((word) => ({ OR: [{ title: word }, { authors: word }] }));
}

function conditions({
  language,
  type,
  documentId,
  reformId,
  tag,
  claims,
}: ReferenceFilter): Prisma.ReferenceWhereInput[] {
  const live = { deletedAt: null, claim: { deletedAt: null } };
  return [
    ...(language === undefined ? [] : [{ language }]),
    ...(type === undefined ? [] : [{ type }]),
    ...(tag === undefined ? [] : [{ tags: { has: tag } }]),
    ...(documentId === undefined ? [] : [{ entries: { some: { documentId } } }]),
    ...(reformId === undefined
      ? []
      : [
          {
            OR: [
              { sources: { some: { ...live, claim: { deletedAt: null, reforms: { some: { reformId } } } } } },
              { ofReforms: { some: { deletedAt: null, reformId } } },
            ],
          },
        ]),
    ...(claims === undefined ? [] : [{ sources: claims === "none" ? { none: live } : { some: live } }]),
  ];
}

const NAME = { id: true, title: true, authors: true, year: true } as const;

const DETAIL_INCLUDE = {
  ...LINE_INCLUDE,
  entries: {
    where: LINE_INCLUDE.entries.where,
    include: { document: { select: { title: true } } },
    orderBy: [{ documentId: "asc" }, { index: "asc" }],
  },
  attachments: { where: SHOWN_ATTACHMENTS, include: ATTACHMENT_INCLUDE, orderBy: { createdAt: "asc" } },
  notes: THREAD,
  mergedFrom: {
    where: { undoneAt: null },
    select: { id: true, merged: { select: NAME } },
    orderBy: { createdAt: "desc" },
  },
} satisfies Prisma.ReferenceInclude;

/** A work with all that stands at it. */
export async function showReference(
  group: InGroup,
  referenceId: string,
): Promise<Result<ReferenceView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.reference.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: referenceId }, deletedAt: null },
    include: DETAIL_INCLUDE,
  });
  if (row === null) return refuse("not_found");
  const people = await peopleById(db, [
    ...row.notes.flatMap(peopleOf),
    ...row.attachments.map(({ createdById }) => createdById),
  ]);
  return accept({
    ...lineOf(row),
    ...formsOf(row),
    entries: row.entries.map(({ document, ...entry }) => ({ ...entry, documentTitle: document.title })),
    attachments: row.attachments.map((attachment) => attachmentViewOf(attachment, people)),
    notes: row.notes.map((note) => commentView(note, people)),
    lookAlikes: await lookAlikesOf(group, row),
    merges: row.mergedFrom,
  });
}

type Detail = Prisma.ReferenceGetPayload<{ include: typeof DETAIL_INCLUDE }>;

/** Works of the library that may be the same, without those of which somebody said that they are not. */
async function lookAlikesOf(group: InGroup, row: Detail): Promise<WorkName[]> {
  const { db, actor } = group;
  const distinctions = await db.referenceDistinction.findMany({
    where: { groupId: actor.groupId, OR: [{ oneId: row.id }, { otherId: row.id }] },
    select: { oneId: true, otherId: true },
  });
  const others = new Set([row.id, ...distinctions.flatMap(({ oneId, otherId }) => [oneId, otherId])]);
  const known = (await openLibrary(group))(formsOf(row));
  return known.map(({ name }) => name).filter(({ id }) => !others.has(id));
}

/** A work where it is only named: above a list that was narrowed to it. */
export async function nameReference(
  { db, actor }: InGroup,
  referenceId: string,
): Promise<Result<{ id: string; name: string; language: string | null }, "not_found" | "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.reference.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: referenceId } },
    select: { ...NAME, language: true },
  });
  if (row === null) return refuse("not_found");
  return accept({
    id: row.id,
    name: `${shortNameOf(workNameOf(row))}. ${row.title}`,
    language: row.language,
  });
}

/** Where a work that was merged into another one stands today, so that its address leads there; null for any other work. */
export async function findKept(group: InGroup, referenceId: string): Promise<string | null> {
  const { db, actor } = group;
  const id = await followMerges(group, referenceId);
  if (id === referenceId) return null;
  const where = { groupId_id: { groupId: actor.groupId, id }, deletedAt: null };
  return (await db.reference.findUnique({ where, select: { id: true } }))?.id ?? null;
}

import type { MaterialView } from "#lib/operations/assignments.ts";
import type { InGroup } from "../database.ts";
import { formsOf, shortNameOf } from "../records/reference.ts";

/** What students are given to read, in its order; what was deleted meanwhile is left out. */
export async function materialsOf(
  { db, actor: { groupId } }: InGroup,
  assignmentId: string,
): Promise<MaterialView[]> {
  const rows = await db.assignmentMaterial.findMany({
    where: { groupId, assignmentId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const documents = await db.document.findMany({
    where: { groupId, id: { in: idsOf(rows, "documentId") }, deletedAt: null, submissionId: null },
    select: { id: true, title: true, language: true },
  });
  const references = await db.reference.findMany({
    where: { groupId, id: { in: idsOf(rows, "referenceId") }, deletedAt: null },
  });
  const worksOf = await worksByDocument(
    db,
    groupId,
    documents.map(({ id }) => id),
  );
  const byId = new Map<string, Omit<MaterialView, "id" | "documentId" | "referenceId">>([
    ...documents.map(({ id, title, language }) => {
      const citeAs = worksOf.get(id) ?? null;
      return [id, { title, language, note: citeAs?.shortName ?? "", href: null, citeAs }] as const;
    }),
    ...references.map((row) => [row.id, workOf(row)] as const),
  ]);
  return rows.flatMap(({ id, documentId, referenceId }) => {
    const found = byId.get(documentId ?? referenceId ?? "");
    return found === undefined ? [] : [{ id, documentId, referenceId, ...found }];
  });
}

/** The works whose texts documents are: by them they are cited. Of several the one to which it was attached first. */
async function worksByDocument(
  db: InGroup["db"],
  groupId: string,
  documentIds: string[],
): Promise<ReadonlyMap<string, { id: string; shortName: string }>> {
  const attached = await db.attachment.findMany({
    where: { groupId, documentId: { in: documentIds }, deletedAt: null, reference: { deletedAt: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { documentId: true, reference: true },
  });
  return new Map(
    attached.flatMap(({ documentId, reference }) =>
      documentId === null
        ? []
        : [[documentId, { id: reference.id, shortName: shortNameOf(reference) }] as const],
    ),
  );
}

function idsOf<Key extends "documentId" | "referenceId">(
  rows: readonly Readonly<Record<Key, string | null>>[],
  key: Key,
): string[] {
  return rows.map((row) => row[key]).filter((id) => id !== null);
}

type ReferenceRow = Parameters<typeof formsOf>[0] &
  Parameters<typeof shortNameOf>[0] & { id: string; language: string | null };

function workOf(row: ReferenceRow): Omit<MaterialView, "id" | "documentId" | "referenceId"> {
  const { csl } = formsOf(row);
  const doi = csl.DOI === undefined ? null : `https://doi.org/${encodeURI(csl.DOI)}`;
  const { id, title, language } = row;
  const note = shortNameOf(row);
  return { title, note, href: doi ?? csl.URL ?? null, language, citeAs: { id, shortName: note } };
}

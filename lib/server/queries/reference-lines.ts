import type { ReferenceLine } from "#lib/operations/references.ts";
import type { Prisma } from "#prisma/client.ts";
import { workNameOf } from "../records/reference.ts";

/** A document that was taken away hides the attachment that points at it until it comes back. */
export const SHOWN_ATTACHMENTS = {
  deletedAt: null,
  OR: [{ documentId: null }, { document: { deletedAt: null } }],
} satisfies Prisma.AttachmentWhereInput;

/** What a line of the library counts. */
export const LINE_INCLUDE = {
  entries: { where: { document: { deletedAt: null } }, select: { documentId: true } },
  sources: { where: { deletedAt: null, claim: { deletedAt: null } }, select: { claimId: true } },
  collections: { where: { collection: { deletedAt: null } }, select: { collectionId: true } },
  attachments: { where: SHOWN_ATTACHMENTS, select: { id: true } },
} satisfies Prisma.ReferenceInclude;
type ReferenceRow = Prisma.ReferenceGetPayload<{ include: typeof LINE_INCLUDE }>;

export function lineOf(row: ReferenceRow): ReferenceLine {
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

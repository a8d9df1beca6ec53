import { restoreDocument } from "#lib/operations/documents.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { showDocumentLine } from "#lib/server/queries/documents.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreDocument, ({ inGroup, params: { documentId } }) =>
  inGroup(async (group) => {
    const restored = await setDocumentDeleted(group, documentId, false);
    return restored.ok ? showDocumentLine(group, documentId) : restored;
  }),
);

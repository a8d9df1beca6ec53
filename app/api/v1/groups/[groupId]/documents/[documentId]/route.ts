import { deleteDocument, editDocument as edit, showDocument as show } from "#lib/operations/documents.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { editDocument } from "#lib/server/commands/edit-document.ts";
import { showDocument, showDocumentLine } from "#lib/server/queries/documents.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showDocument(group, params.documentId)),
);

export const PATCH = route(edit, ({ inGroup, params: { documentId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editDocument(group, { documentId, expectedVersion, edit: body });
    return edited.ok ? showDocumentLine(group, documentId) : edited;
  }),
);

export const DELETE = route(deleteDocument, ({ inGroup, params }) =>
  inGroup((group) => setDocumentDeleted(group, params.documentId, true)),
);

import { exportDocument as exported } from "#lib/operations/documents.ts";
import { accept } from "#lib/result.ts";
import { exportDocument } from "#lib/server/queries/exported-document.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(exported, async ({ inGroup, params, query }) => {
  const file = await inGroup((group) => exportDocument(group, params.documentId, query.format));
  return file.ok ? accept(new Download(file.value)) : file;
});

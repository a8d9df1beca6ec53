import { downloadOriginal } from "#lib/operations/documents.ts";
import { accept } from "#lib/result.ts";
import { originalOfDocument } from "#lib/server/queries/documents.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(downloadOriginal, async ({ inGroup, params }) => {
  const file = await inGroup((group) => originalOfDocument(group, params.documentId));
  return file.ok ? accept(new Download(file.value)) : file;
});

import { exportAnnotations as operation } from "#lib/operations/annotation-files.ts";
import { accept } from "#lib/result.ts";
import { exportAnnotations } from "#lib/server/queries/exported-annotations.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, params, query }) => {
  const file = await inGroup((group) => exportAnnotations(group, params.documentId, query));
  return file.ok ? accept(new Download(file.value)) : file;
});

import { downloadImport } from "#lib/operations/imports.ts";
import { accept } from "#lib/result.ts";
import { originalOfImport } from "#lib/server/queries/imports.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(downloadImport, async ({ inGroup, params }) => {
  const file = await inGroup((group) => originalOfImport(group, params.importId));
  return file.ok ? accept(new Download(file.value)) : file;
});

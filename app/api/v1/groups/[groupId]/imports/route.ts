import { listImports as list, uploadImport as upload } from "#lib/operations/imports.ts";
import { refuse } from "#lib/result.ts";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { listImports, showImportLine } from "#lib/server/queries/imports.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup }) => inGroup((group) => listImports(group)));

export const POST = route(upload, ({ inGroup, file }) =>
  inGroup(async (group) => {
    if (file === null) return refuse("empty_file");
    const id = await uploadImport(group, file);
    return id.ok ? showImportLine(group, id.value) : id;
  }),
);

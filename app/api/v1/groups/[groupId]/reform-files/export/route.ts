import { exportReforms as operation } from "#lib/operations/reform-files.ts";
import { accept } from "#lib/result.ts";
import { exportReforms } from "#lib/server/queries/exported-reforms.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, query }) => {
  const file = await inGroup((group) => exportReforms(group, query));
  return file.ok ? accept(new Download(file.value)) : file;
});

import { exportCodebook as operation } from "#lib/operations/codebook-files.ts";
import { accept } from "#lib/result.ts";
import { exportCodebook } from "#lib/server/queries/exported-codebook.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, query }) => {
  const file = await inGroup((group) => exportCodebook(group, query));
  return file.ok ? accept(new Download(file.value)) : file;
});

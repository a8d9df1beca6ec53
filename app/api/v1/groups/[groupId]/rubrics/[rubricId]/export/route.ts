import { exportRubric as operation } from "#lib/operations/rubrics.ts";
import { accept } from "#lib/result.ts";
import { exportRubric } from "#lib/server/queries/exported-rubric.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, params: { rubricId }, query, locale }) => {
  const file = await inGroup((group) => exportRubric(group, { rubricId, ...query, interfaceLocale: locale }));
  return file.ok ? accept(new Download(file.value)) : file;
});

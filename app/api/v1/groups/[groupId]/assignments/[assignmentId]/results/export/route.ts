import { columnsOf, exportResults as operation } from "#lib/operations/feedback-files.ts";
import { accept } from "#lib/result.ts";
import { classResults } from "#lib/server/queries/class-results.ts";
import { route } from "#app/_edge/route.ts";
import { resultsDownload } from "../write-results.ts";

export const GET = route(operation, async ({ inGroup, params: { assignmentId }, query }) => {
  const found = await inGroup((group) => classResults(group, assignmentId));
  if (!found.ok) return found;
  return accept(await resultsDownload(found.value, { ...query, columns: columnsOf(query.columns) }));
});

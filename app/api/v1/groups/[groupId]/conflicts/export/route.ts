import { conflictTable } from "#lib/operations/conflict-table.ts";
import { exportConflicts as operation } from "#lib/operations/conflicts.ts";
import { accept } from "#lib/result.ts";
import { listConflicts } from "#lib/server/queries/conflicts.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, query: { locale, ...filter } }) => {
  const listed = await inGroup((group) => listConflicts(group, filter));
  if (!listed.ok) return listed;
  const bytes = new TextEncoder().encode(conflictTable(listed.value.conflicts, locale));
  return accept(new Download({ bytes, mediaType: "text/csv; charset=utf-8", name: "conflicts.csv" }));
});

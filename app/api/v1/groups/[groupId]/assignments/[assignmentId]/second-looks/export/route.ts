import { exportSecondLooks } from "#lib/operations/feedback-talk.ts";
import { secondLookTable } from "#lib/operations/second-look-table.ts";
import { accept } from "#lib/result.ts";
import { listSecondLooks } from "#lib/server/queries/second-looks.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(exportSecondLooks, async ({ inGroup, params: { assignmentId } }) => {
  const listed = await inGroup((group) => listSecondLooks(group, assignmentId));
  if (!listed.ok) return listed;
  const bytes = new TextEncoder().encode(secondLookTable(listed.value.lines));
  return accept(new Download({ bytes, mediaType: "text/csv; charset=utf-8", name: "second-looks.csv" }));
});

import { checkHandedIn } from "#lib/operations/checks.ts";
import { inGroup as readInGroup } from "#lib/server/database.ts";
import { makeReport, showReport } from "#lib/server/essay-report.ts";
import { readHandedIn } from "#lib/server/queries/essay-checks.ts";
import { route } from "#app/_edge/route.ts";

/** Compared between two transactions: nothing waits for a printer or a long source with a connection in its hand. */
export const GET = route(checkHandedIn, async ({ caller, params, inGroup }) => {
  const read = await readInGroup(params.groupId, caller, (group) => readHandedIn(group, params));
  if (!read.ok) return read;
  const report = await makeReport(read.value);
  return inGroup((group) => showReport(group, read.value, report));
});

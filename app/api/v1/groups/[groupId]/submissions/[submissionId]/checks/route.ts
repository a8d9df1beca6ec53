import { checkDraft } from "#lib/operations/checks.ts";
import { accept } from "#lib/result.ts";
import { inGroup as readInGroup } from "#lib/server/database.ts";
import { printReferences } from "#lib/server/essay-printing.ts";
import { makeReport, showReport } from "#lib/server/essay-report.ts";
import { readDraftToCheck, readPrintedDraft } from "#lib/server/queries/essay-checks.ts";
import { route } from "#app/_edge/route.ts";

/** Printed and compared between transactions: nothing waits for a printer or a long source with a connection in its hand. */
export const GET = route(checkDraft, async ({ caller, params, inGroup }) => {
  const { groupId, submissionId } = params;
  const draft = await inGroup((group) => readDraftToCheck(group, submissionId));
  if (!draft.ok) return draft;
  const { value } = draft;
  if (value === null) return accept({ counts: [], findings: [] });
  const printed = await printReferences(value.printing);
  const read = await readInGroup(groupId, caller, (group) => readPrintedDraft(group, value, printed));
  if (!read.ok) return read;
  const report = await makeReport(read.value);
  return readInGroup(groupId, caller, (group) => showReport(group, read.value, report));
});

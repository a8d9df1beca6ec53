import { handIn } from "#lib/operations/submissions.ts";
import { accept } from "#lib/result.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { inGroup as readInGroup } from "#lib/server/database.ts";
import { printReferences } from "#lib/server/essay-printing.ts";
import { readEssay } from "#lib/server/queries/essay-text.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { route } from "#app/_edge/route.ts";

/** Printed before the transaction that hands in: a process of its own prints, and nothing waits for it with a lock in its hand. */
export const POST = route(handIn, async ({ caller, params, body, expectedVersion, inGroup }) => {
  const moment = new Date();
  const { groupId, submissionId } = params;
  const read = await readInGroup(groupId, caller, (group) => readEssay(group, submissionId));
  if (!read.ok) return read;
  const { printing, remarks } = read.value;
  const printed =
    printing === null
      ? { citations: [], entries: [], isNoteStyle: false, heading: "" }
      : await printReferences(printing);
  return inGroup(async (group) => {
    const done = await handInEssay(group, { submissionId, expectedVersion, ...body, moment, printed });
    if (!done.ok) return done;
    const shown = await showSubmission(group, { id: submissionId });
    return shown.ok ? accept({ submission: shown.value, remarks: [...remarks] }) : shown;
  });
});

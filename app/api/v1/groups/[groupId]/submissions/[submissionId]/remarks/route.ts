import { checkEssay } from "#lib/operations/submissions.ts";
import { accept } from "#lib/result.ts";
import { readEssay } from "#lib/server/queries/essay-text.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(checkEssay, ({ inGroup, params }) =>
  inGroup(async (group) => {
    const read = await readEssay(group, params.submissionId);
    return read.ok ? accept({ remarks: [...read.value.remarks] }) : read;
  }),
);

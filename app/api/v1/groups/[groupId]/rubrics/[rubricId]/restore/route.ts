import { restoreRubric as restore } from "#lib/operations/rubrics.ts";
import { setRubricDeleted } from "#lib/server/commands/keep-rubric.ts";
import { showRubric } from "#lib/server/queries/rubrics.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restore, ({ inGroupAndShow, params: { rubricId } }) =>
  inGroupAndShow(
    (group) => setRubricDeleted(group, rubricId, false),
    (group) => showRubric(group, rubricId),
  ),
);

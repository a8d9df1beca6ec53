import { deleteRubric as remove, saveRubric as save, showRubric as show } from "#lib/operations/rubrics.ts";
import { saveRubric, setRubricDeleted } from "#lib/server/commands/keep-rubric.ts";
import { showRubric } from "#lib/server/queries/rubrics.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params, query }) =>
  inGroup((group) => showRubric(group, params.rubricId, query)),
);

export const PUT = route(save, ({ inGroupAndShow, params: { rubricId }, body, expectedVersion }) =>
  inGroupAndShow(
    (group) => saveRubric(group, { rubricId, expectedVersion, content: body.content }),
    (group) => showRubric(group, rubricId),
  ),
);

export const DELETE = route(remove, ({ inGroup, params }) =>
  inGroup((group) => setRubricDeleted(group, params.rubricId, true)),
);

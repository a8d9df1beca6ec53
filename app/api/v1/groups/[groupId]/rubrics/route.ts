import { createRubric as create, listRubrics as list } from "#lib/operations/rubrics.ts";
import { createRubric } from "#lib/server/commands/keep-rubric.ts";
import { listRubrics, showRubric } from "#lib/server/queries/rubrics.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, ({ inGroup, query }) => inGroup((group) => listRubrics(group, query)));

export const POST = route(create, ({ inGroupAndShow, body }) =>
  inGroupAndShow((group) => createRubric(group, body.content), showRubric),
);

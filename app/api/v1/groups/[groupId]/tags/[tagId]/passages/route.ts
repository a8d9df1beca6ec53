import { listTagPassages as operation } from "#lib/operations/codebook.ts";
import { listTagPassages } from "#lib/server/queries/tag-passages.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params, query }) =>
  inGroup((group) => listTagPassages(group, params.tagId, query)),
);

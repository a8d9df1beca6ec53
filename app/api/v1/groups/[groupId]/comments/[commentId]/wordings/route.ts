import { listCommentWordings as operation } from "#lib/operations/annotations.ts";
import { listCommentWordings } from "#lib/server/queries/wordings.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => listCommentWordings(group, params.commentId)),
);

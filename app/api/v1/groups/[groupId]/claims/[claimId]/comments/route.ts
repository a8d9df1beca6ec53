import { discussClaim } from "#lib/operations/claims.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(discussClaim, ({ inGroup, params: { claimId }, body }) =>
  inGroup(async (group) => {
    const id = await writeComment(group, { claimId }, body.text);
    return id.ok ? showComment(group, id.value) : id;
  }),
);

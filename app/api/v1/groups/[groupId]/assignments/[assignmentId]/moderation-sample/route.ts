import { drawSample as draw } from "#lib/operations/moderation.ts";
import { drawSample } from "#lib/server/commands/moderate.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(draw, ({ inGroup, params: { assignmentId }, body: { share } }) =>
  inGroup((group) => drawSample(group, { assignmentId, share, random: Math.random })),
);

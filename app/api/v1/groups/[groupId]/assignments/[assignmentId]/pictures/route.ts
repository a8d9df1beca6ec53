import { showClassPictures as operation } from "#lib/operations/class-pictures.ts";
import { showClassPictures } from "#lib/server/queries/class-pictures.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params: { assignmentId } }) =>
  inGroup((group) => showClassPictures(group, assignmentId)),
);

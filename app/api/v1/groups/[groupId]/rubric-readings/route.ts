import { readRubricFile as operation } from "#lib/operations/rubrics.ts";
import { accept } from "#lib/result.ts";
import { readRubricFile } from "#lib/reviews/exchange/read-rubric.ts";
import { route } from "#app/_edge/route.ts";

/** Nothing of the group is read or written but whether the caller may. */
export const POST = route(operation, ({ inGroup, body }) =>
  inGroup(() => Promise.resolve(accept(readRubricFile(body.text, body.language)))),
);

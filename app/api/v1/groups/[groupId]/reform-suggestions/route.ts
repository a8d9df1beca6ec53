import { findReforms } from "#lib/operations/reforms.ts";
import { suggestReforms } from "#lib/server/queries/reforms.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(findReforms, ({ inGroup, query }) =>
  inGroup((group) => suggestReforms(group, query)),
);

import { eraseStudent as erase } from "#lib/operations/personal-data.ts";
import { eraseStudent } from "#lib/server/commands/erase-personal-data.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(erase, ({ inGroup, params: { userId }, body }) =>
  inGroup((group) => eraseStudent(group, { userId, ...body })),
);

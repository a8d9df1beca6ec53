import { showPersonalData as show } from "#lib/operations/personal-data.ts";
import { showPersonalData } from "#lib/server/queries/personal-data.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup }) => inGroup(showPersonalData));

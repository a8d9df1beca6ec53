import { lookUpReference as operation } from "#lib/operations/references.ts";
import { accept, refuse } from "#lib/result.ts";
import { environment } from "#lib/server/environment.ts";
import { lookUp } from "#lib/server/gateways/identifiers/look-up.ts";
import { nameKnownOf } from "#lib/server/queries/found-works.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, async ({ inGroup, body }) => {
  // Asked before the transaction begins: nothing in the database waits for a catalogue.
  const csl = await lookUp(body.identifier, environment().lookups);
  if (!csl.ok) return csl;
  const forms = { csl: csl.value, romanised: null, translated: {} };
  const works = await inGroup((group) =>
    nameKnownOf(group, [{ forms, tags: [], notes: [], collections: [] }]),
  );
  if (!works.ok) return works;
  const [work] = works.value;
  return work === undefined ? refuse("identifier_unknown") : accept(work);
});

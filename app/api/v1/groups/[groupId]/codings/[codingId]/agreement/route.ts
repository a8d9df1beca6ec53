import { showAgreement as operation } from "#lib/operations/agreement.ts";
import { accept } from "#lib/result.ts";
import { agreementOf } from "#lib/server/agreement.ts";
import { loadCodedTexts } from "#lib/server/queries/coded-texts.ts";
import { route } from "#app/_edge/route.ts";

/** Computed after the transaction has ended: a connection is not held for seconds. */
export const GET = route(operation, async ({ inGroup, params, query }) => {
  const coded = await inGroup((group) => loadCodedTexts(group, params.codingId, query));
  return coded.ok ? accept(await agreementOf(coded.value, query)) : coded;
});

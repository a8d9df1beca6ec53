import { exportAgreementUnits as operation } from "#lib/operations/agreement.ts";
import { accept } from "#lib/result.ts";
import { unitsFile } from "#lib/server/agreement.ts";
import { loadCodedTexts } from "#lib/server/queries/coded-texts.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, async ({ inGroup, params, query, locale }) => {
  const coded = await inGroup((group) => loadCodedTexts(group, params.codingId, query));
  return coded.ok ? accept(new Download(unitsFile(coded.value, query, locale))) : coded;
});

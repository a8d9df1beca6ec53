import { claimTable } from "#lib/operations/claim-table.ts";
import { exportClaims as operation } from "#lib/operations/claims.ts";
import { accept } from "#lib/result.ts";
import { exportClaims } from "#lib/server/queries/exported-claims.ts";
import { Download } from "#app/_edge/download.ts";
import { route } from "#app/_edge/route.ts";

const MEDIA = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

export const GET = route(operation, async ({ inGroup, query: { format, locale, ...filter } }) => {
  const found = await inGroup((group) => exportClaims(group, filter));
  if (!found.ok) return found;
  const text =
    format === "csv"
      ? claimTable(found.value, locale)
      : `${JSON.stringify({ claims: found.value }, null, 2)}\n`;
  const bytes = new TextEncoder().encode(text);
  return accept(new Download({ bytes, mediaType: MEDIA[format], name: `claims.${format}` }));
});

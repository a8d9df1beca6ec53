import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { groupParams, operation } from "./operation.ts";

/** The numbers of the pictures as one table for a spreadsheet: a row for each bar, a column for each state of evidence. */
export const exportCoverage = operation({
  id: "coverage.export",
  method: "GET",
  path: "/groups/{groupId}/coverage/export",
  access: maySeeClaims,
  params: groupParams,
  query: z.strictObject({ locale: z.enum(LANGUAGES).default("kk") }),
  perMinute: 30,
});

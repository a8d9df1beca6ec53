import { z } from "zod";
import { COMPARED_UNITS } from "#lib/agreement/coded-text.ts";
import { NO_INTERVALS } from "#lib/agreement/bootstrap.ts";
import { COEFFICIENTS, NO_VALUES, READING_CODES } from "#lib/agreement/measured.ts";
import { maySeeCodings } from "#lib/permissions/codings.ts";
import { groupParams, operation, uuid } from "./operation.ts";

const codingParams = groupParams.extend({ codingId: uuid });

const query = z.strictObject({
  /** word, sentence, block: units that every coder judged. span: the passages themselves, borders and all. */
  unit: z.enum(COMPARED_UNITS).default("word"),
  /** Tags of one tagset alone, or one tag alone. */
  tagsetId: uuid.optional(),
  tagId: uuid.optional(),
  /** Work that was begun counts before its coder is done. */
  unfinished: z.enum(["count"]).optional(),
});

const figure = z.object({
  value: z.number().nullable(),
  reason: z.enum(NO_VALUES).nullable(),
  /** 95 %, by bootstrap (BCa). */
  low: z.number().nullable(),
  high: z.number().nullable(),
  noInterval: z.enum(NO_INTERVALS).nullable(),
});

const measured = z.object({
  figures: z.partialRecord(z.enum(COEFFICIENTS), figure),
  units: z.number(),
  marked: z.number(),
  readings: z.array(
    z.object({
      code: z.enum(READING_CODES),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

export const agreementView = z.object({
  unit: z.enum(COMPARED_UNITS),
  headline: z.enum(COEFFICIENTS),
  coderIds: z.array(uuid),
  /** What the bootstrap draws: whole documents from five on, blocks otherwise. */
  drawn: z.enum(["documents", "blocks"]),
  /** Tags that were measured, in the order of the codebook. */
  tagIds: z.array(uuid),
  overall: measured,
  byTag: z.array(measured.extend({ tagId: uuid })),
  byPair: z.array(
    measured.extend({
      coderIds: z.tuple([uuid, uuid]),
      /** How often the first coder's tag met the second's; "" is unmarked. */
      matrix: z.object({ tagIds: z.array(z.string()), counts: z.array(z.array(z.number())) }),
    }),
  ),
  byDocument: z.array(measured.extend({ documentId: uuid })),
  /** Assigned pieces of work, and those that count. */
  assigned: z.number().int(),
  counted: z.number().int(),
  /** Passages whose place in the text was lost; they count nowhere. */
  lost: z.number().int(),
});
export type AgreementView = z.infer<typeof agreementView>;

/** How far the coders agree, by tag, pair and document. coding_open: the caller codes in it, and it is not closed yet. */
export const showAgreement = operation({
  id: "codings.agreement",
  method: "GET",
  path: "/groups/{groupId}/codings/{codingId}/agreement",
  access: maySeeCodings,
  params: codingParams,
  query,
  answer: agreementView,
  refusals: ["coding_open", "too_heavy"],
  perMinute: 60,
});

/** The units the figures were computed from, as a file. */
export const exportAgreementUnits = operation({
  id: "codings.agreement_units",
  method: "GET",
  path: "/groups/{groupId}/codings/{codingId}/agreement/units",
  access: maySeeCodings,
  params: codingParams,
  query: query.extend({ format: z.enum(["csv", "json"]).default("csv") }),
  refusals: ["coding_open"],
  perMinute: 60,
});

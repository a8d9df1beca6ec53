import { z } from "zod";
import { TAG_FIELDS } from "#lib/codebook/compare.ts";
import { CODEBOOK_FORMATS } from "#lib/codebook/exchange/read-codebook.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayEditCodebook, maySeeCodebook } from "#lib/permissions/codebook.ts";
import { groupParams, operation, uuid } from "./operation.ts";

/** The whole codebook, or one tagset of it, as a file. */
export const exportCodebook = operation({
  id: "codebook.export",
  method: "GET",
  path: "/groups/{groupId}/codebook/export",
  access: maySeeCodebook,
  params: groupParams,
  query: z.strictObject({
    format: z.enum(CODEBOOK_FORMATS).default("turtle"),
    tagsetId: uuid.optional(),
    /** Of a format that has one language. */
    language: z.enum(LANGUAGES).default("kk"),
  }),
});

const plannedTagset = z.object({
  label: z.string(),
  /** The tagset that it goes into; null: a new one. */
  tagsetId: uuid.nullable(),
  tags: z.array(
    z.object({
      label: z.string(),
      does: z.enum(["add", "change", "same", "refuse"]),
      fields: z.array(z.enum(TAG_FIELDS)),
      /** Why it is refused: a code of a refusal. */
      because: z.string().nullable(),
    }),
  ),
});

/** What a file would do to the codebook, and with `confirm` doing it: all of it or, when the file has nothing to read, nothing. */
export const importCodebook = operation({
  id: "codebook.import",
  method: "POST",
  path: "/groups/{groupId}/codebook/imports",
  access: mayEditCodebook,
  params: groupParams,
  body: z.strictObject({
    text: z.string().min(1).max(2_000_000),
    /** Name of a tagset that has none in the file. */
    name: typedText(200),
    /** Into which tagset the first of the file goes; null: those that are here by their ids, the others anew. */
    tagsetId: uuid.nullable(),
    language: z.enum(LANGUAGES),
    confirm: z.boolean(),
  }),
  answer: z.object({
    tagsets: z.array(plannedTagset),
    faults: z.array(z.object({ code: z.string(), where: z.string() })),
  }),
  refusals: ["no_codebook", "tagset_built_in"],
  largestJson: 8_388_608,
  perMinute: 30,
});

import { z } from "zod";
import { cslItem } from "#lib/citations/reference.ts";

/** How far a source was checked, from not at all to the quoted words seen in the work itself. */
export const SOURCE_CHECKS = ["unchecked", "entry_seen", "work_opened", "quote_found"] as const;
export type SourceCheck = (typeof SOURCE_CHECKS)[number];

const locator = z.string().trim().normalize("NFC").max(200);
const quote = z.string().trim().normalize("NFC").max(5_000);
const remark = z.string().trim().normalize("NFC").max(2_000);

const particulars = {
  /** Place in the work as people print it: "237 б.", "с. 12–14", "1-бап, 15-тармақ". */
  locator: locator.nullable().default(null),
  /** The words of the work that carry the claim. */
  quote: quote.nullable().default(null),
  check: z.enum(SOURCE_CHECKS).default("unchecked"),
  note: remark.nullable().default(null),
};

/** A source comes from the article's own list, from the group's library, or as a work that is new to the library. */
export const sourceDraft = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("entry"), entryId: z.uuid(), ...particulars }),
  z.strictObject({ from: z.literal("library"), referenceId: z.uuid(), ...particulars }),
  z.strictObject({ from: z.literal("new"), csl: cslItem, ...particulars }),
]);
export type SourceDraft = z.infer<typeof sourceDraft>;

export const sourceEdit = z.strictObject({
  locator: locator.nullable().optional(),
  quote: quote.nullable().optional(),
  check: z.enum(SOURCE_CHECKS).optional(),
  note: remark.nullable().optional(),
});
export type SourceEdit = z.infer<typeof sourceEdit>;

/** An empty field of a form means "nothing", which is kept as null and never as an empty text. */
export function blankToNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text === "" ? null : text;
}

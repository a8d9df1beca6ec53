import { z } from "zod";
import { cslItem } from "#lib/citations/reference.ts";

const locator = z.string().trim().normalize("NFC").max(200);
const quote = z.string().trim().normalize("NFC").max(5_000);
const note = z.string().trim().normalize("NFC").max(2_000);

const particulars = {
  /** Place in the work as people print it: "237 б.", "с. 12–14", "1-бап, 15-тармақ". */
  locator: locator.nullable().default(null),
  /** The words of the work that tell of the reform. */
  quote: quote.nullable().default(null),
  /** What it is the source of: "the date", "the number of seats". */
  note: note.nullable().default(null),
};

/** What the register says of a reform rests on a work of the library, or on one that is new to it. */
export const reformSourceDraft = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("library"), referenceId: z.uuid(), ...particulars }),
  z.strictObject({ from: z.literal("new"), csl: cslItem, ...particulars }),
]);
export type ReformSourceDraft = z.infer<typeof reformSourceDraft>;

export const reformSourceEdit = z.strictObject({
  locator: locator.nullable().optional(),
  quote: quote.nullable().optional(),
  note: note.nullable().optional(),
});
export type ReformSourceEdit = z.infer<typeof reformSourceEdit>;

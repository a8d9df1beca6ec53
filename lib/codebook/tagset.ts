import { z } from "zod";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { typedText } from "#lib/languages/typed-text.ts";
import { TAG_COLOURS } from "./colour.ts";

/**
 * What the tags of a set are. own: the group made them. claim_kinds: the kinds of claim, whose codes are fixed. reforms: the entries of the
 * register of reforms, which are edited there.
 */
export const TAGSET_SOURCES = ["own", "claim_kinds", "reforms"] as const;
export type TagsetSource = (typeof TAGSET_SOURCES)[number];

/** UTF-16 units. */
const LONGEST_LABEL = 200;
const LONGEST_DEFINITION = 4_000;
const LONGEST_EXAMPLE = 2_000;

const label = typedText(LONGEST_LABEL);
const definition = typedText(LONGEST_DEFINITION);
const example = typedText(LONGEST_EXAMPLE);
const language = z.enum(LANGUAGES);

/** A tag without a name in any language could not be shown. */
export const labels = z
  .partialRecord(language, label)
  .refine((given) => LANGUAGES.some((one) => given[one] !== undefined));
export const definitions = z.partialRecord(language, definition);
export const aliases = z.partialRecord(language, z.array(label).max(20));
export const examples = z.partialRecord(language, z.array(example).max(20));

/** The notation of a tag: stable, readable, unique in its tagset. */
export const tagCode = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9_-]*$/);

/** One key of the keyboard, as it is typed: a letter of any alphabet or a digit, small. */
export const shortcut = z
  .string()
  .normalize("NFC")
  .toLowerCase()
  .regex(/^[\p{L}\p{N}]$/u);

/** What a tag says, wherever it stands: in the codebook, in a version of it, in a file. */
export const tagContent = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  code: z.string(),
  labels,
  aliases,
  definitions,
  examples,
  /** Null: its parent's. */
  colour: z.enum(TAG_COLOURS).nullable(),
  shortcut: z.string().nullable(),
  isRetired: z.boolean(),
});
export type TagContent = z.infer<typeof tagContent>;

/** A tagset with its tags in their order: each parent before its children, siblings as the group has put them. */
export const tagsetContent = z.object({
  id: z.uuid(),
  source: z.enum(TAGSET_SOURCES),
  labels,
  definitions,
  /** At most one of its tags on a passage. */
  isExclusive: z.boolean(),
  tags: z.array(tagContent),
});
export type TagsetContent = z.infer<typeof tagsetContent>;

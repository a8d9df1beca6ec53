import { z } from "zod";
import { maySearch } from "#lib/permissions/search.ts";
import { FACETS } from "#lib/search/entry.ts";
import { SEARCH_NOUNS } from "#lib/search/noun.ts";
import type { QueryNote } from "#lib/search/query.ts";
import { groupParams, operation, uuid } from "./operation.ts";
import { person, reformLabel } from "./view.ts";

/** Longer than anything that is typed; what is pasted is cut by the field. In UTF-16. */
export const LONGEST_QUERY = 400;
/** Rows of a page. */
export const HITS_AT_ONCE = 20;
/** Hits are counted, paged to, and told apart by facets so far; above, the answer says "more than". Who wants more narrows. */
export const MOST_HITS = 2_000;

export const SEARCH_NOTES = [
  "unknown_field",
  "unclear_value",
  "quote_not_closed",
  "only_excluded",
  "too_many_words",
] as const satisfies readonly QueryNote["code"][];

const word = z.string().trim().min(1).max(200);
/** UTF-16 units of `text`. */
const span = z.tuple([z.number().int(), z.number().int()]);
const shown = z.object({
  text: z.string(),
  language: z.string().nullable(),
  spans: z.array(span),
});

export const searchHit = z.object({
  noun: z.enum(SEARCH_NOUNS),
  nounId: uuid,
  documentId: uuid.nullable(),
  annotationId: uuid.nullable(),
  claimId: uuid.nullable(),
  referenceId: uuid.nullable(),
  /** Of a block: its id within the text, and the heading it stands under. */
  blockKey: z.string().nullable(),
  section: z.string().nullable(),
  kind: z.string().nullable(),
  state: z.string().nullable(),
  year: z.number().int().nullable(),
  authors: z.array(z.string()),
  /** Of what a member of the group wrote. */
  author: person.nullable(),
  title: shown,
  /** Words that find the same place in the open document: "?find=…" of its address; null where it is no text. */
  find: z.string().nullable(),
  /** The stretch that shows why it was found; null where the title says it all. */
  snippet: shown.extend({ isCutBefore: z.boolean(), isCutAfter: z.boolean() }).nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

const facetValue = z.object({
  value: z.string(),
  count: z.number().int(),
  /** Of a reform. */
  reform: reformLabel.optional(),
  /** Of a member of the group. */
  person: person.optional(),
});
export type FacetValue = z.infer<typeof facetValue>;

const facets = z.object({
  noun: z.array(facetValue),
  language: z.array(facetValue),
  year: z.array(facetValue),
  kind: z.array(facetValue),
  reform: z.array(facetValue),
  author: z.array(facetValue),
  state: z.array(facetValue),
} satisfies Record<(typeof FACETS)[number], unknown>);
export type Facets = z.infer<typeof facets>;

export const searchFilters = {
  noun: z.enum(SEARCH_NOUNS).optional(),
  language: word.optional(),
  year: z.coerce.number().int().min(-9_999).max(9_999).optional(),
  kind: word.optional(),
  reform: uuid.optional(),
  author: word.optional(),
  state: word.optional(),
  document: uuid.optional(),
};

export const searchAnswer = z.object({
  hits: z.array(searchHit),
  /** Exact, or the number that there are more than, or at most. */
  total: z.number().int(),
  isMore: z.boolean(),
  /** Of an exact form or a phrase: some of what was counted has other forms of the words. */
  isAtMost: z.boolean(),
  facets,
  /** Asks for the next page; null where there is none. */
  cursor: z.string().nullable(),
  /** Hits at the end of `hits` that have only some of the words: there was less than a page that has all. */
  someOnly: z.number().int(),
  /** The query as it was meant perhaps, which was searched as well, since nothing has one of the typed words; null where all stand. */
  mended: z.string().nullable(),
  /** What was not taken as it may have been meant, and the words that it is about. */
  notes: z.array(z.object({ code: z.enum(SEARCH_NOTES), words: z.string() })),
  /** Other names in the register of what was asked for: looked for as well, unless `names` is "typed". */
  alsoAs: z.array(z.string()),
  /** Whether what was written a moment ago is not found yet. */
  isBehind: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** Everything of the group by words: texts, annotations, remarks, claims, works, the register. Best first. */
export const findInGroup = operation({
  id: "search.find",
  method: "GET",
  path: "/groups/{groupId}/search",
  access: maySearch,
  params: groupParams,
  query: z.strictObject({
    q: z.string().max(LONGEST_QUERY).default(""),
    ...searchFilters,
    /** Searches what was typed, even where nothing has it. */
    verbatim: z.literal("true").optional(),
    /** Looks for the names as they were typed only, not for the others that the register has. */
    names: z.literal("typed").optional(),
    cursor: z
      .string()
      .regex(/^\d{1,4}$/u)
      .optional(),
  }),
  answer: searchAnswer,
  perMinute: 300,
});

/** While one types: titles, claims, entries of the register, works, and words that the last one may become. */
export const suggestInGroup = operation({
  id: "search.suggest",
  method: "GET",
  path: "/groups/{groupId}/search-suggestions",
  access: maySearch,
  params: groupParams,
  query: z.strictObject({ q: z.string().max(LONGEST_QUERY).default("") }),
  answer: z.object({
    hits: z.array(searchHit),
    /** Whole queries. */
    words: z.array(z.string()),
  }),
  perMinute: 1_200,
});

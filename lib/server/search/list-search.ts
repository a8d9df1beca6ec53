import { keysOfGroup, type SearchKeys } from "#lib/search/entry-words.ts";
import type { SearchNoun } from "#lib/search/noun.ts";
import { NAMED_DRAWERS } from "#lib/search/entry.ts";
import { lookedFor, withReforms, type SoughtTree } from "#lib/search/sought.ts";
import type { InGroup } from "../database.ts";
import { rowsOf } from "./found.ts";
import type { InIndex } from "./read-texts.ts";
import { mendedBy, understand, type Understood } from "./understand.ts";

/** Nouns of which there are lists; all of them lie in the first drawer of the index. */
type ListedNoun = Extract<SearchNoun, "document" | "claim" | "reference" | "reform">;

/** More than any list is read through. */
const MOST_FOUND = 10_000;

/** By what the search field of a list narrows it. */
export interface ListSearch {
  /** What the index finds by those words, in any form, spelling or script, the last one perhaps only begun. */
  readonly ids: readonly string[];
  /** The words: a list also has what they stand in letter for letter, be it half a word or no word at all. */
  readonly typed: string;
}

/**
 * Reads a list that the words of its search field narrow (`read` gets null where there are none). Where they find nothing and what was meant does,
 * the list has that, and `mended` says what was looked for. Only what the asker may see is found.
 */
export async function readSearched<Row>(
  group: InGroup,
  { noun, search = "" }: { readonly noun: ListedNoun; readonly search?: string | undefined },
  read: (search: ListSearch | null) => Promise<Row[]>,
): Promise<{ readonly rows: Row[]; readonly mended: string | null }> {
  if (search.trim() === "") return { rows: await read(null), mended: null };
  const index = { db: group.db, groupId: group.actor.groupId };
  const keys = keysOfGroup(index.groupId);
  const filter = { noun };
  const understood = await understand(index, search, { keys, filter, isTyping: true });
  const rows = await read({ ids: await idsOf(index, understood, keys), typed: search });
  if (rows.length > 0) return { rows, mended: null };
  const { slips } = await understand(index, search, { keys, filter, isTyping: false });
  const q = mendedBy(search, slips, new Set());
  if (q === null) return { rows, mended: null };
  const meant = await understand(index, q, { keys, filter, isTyping: false, isVerbatim: true });
  const instead = await read({ ids: await idsOf(index, meant, keys), typed: q });
  return { rows: instead, mended: instead.length === 0 ? null : q };
}

/** The condition that a list narrowed so puts to its table. */
export function searchedRows<Where>(
  search: ListSearch | null,
  literal: (typed: string) => Where[],
): ({ OR: ({ id: { in: string[] } } | { AND: Where[] })[] } | never)[] {
  if (search === null) return [];
  return [{ OR: [{ id: { in: [...search.ids] } }, { AND: literal(search.typed) }] }];
}

async function idsOf({ db }: InIndex, understood: Understood, keys: SearchKeys): Promise<string[]> {
  const { tree, filters, barred, reformIds } = understood;
  // The noun is one of the filters: by itself it finds the whole list.
  if (tree === null && filters.length < 2 && barred.length === 0 && reformIds === null) return [];
  const sought = withReforms({ ...understood, tree: tree === null ? null : inHeads(tree) }, [reformIds]);
  const looked = lookedFor(sought, keys);
  if (looked === null) return [];
  return (await rowsOf(db, looked, { drawers: NAMED_DRAWERS, most: MOST_FOUND })).map(({ id }) => id);
}

/** A list shows titles, wordings, names and authors: what is said elsewhere (a quotation, an abstract) is for the search of the group. */
function inHeads(tree: SoughtTree): SoughtTree {
  if (tree.kind === "phrase") return tree.within === undefined ? { ...tree, within: "AB" } : tree;
  return tree.kind === "not" ? tree : { ...tree, parts: tree.parts.map(inHeads) };
}

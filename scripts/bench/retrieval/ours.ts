import { createGroup } from "#lib/server/commands/create-group.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { searchGroup } from "#lib/server/queries/search.ts";
import { indexGroup } from "#lib/server/search/index-group.ts";
import type { SearchAnswer } from "#lib/operations/search.ts";
import { makeText } from "#tests/support/search.ts";
import { makePerson, valueOf } from "#tests/support/world.ts";
import { FRONT_TYPES } from "#lib/server/search/read-texts.ts";
import type { Contender } from "./contender.ts";
import type { Passage } from "./passages.ts";

/**
 * The product itself: the texts in a group with the starter register, indexed by the follower and asked through the same query that the
 * search page asks. A document stands for the passages that head it (title, subtitle, keywords): they are no hits of their own.
 */
export async function ours(passages: readonly Passage[]): Promise<Contender[]> {
  const reader = await makePerson("Ізденуші");
  const group = await valueOf(
    inAccount(reader.userId, (account) => createGroup(account, { name: "Мәтіндер" })),
  );
  const keys = new Map<string, string>();
  const fronts = new Map<string, readonly Passage[]>();
  for (const [file, blocks] of Map.groupBy(passages, (one) => one.file)) {
    const title = blocks.find(({ type }) => type === "title")?.text ?? file;
    const made = await valueOf(
      inGroup(group.id, reader, (inside) => makeText(inside, { title, blocks: [...blocks] })),
    );
    fronts.set(
      made.id,
      blocks.filter(({ type }) => FRONT_TYPES.includes(type)),
    );
    for (const [n, { key }] of blocks.entries()) keys.set(`${made.id} b${String(n + 1)}`, key);
  }
  await indexGroup(group.id);
  const ask = (q: string): Promise<SearchAnswer> => findBlocks({ groupId: group.id, reader, q });
  const keysOf = ({ hits }: SearchAnswer): string[] =>
    hits.flatMap((hit) => {
      if (hit.noun !== "document") return keys.get(`${String(hit.documentId)} ${String(hit.blockKey)}`) ?? [];
      const shown = fronts.get(hit.nounId)?.find(({ text }) => text === shownOf(hit));
      return shown === undefined ? [] : [shown.key];
    });
  return [{ name: OURS, rank: async (typed) => keysOf(await ask(typed)) }];
}

export const OURS = "ours";

/** Which of the texts that head a document is shown as the place where the words were found. */
function shownOf({ title, snippet }: SearchAnswer["hits"][number]): string {
  return snippet !== null && snippet.spans.length > 0 ? snippet.text : title.text;
}

interface Asked {
  readonly groupId: string;
  readonly reader: Caller;
  readonly q: string;
}

function findBlocks({ groupId, reader, q }: Asked): Promise<SearchAnswer> {
  const asking = { interfaceLocale: "kk", isCaughtUp: true } as const;
  return valueOf(inGroup(groupId, reader, (inside) => searchGroup(inside, { q }, asking)));
}

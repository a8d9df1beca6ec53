import { createGroup } from "#lib/server/commands/create-group.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { searchGroup } from "#lib/server/queries/search.ts";
import { indexGroup } from "#lib/server/search/index-group.ts";
import type { SearchAnswer } from "#lib/operations/search.ts";
import { makeText } from "#tests/support/search.ts";
import { makePerson, valueOf } from "#tests/support/world.ts";
import type { Contender } from "./contender.ts";
import type { Passage } from "./passages.ts";

/**
 * The product itself: the texts in a group with the starter register, indexed by the follower and asked through the same query that the
 * search page asks, narrowed to passages.
 */
export async function ours(passages: readonly Passage[]): Promise<Contender[]> {
  const reader = await makePerson("Ізденуші");
  const group = await valueOf(
    inAccount(reader.userId, (account) => createGroup(account, { name: "Мәтіндер" })),
  );
  const keys = new Map<string, string>();
  for (const [file, blocks] of Map.groupBy(passages, (one) => one.file)) {
    const title = blocks.find(({ type }) => type === "title")?.text ?? file;
    const made = await valueOf(
      inGroup(group.id, reader, (inside) => makeText(inside, { title, blocks: [...blocks] })),
    );
    for (const [n, { key }] of blocks.entries()) keys.set(`${made.id} b${String(n + 1)}`, key);
  }
  await indexGroup(group.id);
  const ask = (q: string): Promise<SearchAnswer> => findBlocks({ groupId: group.id, reader, q });
  const keysOf = ({ hits }: SearchAnswer): string[] =>
    hits.flatMap(({ documentId, blockKey }) => keys.get(`${String(documentId)} ${String(blockKey)}`) ?? []);
  return [
    { name: OURS, rank: async (typed) => keysOf(await ask(typed)) },
    {
      name: OURS_MENDED,
      rank: async (typed) => {
        const answer = await ask(typed);
        return keysOf(answer.didYouMean === null ? answer : await ask(answer.didYouMean));
      },
    },
  ];
}

export const OURS = "ours";
/** Whoever searches takes up the spelling that is offered where nothing was found. */
export const OURS_MENDED = "ours, mended";

interface Asked {
  readonly groupId: string;
  readonly reader: Caller;
  readonly q: string;
}

function findBlocks({ groupId, reader, q }: Asked): Promise<SearchAnswer> {
  const asking = { interfaceLocale: "kk", isCaughtUp: true } as const;
  return valueOf(inGroup(groupId, reader, (inside) => searchGroup(inside, { q, noun: "block" }, asking)));
}

/** What somebody else adds to a text that is worth a word. */
export const ADDED = [
  "highlight",
  "comment",
  "question",
  "correction",
  "claim",
  "reply",
  "imported",
] as const;
export type Added = (typeof ADDED)[number];

export interface Addition {
  readonly actorId: string;
  readonly what: Added;
}

/** One sentence for all that was added within a moment. */
export type OthersSentence =
  | { readonly says: "one"; readonly actorId: string; readonly what: Added }
  | { readonly says: "person"; readonly actorId: string; readonly count: number }
  | { readonly says: "people"; readonly people: number; readonly count: number };

/** Null where nothing was added. */
export function gather(additions: readonly Addition[]): OthersSentence | null {
  const [first] = additions;
  if (first === undefined) return null;
  if (additions.length === 1) return { says: "one", ...first };
  const people = new Set(additions.map(({ actorId }) => actorId)).size;
  const count = additions.length;
  return people === 1 ? { says: "person", actorId: first.actorId, count } : { says: "people", people, count };
}

import { type CodedPassage, inTextOrder, sharedLength, tagKey } from "./coded-passage.ts";

/**
 * Which passages of several coders are about one and the same thing: groups with at most one passage of each coder, so that stacked and
 * nested passages of one coder never fall together. Every passage is in exactly one group, alone if nobody else has its like.
 * The same span with the same tags is joined first; then the most alike pairs, each as long as no coder would be there twice. The answer
 * does not depend on the order in which passages or coders are given.
 */
export function correspond(passages: readonly CodedPassage[]): CodedPassage[][] {
  const sorted = [...passages].sort(inTextOrder);
  const groups = new Groups(joinSame(sorted));
  for (const pair of alikePairs(groups.initial)) groups.join(pair.one, pair.other);
  return groups.all().sort((one, other) => inTextOrder(first(one), first(other)));
}

/**
 * Two passages that overlap are about one thing if they share half of what they cover together, or a tag. Lower would pair a word with
 * the paragraph around it that says something else; higher would call a moved border two findings.
 */
const LEAST_SHARE = 0.5;
/** So many of the most alike are looked at for each passage: ten thousand on one word stay a matter of a second. */
const MOST_CANDIDATES = 32;

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** The k-th of a coder's equal passages goes with the k-th of every other's. */
function joinSame(sorted: readonly CodedPassage[]): CodedPassage[][] {
  const groups = new Map<string, CodedPassage[]>();
  const seen = new Map<string, number>();
  for (const passage of sorted) {
    const what = `${passage.span.join("-")} ${tagKey(passage.tagIds)}`;
    const whose = `${what}|${passage.coderId}`;
    const turn = seen.get(whose) ?? 0;
    seen.set(whose, turn + 1);
    const key = `${what}|${turn}`;
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()];
}

/** Pairs of groups that may be one, the most alike first. Groups are sorted by their beginnings, so a sweep meets what overlaps. */
function alikePairs(groups: readonly (readonly CodedPassage[])[]): Pair[] {
  const pairs: Pair[] = [];
  let open: number[] = [];
  groups.forEach((group, at) => {
    const passage = first(group);
    open = open.filter((before) => first(groups[before] ?? []).span[1] > passage.span[0]);
    const found: Pair[] = [];
    for (const before of open) {
      const other = groups[before] ?? [];
      if (sharesCoder(group, other)) continue;
      const likeness = likenessOf(passage, first(other));
      if (likeness > 0) found.push({ one: before, other: at, likeness });
    }
    pairs.push(...found.sort(mostAlikeFirst).slice(0, MOST_CANDIDATES));
    open.push(at);
  });
  return pairs.sort(mostAlikeFirst);
}

function mostAlikeFirst(one: Pair, other: Pair): number {
  return other.likeness - one.likeness || one.one - other.one || one.other - other.other;
}

/** 0: two things. Otherwise the share of the text they have in common, and as much again for the tags they have in common. */
function likenessOf(one: CodedPassage, other: CodedPassage): number {
  const shared = sharedLength(one.span, other.span);
  if (shared === 0) return 0;
  const share = shared / (one.span[1] - one.span[0] + other.span[1] - other.span[0] - shared);
  const tags = sharedTags(one.tagIds, other.tagIds);
  return share < LEAST_SHARE && tags === 0 ? 0 : share + tags;
}

/** 0–1; two passages without tags have as little in common as two with different ones: only their place speaks. */
function sharedTags(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  if (all.size === 0) return 0;
  const theirs = new Set(other);
  return new Set(one.filter((tag) => theirs.has(tag))).size / all.size;
}

function sharesCoder(one: readonly CodedPassage[], other: readonly CodedPassage[]): boolean {
  return one.some(({ coderId }) => other.some((passage) => passage.coderId === coderId));
}

/** Groups that are joined one after the other, each remembering which coders it has. */
class Groups {
  readonly initial: readonly (readonly CodedPassage[])[];
  private readonly members: CodedPassage[][];
  private readonly parent: number[];

  constructor(groups: readonly (readonly CodedPassage[])[]) {
    this.initial = groups;
    this.members = groups.map((group) => [...group]);
    this.parent = groups.map((_group, at) => at);
  }

  join(one: number, other: number): void {
    const [to, from] = [this.root(one), this.root(other)];
    if (to === from) return;
    const [kept, moved] = [this.members[to] ?? [], this.members[from] ?? []];
    if (sharesCoder(kept, moved)) return;
    kept.push(...moved);
    this.members[from] = [];
    this.parent[from] = to;
  }

  all(): CodedPassage[][] {
    return this.members.filter((group) => group.length > 0).map((group) => group.sort(inTextOrder));
  }

  private root(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    return root;
  }
}

function first(group: readonly CodedPassage[]): CodedPassage {
  const passage = group[0];
  if (passage === undefined) throw new Error("a group of passages is never empty");
  return passage;
}

/** An essay that is to have reviewers. */
export interface EssayToReview {
  readonly id: string;
  /** Who reviews it already. */
  readonly reviewers: readonly string[];
  /** Who must not: whoever wrote it. */
  readonly closedTo: readonly string[];
}

export interface Pairing {
  readonly essay: string;
  readonly reviewer: string;
}

interface Share {
  readonly essays: readonly EssayToReview[];
  readonly reviewers: readonly string[];
  readonly perEssay: number;
  /** 0 up to 1, anew at each call: who gets what is drawn. */
  readonly random: () => number;
}

/**
 * Draws who reviews what: each essay gets as many reviewers as it is to have, those it has counted in, and the essays are spread evenly:
 * among those who may review an essay it goes to whoever has fewest so far, and among these to one that is drawn. An essay for which there
 * are too few reviewers gets those there are.
 */
export function shareEvenly({ essays, reviewers, perEssay, random }: Share): Pairing[] {
  const loads = new Map(reviewers.map((id) => [id, 0]));
  for (const id of essays.flatMap((essay) => essay.reviewers)) {
    const load = loads.get(id);
    if (load !== undefined) loads.set(id, load + 1);
  }
  const pairings: Pairing[] = [];
  // In an order that is drawn, too: otherwise the reviewers of neighbouring essays would always be the same pair.
  for (const essay of shuffled(essays, random)) {
    const taken = new Set([...essay.reviewers, ...essay.closedTo]);
    const free = shuffled(
      [...loads.keys()].filter((id) => !taken.has(id)),
      random,
    ).sort((one, other) => (loads.get(one) ?? 0) - (loads.get(other) ?? 0));
    for (const reviewer of free.slice(0, Math.max(0, perEssay - essay.reviewers.length))) {
      loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
      pairings.push({ essay: essay.id, reviewer });
    }
  }
  return pairings;
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    const [one, other] = [mixed[last], mixed[at]];
    // Both are places of the list.
    if (one !== undefined && other !== undefined) [mixed[last], mixed[at]] = [other, one];
  }
  return mixed;
}

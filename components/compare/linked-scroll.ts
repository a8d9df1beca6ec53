/** A place in a text by which it can be found in another one. `top` in pixels from the top of the text. */
export interface Landmark {
  /** What is equal in both texts: the words of a heading or a block, the id of a claim. */
  readonly key: string;
  readonly top: number;
}

/** Places of two texts that belong to each other, ascending in both; pixels. */
export type Pairs = readonly (readonly [left: number, right: number])[];

/** More are not needed to scroll by, and comparing takes the square of it. */
const MOST = 400;

/**
 * The longest run of landmarks that both texts have in the same order, between their beginnings and their ends. Two revisions have most
 * blocks in common, two articles a heading here and there; without any the texts go along in proportion.
 */
export function alignPlaces(
  left: readonly Landmark[],
  right: readonly Landmark[],
  heights: readonly [number, number],
): Pairs {
  const [a, b] = [thinned(left), thinned(right)];
  const lengths = a.map(() => new Array<number>(b.length + 1).fill(0));
  lengths.push(new Array<number>(b.length + 1).fill(0));
  const at = (n: number, m: number) => lengths[n]?.[m] ?? 0;
  for (let n = a.length - 1; n >= 0; n--) {
    for (let m = b.length - 1; m >= 0; m--) {
      const row = lengths[n];
      if (row !== undefined)
        row[m] = a[n]?.key === b[m]?.key ? at(n + 1, m + 1) + 1 : Math.max(at(n + 1, m), at(n, m + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [[0, 0]];
  for (let n = 0, m = 0; n < a.length && m < b.length;) {
    const [one, other] = [a[n], b[m]];
    if (one === undefined || other === undefined) break;
    if (one.key === other.key) {
      pairs.push([one.top, other.top]);
      n++;
      m++;
    } else if (at(n + 1, m) >= at(n, m + 1)) n++;
    else m++;
  }
  pairs.push([heights[0], heights[1]]);
  return pairs.filter(([x, y], n) => {
    const before = pairs[n - 1];
    return before === undefined || (x >= before[0] && y >= before[1]);
  });
}

/** Where the other text is while one is at `top`: between two pairs in proportion. `from`: the side that was scrolled. */
export function followPlace(pairs: Pairs, top: number, from: "left" | "right"): number {
  const [own, other] = from === "left" ? ([0, 1] as const) : ([1, 0] as const);
  const next = pairs.findIndex((pair) => pair[own] > top);
  const after = pairs[next === -1 ? pairs.length - 1 : next];
  const before = pairs[(next === -1 ? pairs.length - 1 : next) - 1];
  if (after === undefined) return top;
  if (before === undefined) return after[other];
  const length = after[own] - before[own];
  const share = length === 0 ? 1 : Math.min((top - before[own]) / length, 1);
  return before[other] + share * (after[other] - before[other]);
}

/** Words without numbering, case and marks: "1. Кіріспе" is "КІРІСПЕ". */
export function landmarkKey(text: string): string {
  return text
    .toLocaleLowerCase("kk")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:\d+ )+/u, "");
}

function thinned(landmarks: readonly Landmark[]): readonly Landmark[] {
  const step = Math.ceil(landmarks.length / MOST);
  return step <= 1 ? landmarks : landmarks.filter((_, n) => n % step === 0);
}

/** The visible letters of a text with their places: what two printings of one text have in common. */
export interface Letters {
  readonly text: string;
  /** `places[i]` is where `text[i]` stands in the text it was taken of, in code points. */
  readonly places: readonly number[];
}

/** Blanks and hyphens go, since line ends put and take them; the case folds, since headings are set in capitals. */
const LEFT_OUT = /[\s\u00ad¬‐-]/u;

export function lettersOf(text: string): Letters {
  const places: number[] = [];
  let letters = "";
  let at = 0;
  for (const character of text) {
    if (!LEFT_OUT.test(character)) {
      const folded = character.toLowerCase();
      for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
      letters += folded;
    }
    at += 1;
  }
  return { text: letters, places };
}

/** How much has to agree before a place is taken for the same, the surest first. */
const GRAMS = [40, 16, 7];
/** A few letters agree by chance; they count only so near to where they were awaited. */
const NEAR = 12;

/** Letters with which a part has to go on where the one before ended, to be there beyond doubt. */
const DOUBTED = 40;

/**
 * For each letter of the parts, which come in any order, its place in `found`; -1 for none. Each place is given away once.
 * Letters that differ (recognition) are stepped over.
 */
export function alignParts(parts: readonly string[], found: string): number[][] {
  const taken = new Uint8Array(found.length);
  let awaited = 0;
  return parts.map((part) => {
    const places = new Array<number>(part.length).fill(-1);
    let next = awaited;
    for (let at = 0; at < part.length; at += 1) {
      const isNext = part[at] === found[next] && taken[next] !== 1;
      // A part may begin like the page number that stands before it.
      const isDoubtful = at === 0 && !found.startsWith(part.slice(0, DOUBTED), next);
      if (!isNext || isDoubtful) {
        const place = nearestPlace(part, at, { found, taken, next });
        if (place === -1 && !isNext) continue;
        next = place === -1 ? next : place;
      }
      places[at] = next;
      taken[next] = 1;
      next += 1;
    }
    awaited = next;
    return places;
  });
}

function nearestPlace(
  part: string,
  at: number,
  { found, taken, next }: { found: string; taken: Uint8Array; next: number },
): number {
  const left = part.length - at;
  for (const length of GRAMS) {
    const gram = part.slice(at, at + length);
    const isWhole = at === 0 && left <= length;
    if (gram.length < length && !isWhole && length !== GRAMS.at(-1)) continue;
    const place = nearest(gram, { found, taken, next });
    const reach = gram.length < 7 && !isWhole ? NEAR : Infinity;
    if (place !== -1 && Math.abs(place - next) <= reach) return place;
  }
  return -1;
}

function nearest(
  gram: string,
  { found, taken, next }: { found: string; taken: Uint8Array; next: number },
): number {
  let best = -1;
  for (let place = found.indexOf(gram); place !== -1; place = found.indexOf(gram, place + 1)) {
    if (taken[place] === 1) continue;
    if (best === -1 || Math.abs(place - next) < Math.abs(best - next)) best = place;
    if (place > next) break;
  }
  return best;
}

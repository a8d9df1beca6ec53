/** A stretch of the raw text, half open, UTF-16 units. */
export interface RawStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the letters of a block stand in the raw text, told from the two texts alone: for blocks that a person has corrected. (What
 * makes blocks knows it exactly and does not ask here.) For each UTF-16 unit of `text` its position in `raw`; never descends within a
 * stretch. A letter that stands nowhere in the stretches, because a person typed it, has the place of the last one before it that
 * does. Linear in the lengths of both.
 */
export function alignText(text: string, raw: string, stretches: readonly RawStretch[]): number[] {
  const clean = signsOf(text, [{ start: 0, end: text.length }]);
  const printed = signsOf(raw, stretches);
  const origins = new Array<number>(text.length).fill(UNKNOWN);
  for (const [sign, at] of matchSigns(clean.signs, printed.signs)) {
    const place = clean.places[sign] ?? 0;
    if (origins[place] === UNKNOWN) origins[place] = printed.places[at] ?? UNKNOWN;
  }
  let last = stretches[0]?.start ?? 0;
  return origins.map((origin) => (last = origin === UNKNOWN ? last : origin));
}

const UNKNOWN = -1;

/** The signs of a text that cleaning neither adds nor takes away, each letter apart from its marks, with their UTF-16 places. */
interface Signs {
  readonly signs: string;
  readonly places: readonly number[];
}

/** Blanks, hyphens, controls and invisible signs come and go where lines are joined. */
const COMES_AND_GOES =
  /[\s\-¬\u0000-\u001f\u007f-\u009f\u00ad\u2010\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

function signsOf(text: string, stretches: readonly RawStretch[]): Signs {
  const pieces: string[] = [];
  const places: number[] = [];
  const decomposed = new Map<string, string>();
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at++) {
      const unit = text.charAt(at);
      let sign = decomposed.get(unit);
      if (sign === undefined) {
        sign = COMES_AND_GOES.test(unit) ? "" : unit.normalize("NFD");
        decomposed.set(unit, sign);
      }
      pieces.push(sign);
      for (let n = 0; n < sign.length; n++) places.push(at);
    }
  }
  return { signs: pieces.join(""), places };
}

/** So many signs that agree are the same place, not chance. */
const KEY = 6;
/** How far behind a difference the texts may agree again: in the clean text, and in the raw one. */
const REACH = 32;
const WINDOW = 600;
/** Where a person took out more than that, a longer key is looked for in all that follows; so often for one block. */
const FAR_KEY = 24;
const FAR_SEARCHES = 16;

function* matchSigns(clean: string, printed: string): Generator<readonly [sign: number, at: number]> {
  let far = FAR_SEARCHES;
  for (let sign = 0, at = 0; sign < clean.length && at < printed.length;) {
    if (clean[sign] === printed[at] || agreeNext(clean, printed, [sign, at])) {
      yield [sign++, at++];
      continue;
    }
    const near = nearAgreement(clean, printed, [sign, at]);
    if (near !== null) [sign, at] = near;
    else {
      const found = far-- > 0 ? printed.indexOf(clean.slice(sign, sign + FAR_KEY), at) : -1;
      if (found >= 0) at = found;
      else sign += REACH;
    }
  }
}

type Places = readonly [sign: number, at: number];

/** A letter mended or mistyped: most of the next signs agree one for one. */
function agreeNext(clean: string, printed: string, [sign, at]: Places): boolean {
  let same = 0;
  let seen = 0;
  for (let step = 1; step <= KEY && sign + step < clean.length && at + step < printed.length; step++) {
    seen += 1;
    if (clean[sign + step] === printed[at + step]) same += 1;
  }
  return same * 3 >= seen * 2;
}

function nearAgreement(clean: string, printed: string, [sign, at]: Places): Places | null {
  const window = printed.slice(at, at + WINDOW);
  for (let step = 0; step < REACH && sign + step < clean.length; step++) {
    const found = window.indexOf(clean.slice(sign + step, sign + step + KEY));
    if (found >= 0) return [sign + step, at + found];
  }
  return null;
}

import type { CodedPassage } from "./coded-passage.ts";
import type { CodedText, TextUnit } from "./coded-text.ts";

/** What one coder gave to each of the text's units (unitsOf): a unit has the tags of every passage that shares a letter with it. */
export function judgementsOf(
  text: CodedText,
  coderId: string,
  units: readonly TextUnit[],
): readonly (readonly string[])[] {
  const ofText = kept.get(units) ?? new Map<string, readonly (readonly string[])[]>();
  kept.set(units, ofText);
  const given = ofText.get(coderId) ?? judge(text, coderId, units);
  ofText.set(coderId, given);
  return given;
}

/** Asked for again for every tag and pair; units are cut once for a text with its passages, so that they stand for both. */
const kept = new WeakMap<readonly TextUnit[], Map<string, readonly (readonly string[])[]>>();

function judge({ passages }: CodedText, coderId: string, units: readonly TextUnit[]): string[][] {
  const given: string[][] = units.map(() => []);
  for (const passage of passages) {
    if (passage.coderId !== coderId) continue;
    for (const at of unitsUnder(passage, units)) {
      const tags = given[at];
      for (const tag of passage.tagIds) if (tags?.includes(tag) === false) tags.push(tag);
    }
  }
  return given;
}

function unitsUnder({ span }: CodedPassage, units: readonly TextUnit[]): number[] {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.span[1] ?? Infinity) <= span[0]) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < units.length && (units[at]?.span[0] ?? Infinity) < span[1]; at++) found.push(at);
  return found;
}

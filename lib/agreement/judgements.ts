import type { CodedPassage } from "./coded-passage.ts";
import type { CodedText, TextUnit } from "./coded-text.ts";

/** What one coder gave to each unit of a text: a unit has the tags of every passage that shares a letter with it. */
export function judgementsOf(
  { passages }: CodedText,
  coderId: string,
  units: readonly TextUnit[],
): readonly (readonly string[])[] {
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

// A paragraph as letters of which each knows where it stood.
import { oneOf, type Draw } from "./sentences.ts";

/** A character of a text, and where it stood before the edit (code points); null for one that is new. */
export interface Letter {
  readonly sign: string;
  readonly from: number | null;
}
export type Paragraph = readonly Letter[];

export function textOf(letters: Paragraph): string {
  return letters.map(({ sign }) => sign).join("");
}

/** Letters that stood nowhere before. */
export function fresh(text: string): Letter[] {
  return [...text].map((sign) => ({ sign, from: null }));
}

/** Where sentences begin; the first at 0. */
export function sentenceStarts(letters: Paragraph): number[] {
  const starts = [0];
  letters.forEach(({ sign }, at) => {
    if (sign === " " && letters[at - 1]?.sign === ".") starts.push(at + 1);
  });
  return starts;
}

export function placeWhere(
  letters: Paragraph,
  draw: Draw,
  holds: (sign: string, before: string) => boolean,
): number {
  const places = letters.flatMap(({ sign }, at) => (holds(sign, letters[at - 1]?.sign ?? "") ? [at] : []));
  return places.length === 0 ? -1 : oneOf(draw, places);
}

import type { ImportedBlock } from "./article.ts";
import { rangeInBlock, type PlacedBlock } from "./placed-block.ts";
import { spansWithin, type RawFacts } from "./raw-facts.ts";

/** Words of a block that were recognised from a picture with little confidence; undefined where there are none. */
export function unsureWords(placed: PlacedBlock, facts: RawFacts): ImportedBlock["unsure"] {
  const words = spansWithin(facts, placed.stretches).flatMap((span) => {
    const range = span.kind === "unsure" ? rangeInBlock(placed, span) : null;
    return range === null || span.kind !== "unsure" ? [] : [{ range, confidence: span.confidence }];
  });
  return words.length === 0 ? undefined : words;
}

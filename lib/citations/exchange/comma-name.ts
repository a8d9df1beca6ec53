import type { CslName } from "#lib/citations/reference.ts";
import { oneLine } from "#lib/citations/format/rich-text.ts";

/**
 * "Family, Given, Suffix", as RIS and EndNote write a person. A name in one piece that could be taken for a person (one word,
 * or a comma within) ends in a comma, EndNote's sign for organisations.
 */
export function commaName(name: CslName): string {
  const literal = name.literal === undefined ? undefined : oneLine(name.literal);
  if (literal !== undefined) return literal.includes(",") || !literal.includes(" ") ? `${literal},` : literal;
  const family = [name["non-dropping-particle"], name.family].filter((part) => part !== undefined).join(" ");
  const given = [name.given, name["dropping-particle"]].filter((part) => part !== undefined).join(" ");
  return oneLine([family, given, name.suffix].filter((part) => part !== undefined && part !== "").join(", "));
}

const SUFFIX = /^(?:jr|sr|мл|ст|i{1,3}|iv|vi{0,3})\.?$/iu;

export function readCommaName(text: string): CslName | null {
  const written = oneLine(text);
  if (written === "" || written === ",") return null;
  if (written.endsWith(",")) return { literal: written.slice(0, -1).trim() };
  const [family = "", given = "", ...more] = written.split(",").map((part) => part.trim());
  if (given === "" && more.length === 0)
    return written.includes(" ") ? { literal: written } : { family: written };
  if (more.length > 1 || family === "") return { literal: written };
  const [suffix] = more;
  if (suffix === undefined || suffix === "") return { family, given };
  // "King, Jr., Martin Luther" of BibTeX strays into RIS.
  return SUFFIX.test(given) && !SUFFIX.test(suffix)
    ? { family, given: suffix, suffix: given }
    : { family, given, suffix };
}

import type { CslName } from "#lib/citations/reference.ts";
import { splitOutsideBraces } from "./split-braces.ts";
import { textFromTex } from "./tex-reading.ts";

/**
 * Names of a field (btxdoc, section 4; biblatex manual, 2.3.3): "First von Last", "von Last, First", "von Last, Jr, First", and
 * biblatex's "family=…, given=…". A name that stands in braces as a whole is in one piece. "and others" names nobody.
 */
export function namesFromTex(tex: string): CslName[] {
  return splitOutsideBraces(tex, AND)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.toLowerCase() !== "others")
    .flatMap((name) => nameFromTex(name) ?? []);
}

const AND = /(?<=\s)and(?=\s)/giu;
const COMMA = /,/gu;
const BLANK = /[\s~]+/gu;

function nameFromTex(tex: string): CslName | null {
  const parts = splitOutsideBraces(tex, COMMA).map((part) => part.trim());
  if (
    parts.length > 1 &&
    parts.every((part) => /^(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=/u.test(part))
  )
    return keyedName(parts);
  const [first = "", second = "", third, more] = parts;
  if (more !== undefined) return inOnePiece(tex);
  if (parts.length === 1) return isBraced(first) ? inOnePiece(first) : givenFirst(first);
  const family = familyParts(first);
  const [given, suffix] = third === undefined ? [second, undefined] : [third, second];
  return tidied({ ...family, given: textFromTex(given), suffix: textFromTex(suffix ?? "") });
}

function inOnePiece(tex: string): CslName | null {
  const literal = textFromTex(tex);
  return literal === "" ? null : { literal };
}

/** One pair of braces around the whole: "{A} and {B}" is none. */
function isBraced(tex: string): boolean {
  return /^\{[^{}]*\}$/u.test(tex) || (tex.startsWith("{") && tex.endsWith("}") && closesAtEnd(tex));
}

function closesAtEnd(tex: string): boolean {
  let depth = 0;
  for (let at = 0; at < tex.length; at += 1) {
    if (tex[at] === "\\") at += 1;
    else if (tex[at] === "{") depth += 1;
    else if (tex[at] === "}" && (depth -= 1) === 0) return at === tex.length - 1;
  }
  return false;
}

function givenFirst(tex: string): CslName | null {
  const words = splitOutsideBraces(tex, BLANK).filter((word) => word !== "");
  const last = words.length - 1;
  const von = words.findIndex((word, at) => at > 0 && at < last && isLower(word));
  const start = von > 0 ? von : last;
  return tidied({
    ...familyParts(words.slice(start).join(" ")),
    given: textFromTex(words.slice(0, start).join(" ")),
  });
}

/** Particles are the words in lower case before the family name. */
function familyParts(tex: string): CslName {
  const words = splitOutsideBraces(tex, BLANK).filter((word) => word !== "");
  const found = words.findIndex((word) => !isLower(word));
  const start = found < 0 ? 0 : found;
  return {
    "non-dropping-particle": textFromTex(words.slice(0, start).join(" ")),
    family: textFromTex(words.slice(start).join(" ")),
  };
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function keyedName(parts: readonly string[]): CslName | null {
  const values = new Map(
    parts.map((part) => [part.slice(0, part.indexOf("=")).trim(), part.slice(part.indexOf("=") + 1)]),
  );
  const value = (key: string): string => textFromTex(values.get(key) ?? "");
  return tidied({
    family: value("family"),
    given: value("given"),
    suffix: value("suffix"),
    "non-dropping-particle": value("prefix"),
  });
}

function tidied(name: CslName): CslName | null {
  const parts = Object.entries(name).filter(([, part]) => part !== "" && part !== undefined);
  return parts.some(([key]) => key === "family" || key === "given")
    ? (Object.fromEntries(parts) as CslName)
    : null;
}

import { type Language, LANGUAGES } from "#lib/languages/language-tag.ts";
import type { Assertion, ConflictClaim, ConflictMention } from "./assertion.ts";
import { type ReadValue, readValues } from "./read-values.ts";
import { areComparable } from "./unit.ts";

/** Words that refuse the value which follows them at once: "not 50 but 30". "Not less than" is part of the value and stands after no such word. */
const DENIES_NEXT = /(?:^|[\s,;–—-])(?:не|вместо|not|rather than|instead of)(?:\son|\sin)?\s$/iu;
/** A Kazakh value is refused behind itself, by the third word at the latest: "50 пайызы емес". */
const DENIED = /^(?:\s\p{L}+){0,2}\sемес(?![\p{L}\p{M}])/iu;
/** UTF-16 units on both sides of a value in which it is refused. */
const REACH = 40;

/** Texts whose values are kept, some ten megabytes: a group is compared anew after each change, and nearly all of its passages stay as they were. */
const MOST_KEPT = 20_000;
const READ = new Map<string, readonly ReadValue[]>();
/** Letters of the languages: a text without any of them is in no language that has them. */
const LETTERS = { kk: /\p{Script=Cyrillic}/u, ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u } as const;

/**
 * Whether the passage of the first names the value of the second as well, and does not refuse it. Passages are read when two values disagree and not
 * before: most are never asked.
 */
export function namesValueOf({ claim, value }: Assertion, other: Assertion): boolean {
  const mention = claim.mentions.find(({ annotationId }) => annotationId === value.annotationId);
  return namedIn(mention ?? claim).some((named) => isSame(named, other));
}

/**
 * What the words of a passage, or of a claim that stands in none, hold to be so: also what nobody accepted as a value of the claim. In which
 * language a passage is written nobody has noted: what it says in any of them counts.
 */
function namedIn(words: ConflictMention | ConflictClaim): readonly ReadValue[] {
  const key = "exact" in words ? words.exact : JSON.stringify(words.wordings);
  const known = READ.get(key);
  if (known !== undefined) return known;
  const read = LANGUAGES.flatMap((language) =>
    "exact" in words
      ? mayBeIn(words.exact, language)
        ? heldIn(words.exact, language)
        : []
      : heldIn(words.wordings[language] ?? "", language),
  );
  const [oldest] = READ.keys();
  if (READ.size >= MOST_KEPT && oldest !== undefined) READ.delete(oldest);
  READ.set(key, read);
  return read;
}

function mayBeIn(text: string, language: Language): boolean {
  return LETTERS[language].test(text) || !/\p{L}/u.test(text);
}

function heldIn(text: string, language: Language): readonly ReadValue[] {
  return readValues(text, language).filter((value) => !isDenied(text, value));
}

function isDenied(text: string, { startUtf16, endUtf16 }: ReadValue): boolean {
  return (
    DENIES_NEXT.test(text.slice(Math.max(0, startUtf16 - REACH), startUtf16)) ||
    DENIED.test(text.slice(endUtf16, endUtf16 + REACH))
  );
}

/** A year does not name a day in it. */
function isSame(named: ReadValue, { value }: Assertion): boolean {
  if (named.kind !== value.kind || named.isFormer !== value.isFormer || named.date !== value.date)
    return false;
  const areOfOneUnit = named.unit === null || value.unit === null || areComparable(named.unit, value.unit);
  return named.amount === value.amount && areOfOneUnit;
}

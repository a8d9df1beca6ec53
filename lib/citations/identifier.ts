/** An identifier that a reference entry carries. Positions are UTF-16. */
export interface FoundIdentifier {
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** DOI handbook, 2.2: a prefix "10." with four digits or more, a slash, any printable suffix. */
const DOI =
  /(?:doi\s?[:.]?\s?(?:org\/)?)?(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s«»"<>]+)/iu;
const ISBN = /ISBN(?:-1[03])?\s?[:.]?\s?((?:97[89][\s-]?)?(?:\d[\s-]?){9}[\dXХ])/iu;
const ISSN = /(?:[ep]-?)?ISSN\s?(?:\((?:print|online)\))?\s?[:.]?\s?(\d{4})-?(\d{3}[\dXХ])/iu;
const URL_WITH_SCHEME = /<?\b((?:https?|ftp):\/\/[^\s<>«»"“”]+)>?/iu;
const URL_BARE =
  /(?<![\p{L}\d@./-])((?:www\.[^\s<>«»"“”]+)|(?:[a-z0-9-]{2,40}\.){1,3}(?:kz|ru|com|org|net|gov|edu|info|int|eu|uk|su|рф)(?:\/[^\s<>«»"“”]*)?)(?![\p{L}\d])/iu;

/** A dot between Latin letters: without it no address stands here. */
const MAY_BE_BARE = /[a-z0-9]\.[a-z]{2}|\.рф/iu;

/** The first DOI, without its resolver's address. `index` and `length` (UTF-16 units) cover all that is printed of it. */
export function findDoi(text: string): FoundIdentifier | null {
  const found = DOI.exec(text);
  if (found?.[1] === undefined) return null;
  const value = trimAddress(found[1]);
  return { value, index: found.index, length: found[0].length - (found[1].length - value.length) };
}

/** The first ISBN as printed. Its check digit is not asked: printed lists hold wrong ones, and a work is quoted as it was. */
export function findIsbn(text: string): FoundIdentifier | null {
  const found = ISBN.exec(text);
  return found?.[1] === undefined
    ? null
    : { value: found[1].trim().replace("Х", "X"), index: found.index, length: found[0].length };
}

/** The first ISSN, with its hyphen; a Cyrillic Х at the end becomes X. */
export function findIssn(text: string): FoundIdentifier | null {
  const found = ISSN.exec(text);
  if (found === null) return null;
  return {
    value: `${found[1] ?? ""}-${(found[2] ?? "").replace("Х", "X")}`,
    index: found.index,
    length: found[0].length,
  };
}

/** A web address, also without its scheme ("adilet.zan.kz/kaz/docs/…"), freed from the punctuation behind it. */
export function findUrl(text: string): FoundIdentifier | null {
  const found = URL_WITH_SCHEME.exec(text) ?? (MAY_BE_BARE.test(text) ? URL_BARE.exec(text) : null);
  if (found?.[1] === undefined) return null;
  const printed = trimAddress(found[1]);
  const value = printed.includes("://") ? printed : `https://${printed}`;
  const closing = found[0].endsWith(">") ? 1 : 0;
  return {
    value,
    index: found.index,
    length: found[0].length - closing - (found[1].length - printed.length) + closing,
  };
}

/** A full stop, comma or unmatched bracket at the end belongs to the sentence, not to the address. */
export function trimAddress(address: string): string {
  let trimmed = address;
  for (;;) {
    const unmatched = trimmed.endsWith(")") && !trimmed.includes("(");
    const shorter = unmatched || /[.,;:!?'»”\]]$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
    if (shorter === trimmed) return trimmed;
    trimmed = shorter;
  }
}

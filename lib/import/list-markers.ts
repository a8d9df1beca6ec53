/** The sign that opens an item of a list. `number` is null for bullets and letters. */
export interface ListMarker {
  readonly kind: "number" | "letter" | "bullet" | "dash";
  readonly number: number | null;
  /** UTF-16 length with the blank after it. */
  readonly length: number;
}

/** Bullets, with those that symbol fonts leave in the private use area (Wingdings and Symbol at U+F0xx). */
const BULLET = /^[•●○◦▪▫■□◆◇►▶✓✔➢➤‣⁃∙·\uf000-\uf0ff]\s*/u;
const NUMBER = /^([0-9]{1,3})(?:[.)]|\.\))\s+(?=\S)/u;
const LETTER = /^(?:\p{Ll}\)|\(\p{Ll}\))\s+(?=\S)/u;
const DASH = /^[-–—−*]\s+(?=\S)/u;

export function listMarker(text: string): ListMarker | null {
  const bullet = BULLET.exec(text);
  if (bullet !== null && bullet[0].length < text.length)
    return { kind: "bullet", number: null, length: bullet[0].length };
  const number = NUMBER.exec(text);
  if (number !== null) return { kind: "number", number: Number(number[1]), length: number[0].length };
  const letter = LETTER.exec(text);
  if (letter !== null) return { kind: "letter", number: null, length: letter[0].length };
  const dash = DASH.exec(text);
  return dash === null ? null : { kind: "dash", number: null, length: dash[0].length };
}

import { decideHyphen } from "#lib/languages/hyphenation.ts";
import { mendLookAlikes } from "#lib/languages/look-alikes.ts";
import { blanksInSpacedLetters, isRemovedControl } from "#lib/languages/normalise.ts";
import type { Vocabulary } from "#lib/languages/vocabulary.ts";
import type { RawStretch } from "./align-text.ts";
import type { Line } from "./lines.ts";

/** Clean text with the place of each of its UTF-16 units in the raw text. */
export interface BlockText {
  readonly text: string;
  /** `origins[i]` is the UTF-16 position in the raw text of `text[i]`. Never descends. */
  readonly origins: readonly number[];
  readonly hyphensJoined: number;
  readonly lookAlikesMended: number;
  readonly controlsRemoved: number;
}

/**
 * Joins the lines of a block, takes out what is no text, closes broken words, mends look-alike letters and
 * composes to NFC. `marks` are the footnote marks of the raw text, UTF-16, ascending: one that is glued to a word is no letter of it.
 */
export function blockText(
  lines: readonly Line[],
  vocabulary: Vocabulary,
  marks: readonly RawStretch[] = [],
): BlockText {
  const draft = new TextInProgress();
  for (const line of lines) {
    if (!draft.isEmpty) joinLine(draft, line, vocabulary);
    appendLine(draft, line);
  }
  const closed = closeInnerBreaks(draft, vocabulary);
  const mended = mendBetween(closed, marks, vocabulary);
  const composed = compose({ text: mended.text, origins: closed.origins });
  return {
    ...composed,
    hyphensJoined: draft.hyphensJoined,
    lookAlikesMended: mended.count,
    controlsRemoved: draft.controlsRemoved,
  };
}

/** Mends the words between the marks; mended text is as long as it was. */
function mendBetween(
  { text, origins }: Placed,
  marks: readonly RawStretch[],
  vocabulary: Vocabulary,
): { text: string; count: number } {
  const isKnown = (word: string): boolean => vocabulary.has(word);
  if (marks.length === 0) return mendLookAlikes(text, isKnown);
  let [pieces, count, done] = ["", 0, 0];
  for (const { start, end } of [...marks, { start: Infinity, end: Infinity }]) {
    const from = Math.max(done, firstAtOrAfter(origins, start));
    const mended = mendLookAlikes(text.slice(done, from), isKnown);
    done = Math.max(from, firstAtOrAfter(origins, end));
    pieces += mended.text + text.slice(from, done);
    count += mended.count;
  }
  return { text: pieces, count };
}

/** Place of the first of the origins, which do not descend, at or behind a place of the raw text. */
function firstAtOrAfter(origins: readonly number[], place: number): number {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Text that grows piece by piece; only its last characters are looked at while it grows. */
class TextInProgress {
  private readonly pieces: string[] = [];
  private tail = "";
  readonly origins: number[] = [];
  hyphensJoined = 0;
  controlsRemoved = 0;

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  get text(): string {
    return this.pieces.join("");
  }

  append(characters: string, origin: number): void {
    if (characters === "") return;
    for (let at = 0; at < characters.length; at++) this.origins.push(origin + at);
    this.pieces.push(characters);
    this.tail = (this.tail + characters).slice(-TAIL);
  }

  appendBlank(origin: number): void {
    if (!this.isEmpty && !this.tail.endsWith(" ")) this.append(" ", origin);
  }

  /** The characters since the last blank. */
  get lastWord(): string {
    return this.tail.slice(this.tail.lastIndexOf(" ") + 1);
  }

  dropLast(): void {
    const last = this.pieces.pop() ?? "";
    if (last.length > 1) this.pieces.push(last.slice(0, -1));
    this.tail = this.tail.slice(0, -1);
    this.origins.pop();
  }
}

/** Longer than any word or address that a line end breaks, in UTF-16 units. */
const TAIL = 400;
const SOFT_HYPHEN = "\u00ad";
const HYPHEN = /[-‐¬]$/u;
/** What may go on in the next line of an address without a blank. */
const ADDRESS_GOES_ON = /^[A-Za-z0-9\-._~/?#@!$&'*+,;=%]/u;

/** Decides what stands between two lines: nothing, a hyphen or a blank. */
function joinLine(draft: TextInProgress, line: Line, vocabulary: Vocabulary): void {
  const last = draft.lastWord;
  const next = /^\S+/u.exec(line.printed.slice(0, TAIL))?.[0] ?? "";
  if (last.endsWith(SOFT_HYPHEN)) {
    draft.dropLast();
    draft.hyphensJoined += 1;
    return;
  }
  if (isCutAddress(last, next) || (/[0-9][–—]$/u.test(last) && /^[0-9]/u.test(next))) return;
  if (!HYPHEN.test(last) || last.length === 1 || !/^["«“(]?[\p{L}\p{N}]/u.test(next))
    return draft.appendBlank(line.start - 1);
  if (last.endsWith("¬") || decideHyphen(last.slice(0, -1), next, vocabulary) === "join") {
    draft.dropLast();
    draft.hyphensJoined += 1;
  }
}

/**
 * "рефор- маны": a tool before us joined the lines and left the hyphen. Two whole words are left alone, they
 * may mean a dash.
 */
const INNER_BREAK = /(?<![\p{L}\p{M}-])([\p{L}\p{M}]{1,40})[-‐¬] (?=(\p{Ll}[\p{L}\p{M}]{0,40}))/gu;

function closeInnerBreaks(draft: TextInProgress, vocabulary: Vocabulary): Placed {
  const cuts: { from: number; to: number }[] = [];
  const { text } = draft;
  for (const found of text.matchAll(INNER_BREAK)) {
    const [whole, left = "", right = ""] = found;
    const isBroken =
      vocabulary.has((left + right).toLowerCase()) ||
      !vocabulary.has(left.toLowerCase()) ||
      !vocabulary.has(right.toLowerCase());
    if (!isBroken) continue;
    const end = found.index + whole.length;
    const joins = decideHyphen(left, right, vocabulary) === "join";
    cuts.push({ from: joins ? end - 2 : end - 1, to: end });
    if (joins) draft.hyphensJoined += 1;
  }
  return cut({ text, origins: draft.origins }, cuts);
}

/** Takes out ranges, which ascend and do not overlap. */
function cut({ text, origins }: Placed, ranges: readonly { from: number; to: number }[]): Placed {
  if (ranges.length === 0) return { text, origins };
  const pieces: string[] = [];
  const kept: number[] = [];
  let done = 0;
  for (const { from, to } of [...ranges, { from: text.length, to: text.length }]) {
    pieces.push(text.slice(done, from));
    for (let at = done; at < from; at++) kept.push(origins[at] ?? 0);
    done = to;
  }
  return { text: pieces.join(""), origins: kept };
}

function isCutAddress(last: string, next: string): boolean {
  if (!/(?:https?:\/\/|www\.|^(?:doi:)?10\.[0-9]{4})/iu.test(last) || !ADDRESS_GOES_ON.test(next))
    return false;
  if (/[-_/=&?%#~]$/u.test(last)) return true;
  return (
    /(?:www|[\p{L}\p{N}])\.$/iu.test(last) && /^[a-z0-9]/u.test(next) && /[./=_-]/u.test(next.slice(0, -1))
  );
}

/**
 * Everything that is not copied as it stands: blanks, controls, soft hyphens, surrogates, symbol-font
 * bullets.
 */
const SPECIAL =
  /[\s\u00ad\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]|^[\uf000-\uf0ff]/gu;

/** Copies a line: blanks of all kinds become one, control characters and soft hyphens go. */
function appendLine(draft: TextInProgress, line: Line): void {
  const { printed: text, start } = line;
  const spaced = blanksInSpacedLetters(text);
  let done = 0;
  for (const found of text.matchAll(SPECIAL)) {
    const at = found.index;
    draft.append(text.slice(done, at), start + done);
    done = at + found[0].length;
    if (!spaced.has(at)) appendSpecial(draft, found[0], { at: start + at, isLast: done === text.length });
  }
  draft.append(text.slice(done), start + done);
}

function appendSpecial(
  draft: TextInProgress,
  character: string,
  { at, isLast }: { at: number; isLast: boolean },
): void {
  if (/\s/u.test(character) && !isRemovedControl(character)) draft.appendBlank(at);
  else if (character === SOFT_HYPHEN) {
    if (isLast) draft.append(character, at);
  } else if (isRemovedControl(character)) draft.controlsRemoved += 1;
  else if (/[\uf000-\uf0ff]/u.test(character)) draft.append("•", at);
  else draft.append("\ufffd", at);
}

const COMPOSABLE = /\P{M}\p{M}+|[\u1100-\u11ff]{2,}/gu;

interface Placed {
  readonly text: string;
  readonly origins: readonly number[];
}

/** NFC, keeping the origins: only runs of a base and its marks (and Hangul letters) can change. */
function compose({ text, origins }: Placed): Placed {
  if (text.normalize("NFC") === text) return { text, origins };
  const pieces: string[] = [];
  const kept: number[] = [];
  const copy = (from: number, to: number): void => {
    const piece = text.slice(from, to).normalize("NFC");
    for (let at = 0; at < piece.length; at++) kept.push(origins[Math.min(from + at, to - 1)] ?? 0);
    pieces.push(piece);
  };
  let done = 0;
  for (const found of text.matchAll(COMPOSABLE)) {
    copy(done, found.index);
    copy(found.index, found.index + found[0].length);
    done = found.index + found[0].length;
  }
  copy(done, text.length);
  return { text: pieces.join(""), origins: kept };
}

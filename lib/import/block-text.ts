import { decideHyphen } from "#lib/languages/hyphenation.ts";
import { mendLookAlikes } from "#lib/languages/look-alikes.ts";
import { isRemovedControl } from "#lib/languages/normalise.ts";
import type { Vocabulary } from "#lib/languages/vocabulary.ts";
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

/** Joins the lines of a block, takes out what is no text, closes broken words, mends look-alike letters and composes to NFC. */
export function blockText(lines: readonly Line[], vocabulary: Vocabulary): BlockText {
  const draft = new TextInProgress();
  for (const line of lines) {
    if (draft.text !== "") joinLine(draft, line, vocabulary);
    appendLine(draft, line);
  }
  const mended = mendLookAlikes(draft.text, (word) => vocabulary.has(word));
  const composed = compose(mended.text, draft.origins);
  return {
    ...composed,
    hyphensJoined: draft.hyphensJoined,
    lookAlikesMended: mended.count,
    controlsRemoved: draft.controlsRemoved,
  };
}

class TextInProgress {
  text = "";
  origins: number[] = [];
  hyphensJoined = 0;
  controlsRemoved = 0;

  append(characters: string, origin: number): void {
    for (let at = 0; at < characters.length; at++) this.origins.push(origin + at);
    this.text += characters;
  }

  appendBlank(origin: number): void {
    if (this.text === "" || this.text.endsWith(" ")) return;
    this.text += " ";
    this.origins.push(origin);
  }

  dropLast(): void {
    this.text = this.text.slice(0, -1);
    this.origins.pop();
  }
}

const SOFT_HYPHEN = "\u00ad";
const HYPHEN = /[-‐¬]$/u;
/** What may go on in the next line of an address without a blank. */
const ADDRESS_GOES_ON = /^[A-Za-z0-9\-._~/?#@!$&'*+,;=%]/u;

/** Decides what stands between two lines: nothing, a hyphen or a blank. */
function joinLine(draft: TextInProgress, line: Line, vocabulary: Vocabulary): void {
  const last = /\S+$/u.exec(draft.text.slice(-400))?.[0] ?? "";
  const next = /^\S+/u.exec(line.text.slice(0, 400))?.[0] ?? "";
  const origin = line.start - 1;
  if (draft.text.endsWith(SOFT_HYPHEN)) {
    draft.dropLast();
    draft.hyphensJoined += 1;
    return;
  }
  if (isCutAddress(last, next)) return;
  if (/[0-9][–—]$/u.test(last) && /^[0-9]/u.test(next)) return;
  if (!HYPHEN.test(last) || last.length === 1) return draft.appendBlank(origin);
  if (!/^["«“(]?[\p{L}\p{N}]/u.test(next)) return draft.appendBlank(origin);
  if (last.endsWith("¬") || decideHyphen(last.slice(0, -1), next, vocabulary) === "join") {
    draft.dropLast();
    draft.hyphensJoined += 1;
  }
}

function isCutAddress(last: string, next: string): boolean {
  if (!/(?:https?:\/\/|www\.|^doi:)/iu.test(last) || !ADDRESS_GOES_ON.test(next)) return false;
  if (/[-_/=&?%#~]$/u.test(last)) return true;
  return /(?:www|[\p{L}\p{N}])\.$/iu.test(last) && /^[a-z0-9]/u.test(next) && /[./=_-]/u.test(next.slice(0, -1));
}

/** Copies a line: blanks of all kinds become one, control characters and soft hyphens go. */
function appendLine(draft: TextInProgress, line: Line): void {
  const { text, start } = line;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/u.test(character)) draft.appendBlank(start + at);
    else if (character === SOFT_HYPHEN && at < text.length - 1) continue;
    else if (isRemovedControl(character)) draft.controlsRemoved += 1;
    else if (at === 0 && /[\uf000-\uf0ff]/u.test(character)) draft.append("•", start);
    else draft.append(wellFormed(text, at), start + at);
  }
}

/** A surrogate without its partner is no character and becomes U+FFFD. */
function wellFormed(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return text.charAt(at);
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  const paired = code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
  return paired ? text.charAt(at) : "\ufffd";
}

const COMPOSABLE = /\P{M}\p{M}+|[\u1100-\u11ff]{2,}/gu;

/** NFC, keeping the origins: only runs of a base and its marks (and Hangul letters) can change. */
function compose(text: string, origins: readonly number[]): { text: string; origins: readonly number[] } {
  if (text.normalize("NFC") === text) return { text, origins };
  let composed = "";
  const kept: number[] = [];
  const copy = (from: number, to: number): void => {
    const piece = text.slice(from, to).normalize("NFC");
    for (let at = 0; at < piece.length; at++) kept.push(origins[Math.min(from + at, to - 1)] ?? 0);
    composed += piece;
  };
  let done = 0;
  for (const found of text.matchAll(COMPOSABLE)) {
    copy(done, found.index);
    copy(found.index, found.index + found[0].length);
    done = found.index + found[0].length;
  }
  copy(done, text.length);
  return { text: composed, origins: kept };
}

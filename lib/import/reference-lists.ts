import type { Draft } from "./draft.ts";
import { openDraft, roughText, typed } from "./draft.ts";
import type { Label } from "./labels.ts";
import { inOneParagraph, isFlow } from "./line-facts.ts";
import type { Line } from "./lines.ts";
import { endsSentence } from "./paragraph-breaks.ts";
import { BODY_OF_ANOTHER, isRomanised, type ListKind } from "./romanised-lists.ts";
import { cutUnnumbered, goesOn } from "./unnumbered-entries.ts";

/**
 * Reference lists: from their heading to the first thing that is no entry. Numbered entries are cut at the
 * numbers, which are surer than any layout; others at the paragraph breaks.
 */
export function markReferenceLists(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  let original: readonly Draft[] | null = null;
  let bodySince = 0;
  for (let at = 0; at < drafts.length;) {
    const draft = drafts[at] as Draft;
    const heading = listHeading(draft, drafts.slice(at + 1, at + 3));
    if (draft.type !== null && heading === null) {
      done.push(draft);
      at += 1;
      continue;
    }
    const mayBeTail = at < 3 || done.at(-1)?.type === "reference_entry";
    const startsList = heading !== null || (mayBeTail && isHeadlessList(drafts, at));
    if (!startsList) {
      if (draft.label?.kind === "abstract" && bodySince > BODY_OF_ANOTHER) original = null;
      bodySince += roughText(draft).length;
      done.push(draft);
      at += 1;
      continue;
    }
    const first = heading === null ? at : at + 1;
    const end = listEnd(drafts, first);
    const entries = cutEntries(drafts.slice(first, end));
    const romanised = isRomanised(heading, entries, original);
    if (!romanised) original = entries;
    bodySince = 0;
    if (heading !== null)
      done.push(typed(draft, romanised ? "references_romanized_heading" : "reference_list_heading", 0.97));
    for (const entry of entries)
      done.push(
        typed(entry, romanised ? "reference_entry_romanized" : "reference_entry", entryConfidence(entry)),
      );
    at = end;
  }
  return done;
}

/** "1.", "1)", "[1]", or a bare figure before a capital; the beginning of a date ("05.02.2024") is none. */
const ENTRY_NUMBER = /^(?:\[([0-9]{1,3})\]|([0-9]{1,3})(?:[.)](?![0-9.,)])|\s(?=\s*\p{Lu})))\s*/u;

export function entryNumber(text: string): number | null {
  const found = ENTRY_NUMBER.exec(text);
  return found === null ? null : Number(found[1] ?? found[2]);
}

/** What list a heading opens, if what follows looks like entries; one that the format tells, if it does not tell the entries too. */
function listHeading(draft: Draft, following: readonly Draft[]): ListKind | null {
  const kind = draft.type === null ? labelledList(draft) : toldList(draft);
  if (kind === null) return null;
  const next = following[0];
  if (next === undefined || (draft.type !== null && next.type !== null))
    return draft.type === null ? kind : null;
  return following.some((one) => looksLikeEntry(roughText(one)) || entryNumber(roughText(one)) === 1)
    ? kind
    : null;
}

function labelledList({ label, lines }: Draft): ListKind | null {
  if (label === null || !label.alone || lines.length > 1) return null;
  return label.kind === "references" || label.kind === "romanised_references" ? label.kind : null;
}

function toldList({ type }: Draft): ListKind | null {
  if (type === "reference_list_heading") return "references";
  return type === "references_romanized_heading" ? "romanised_references" : null;
}

/** Signs of a bibliographic description: a year, areas set off by dashes or slashes, pages, an address. */
function looksLikeEntry(text: string): boolean {
  const signs = [
    /(?:^|[^\p{N}])(?:1[6-9]|20)[0-9]{2}(?!\p{N})/u,
    /\s\/\/\s|\s\/\s|\.\s?[-–—]\s/u,
    /(?:^|[\s.–—-])(?:[сСcCбБpPР]{1,2}\.?\s?[0-9]+|[0-9]+\s?(?:с|б|p|pp|бет|стр)(?:\.|$))/u,
    /https?:|www\.|doi|url/iu,
    /^(?:\[?[0-9]{1,3}[\].)]?\s+)?\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}\.\s?-?){1,3}/u,
    /\[(?:Электрон|Electron|Текст|in Russ|in Kaz)/iu,
    /№\s?[0-9]|(?<!\p{L})(?:Vol|No|Т|Том|Вып)\.?\s?[0-9]/u,
  ];
  return signs.filter((sign) => sign.test(text)).length >= 2;
}

/** The tail of a list whose heading is in no file: several numbered descriptions in a row. */
function isHeadlessList(drafts: readonly Draft[], at: number): boolean {
  const window = drafts.slice(at, at + 3);
  if (window.length < 3) return false;
  return window.every((draft, step) => {
    const text = roughText(draft);
    const first = entryNumber(roughText(window[0] as Draft));
    return (
      first !== null &&
      entryNumber(text) === first + step &&
      looksLikeEntry(text) &&
      /\/\/|[12][0-9]{3}/u.test(text)
    );
  });
}

/** The draft after the last entry. */
function listEnd(drafts: readonly Draft[], first: number): number {
  const numbered = entryNumber(roughText(drafts[first] ?? openDraft([]))) !== null;
  let at = first;
  for (; at < drafts.length; at++) {
    const draft = drafts[at] as Draft;
    if (draft.type !== null || (draft.label !== null && endsList(draft.label))) break;
    if (at === first) continue;
    if (numbered ? leavesNumbered(drafts, at) : leavesUnnumbered(drafts, at)) break;
  }
  return at;
}

function endsList(label: Label): boolean {
  return label.kind !== "caption" && label.kind !== "dates" && (label.alone || label.kind !== "heading");
}

/**
 * A block without a number after a finished entry, with no further number close behind, is no entry any more.
 */
function leavesNumbered(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft;
  const number = entryNumber(roughText(draft));
  if (number === 1 && looksLikeEntry(roughText(draft))) return true;
  if (number !== null) return false;
  if (draft.lines.every(isFlow) && looksLikeEntry(roughText(draft))) return false;
  const above = drafts[at - 1] as Draft;
  const [opening] = draft.lines;
  const mayGoOn = opening?.gap === 0 && opening.fact?.box === undefined;
  if (mayGoOn && !endsSentence(roughText(above))) return false;
  if (/^(?:[-–—/]|https?:|www\.|URL|\p{Ll}|\()/u.test(roughText(draft))) return false;
  return !drafts.slice(at + 1, at + 3).some((other) => (entryNumber(roughText(other)) ?? 0) > 1);
}

function leavesUnnumbered(drafts: readonly Draft[], at: number): boolean {
  if (goesOn(roughText(drafts[at] as Draft))) return false;
  return drafts.slice(at, at + 2).every((draft) => !looksLikeEntry(roughText(draft)));
}

/** Cuts the lines of a list into entries. */
function cutEntries(drafts: readonly Draft[]): Draft[] {
  const first = entryNumber(roughText(drafts[0] ?? openDraft([])));
  if (first === null) return cutUnnumbered(drafts);
  const entries: Line[][] = [];
  let expected = first;
  for (const line of drafts.flatMap((draft) => draft.lines)) {
    const number = isCutNumber(entries.at(-1)?.at(-1), line) ? null : entryNumber(line.text);
    const opens = number !== null && number >= expected && number <= expected + 2;
    if (opens || entries.length === 0 || opensParagraph(entries.at(-1)?.at(-1), line)) {
      entries.push([line]);
      expected = (number ?? expected) + 1;
    } else entries.at(-1)?.push(line);
  }
  return entries.map((lines) => openDraft(lines));
}

/** "… – 2017. – №" above "3. – 40–46 бб.": the line end cut a number off its sign. */
function isCutNumber(above: Line | undefined, line: Line): boolean {
  return (
    above !== undefined &&
    (/(?:№|(?:^|\s)(?:No|Vol|Т|С|P|Б)\.?)$/u.test(above.text) || /^[0-9]{1,3}\.\s[-–—]/u.test(line.text))
  );
}

/** Where the format tells paragraphs, another one is another entry, numbered or not. */
function opensParagraph(above: Line | undefined, line: Line): boolean {
  return above !== undefined && inOneParagraph(above, line) === false;
}

function entryConfidence(entry: Draft): number {
  return looksLikeEntry(roughText(entry)) ? 0.95 : 0.75;
}

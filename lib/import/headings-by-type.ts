import type { Draft } from "./draft.ts";
import { roughText, typed } from "./draft.ts";
import { listMarker } from "./list-markers.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";
import { looksOf, standsOut, type Looks, type TypeOfBody } from "./type-looks.ts";

/** Longer blocks in bold are set off, not headings, in UTF-16 units. */
const LONGEST_HEADING = 200;
/** Authors of some journals close headings with a full stop; longer ones are sentences. */
const LONGEST_CLOSED = 80;

/** Headings by their type: blocks still open that are set to be seen, with something below that is not. */
export function markHeadingsByType(drafts: readonly Draft[], body: TypeOfBody): Draft[] {
  return drafts.map((draft, at) => {
    if (draft.type !== null || !mayHead(draft)) return draft;
    const looks = looksOf(draft, body);
    if (!standsOut(looks, body.sizeStep)) return draft;
    const below = nextOpen(drafts, at + 1);
    if (below === undefined) return draft;
    const isOneOfMany = !mayHead(below) && looksAlike(looks, looksOf(below, body));
    return isOneOfMany
      ? draft
      : { ...typed(draft, "heading", looks.isBold && looks.size >= 0.98 ? 0.9 : 0.8), level: 1 };
  });
}

function mayHead(draft: Draft): boolean {
  const text = roughText(draft);
  if (draft.label !== null && draft.label.kind !== "heading") return false;
  if (draft.lines.length > 4 || text.length > LONGEST_HEADING || !/\p{L}{3}/u.test(text)) return false;
  if (startsLower(text) || /[,;:]$/u.test(text) || text.includes("@")) return false;
  if (listMarker(text) !== null && !/^[0-9IVX]{1,4}[.)]\s/u.test(text)) return false;
  return !endsSentence(text) || text.length <= LONGEST_CLOSED;
}

function nextOpen(drafts: readonly Draft[], from: number): Draft | undefined {
  const next = drafts[from];
  return next?.type === "reference_list_heading" || next?.type === "reference_entry" ? undefined : next;
}

function looksAlike(a: Looks, b: Looks): boolean {
  return a.isBold === b.isBold && Math.abs(a.size - b.size) < 0.03 && a.isCapitals === b.isCapitals;
}

/** So many headings that stand out show that the author sets all of them so. */
const ENOUGH_HEADINGS = 2;

/** Where headings stand out, a short line in the type of the text that was taken for one by its words is a paragraph. */
export function demotePlainHeadings(drafts: readonly Draft[], body: TypeOfBody): Draft[] {
  const isHead = ({ type }: Draft) => type === "heading" || type === "reference_list_heading";
  const seen = drafts.filter((draft) => isHead(draft) && standsOut(looksOf(draft, body), body.sizeStep));
  if (seen.length < ENOUGH_HEADINGS) return [...drafts];
  return drafts.map((draft) => {
    if (draft.type !== "heading" || draft.label !== null || draft.declared?.type === "heading") return draft;
    if (numberedDepth(roughText(draft)) !== null || standsOut(looksOf(draft, body), body.sizeStep))
      return draft;
    const { level: _, ...plain } = typed(draft, "paragraph", 0.7);
    return looksOf(draft, body).isCapitals ? draft : plain;
  });
}

/** Without numbers and styles, the bigger and bolder heading is the higher one. */
export function rankHeadings(drafts: readonly Draft[], body: TypeOfBody): Draft[] {
  const open = drafts.filter(isUnranked);
  const styles = new Map<string, { rank: number; depth: number | null }>();
  for (const draft of open) {
    const looks = looksOf(draft, body);
    const known = styles.get(styleKey(looks));
    const depth = numberedDepth(roughText(draft)) ?? (draft.label?.kind === "heading" ? 1 : null);
    const least = [known?.depth ?? null, depth].filter((one) => one !== null);
    styles.set(styleKey(looks), {
      rank: rankOf(looks),
      depth: least.length === 0 ? null : Math.min(...least),
    });
  }
  const ranked = [...styles].sort((a, b) => b[1].rank - a[1].rank);
  const levels = new Map<string, number>();
  let level = 0;
  for (const [key, { depth }] of ranked) {
    level = depth ?? Math.min(level + 1, DEEPEST);
    levels.set(key, level);
  }
  return drafts.map((draft) =>
    isUnranked(draft)
      ? {
          ...draft,
          level: numberedDepth(roughText(draft)) ?? levels.get(styleKey(looksOf(draft, body))) ?? draft.level,
        }
      : draft,
  );
}

const DEEPEST = 4;

function isUnranked(draft: Draft): boolean {
  return draft.type === "heading" && draft.declared?.level === undefined;
}

function styleKey({ size, isBold, isItalic, isCapitals, isCentred }: Looks): string {
  return [Math.round(size * 20), isBold, isItalic, isCapitals, isCentred].join();
}

/** Size counts most, then weight, capitals, place; an italic heading is under an upright one. */
function rankOf({ size, isBold, isItalic, isCapitals, isCentred }: Looks): number {
  return (
    Math.round(size * 20) * 100 +
    Number(isBold) * 40 +
    Number(isCapitals) * 20 +
    Number(isCentred) * 10 -
    Number(isItalic) * 5
  );
}

/** "2.1. …" is two deep, "2. …" and "II. …" one. */
function numberedDepth(text: string): number | null {
  if (/^[IVXІХ]{1,5}[.)]\s/u.test(text)) return 1;
  const figures = /^([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]?\s+\p{Lu}/u.exec(text)?.[1];
  return figures === undefined ? null : figures.split(".").length;
}

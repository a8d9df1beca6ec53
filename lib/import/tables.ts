import { roughText, typed, type Draft } from "./draft.ts";
import { endsSentence, startsLower } from "./paragraph-breaks.ts";

/**
 * Captions of tables and figures, and the rows under the caption of a table: short pieces of lines, until
 * prose begins again.
 */
export function markTables(drafts: readonly Draft[], columnWidth: number): Draft[] {
  const done: Draft[] = [];
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at] as Draft;
    if (draft.type !== null || draft.label?.kind !== "caption" || isProse(draft, columnWidth)) {
      done.push(draft);
      continue;
    }
    const name = drafts[at + 1];
    const named = draft.label.alone && name !== undefined && isName(name);
    done.push(
      typed(named ? { ...draft, lines: [...draft.lines, ...name.lines] } : draft, "table_caption", 0.9),
    );
    if (named) at += 1;
    if (!isTableCaption(draft)) continue;
    const rows = tableRows(drafts, at + 1, columnWidth);
    if (rows.length === 0) continue;
    done.push({ lines: rows.flatMap((row) => row.lines), type: "table", label: null, confidence: 0.8 });
    at += rows.length;
  }
  return done;
}

/** "1-кесте көрсеткендей, …" in running text is no caption. */
function isProse(draft: Draft, columnWidth: number): boolean {
  return (
    draft.lines.length > 4 ||
    (draft.lines.length > 2 &&
      draft.lines.slice(0, -1).every((line) => line.width > columnWidth * 0.9) &&
      endsSentence(roughText(draft)))
  );
}

/** "Таблица 1" on one line, its name on the next. */
function isName(draft: Draft): boolean {
  const text = roughText(draft);
  return (
    draft.type === null &&
    draft.label === null &&
    draft.lines.length <= 3 &&
    /^\p{Lu}\p{L}/u.test(text) &&
    text.length < 200 &&
    !/[0-9]\s+[0-9]/u.test(text)
  );
}

function isTableCaption(draft: Draft): boolean {
  return /кесте|табл|table/iu.test(roughText(draft).slice(0, 24));
}

function tableRows(drafts: readonly Draft[], first: number, columnWidth: number): Draft[] {
  let at = first;
  while (at < drafts.length && isRow(drafts[at] as Draft, columnWidth)) at += 1;
  const last = drafts[at - 1];
  return drafts.slice(first, at - first > 1 && last !== undefined && isHeadingBelow(last) ? at - 1 : at);
}

/** A short line of words after a gap, with prose behind it, heads that prose. */
function isHeadingBelow(draft: Draft): boolean {
  const text = roughText(draft);
  const [line] = draft.lines;
  return (
    draft.lines.length === 1 &&
    (line?.gap ?? 0) > 0 &&
    /^(?:[A-Z]\.\s|[0-9.]+\s)?\p{Lu}[^0-9]*\p{L}$/u.test(text) &&
    text.length < 80
  );
}

/**
 * Rows are made of short lines; two full lines in a row, or a full line that begins a sentence, are prose.
 */
function isRow(draft: Draft, columnWidth: number): boolean {
  if (draft.type !== null || (draft.label !== null && draft.label.kind !== "caption")) return false;
  if (draft.label !== null && !/(?:продолж|оконч|жалғасы|соңы|contin)/iu.test(roughText(draft).slice(0, 80)))
    return false;
  const full = draft.lines.filter((line) => line.width > columnWidth * 0.9).length;
  if (full >= 2 || draft.lines.length > 12) return false;
  const [opening] = draft.lines;
  if (
    full === 1 &&
    opening !== undefined &&
    /^\p{Lu}/u.test(opening.text) &&
    opening.width > columnWidth * 0.9
  ) {
    return hasTwoFigures(opening.text) && !endsSentence(roughText(draft));
  }
  return !(
    draft.lines.length === 1 &&
    endsSentence(roughText(draft)) &&
    roughText(draft).length > 60 &&
    !startsLower(roughText(draft))
  );
}

/** Figures in at least two of the words. */
function hasTwoFigures(text: string): boolean {
  return text.split(/\s+/u).filter((word) => /[0-9]/u.test(word)).length >= 2;
}

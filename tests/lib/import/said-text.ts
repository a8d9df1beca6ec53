import { rawText, type RawLine, type RawSpan, type RawText } from "#lib/import/raw-text.ts";

/** A line of a raw text as a test writes it; «…» in `text` is never a mark-up. */
export interface SaidLine extends Partial<Omit<RawLine, "start" | "end">> {
  readonly text: string;
  /** Blank lines before it; 0 by default. */
  readonly gap?: number;
  /** Stretches of the text with what they are; each is looked for behind the one before. */
  readonly spans?: readonly SaidSpan[];
}

type SaidSpan =
  | { readonly at: string; readonly kind: "raised" }
  | { readonly at: string; readonly kind: "footnote_mark"; readonly mark: string }
  | { readonly at: string; readonly kind: "citation"; readonly targets: readonly string[] }
  | { readonly at: string; readonly kind: "unsure"; readonly confidence: number };

/** The raw text of which a format says these things. Lines of table cells may be given as any others. */
export function saidText(lines: readonly SaidLine[], more: Partial<RawText> = {}): RawText {
  let text = "";
  const placed: RawLine[] = [];
  const spans: RawSpan[] = [];
  for (const { text: line, gap = 0, spans: own = [], ...facts } of lines) {
    text += text === "" ? "" : "\n".repeat(gap + 1);
    const start = text.length;
    text += line;
    if (Object.keys(facts).length > 0) placed.push({ start, end: text.length, ...facts });
    let from = 0;
    for (const { at, ...span } of own) {
      const found = line.indexOf(at, from);
      if (found < 0) throw new Error(`"${at}" is not in "${line}"`);
      spans.push({ start: start + found, end: start + found + at.length, ...span } as RawSpan);
      from = found + at.length;
    }
  }
  return { ...rawText(text), lines: placed, spans, ...more };
}

/** Lines of a format that tells paragraphs, one line each. */
export function flow(lines: readonly SaidLine[]): SaidLine[] {
  return lines.map((line, paragraph) => ({ paragraph, ...line }));
}

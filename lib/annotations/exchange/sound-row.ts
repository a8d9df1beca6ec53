/** Deeper than any annotation of the model is nested. */
const DEEPEST = 24;
/** Values in one row: more are no annotation. */
const MOST_VALUES = 5_000;
const MOST_UNITS = 200_000; // UTF-16 units in one row

/** Overrides turn the order of letters around, so that a text reads otherwise than it is (Unicode TR 36, 3.1). */
const OVERRIDES = /[\u202D\u202E]/u;
const OPENS = new Set(["\u202A", "\u202B", "\u2066", "\u2067", "\u2068"]);
const CLOSES = new Set(["\u202C", "\u2069"]);

/** Why nothing of a row is read: it is nested too deeply, is too large, or has text that is none (NUL, half a character). */
export type UnsoundRow = "too_deep" | "too_long" | "text_broken";

/** Null when the row may be read. Goes through it without recursion: its depth is what is asked about. */
export function findUnsound(row: unknown): UnsoundRow | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: row, depth: 0 }];
  let values = 0;
  let units = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > DEEPEST) return "too_deep";
    if (++values > MOST_VALUES) return "too_long";
    if (typeof value === "string") {
      if ((units += value.length) > MOST_UNITS) return "too_long";
      if (!value.isWellFormed() || value.includes("\u0000")) return "text_broken";
    } else if (typeof value === "object" && value !== null) {
      const parts: unknown[] = Array.isArray(value) ? value : Object.entries(value).flat();
      if (parts.length > MOST_VALUES) return "too_long";
      for (const part of parts) waiting.push({ value: part, depth: depth + 1 });
    }
  }
  return null;
}

/**
 * Whether words that somebody wrote turn around what stands in them or beyond their end. Quotes are not asked: they are compared with the
 * text, and may end inside of what is set apart there.
 */
export function isTurned(text: string): boolean {
  if (OVERRIDES.test(text)) return true;
  let open = 0;
  for (const sign of text) {
    if (OPENS.has(sign)) open += 1;
    else if (CLOSES.has(sign) && --open < 0) return true;
  }
  return open > 0;
}

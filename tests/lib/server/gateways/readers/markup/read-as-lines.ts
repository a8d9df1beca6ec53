import type { RawText } from "#lib/import/raw-text.ts";
import { rawTextShape } from "#lib/import/raw-text.ts";
import { READING_LIMITS, type FileRefusal, type Reader } from "#lib/server/gateways/readers/reading.ts";
import type { Result } from "#lib/result.ts";

/** What a reader makes of a text in UTF-8, or of bytes. */
export function readWith(reader: Reader, file: string | Uint8Array): Promise<Result<RawText, FileRefusal>> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  return reader(bytes, { limits: READING_LIMITS, recognise: false, onProgress: () => undefined });
}

/** The raw text, which has to keep what every reader promises: lines ascend, lie on one line each, and hold all that is visible. */
export async function rawFrom(reader: Reader, file: string | Uint8Array): Promise<RawText> {
  const read = await readWith(reader, file);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  const raw = rawTextShape.parse(read.value);
  let last = 0;
  for (const { start, end } of raw.lines) {
    const between = raw.text.slice(last, start);
    if (start < last || between.trim() !== "")
      throw new Error(`outside of any line: ${JSON.stringify(between)}`);
    if (/[\n\v\f\r\u0085\u2028\u2029]/u.test(raw.text.slice(start, end)))
      throw new Error("a line that is two");
    last = end;
  }
  if (raw.text.slice(last).trim() !== "") throw new Error("text behind the last line");
  return raw;
}

/** Each line as "type: text", "-" where the format says nothing. */
export function declaredLines(raw: RawText): string[] {
  return raw.lines.map(
    ({ start, end, declared }) => `${declared?.type ?? "-"}: ${raw.text.slice(start, end)}`,
  );
}

/** Each span as its kind, what it leads to and its text. */
export function spansOf(raw: RawText): string[] {
  return raw.spans.map((span) => {
    const text = raw.text.slice(span.start, span.end);
    if (span.kind === "footnote_mark") return `${span.kind} ${span.mark}: ${text}`;
    return span.kind === "citation"
      ? `${span.kind} ${String(span.targets.length)}: ${text}`
      : `${span.kind}: ${text}`;
  });
}

import type { RawText } from "#lib/import/raw-text.ts";
import type { Result } from "#lib/result.ts";
import {
  READING_LIMITS,
  type FileRefusal,
  type Reader,
  type ReadingLimits,
} from "#lib/server/gateways/readers/reading.ts";

export function readWith(
  reader: Reader,
  bytes: Uint8Array,
  limits: Partial<ReadingLimits> = {},
): Promise<Result<RawText, FileRefusal>> {
  return reader(bytes, { limits: { ...READING_LIMITS, ...limits }, recognise: false, onProgress: () => {} });
}

/** The raw text of a file that can be read; throws with the refusal otherwise. */
export async function rawOf(reader: Reader, file: Uint8Array | Promise<Uint8Array>): Promise<RawText> {
  const read = await readWith(reader, await file);
  if (!read.ok) throw new Error(`refused: ${read.refusal.code}`);
  return read.value;
}

/** Lines in short: "heading 1: Кіріспе"; lines of one paragraph are parted by " / ". */
export function shortLines({ text, lines }: RawText): string[] {
  const shown: string[] = [];
  let paragraph: number | undefined;
  for (const line of lines) {
    const { declared } = line;
    const what =
      declared === undefined
        ? ""
        : `${[declared.type, declared.level, declared.mark].filter((part) => part !== undefined).join(" ")}: `;
    const printed = text.slice(line.start, line.end);
    if (paragraph !== undefined && line.paragraph === paragraph) shown[shown.length - 1] += ` / ${printed}`;
    else shown.push(what + printed);
    paragraph = line.paragraph;
  }
  return shown;
}

/** Texts of the spans of a kind. */
export function spanTexts({ text, spans }: RawText, kind: RawText["spans"][number]["kind"]): string[] {
  return spans.filter((span) => span.kind === kind).map(({ start, end }) => text.slice(start, end));
}

import { classNames } from "#components/ui/class-names.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";
import { CellTable } from "./cell-table.tsx";

/** The text of a block; words that were recognised with little confidence are underlined. Cut short unless it is whole. */
export function MarkedText({ block, isWhole }: { block: PreviewBlock; isWhole: boolean }) {
  const { type, language, text, cells } = block;
  if (isWhole && cells !== null && cells.length > 0) return <CellTable block={block} cells={cells} />;
  return (
    <p
      lang={language === "mixed" ? undefined : language}
      className={classNames(
        "font-serif text-quote break-words whitespace-pre-line",
        !isWhole && "line-clamp-2",
        (type === "title" || type === "heading" || type.endsWith("_heading")) && "font-bold",
      )}
    >
      {isWhole ? piecesOf(block) : text.slice(0, SHORT)}
    </p>
  );
}

/** Two lines never show more, UTF-16 units. */
const SHORT = 400;

function piecesOf({ text, unsure }: PreviewBlock) {
  if (unsure.length === 0) return shortPieces(text);
  const index = indexText(text);
  let done = 0;
  const pieces = [...unsure]
    .sort((a, b) => a.range[0] - b.range[0])
    .flatMap(({ range, confidence }) => {
      const [start, end] = range.map((place) => codePointToUtf16(index, place)) as [number, number];
      if (start < done) return [];
      const before = text.slice(done, start);
      done = end;
      return [
        ...shortPieces(before),
        <mark key={start} className="correction-unsure" title={`${Math.round(confidence * 100)} %`}>
          {text.slice(start, end)}
        </mark>,
      ];
    });
  return [...pieces, ...shortPieces(text.slice(done))];
}

/** A browser parts a text node of more than 65,536 units when it reads a page, and React then finds another page than it wrote. */
const LONGEST_NODE = /[^]{1,30000}/gu;

function shortPieces(text: string): string[] {
  return text.match(LONGEST_NODE) ?? [];
}

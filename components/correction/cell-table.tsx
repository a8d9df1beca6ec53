import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";

interface CellTableProps {
  readonly block: PreviewBlock;
  readonly cells: NonNullable<PreviewBlock["cells"]>;
}

/** A table as it was taken apart, cell by cell. */
export function CellTable({ block: { text, language }, cells }: CellTableProps) {
  const index = indexText(text);
  const rows = new Map<number, typeof cells>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return (
    <div className="overflow-x-auto">
      <table
        lang={language === "mixed" ? undefined : language}
        className="border-collapse font-serif text-quote"
      >
        <tbody>
          {[...rows].map(([row, held]) => (
            <tr key={row}>
              {held.map(({ range, column, rowSpan, columnSpan, isHead }) => {
                const Cell = isHead ? "th" : "td";
                return (
                  <Cell
                    key={column}
                    rowSpan={rowSpan}
                    colSpan={columnSpan}
                    className="border border-line-2 px-2 py-1 text-left align-top"
                  >
                    {text.slice(codePointToUtf16(index, range[0]), codePointToUtf16(index, range[1]))}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

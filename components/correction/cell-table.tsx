import { tableRows } from "#lib/documents/table-rows.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import type { PreviewBlock } from "#lib/operations/import-preview.ts";

interface CellTableProps {
  readonly block: PreviewBlock;
  readonly cells: NonNullable<PreviewBlock["cells"]>;
}

const FRAME = "border border-line-2 px-2 py-1 text-left align-top";

/** A table as it was taken apart, cell by cell. */
export function CellTable({ block: { text, language }, cells }: CellTableProps) {
  const index = indexText(text);
  return (
    <div className="overflow-x-auto">
      <table
        lang={language === "mixed" ? undefined : language}
        className="border-collapse font-serif text-quote"
      >
        <tbody>
          {tableRows(cells).map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => {
                if (cell === null) return <td key={place} className={FRAME} />;
                const { range, rowSpan, columnSpan, isHead } = cell;
                const Cell = isHead ? "th" : "td";
                return (
                  <Cell key={place} rowSpan={rowSpan} colSpan={columnSpan} className={FRAME}>
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

import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { MatrixChoice, MatrixMember, MatrixRow } from "#lib/operations/matrix.ts";
import type { ShownPart } from "./address.ts";
import type { GridWords } from "./grid-words.ts";
import { CellInside, MatrixCell } from "./matrix-cell.tsx";
import { Track } from "./matrix-heads.tsx";
import { RowHead } from "./row-head.tsx";
import type { Place } from "./use-grid-keys.ts";

interface MatrixLineProps {
  readonly row: number;
  /** Places of the columns that are drawn. */
  readonly columns: readonly number[];
  readonly axis: MatrixChoice["rows"];
  readonly shownPart: ShownPart;
  readonly phoneColumn: number | null;
  readonly line: MatrixRow | undefined;
  readonly cells: ReadonlyMap<number, readonly number[]> | undefined;
  readonly names: readonly (MatrixMember | undefined)[];
  /** Id of the column whose cell is open. */
  readonly openColumn: string | null;
  /** The cell of this row that the tab key finds; null where it is in another row. */
  readonly active: number | null;
  readonly idOf: (place: Place) => string;
  readonly words: GridWords;
}

/** A row: drawn anew only when something of its own changes, and closed in itself, so that others need not be laid out with it. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, columns, axis, line, cells, names, active, phoneColumn, shownPart, openColumn, idOf, words } =
    props;
  const isClaim = line !== undefined && line.under !== null;
  const mayUnfold = line !== undefined && !isClaim && axis !== "claim";
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-level={isClaim ? 2 : 1}
      aria-expanded={mayUnfold ? line.isUnfolded : undefined}
      className={classNames(
        "group/line flex h-14 border-b border-line [contain:strict] md:h-10",
        isClaim ? "bg-sunk" : "bg-paper",
        line?.isUnfolded === true && "font-bold",
      )}
    >
      <RowHead
        id={idOf({ row, column: -1 })}
        {...{ line, axis, mayUnfold, isClaim, words }}
        isStop={active === -1}
      />
      <Track from={phoneColumn === null ? (columns[0] ?? 0) : 0}>
        {columns.map((column) => (
          <MatrixCell
            key={column}
            id={idOf({ row, column })}
            counts={cells?.get(column) ?? null}
            isHere={line !== undefined && names[column] !== undefined}
            columnName={names[column]?.name ?? ""}
            rowName={line?.name ?? ""}
            isStop={active === column}
            isOpen={openColumn !== null && names[column]?.id === openColumn}
            isPhone={column === phoneColumn}
            {...{ column, shownPart, words }}
          />
        ))}
      </Track>
      {phoneColumn === null && line !== undefined ? (
        // On a phone that has chosen no column: what stands in the whole row.
        <div
          role="presentation"
          aria-hidden
          className="flex w-30 flex-none items-center gap-[3px] overflow-hidden pl-3 font-normal tabular-nums md:hidden"
        >
          <CellInside counts={line.total} {...{ shownPart, words }} />
        </div>
      ) : null}
    </div>
  );
});

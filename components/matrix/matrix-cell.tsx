import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { ShownPart } from "./address.ts";
import { MarkLetter, marksIn } from "./cell-marks.tsx";
import type { GridWords } from "./grid-words.ts";
import { Waiting } from "./matrix-heads.tsx";

/** Marks for which a cell has room beside its number. */
const ROOM = 4;

interface MatrixCellProps {
  readonly id: string;
  /** Null where nothing stands; the same list as long as the cell says the same. */
  readonly counts: readonly number[] | null;
  /** Its row and its column are known. */
  readonly isHere: boolean;
  readonly columnName: string;
  readonly rowName: string;
  readonly column: number;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isPhone: boolean;
  readonly shownPart: ShownPart;
  readonly words: GridWords;
}

/** What it does when it is clicked or a key is pressed, the grid does: one listener for all cells. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { id, counts, isHere, columnName, rowName, column, isStop, isOpen, isPhone, shownPart, words } =
    props;
  const name = `${rowName}, ${columnName}: ${counts === null ? words.nothing : words.counts(counts)}`;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={isHere && counts === null ? name : undefined}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isOpen}
      className={classNames(
        "w-30 flex-none items-center gap-[3px] pl-3 font-normal whitespace-nowrap text-ink-3 tabular-nums focus-visible:-outline-offset-2 md:flex",
        isPhone ? "flex" : "max-md:hidden",
        // Each cell that is clipped is painted by itself: only those are that need it.
        counts !== null && marksIn(counts).length > ROOM && "overflow-hidden",
        counts !== null && "cursor-pointer hover:bg-accent-wash",
        // Drawn by the style: its name says "not mentioned", and an element more in each empty cell is felt in scrolling.
        isHere && counts === null && "before:content-['–']",
        isOpen && "bg-surface outline-2 -outline-offset-2 outline-accent",
      )}
    >
      {isHere ? null : <Waiting className="w-8" />}
      {isHere && counts !== null ? (
        <>
          {/* Read out instead of the letters of the marks, which a label would have to repeat (WCAG 2.5.3). */}
          <span className="sr-only">{name}</span>
          <CellInside {...{ counts, shownPart, words }} />
        </>
      ) : null}
    </div>
  );
});

interface CellInsideProps {
  readonly counts: readonly number[];
  readonly shownPart: ShownPart;
  readonly words: GridWords;
}

export function CellInside({ counts, shownPart, words }: CellInsideProps) {
  return (
    <>
      {shownPart === "stances" ? null : (
        <b aria-hidden className="mr-1 min-w-3.5 text-ink">
          {counts[0]}
        </b>
      )}
      {shownPart === "counts"
        ? null
        : marksIn(counts).map((mark) => (
            <MarkLetter key={mark} mark={mark} letter={words.letter[mark]} name={words.name[mark]} />
          ))}
    </>
  );
}

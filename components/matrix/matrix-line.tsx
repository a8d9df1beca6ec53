"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { MatrixChoice, MatrixMember, MatrixRow } from "#lib/operations/matrix.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { ShownPart } from "./address.ts";
import { MarkBadge, marksIn, useCountsInWords } from "./cell-marks.tsx";
import { Spacer, Waiting } from "./matrix-heads.tsx";
import type { Place } from "./use-grid-keys.ts";

interface MatrixLineProps {
  readonly row: number;
  /** Places of the columns that are drawn. */
  readonly columns: readonly number[];
  readonly choice: MatrixChoice;
  readonly shownPart: ShownPart;
  readonly phoneColumn: number | null;
  readonly line: MatrixRow | undefined;
  readonly cells: ReadonlyMap<number, readonly number[]> | undefined;
  readonly names: readonly (MatrixMember | undefined)[];
  /** Id of the column whose cell is open. */
  readonly openColumn: string | null;
  /** The first column that is drawn: those before it leave their place. */
  readonly columnFrom: number;
  /** The cell of this row that the tab key finds; null where it is in another row. */
  readonly active: number | null;
  readonly cellProps: (place: Place) => { id: string };
  readonly onOpen: (place: Place) => void;
  readonly onUnfold: (row: number) => void;
}

export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, columns, choice, line, cells, names, columnFrom, active, phoneColumn, shownPart, openColumn } =
    props;
  const isClaim = line !== undefined && line.under !== null;
  const mayUnfold = line !== undefined && !isClaim && choice.rows !== "claim";
  const drawn = phoneColumn === null || columns.includes(phoneColumn) ? columns : [...columns, phoneColumn];
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-level={isClaim ? 2 : 1}
      aria-expanded={mayUnfold ? line.isUnfolded : undefined}
      className={classNames(
        "group/line flex h-14 border-b border-line md:h-10",
        isClaim ? "bg-sunk" : "bg-paper",
        line?.isUnfolded === true && "font-bold",
      )}
    >
      <RowHead
        {...props.cellProps({ row, column: -1 })}
        {...{ line, choice, mayUnfold, isClaim }}
        isStop={active === -1 || (active === null && row === 0)}
        onUnfold={() => props.onUnfold(row)}
      />
      <Spacer columns={columnFrom} />
      {drawn.map((column) => (
        <MatrixCell
          key={column}
          {...props.cellProps({ row, column })}
          counts={cells?.get(column) ?? null}
          isHere={line !== undefined && names[column] !== undefined}
          name={names[column]?.name ?? ""}
          rowName={line?.name ?? ""}
          isStop={active === column}
          isOpen={openColumn !== null && names[column]?.id === openColumn}
          isPhone={column === phoneColumn}
          index={column}
          shownPart={shownPart}
          onOpen={() => props.onOpen({ row, column })}
        />
      ))}
      {phoneColumn === null && line !== undefined ? (
        <PhoneTotal counts={line.total} shownPart={shownPart} />
      ) : null}
    </div>
  );
});

interface RowHeadProps {
  readonly id: string;
  readonly line: MatrixRow | undefined;
  readonly choice: MatrixChoice;
  readonly mayUnfold: boolean;
  readonly isClaim: boolean;
  readonly isStop: boolean;
  readonly onUnfold: () => void;
}

function RowHead({ id, line, choice, mayUnfold, isClaim, isStop, onUnfold }: RowHeadProps) {
  const inWords = useCountsInWords();
  const Chevron = line?.isUnfolded === true ? ChevronDown : ChevronRight;
  return (
    <div
      id={id}
      role="rowheader"
      aria-colindex={1}
      tabIndex={isStop ? 0 : -1}
      aria-label={line === undefined ? undefined : `${line.name}: ${inWords(line.total)}`}
      title={line?.name}
      onClick={mayUnfold ? onUnfold : undefined}
      className={classNames(
        "sticky left-0 z-1 flex min-w-0 flex-1 items-center gap-1 pr-3 focus-visible:-outline-offset-2 md:w-(--head) md:flex-none",
        isClaim ? "bg-sunk pl-5" : "bg-paper group-hover/line:bg-sunk",
        mayUnfold && "cursor-pointer",
      )}
    >
      {line === undefined ? (
        <Waiting className="ml-5 w-48" />
      ) : (
        <>
          {mayUnfold ? <Chevron aria-hidden size={16} className="flex-none text-ink-3" /> : null}
          <RowName line={line} choice={choice} isClaim={isClaim} />
          <span
            aria-hidden
            className="ml-auto flex-none pl-2 text-label font-normal text-ink-3 tabular-nums max-md:hidden"
          >
            {line.total[0]}
          </span>
        </>
      )}
    </div>
  );
}

function RowName({ line, choice, isClaim }: { line: MatrixRow; choice: MatrixChoice; isClaim: boolean }) {
  const words = useTranslations("matrix");
  const locale = useInterfaceLocale();
  if (isClaim || choice.rows === "claim")
    return (
      <>
        {line.kind === null ? null : <MeaningBadge meaning={line.kind} className="flex-none" />}
        <span
          lang={line.lang ?? undefined}
          className="ml-1 line-clamp-2 font-serif text-[0.875rem] leading-5 font-normal md:line-clamp-1"
        >
          {line.name}
        </span>
      </>
    );
  if (choice.rows === "kind")
    return (
      <>
        <MeaningBadge meaning={line.id as "fact"} />
        <span className="ml-1">{words(`kinds.${line.id as "fact"}`)}</span>
      </>
    );
  if (choice.rows === "reform")
    return (
      <span className="grid min-w-0 flex-1 items-baseline gap-x-1 md:grid-cols-[8rem_minmax(0,1fr)]">
        <span className="truncate font-normal text-ink-2 tabular-nums max-md:text-label">
          {line.detail === null ? "–" : printReformDate(line.detail, locale)}
        </span>
        <span lang={line.lang ?? undefined} className="truncate">
          {line.name}
        </span>
      </span>
    );
  return (
    <span className="grid min-w-0 flex-1 items-baseline gap-x-2 md:grid-cols-[9rem_minmax(0,1fr)]">
      <span lang={line.lang ?? undefined} className="truncate">
        {line.name} <span className="font-normal text-ink-3">{line.year}</span>
      </span>
      <span
        lang={line.language === "mixed" ? undefined : (line.language ?? undefined)}
        className="truncate text-label font-normal text-ink-3"
      >
        {line.detail}
      </span>
    </span>
  );
}

interface MatrixCellProps {
  readonly id: string;
  readonly counts: readonly number[] | null;
  readonly isHere: boolean;
  readonly name: string;
  readonly rowName: string;
  readonly index: number;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly isPhone: boolean;
  readonly shownPart: ShownPart;
  readonly onOpen: () => void;
}

function MatrixCell({
  id,
  counts,
  isHere,
  name,
  rowName,
  index,
  isStop,
  isOpen,
  isPhone,
  shownPart,
  onOpen,
}: MatrixCellProps) {
  const words = useTranslations("matrix");
  const inWords = useCountsInWords();
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isOpen}
      onClick={counts === null ? undefined : onOpen}
      className={classNames(
        "w-30 flex-none items-center gap-[3px] overflow-hidden pl-3 font-normal whitespace-nowrap text-ink-3 tabular-nums focus-visible:-outline-offset-2 md:flex",
        isPhone ? "flex" : "max-md:hidden",
        counts !== null && "cursor-pointer hover:bg-accent-wash",
        isOpen && "bg-surface outline-2 -outline-offset-2 outline-accent",
      )}
    >
      {isHere ? (
        // Read out instead of the letters of the marks.
        <span className="sr-only">{`${rowName}, ${name}: ${counts === null ? words("nothing") : inWords(counts)}`}</span>
      ) : null}
      {!isHere ? (
        <Waiting className="w-8" />
      ) : counts === null ? (
        <span aria-hidden>–</span>
      ) : (
        <CellInside {...{ counts, shownPart }} />
      )}
    </div>
  );
}

function CellInside({ counts, shownPart }: { counts: readonly number[]; shownPart: ShownPart }) {
  return (
    <>
      {shownPart === "stances" ? null : (
        <b aria-hidden className="mr-1 min-w-3.5 text-ink">
          {counts[0]}
        </b>
      )}
      {shownPart === "counts" ? null : marksIn(counts).map((mark) => <MarkBadge key={mark} mark={mark} />)}
    </>
  );
}

/** On a phone that has chosen no column: what stands in the whole row. */
function PhoneTotal({ counts, shownPart }: { counts: readonly number[]; shownPart: ShownPart }) {
  return (
    <div
      role="presentation"
      aria-hidden
      className="flex w-30 flex-none items-center gap-[3px] overflow-hidden pl-3 font-normal tabular-nums md:hidden"
    >
      <CellInside counts={counts} shownPart={shownPart} />
    </div>
  );
}

import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { MatrixAxis } from "#lib/claims/matrix/axis.ts";
import type { MatrixRow } from "#lib/operations/matrix.ts";
import { printReformDate } from "#lib/reforms/reform-date.ts";
import type { GridWords } from "./grid-words.ts";
import { Waiting } from "./matrix-heads.tsx";

interface RowHeadProps {
  readonly id: string;
  readonly line: MatrixRow | undefined;
  readonly axis: MatrixAxis;
  readonly mayUnfold: boolean;
  readonly isClaim: boolean;
  readonly isStop: boolean;
  readonly words: GridWords;
}

/** The name of a row, which stays at the edge while columns go by. */
export const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { id, line, axis, mayUnfold, isClaim, isStop, words } = props;
  const Chevron = line?.isUnfolded === true ? ChevronDown : ChevronRight;
  return (
    <div
      id={id}
      role="rowheader"
      aria-colindex={1}
      tabIndex={isStop ? 0 : -1}
      aria-label={line === undefined ? undefined : `${line.name}: ${words.counts(line.total)}`}
      title={line?.name}
      className={classNames(
        "sticky left-0 z-1 flex min-w-0 flex-1 items-center gap-1 pr-3 focus-visible:-outline-offset-2 md:min-w-(--head)",
        isClaim ? "bg-sunk pl-5" : "bg-paper group-hover/line:bg-sunk",
        mayUnfold && "cursor-pointer",
      )}
    >
      {line === undefined ? (
        <Waiting className="ml-5 w-48" />
      ) : (
        <>
          {mayUnfold ? <Chevron aria-hidden size={16} className="flex-none text-ink-3" /> : null}
          <RowName {...{ line, axis, isClaim }} />
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
});

function RowName({ line, axis, isClaim }: { line: MatrixRow; axis: MatrixAxis; isClaim: boolean }) {
  const words = useTranslations("matrix");
  const locale = useInterfaceLocale();
  if (isClaim || axis === "claim")
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
  if (axis === "kind")
    return (
      <>
        <MeaningBadge meaning={line.id as "fact"} />
        <span className="ml-1">{words(`kinds.${line.id as "fact"}`)}</span>
      </>
    );
  if (axis === "reform")
    return (
      <span className="grid min-w-0 flex-1 items-baseline gap-x-1 md:grid-cols-[9rem_minmax(0,1fr)]">
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

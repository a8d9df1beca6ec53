import { useTranslations } from "next-intl";
import { memo } from "react";
import { LanguageTag } from "#components/ui/language-tag.tsx";
import { MeaningBadge } from "#components/ui/meaning-badge.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { MatrixAxis } from "#lib/claims/matrix/axis.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";
import type { MatrixChoice, MatrixMember } from "#lib/operations/matrix.ts";

export function CornerHead({ choice, id }: { choice: MatrixChoice; id: string }) {
  const words = useTranslations("matrix");
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={1}
      data-corner
      className="sticky left-0 z-1 flex items-end flex-1 md:min-w-(--head) bg-paper pr-4 pb-2 text-label text-ink-3"
    >
      {words(`rowsOf.${choice.rows}`)}
    </div>
  );
}

interface ColumnHeadProps {
  readonly id: string;
  readonly axis: MatrixAxis;
  readonly member: MatrixMember | undefined;
  readonly index: number;
  readonly isPhone: boolean;
}

/** A text is called by its author, with its year and language beneath; a phone names its column above the grid. */
export const ColumnHead = memo(function ColumnHead({ id, axis, member, index, isPhone }: ColumnHeadProps) {
  const words = useTranslations("matrix");
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index + 2}
      title={member?.detail ?? undefined}
      className={classNames(
        "w-30 flex-none flex-col justify-end overflow-hidden pb-2 pl-3 max-md:hidden md:flex",
        isPhone && "font-bold",
      )}
    >
      {member === undefined ? (
        <Waiting />
      ) : (
        <>
          <span
            lang={member.lang ?? undefined}
            className={axis === "reform" ? "line-clamp-2 text-label leading-[1.1]" : "truncate"}
          >
            {axis === "kind" ? words(`kinds.${member.id as "fact"}`) : member.name}
          </span>
          <ColumnDetail axis={axis} member={member} />
        </>
      )}
    </div>
  );
});

function ColumnDetail({ axis, member }: { axis: MatrixAxis; member: MatrixMember }) {
  if (axis === "reform")
    return (
      <span className="truncate text-[11px] leading-4 text-ink-3">{member.detail?.slice(0, 4) ?? "–"}</span>
    );
  if (axis === "kind") return <MeaningBadge meaning={member.id as "fact"} />;
  const language = BLOCK_LANGUAGES.find((one) => one === member.language);
  return (
    <span className="flex items-baseline gap-1 truncate text-[11px] leading-4 text-ink-3">
      {member.year ?? "–"}
      {language === undefined ? null : (
        <>
          <span aria-hidden>·</span>
          <LanguageTag language={language} className="text-[11px]!" />
        </>
      )}
    </span>
  );
}

/** What is asked for and not here yet. It stands still: each that moves would be a layer of its own, and many come into sight at once. */
export function Waiting({ className = "w-16" }: { className?: string }) {
  return <span aria-hidden className={classNames("inline-block h-3 rounded bg-sunk", className)} />;
}

/** CSS pixels; the same figure stands in the classes of cells (w-30). */
export const COLUMN_WIDTH = 120;

/** The place of all columns beside the names; those that are drawn begin where the `from`th belongs. */
export function Track({ from, children }: { from: number; children: React.ReactNode }) {
  return (
    <div
      role="presentation"
      // No variable: all cells inherit those, and would be styled anew with each column.
      style={from === 0 ? undefined : { paddingLeft: from * COLUMN_WIDTH }}
      className="flex flex-none md:w-[calc(var(--columns)*7.5rem)]"
    >
      {children}
    </div>
  );
}

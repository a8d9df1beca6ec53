"use client";

import { ChevronDown, ChevronRight, FolderTree } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Cell, Row, RowHead } from "#components/ui/table.tsx";
import { useDraggedRow, useLandingRow } from "#components/ui/use-dragged-row.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { BelowName, ReformCells } from "../reform-cells.tsx";
import type { TreeRow } from "./tree-rows.ts";

/** Indentation in steps of 20 px; deeper trees than this stop moving right. */
const INDENT = ["", "pl-5", "pl-10", "pl-15", "pl-20"];

interface TreeLineProps {
  readonly groupId: string;
  readonly row: TreeRow;
  readonly interfaceLocale: Language;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  /** Asks where to; null for whoever may move nothing. */
  readonly onMove: (() => void) | null;
  /** Whether another reform may be let go on it, and what happens then. */
  readonly mayLand: (id: string) => boolean;
  readonly onLand: (id: string) => void;
}

/** Rows of reforms are dragged onto each other. */
export const REFORM_ROWS = "reform";

export function TreeLine(props: TreeLineProps) {
  const { groupId, row, interfaceLocale, isFolded, onFold, onMove } = props;
  const words = useTranslations("reforms");
  const { reform, depth, hasChildren, below } = row;
  const shown = displayLabel(reform, interfaceLocale);
  const name = shown.text;
  const Fold = isFolded ? ChevronRight : ChevronDown;
  const { ref, isDragged, isOver } = useTreeRow(props, name);
  return (
    <Row
      ref={ref}
      className={classNames(
        onMove !== null && "[-webkit-touch-callout:none]",
        isDragged && "opacity-50",
        isOver && "bg-accent-wash outline-2 -outline-offset-2 outline-accent",
      )}
    >
      <RowHead className="w-full max-w-0">
        <div className={`flex items-start gap-1 ${INDENT[Math.min(depth, INDENT.length - 1)] ?? ""}`}>
          {hasChildren ? (
            <IconButton
              label={words(isFolded ? "tree.unfold" : "tree.fold", { name, count: below })}
              aria-expanded={!isFolded}
              data-screen-only
              icon={<Fold aria-hidden size={14} />}
              onClick={onFold}
              className="-my-1.5 min-w-6! flex-none"
            />
          ) : (
            <span aria-hidden data-screen-only className="w-6 flex-none" />
          )}
          <div className="min-w-0 flex-1">
            <NextLink
              href={`/groups/${groupId}/reforms/${reform.id}`}
              prefetch={false}
              lang={shown.language ?? undefined}
              data-row
              data-reform={reform.id}
              draggable={false}
              className="font-serif text-quote break-words hover:underline"
            >
              {name}
            </NextLink>
            {isFolded && hasChildren ? (
              <span className="text-label text-ink-3"> {words("tree.folded", { count: below })}</span>
            ) : null}
            <span className="sr-only">{words("tree.depth", { depth: depth + 1 })}</span>
            <BelowName reform={reform} interfaceLocale={interfaceLocale} />
          </div>
        </div>
      </RowHead>
      <ReformCells {...{ groupId, reform, interfaceLocale }} />
      <Cell className="hidden text-right text-ink-2 tabular-nums md:table-cell">
        {hasChildren ? (
          <span title={words("tree.branchClaims", { count: reform.branchClaimCount })}>
            {reform.branchClaimCount}
          </span>
        ) : null}
      </Cell>
      {onMove === null ? null : (
        <Cell data-screen-only className="text-right">
          <IconButton
            label={words("tree.moveOne", { name })}
            icon={<FolderTree aria-hidden size={14} />}
            onClick={onMove}
            className="-my-1.5"
          />
        </Cell>
      )}
    </Row>
  );
}

function useTreeRow({ row: { reform }, onMove, mayLand, onLand }: TreeLineProps, name: string) {
  const [element, ref] = useState<HTMLElement | null>(null);
  const of = { kind: REFORM_ROWS, id: reform.id, isOff: onMove === null };
  const isDragged = useDraggedRow(element, { ...of, name });
  const isOver = useLandingRow(element, { ...of, mayLand, onLand }) !== null;
  return { ref, isDragged, isOver };
}

"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { type RowHalf, useDraggedRow, useLandingRow } from "#components/ui/use-dragged-row.ts";
import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import { stepTag, type TagPlace } from "#lib/codebook/place-tag.ts";
import { branchOfTag, colourOf, inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagsetView, TagView } from "#lib/operations/codebook.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { TagRow } from "./tag-row.tsx";
import type { TagTarget } from "./tag-dialog.tsx";
import type { CodebookDeeds } from "./use-codebook.ts";

interface TagTreeProps {
  readonly groupId: string;
  readonly tagset: TagsetView;
  readonly mayEdit: boolean;
  readonly deeds: CodebookDeeds;
  readonly onTarget: (target: TagTarget) => void;
  readonly onMerge: (tag: TagView) => void;
}

/** The tags of a set as a tree. Rows are moved by dragging, or by Alt and the arrows. */
export function TagTree({ groupId, tagset, mayEdit, deeds, onTarget, onMerge }: TagTreeProps) {
  const words = useTranslations("codebook");
  const locale = useInterfaceLocale();
  const { tags } = tagset;
  const known = new Map(tags.map((tag) => [tag.id, tag]));
  const isArranged = mayEdit && tagset.source === "own";
  const move = (tag: TagView, to: TagPlace | null) => {
    if (to !== null) void deeds.move(tag, to, placeOf(tags, tag));
  };
  const onKeyDown = (event: KeyboardEvent, tag: TagView) => {
    const step = ARROWS[event.key];
    if (!event.altKey || step === undefined || !isArranged) return;
    event.preventDefault();
    event.stopPropagation();
    move(tag, stepTag(tags, tag.id, step));
  };
  const mayLand = (id: string, onId: string) => known.has(id) && !branchOfTag(tags, id).has(onId);
  const onLand = (id: string, on: TagView, half: RowHalf) => {
    const tag = known.get(id);
    if (tag === undefined) return;
    move(
      tag,
      half === "lower" ? { parentId: on.id, beforeId: null } : { parentId: on.parentId, beforeId: on.id },
    );
  };
  return (
    <ul aria-label={words("tags")} className="border-t border-line">
      {inTreeOrder(tags).map(({ depth, ...tag }) => (
        <DraggedTag
          key={tag.id}
          {...{ tag, depth }}
          name={findWording(tag.labels, locale)?.text ?? tag.code}
          isOff={!isArranged}
          mayLand={(id) => mayLand(id, tag.id)}
          onLand={(id, half) => onLand(id, tag, half)}
          onKeyDown={(event) => onKeyDown(event, tag)}
        >
          <TagRow
            {...{ groupId, tag, mayEdit, isArranged, deeds, onTarget }}
            colour={colourOf(known, tag.id)}
            mergedInto={tag.mergedIntoId === null ? null : (known.get(tag.mergedIntoId) ?? null)}
            onStep={(step) => move(tag, stepTag(tags, tag.id, step))}
            canStep={(step) => stepTag(tags, tag.id, step) !== null}
            onMerge={() => onMerge(tag)}
          />
        </DraggedTag>
      ))}
    </ul>
  );
}

interface DraggedTagProps {
  readonly tag: TagView;
  readonly depth: number;
  readonly name: string;
  readonly isOff: boolean;
  readonly mayLand: (id: string) => boolean;
  readonly onLand: (id: string, half: RowHalf) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** Let go on its upper half a tag goes before it, on its lower half under it. */
function DraggedTag({ tag, depth, name, isOff, mayLand, onLand, onKeyDown, children }: DraggedTagProps) {
  const of = { kind: `tag ${tag.tagsetId}`, id: tag.id, isOff };
  const [row, ref] = useState<HTMLElement | null>(null);
  const isDragged = useDraggedRow(row, { ...of, name });
  const over = useLandingRow(row, { ...of, mayLand, onLand });
  return (
    <li
      ref={ref}
      onKeyDown={onKeyDown}
      style={{ paddingInlineStart: `${Math.min(depth, 8) * 20}px` }}
      className={classNames(
        "border-b border-line",
        !isOff && "[-webkit-touch-callout:none]",
        isDragged && "opacity-50",
        over === "lower" && "bg-accent-wash",
        over === "upper" && "shadow-[inset_0_2px_0_var(--accent)]",
      )}
    >
      {children}
    </li>
  );
}

export type Step = "up" | "down" | "in" | "out";

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};

/** Where a tag stands now, as a place to go back to. */
function placeOf(tags: readonly TagView[], tag: TagView): TagPlace {
  const siblings = tags.filter(({ parentId }) => parentId === tag.parentId).map(({ id }) => id);
  return { parentId: tag.parentId, beforeId: siblings[siblings.indexOf(tag.id) + 1] ?? null };
}

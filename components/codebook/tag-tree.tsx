"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { stepTag, type TagPlace } from "#lib/codebook/place-tag.ts";
import { branchOfTag, colourOf, inTreeOrder } from "#lib/codebook/tag-tree.ts";
import type { TagsetView, TagView } from "#lib/operations/codebook.ts";
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

/** Where a dragged tag would land: before a row, or under it. */
interface Landing {
  readonly tagId: string;
  readonly isUnder: boolean;
}

/** The tags of a set as a tree. Rows are moved by dragging, or by Alt and the arrows. */
export function TagTree({ groupId, tagset, mayEdit, deeds, onTarget, onMerge }: TagTreeProps) {
  const words = useTranslations("codebook");
  const { tags } = tagset;
  const [dragged, setDragged] = useState<string | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);
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
  const onDrop = () => {
    const tag = dragged === null ? undefined : known.get(dragged);
    const target = landing === null ? undefined : known.get(landing.tagId);
    setDragged(null);
    setLanding(null);
    if (tag === undefined || target === undefined || branchOfTag(tags, tag.id).has(target.id)) return;
    move(
      tag,
      landing?.isUnder === true
        ? { parentId: target.id, beforeId: null }
        : { parentId: target.parentId, beforeId: target.id },
    );
  };
  return (
    <ul aria-label={words("tags")} className="border-t border-line">
      {inTreeOrder(tags).map(({ depth, ...tag }) => (
        <li
          key={tag.id}
          draggable={isArranged}
          onDragStart={() => setDragged(tag.id)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => {
            if (dragged === null || dragged === tag.id) return;
            event.preventDefault();
            setLanding({ tagId: tag.id, isUnder: isLowerHalf(event) });
          }}
          onDragLeave={() => setLanding(null)}
          onDrop={onDrop}
          onKeyDown={(event) => onKeyDown(event, tag)}
          style={{ paddingInlineStart: `${Math.min(depth, 8) * 20}px` }}
          className={classNames(
            "border-b border-line",
            dragged === tag.id && "opacity-50",
            landing?.tagId === tag.id &&
              (landing.isUnder ? "bg-accent-wash" : "shadow-[inset_0_2px_0_var(--accent)]"),
          )}
        >
          <TagRow
            {...{ groupId, tag, mayEdit, isArranged, deeds, onTarget }}
            colour={colourOf(known, tag.id)}
            mergedInto={tag.mergedIntoId === null ? null : (known.get(tag.mergedIntoId) ?? null)}
            onStep={(step) => move(tag, stepTag(tags, tag.id, step))}
            canStep={(step) => stepTag(tags, tag.id, step) !== null}
            onMerge={() => onMerge(tag)}
          />
        </li>
      ))}
    </ul>
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

function isLowerHalf(event: DragEvent<HTMLElement>): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY > top + height / 2;
}

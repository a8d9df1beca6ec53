"use client";

import { CircleHelp, Flag, Highlighter, MessageSquare, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Span } from "#lib/documents/block.ts";

export const MARKS = ["highlight", "claim", "comment", "question", "correction"] as const;
export type MarkKind = (typeof MARKS)[number];

/** A passage that is about to be marked; its form is open. */
export interface Compose {
  readonly mark: Exclude<MarkKind, "highlight">;
  readonly span: Span;
}

const ICONS = {
  highlight: Highlighter,
  claim: Flag,
  comment: MessageSquare,
  question: CircleHelp,
  correction: PencilLine,
} as const;

/** Boxes of the first and last line of the selection; CSS pixels from the top left of the text. */
export interface SelectedBoxes {
  readonly first: { readonly top: number; readonly left: number; readonly right: number };
  readonly last: { readonly bottom: number };
}

interface SelectionBarProps {
  readonly boxes: SelectedBoxes;
  readonly marks: readonly MarkKind[];
  readonly onMark: (mark: MarkKind) => void;
  /** A second line: the tags at hand. */
  readonly children?: ReactNode;
}

/** What can be done with the selected words. Above them, or below where the top of the window is near. */
export function SelectionBar({ boxes, marks, onMark, children }: SelectionBarProps) {
  const words = useTranslations("reader");
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current !== null) placeBar(bar.current, boxes);
  }, [boxes]);
  return (
    <div ref={bar} role="toolbar" aria-label={words("selection")} className="selection-bar" data-screen-only>
      <div className="selection-marks">
        {marks.map((mark) => {
          const Icon = ICONS[mark];
          return (
            // The press must not take the selection away before it is read.
            <button
              key={mark}
              type="button"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onMark(mark)}
            >
              <Icon aria-hidden size={14} />
              <span>{words(`act.${mark}`)}</span>
              <span aria-hidden className="pointer-coarse:hidden">
                <Kbd className="border-current! text-current! opacity-80">{words(`keys.${mark}`)}</Kbd>
              </span>
            </button>
          );
        })}
      </div>
      {children}
    </div>
  );
}

/** Pixels between the bar and the words, and below the top bar of the page. */
const GAP = 8;
/** With a finger: the handles hang so far below the words, and the system's own menu stands above them. */
const HANDLES = 36;

function placeBar(bar: HTMLElement, { first, last }: SelectedBoxes): void {
  const host = bar.offsetParent;
  if (!(host instanceof HTMLElement)) return;
  const above = first.top - bar.offsetHeight - GAP;
  const topOfWindow = -host.getBoundingClientRect().top + 48 + GAP;
  const isTouched = matchMedia("(pointer: coarse)").matches;
  const isBelow = isTouched || above < topOfWindow;
  const middle = (first.left + first.right) / 2;
  const left = Math.min(
    Math.max(middle - bar.offsetWidth / 2, 0),
    Math.max(host.clientWidth - bar.offsetWidth, 0),
  );
  bar.style.setProperty("--bar-top", `${isBelow ? last.bottom + (isTouched ? HANDLES : GAP) : above}px`);
  bar.style.setProperty("--bar-left", `${left}px`);
  bar.style.setProperty("--bar-point", `${middle - left}px`);
  bar.dataset["below"] = String(isBelow);
}

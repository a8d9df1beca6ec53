"use client";

import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { findWording } from "#lib/reforms/reform.ts";
import { firstWords } from "#lib/annotations/remark-text.ts";
import { PassageBadge } from "./passage-badge.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation, ReaderCitation } from "./reader-view.ts";
import { useBodiesOf } from "./use-bodies.ts";
import { usePortion } from "./use-portion.ts";

interface PassagePickerProps {
  readonly annotations: readonly ReaderAnnotation[];
  /** Only where somebody without a pointer asks what stands here. */
  readonly citations: readonly ReaderCitation[];
  /** CSS pixels from the top left of the text. */
  readonly place: { readonly x: number; readonly y: number };
  readonly onPick: (id: string) => void;
  readonly onCitation: (id: string) => void;
  readonly onClose: () => void;
}

/** Several passages lie under the pointer: which one is meant? */
export function PassagePicker({
  annotations,
  citations,
  place,
  onPick,
  onCitation,
  onClose,
}: PassagePickerProps) {
  const words = useTranslations("reader");
  const { bodies } = useReader();
  const list = useRef<HTMLUListElement>(null);
  const { shown, end } = usePortion(annotations.length);
  useBodiesOf(
    bodies,
    // What stands further down a very long list is drawn, and asked for, when somebody comes there.
    useMemo(() => annotations.slice(0, shown), [annotations, shown]),
  );
  useEffect(() => {
    list.current?.querySelector("button")?.focus({ preventScroll: true });
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && list.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [onClose]);
  return (
    <ul
      ref={list}
      role="menu"
      aria-label={words("picker", { count: annotations.length + citations.length })}
      className="passage-picker"
      style={{ top: place.y + 8, ["--x" as string]: `${place.x}px` }}
      onKeyDown={(event) => moveFocus(event, onClose)}
      data-screen-only
    >
      {annotations.slice(0, shown).map((annotation) => (
        <li key={annotation.id} role="none">
          <button type="button" role="menuitem" className="control" onClick={() => onPick(annotation.id)}>
            <PassageBadge annotation={annotation} />
            <PassageLine annotation={annotation} />
            <PassageAuthor annotation={annotation} />
          </button>
        </li>
      ))}
      {shown < annotations.length ? <li key={shown} ref={end} role="none" className="h-px" /> : null}
      {citations.map(({ id, text }) => (
        <li key={id} role="none">
          <button type="button" role="menuitem" className="control" onClick={() => onCitation(id)}>
            <BookOpen aria-hidden size={16} className="flex-none text-accent" />
            <span className="min-w-0 flex-1 truncate text-accent">{text}</span>
            <span className="picker-note">{words("citation")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** No line is wider; UTF-16 units. */
const LONGEST_LINE = 200;

/** What tells one passage from another in a line: its claim, its remark, or its own words. */
export function PassageLine({ annotation }: { annotation: ReaderAnnotation }) {
  const state = useReaderState();
  const { quoteOf, interfaceLocale } = useReader();
  const claim = annotation.claimId === null ? undefined : state.claims.get(annotation.claimId);
  const wording = claim === undefined ? null : findWording(claim.wordings, interfaceLocale);
  const { text } = annotation;
  return (
    <span lang={wording?.language} className="min-w-0 flex-1 truncate font-serif">
      {wording?.text ?? (text === null ? quoteOf(annotation) : firstWords(text, LONGEST_LINE))}
    </span>
  );
}

/** The kind in words, for the badge is a picture, and who wrote it. */
function PassageAuthor({ annotation }: { annotation: ReaderAnnotation }) {
  const words = useTranslations("reader");
  const { view } = useReader();
  const author =
    annotation.attributedTo ??
    view.members.find(({ id }) => id === annotation.authorId)?.name ??
    words("formerMember");
  return (
    <span className="picker-note">
      <span className="sr-only">{words(`kind.${annotation.kind}`)}, </span>
      {author}
    </span>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const edge = event.key === "Home" ? 0 : event.key === "End" ? -1 : null;
  if (step !== 0 || edge !== null) {
    event.preventDefault();
    buttons.at(edge ?? (at + step) % buttons.length)?.focus();
  }
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
}

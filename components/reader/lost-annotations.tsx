"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Span } from "#lib/documents/block.ts";
import { type Filter, filterAnnotations } from "./filter.ts";
import { LostCard } from "./lost-card.tsx";
import { passageOfHash } from "./passage-hash.ts";
import { PassageLine } from "./passage-picker.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

interface LostAnnotationsProps {
  readonly filter: Filter;
  /** What is selected in the text, code points. */
  readonly selected: Span | null;
  readonly onPlaced: (id: string) => void;
  /** Scrolls to a place of the text and lights it; null puts the light out. */
  readonly onShow: (span: Span | null) => void;
}

/**
 * The review queue: annotations whose passages were not found again when the text was corrected, one after another, with where each may
 * belong. A person accepts a place, shows another, or detaches the annotation, which is kept in a list below.
 */
export function LostAnnotations({ filter, selected, onPlaced, onShow }: LostAnnotationsProps) {
  const words = useTranslations("reader.lost");
  const state = useReaderState();
  const [isOpen, setOpen] = useState(false);
  const shownLost = useShownLost(filter);
  const waiting = shownLost.filter(({ isDetached }) => !isDetached);
  const detached = shownLost.filter(({ isDetached }) => isDetached);
  const all = state.lost.filter(({ isDetached }) => !isDetached).length;
  const isAskedFor = filter.state.includes("waiting");
  useEffect(() => {
    if (isAskedFor) setOpen(true);
  }, [isAskedFor]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    // An address of a passage that has no place any more leads here, and so does the library's link to the queue.
    const named = passageOfHash(location.hash);
    const place = waiting.findIndex(({ id }) => id === named);
    if (place >= 0) setAt(place);
    if (place >= 0 || location.hash === "#queue") setOpen(true);
    // Only when the page opens: later the reader goes on from where the person is.
  }, []);
  if (state.lost.length === 0) return null;
  const shown = Math.min(at, waiting.length - 1);
  const current = waiting[shown];
  const step = (by: 1 | -1) => setAt((shown + by + waiting.length) % waiting.length);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (!event.currentTarget.open) onShow(null);
      }}
      className="mt-3 border-y border-line"
    >
      <summary className="control text-warn">
        {waiting.length < all
          ? words("labelOf", { count: waiting.length, all })
          : words("label", { count: waiting.length })}
      </summary>
      {isOpen && current !== undefined ? (
        <Queue {...{ current, at: shown, count: waiting.length, step, selected, onPlaced, onShow }} />
      ) : null}
      {isOpen && current === undefined ? (
        <p className={`pb-2 text-label ${all === 0 ? "text-ok" : "text-ink-2"}`}>
          {words(all === 0 ? "done" : "noneOfFilter")}
        </p>
      ) : null}
      {isOpen && detached.length > 0 ? <Detached {...{ detached, selected, onPlaced }} /> : null}
    </details>
  );
}

/** Those that pass the filter. Of its states only "waiting" speaks of them: what is open or resolved narrows the text alone. */
function useShownLost(filter: Filter): readonly ReaderAnnotation[] {
  const { lost, claims, reforms } = useReaderState();
  const { blocks } = useReader().view;
  return useMemo(
    () => filterAnnotations(lost, { ...filter, state: [] }, { claims, reforms, blocks }),
    [lost, filter, claims, reforms, blocks],
  );
}

interface QueueProps extends Omit<LostAnnotationsProps, "filter"> {
  readonly current: ReaderAnnotation;
  readonly at: number;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
}

function Queue({ current, at, count, step, ...ways }: QueueProps) {
  const words = useTranslations("reader.lost");
  const region = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.code === "KeyN" ? 1 : event.code === "KeyP" ? -1 : 0;
    const act = { KeyA: "accept", KeyD: "detach", KeyS: "place" }[event.code];
    if (by === 0 && act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (by !== 0) step(by);
    else region.current?.querySelector<HTMLButtonElement>(`[data-act="${act ?? ""}"]`)?.click();
  };
  return (
    <div
      ref={region}
      role="group"
      aria-label={words("queue")}
      onKeyDown={press}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 pb-3"
    >
      <div className="flex items-center gap-2">
        <span aria-live="polite" className="mr-auto text-label text-ink-2">
          {words("progress", { at: at + 1, count })}
        </span>
        {count > 1 ? (
          <>
            <Button look="quiet" onClick={() => step(-1)}>
              {words("previous")}
            </Button>
            <Button look="quiet" onClick={() => step(1)}>
              {words("next")}
            </Button>
          </>
        ) : null}
      </div>
      <div className="max-h-[60vh] overflow-y-auto">
        <LostCard key={current.id} annotation={current} {...ways} />
      </div>
      <p className="text-label text-ink-3">{words("keys")}</p>
    </div>
  );
}

function Detached({
  detached,
  selected,
  onPlaced,
}: Omit<LostAnnotationsProps, "filter" | "onShow"> & { readonly detached: readonly ReaderAnnotation[] }) {
  const words = useTranslations("reader.lost");
  const { deeds, view } = useReader();
  return (
    <details className="border-t border-line">
      <summary className="control text-ink-2">{words("detached", { count: detached.length })}</summary>
      <ul className="max-h-[40vh] divide-y divide-line overflow-y-auto">
        {detached.map((annotation) => (
          <li key={annotation.id} className="grid gap-1 py-2">
            {annotation.text === null && annotation.claimId === null ? null : (
              <PassageLine annotation={annotation} />
            )}
            <q className="line-clamp-2 font-serif text-quote text-ink-2">{annotation.selectors[1].exact}</q>
            {view.viewer.mayAnnotate ? (
              <div className="flex flex-wrap gap-2">
                <Button
                  disabled={selected === null}
                  title={selected === null ? words("selectFirst") : undefined}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={async () => {
                    if (selected !== null && (await deeds.place(annotation, selected)))
                      onPlaced(annotation.id);
                  }}
                >
                  {words("place")}
                </Button>
                <Button look="quiet" onClick={() => void deeds.setDetached(annotation, false)}>
                  {words("reattach")}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

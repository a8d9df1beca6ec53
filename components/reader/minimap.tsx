"use client";

import type { Span } from "#lib/documents/block.ts";
import { memo, useEffect, useRef, useState } from "react";
import type { Article } from "./article.ts";
import type { Slot } from "./meanings.ts";
import { useReadersOf } from "#components/live/readers.tsx";
import { initials } from "#components/ui/initials.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { codePointToUtf16 } from "#lib/languages/text-unit.ts";

interface MinimapProps {
  readonly article: Article;
  readonly annotations: readonly ReaderAnnotation[];
  readonly layout: number;
  /** What a search in the text found, UTF-16. */
  readonly found: readonly Span[];
}

/** Where in the whole text the passages lie, and what part of it is seen. Silent: the contents and the cards say the same. */
export function Minimap({ article, annotations, layout, found }: MinimapProps) {
  const frame = useRef<HTMLElement>(null);
  const { slotOf } = useReader().colours;
  const [rows, setRows] = useState<readonly MapRow[]>([]);
  useEffect(() => setRows(rowsOf(article, annotations, slotOf)), [article, annotations, slotOf, layout]);
  useSeenFrame(frame, article);
  const jump = (event: React.MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { top, height } = article.drawn.extent();
    const part = (event.clientY - box.top) / box.height;
    scrollTo({ top: scrollY + top + part * height - innerHeight / 2, behavior: "smooth" });
  };
  return (
    <div aria-hidden className="minimap" onClick={jump}>
      <MapRows rows={rows} />
      {found.length === 0 ? null : <FoundRows {...{ article, found, layout }} />}
      <PeopleTicks article={article} layout={layout} />
      <b ref={frame} />
    </div>
  );
}

/** One picture: as elements of their own, hundreds of rows are hundreds of pieces that the browser puts together in each frame. */
const MapRows = memo(function MapRows({ rows }: { rows: readonly MapRow[] }) {
  return (
    <svg width="16" height="100%">
      {rows.map(({ place, slot, count }) => (
        <rect
          key={`${place} ${slot}`}
          className={`slot-fill-${slot}`}
          data-many={count >= MANY ? "" : undefined}
          x={slot === "note" ? 0 : 4}
          y={`${(place / ROWS) * 100}%`}
          width={slot === "note" ? 3 : 8}
          height={slot === "note" ? 2 : 4}
        />
      ))}
    </svg>
  );
});

/** Where the hits of a search lie: a line across. */
function FoundRows({ article, found, layout }: Pick<MinimapProps, "article" | "found" | "layout">) {
  const [places, setPlaces] = useState<readonly number[]>([]);
  useEffect(() => {
    const { height } = article.drawn.extent();
    const rows = found.map(([start]) =>
      Math.round((article.drawn.roughTop(start) / Math.max(height, 1)) * ROWS),
    );
    setPlaces([...new Set(rows)]);
  }, [article, found, layout]);
  return (
    <svg width="16" height="100%">
      {places.map((place) => (
        <rect key={place} className="found-fill" x={2} y={`${(place / ROWS) * 100}%`} width={12} height={2} />
      ))}
    </svg>
  );
}

/** Where the others are reading. */
function PeopleTicks({ article, layout }: Pick<MinimapProps, "article" | "layout">) {
  const { view } = useReader();
  const people = useReadersOf(view.document.id);
  const [ticks, setTicks] = useState<readonly { tab: string; name: string; top: number }[]>([]);
  useEffect(() => {
    const blocks = article.drawn.blockPlaces();
    const { height } = article.drawn.extent();
    setTicks(
      people.flatMap(({ tab, name, start }) => {
        const at = codePointToUtf16(article.index.textIndex, start ?? 0);
        const block = blocks.find(({ span }) => span[1] > at);
        return block === undefined || height === 0 ? [] : [{ tab, name, top: (block.top / height) * 100 }];
      }),
    );
  }, [article, people, layout]);
  return ticks.map(({ tab, name, top }) => (
    <em key={tab} data-initials={initials(name)} style={{ top: `${top}%` }} />
  ));
}

/** As many as can be told apart on a screen, however many passages there are. */
const ROWS = 240;

/** `place`: which of the rows. */
interface MapRow {
  readonly place: number;
  readonly slot: Slot | "note";
  readonly count: number;
}

/** From how many passages of one meaning on a row stands out. */
const MANY = 4;

function rowsOf(
  article: Article,
  annotations: readonly ReaderAnnotation[],
  slotOf: (annotation: ReaderAnnotation) => Slot | null,
): MapRow[] {
  const blocks = article.drawn.blockPlaces();
  const { height } = article.drawn.extent();
  const rows = new Map<string, MapRow>();
  let n = 0;
  // Annotations and blocks are both in reading order: one walk through both.
  for (const annotation of annotations) {
    const start = codePointToUtf16(article.index.textIndex, annotation.span[0]);
    while (n + 1 < blocks.length && (blocks[n]?.span[1] ?? 0) < start) n++;
    const block = blocks[n];
    if (block === undefined || height === 0) continue;
    const part = (start - block.span[0]) / Math.max(block.span[1] - block.span[0], 1);
    const place = Math.round(((block.top + part * block.height) / height) * ROWS);
    const slot = slotOf(annotation) ?? "note";
    const key = `${place} ${slot}`;
    rows.set(key, { place, slot, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  return [...rows.values()];
}

/** The frame follows scrolling without React: one style per animation frame. */
function useSeenFrame(seen: React.RefObject<HTMLElement | null>, article: Article): void {
  useEffect(() => {
    let frame: number | null = null;
    const draw = () => {
      frame = null;
      const { top, height } = article.drawn.extent();
      const style = seen.current?.style;
      const whole = seen.current?.parentElement?.clientHeight ?? 0;
      const share = (pixels: number) => Math.min(Math.max(pixels / Math.max(height, 1), 0), 1) * whole;
      style?.setProperty("transform", `translateY(${share(-top).toFixed(1)}px)`);
      const seenHeight = `${share(innerHeight).toFixed(1)}px`;
      if (style !== undefined && style.height !== seenHeight) style.height = seenHeight;
    };
    const schedule = () => {
      frame ??= requestAnimationFrame(draw);
    };
    schedule();
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      removeEventListener("scroll", schedule);
      removeEventListener("resize", schedule);
    };
  }, [seen, article]);
}

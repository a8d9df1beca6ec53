"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import { BESIDE } from "./block-text.ts";
import { EntryPanel } from "./entry-panel.tsx";
import type { FoldGroup } from "./fold-groups.ts";
import { FoldLine } from "./fold-line.tsx";
import { Gutter } from "./gutter.tsx";
import { PageTitle } from "./page-title.tsx";
import { PassagePicker } from "./passage-picker.tsx";
import { PrintedAnnotations } from "./printed-annotations.tsx";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { TagBar } from "./tag-bar.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { WholeHandles } from "./whole-handles.tsx";
import { StaticText } from "./static-text.tsx";
import { TextCursor } from "./text-cursor.tsx";
import type { useArticle } from "./use-article.ts";
import type { Desk } from "./use-desk.ts";
import { type NearList, utf16SpanOf } from "./near-list.ts";

interface ArticleTextProps {
  readonly drawn: ReturnType<typeof useArticle>;
  readonly desk: Desk;
  readonly annotations: readonly ReaderAnnotation[];
  /** The same without regard to words: what is painted. */
  readonly outlined: readonly ReaderAnnotation[];
  readonly near: NearList;
  readonly folds: readonly FoldGroup[];
  readonly needsTitle: boolean;
}

/** The text with everything that stands on it: paint, letters, opened entries, the bar over a selection. */
export function ArticleText(props: ArticleTextProps) {
  const { drawn, desk, annotations, outlined, near, folds, needsTitle } = props;
  const { view, colours } = useReader();
  const { slotOf } = colours;
  const { article, host, layout } = drawn;
  const { compose, shownSpan } = desk;
  useLayoutEffect(() => {
    if (article === null) return;
    const items = article.items.of(outlined, slotOf);
    const lit = compose?.span ?? shownSpan;
    const marked = lit === null ? [] : [{ id: "compose", span: utf16SpanOf(article, lit), paint: "sel" }];
    article.paint.setItems(marked.length === 0 ? items : [...items, ...marked]);
  }, [article, outlined, slotOf, compose, shownSpan]);
  useFoundText(host.current, desk);
  const citation = view.citations.find(({ id }) => id === desk.openCitationId);
  const language = view.document.language === "mixed" ? undefined : view.document.language;
  return (
    <article className="reader-page" lang={language} data-reading tabIndex={-1}>
      {needsTitle ? <PageTitle title={view.document.title} /> : null}
      <div className="reader-text">
        {article === null ? <StaticText content={view.content} folds={folds} /> : null}
        <div
          ref={host}
          onClick={(event) => pressText(event, drawn, desk)}
          onDoubleClick={({ target }) => {
            if (target instanceof Element) article?.selectCell(target);
          }}
          onMouseMove={(event) => showPointer(event, drawn)}
          onKeyDown={(event) => pressKey(event, desk)}
        />
        <Gutter near={near} />
        {article === null ? null : <WholeHandles article={article} layout={layout} />}
        {desk.selection === null || desk.marks.length === 0 || !desk.showsBar ? null : (
          <SelectionBar
            boxes={desk.selection.boxes}
            marks={desk.marks}
            onMark={(mark) => void desk.mark(mark)}
          >
            {desk.marks.includes("highlight") ? <TagBar tagging={desk.tagging} /> : null}
          </SelectionBar>
        )}
        <Picker desk={desk} annotations={annotations} />
        {article === null ? null : <TextCursor article={article} text={desk.text} layout={layout} />}
      </div>
      {article === null ? null : (
        <>
          {folds.map((fold) => {
            const place = article.foldPlaces.get(fold.id);
            const line = (
              <FoldLine
                fold={fold}
                isOpen={desk.openFolds.has(fold.id)}
                onToggle={() => desk.toggleFold(fold.id)}
              />
            );
            return place === undefined ? null : createPortal(line, place, fold.id);
          })}
          {citation === undefined
            ? null
            : createPortal(
                <EntryPanel
                  citation={citation}
                  article={article}
                  layout={layout}
                  onClose={desk.closeCitation}
                />,
                article.entryPlace,
              )}
        </>
      )}
      <PrintedAnnotations annotations={annotations} article={article} />
    </article>
  );
}

function Picker({ desk, annotations }: Pick<ArticleTextProps, "desk" | "annotations">) {
  const { picking, selection, text } = desk;
  const { view } = useReader();
  const known = useMemo(() => {
    const ids = new Set(picking?.ids);
    return new Map(
      annotations.filter(({ id }) => ids.has(id)).map((annotation) => [annotation.id, annotation]),
    );
  }, [picking, annotations]);
  const picked = useMemo(() => picking?.ids.flatMap((id) => known.get(id) ?? []) ?? [], [picking, known]);
  // What a pointer selects is marked; the cursor always has something selected.
  if (picking === null || (selection !== null && text.cursor === null)) return null;
  return (
    <PassagePicker
      annotations={picked}
      citations={view.citations.filter(({ id }) => picking.citationIds.includes(id))}
      place={picking.place}
      onPick={text.cursor === null ? desk.focus : desk.enterPassage}
      onCitation={(id) => {
        desk.closePicking();
        desk.openCitation(id);
      }}
      onClose={desk.closePicking}
    />
  );
}

function pressText(
  event: MouseEvent<HTMLElement>,
  { article, host }: ArticleTextProps["drawn"],
  desk: Desk,
): void {
  if (article === null || host.current === null || !(event.target instanceof Element)) return;
  if (event.target.closest(`[${BESIDE}]`) !== null) return;
  const citation = event.target.closest<HTMLElement>("[data-citation-id]")?.dataset["citationId"];
  if (citation !== undefined) return desk.toggleCitation(citation);
  if (getSelection()?.isCollapsed === false) return;
  const ids = article.passagesUnder(event.clientX, event.clientY).filter((id) => id !== "compose");
  const [only] = ids;
  if (ids.length <= 1) return desk.focus(only ?? null);
  const origin = host.current.getBoundingClientRect();
  desk.setPicking({
    ids,
    citationIds: [],
    place: { x: event.clientX - origin.left, y: event.clientY - origin.top },
  });
}

/** Paint takes no events of its own: the hand over a passage says that it can be pressed. */
function showPointer(event: MouseEvent<HTMLElement>, { article }: ArticleTextProps["drawn"]): void {
  const block = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-block-id]") : null;
  const isWhole = article?.wholes.has(block?.dataset["blockId"] ?? "") ?? false;
  event.currentTarget.toggleAttribute("data-over-whole", isWhole);
  const isOver =
    event.buttons === 0 && article !== null && article.isOverPassage(event.clientX, event.clientY);
  event.currentTarget.style.cursor = isOver ? "pointer" : "";
}

function pressKey(event: KeyboardEvent<HTMLElement>, desk: Desk): void {
  if (!(event.target instanceof HTMLElement) || (event.key !== "Enter" && event.key !== " ")) return;
  const citation = event.target.dataset["citationId"];
  if (citation === undefined) return;
  event.preventDefault();
  desk.toggleCitation(citation);
}

/** The browser's own search found something in a folded summary: open it. */
function useFoundText(host: HTMLElement | null, desk: Desk): void {
  const { openFolds, toggleFold } = desk;
  useEffect(() => {
    const reveal = (event: Event) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset["fold"] : undefined;
      if (id !== undefined && !openFolds.has(id)) toggleFold(id);
    };
    host?.addEventListener("beforematch", reveal);
    return () => host?.removeEventListener("beforematch", reveal);
  }, [host, openFolds, toggleFold]);
}

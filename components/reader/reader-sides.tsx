"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { WritingPlaceMenu } from "#components/layers/writing-place-menu.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { AnnotationCard } from "./annotation-card.tsx";
import { AnnotationList } from "./annotation-list.tsx";
import { ClaimForm } from "./claim-form.tsx";
import { ColourKey } from "./colour-key.tsx";
import { CriterionChoice } from "#components/review/criterion-choice.tsx";
import { ContentsButton } from "./contents-button.tsx";
import { ContentsList } from "./contents-list.tsx";
import type { ContentsItem } from "./contents.ts";
import { EmptyFilter, FilterBar } from "./filter-bar.tsx";
import { type Filter, isEmptyFilter } from "./filter.ts";
import { AnnotationFiles } from "#components/annotation-files/annotation-files.tsx";
import { NamesButton } from "#components/reforms/names/names-button.tsx";
import { FindButton } from "./find-bar.tsx";
import { LostAnnotations } from "./lost-annotations.tsx";
import { Margin, MarginCards } from "./margin.tsx";
import type { ColourBy } from "./meanings.ts";
import { Minimap } from "./minimap.tsx";
import { useReader, useReaderState } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { Compose } from "./selection-bar.tsx";
import { RemarkForm } from "#components/threads/remark-form.tsx";
import { SuggestionForm } from "./suggestion-form.tsx";
import { useGroupId } from "./thread.tsx";
import type { useArticle } from "./use-article.ts";
import { useCurrentSection } from "./use-current-section.ts";
import type { Desk } from "./use-desk.ts";
import { type NearList, utf16SpanOf } from "./near-list.ts";
import { useWide } from "#components/ui/use-wide.ts";

interface ReaderSidesProps {
  readonly drawn: ReturnType<typeof useArticle>;
  readonly desk: Desk;
  readonly annotations: readonly ReaderAnnotation[];
  /** The same without regard to words. */
  readonly outlined: readonly ReaderAnnotation[];
  readonly near: NearList;
  readonly contents: readonly ContentsItem[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onColourBy: (colourBy: ColourBy) => void;
  /** The text. */
  readonly children: ReactNode;
}

/** What stands beside the text on a wide screen, and in sheets on a narrow one. */
export function ReaderSides(props: ReaderSidesProps) {
  const { drawn, desk, outlined, contents, children } = props;
  const words = useTranslations("reader");
  const isWide = useWide();
  const list = <Contents {...{ drawn, contents }} onGo={desk.goToBlock} />;
  const colourKey = <ColourKey onColourBy={props.onColourBy} onHelp={desk.openHelp} />;
  return (
    <>
      <nav aria-label={words("contents.label")} className="reader-contents" data-screen-only>
        <h2 className="mb-2 font-sans! text-label! font-bold text-ink-3">{words("contents.label")}</h2>
        <div className="min-h-0 flex-1 overflow-y-auto">{list}</div>
        {colourKey}
      </nav>
      {children}
      {isWide ? (
        <WideMargin {...props} />
      ) : (
        <NarrowSheets {...props} contentsList={list} colourKey={colourKey} />
      )}
      {isWide ? <ContentsButton {...{ list, colourKey }} /> : null}
      {drawn.article === null ? null : (
        <Minimap
          article={drawn.article}
          annotations={outlined}
          layout={drawn.layout}
          found={desk.find.found.spans}
        />
      )}
    </>
  );
}

/** On its own: of what scrolling changes, nothing else is drawn again. */
function Contents({
  drawn,
  contents,
  onGo,
}: Pick<ReaderSidesProps, "drawn" | "contents"> & { onGo: (blockId: string) => void }) {
  const current = useCurrentSection(drawn, contents);
  return <ContentsList items={contents} currentBlockId={current} onGo={onGo} />;
}

function WideMargin({ drawn, desk, near, annotations, filter, onFilter }: ReaderSidesProps) {
  const words = useTranslations("reader");
  const state = useReaderState();
  const { review } = useReader();
  const { compose, focusId, isReplying } = desk;
  const { article, layout } = drawn;
  const composeTop = useMemo(
    // `layout` is not read: it says when the place has to be asked for again.
    () =>
      compose === null || article === null
        ? null
        : (article.boxOf(utf16SpanOf(article, compose.span))?.top ?? null),
    [compose, article, layout],
  );
  const form =
    compose === null || composeTop === null
      ? null
      : { top: composeTop, content: <ComposeCard compose={compose} desk={desk} isFramed /> };
  return (
    <Margin
      label={words("annotations")}
      head={
        <>
          {review === null ? (
            <>
              <FilterBar {...{ filter, onFilter }} shown={annotations.length} />
              <PlaceAndFiles onFind={desk.find.open} />
            </>
          ) : null}
          <LostAnnotations
            filter={filter}
            selected={desk.selection?.span ?? null}
            onPlaced={desk.focus}
            onShow={desk.show}
          />
          {state.annotations.length === 0 && compose === null ? (
            <p className="pt-4 text-ink-3">{words(review === null ? "empty" : "emptyReview")}</p>
          ) : null}
          {isNothingLeft(annotations, filter) ? <EmptyFilter onFilter={onFilter} /> : null}
        </>
      }
      cards={
        <MarginCards
          {...{ near, focusId, isReplying }}
          compose={form}
          onReplying={desk.setReplying}
          host={drawn.host}
        />
      }
    />
  );
}

/** What waits for a place is listed under the filter, and is no empty result. */
function isNothingLeft(annotations: readonly ReaderAnnotation[], filter: Filter): boolean {
  return annotations.length === 0 && !isEmptyFilter(filter) && !filter.state.includes("waiting");
}

/** The form for a selected passage. */
function ComposeCard({ compose, desk, isFramed }: { compose: Compose; desk: Desk; isFramed: boolean }) {
  const words = useTranslations("reader");
  const threads = useTranslations("threads");
  const groupId = useGroupId();
  const { view, deeds, textBetween, writing, review } = useReader();
  const draft = `${view.viewer.userId}:${view.document.id}:${compose.mark}`;
  const { mark, span } = compose;
  const close = (id: string | null) => {
    desk.setCompose(null);
    desk.finish(id === null ? null : mark === "claim" ? "claim_mention" : mark, span);
    if (id === null) return;
    desk.focus(id);
    // A long form may have been scrolled far below its passage.
    desk.goTo(span);
  };
  const content =
    mark === "claim" ? (
      <ClaimForm
        key={span.join("-")}
        span={span}
        passage={textBetween(span[0], span[1])}
        onSave={async (claim, sources) => {
          const id = await deeds.stateClaim(span, claim, sources);
          if (id !== null) close(id);
          return id !== null;
        }}
        onCancel={() => close(null)}
        onMentioned={close}
      />
    ) : mark === "correction" ? (
      <SuggestionForm
        key={span.join("-")}
        passage={textBetween(span[0], span[1])}
        draft={`${draft}:${span.join("-")}`}
        onSuggest={async ({ replacement, text }) => {
          const id = await deeds.suggest(span, replacement, text);
          if (id !== null) close(id);
          return id !== null;
        }}
        onCancel={() => close(null)}
      />
    ) : (
      <RemarkForm
        key={span.join("-")}
        label={words(`write.${mark}`)}
        labelHidden
        send={words("send")}
        draft={draft}
        place={{ groupId, ...writing.place }}
        {...(review === null
          ? {}
          : { below: (typed, take) => review.bank(typed, take, textBetween(span[0], span[1])) })}
        onSend={async (text) => {
          desk.setCompose(null);
          const id = await deeds.remark(mark, span, text);
          if (id === null) desk.setCompose({ mark, span });
          else {
            review?.onSent();
            desk.focus(id);
            desk.finish(mark, span);
          }
          return id === null ? threads("notStored") : null;
        }}
        onCancel={() => close(null)}
      />
    );
  return (
    <div
      role="group"
      aria-label={words(`act.${mark}`)}
      className={isFramed ? "card card-focused slot-line-neutral pb-3" : ""}
    >
      {isFramed ? <header className="mb-2 font-bold">{words(`new.${mark}`)}</header> : null}
      {review === null ? null : (
        <div className="mb-2">
          <CriterionChoice
            criteria={review.criteria}
            value={review.criterion}
            onChange={review.chooseCriterion}
          />
        </div>
      )}
      {content}
      {review === null ? <WritingPlaceMenu isClaim={mark === "claim"} /> : null}
    </div>
  );
}

/** Where one writes, and at the end of the line the ways out and in. */
function PlaceAndFiles({ onFind }: { readonly onFind?: () => void }) {
  return (
    <div className="flex items-center justify-between gap-2">
      <WritingPlaceMenu />
      <span className="ml-auto flex flex-none">
        {onFind === undefined ? null : <FindButton onFind={onFind} />}
        <NamesButton />
        <AnnotationFiles />
      </span>
    </div>
  );
}

function NarrowSheets({
  desk,
  annotations,
  filter,
  onFilter,
  contentsList,
  colourKey,
}: ReaderSidesProps & { contentsList: ReactNode; colourKey: ReactNode }) {
  const words = useTranslations("reader");
  const state = useReaderState();
  const { review } = useReader();
  const [open, setOpen] = useState<"contents" | "annotations" | null>(null);
  useEffect(() => {
    // The library's link to what waits for a place: the queue stands in this sheet.
    if (location.hash === "#queue") setOpen("annotations");
  }, []);
  const focused = annotations.find(({ id }) => id === desk.focusId);
  const { compose } = desk;
  return (
    <>
      <div className="reader-handles" data-screen-only>
        <button type="button" className="control" onClick={() => setOpen("contents")}>
          {words("contents.label")}
        </button>
        <button type="button" className="control" onClick={() => setOpen("annotations")}>
          {words("annotations")} <span className="text-ink-3">{annotations.length}</span>
        </button>
        <FindButton onFind={desk.find.open} />
      </div>
      <Sheet open={open === "contents"} onOpenChange={() => setOpen(null)} title={words("contents.label")}>
        <div onClick={() => setOpen(null)}>{contentsList}</div>
        <div className="mt-4">{colourKey}</div>
      </Sheet>
      <Sheet open={open === "annotations"} onOpenChange={() => setOpen(null)} title={words("annotations")}>
        <FilterBar {...{ filter, onFilter }} shown={annotations.length} />
        {isNothingLeft(annotations, filter) ? <EmptyFilter onFilter={onFilter} /> : null}
        {review === null ? <PlaceAndFiles /> : null}
        <LostAnnotations
          filter={filter}
          selected={desk.selection?.span ?? null}
          onPlaced={desk.focus}
          onShow={desk.show}
        />
        <AnnotationList
          annotations={annotations}
          onPick={(annotation) => {
            setOpen(null);
            desk.focus(annotation.id);
            desk.goTo(annotation.span);
          }}
        />
      </Sheet>
      <Sheet
        modal={false}
        open={compose === null && focused !== undefined}
        onOpenChange={() => desk.focus(null)}
        title={focused === undefined ? "" : <QuoteTitle annotation={focused} />}
      >
        {focused === undefined ? null : (
          <AnnotationCard
            annotation={focused}
            claim={focused.claimId === null ? undefined : state.claims.get(focused.claimId)}
            isFresh={state.fresh.has(focused.id)}
            isFocused
            isFramed={false}
            isReplying={desk.isReplying}
            onReplying={desk.setReplying}
          />
        )}
      </Sheet>
      <Sheet
        open={compose !== null}
        onOpenChange={() => desk.setCompose(null)}
        title={compose === null ? "" : words(`new.${compose.mark}`)}
      >
        {compose === null ? null : <ComposeCard compose={compose} desk={desk} isFramed={false} />}
      </Sheet>
    </>
  );
}

/** The sheet may cover the passage: its words stand over the card. */
function QuoteTitle({ annotation }: { annotation: ReaderAnnotation }) {
  const { quoteOf } = useReader();
  return <span className="block truncate text-ui font-normal text-ink-3 italic">{quoteOf(annotation)}</span>;
}

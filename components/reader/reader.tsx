"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { sliceCodePoints } from "#lib/languages/text-unit.ts";
import { Announcer } from "./announcer.tsx";
import { ArticleText } from "./article-text.tsx";
import { countContents } from "./contents.ts";
import { filterAnnotations } from "./filter.ts";
import { FindBar } from "./find-bar.tsx";
import { KeyHelp } from "./key-help.tsx";
import { ReaderProvider, ReaderStateProvider, type ReaderSurroundings } from "./reader-context.ts";
import "./reader.css";
import { ReaderSides } from "./reader-sides.tsx";
import { changeState, startState } from "./reader-state.ts";
import type { ReaderAnnotation, ReaderProps } from "./reader-view.ts";
import { useWritingPlace } from "#components/layers/use-writing-place.ts";
import { useWaiting } from "#components/live/outbox-provider.tsx";
import { useArticle } from "./use-article.ts";
import { useBodies, useNearBodies, useWholePrint } from "./use-bodies.ts";
import { useColourBy, useColours } from "./use-colours.ts";
import { useDeeds } from "./use-deeds.ts";
import { useDesk } from "./use-desk.ts";
import { useFilter } from "./use-filter.ts";
import { useNearList } from "./use-near.ts";
import { useReaderText } from "./use-reader-text.ts";
import { withWaiting } from "./waiting-annotations.ts";

const NOTHING: readonly string[] = [];

/** An article in the middle, its contents on one side, what the group says about it on the other. */
export function Reader({ view, actions, interfaceLocale, beside, onNews, review }: ReaderProps) {
  const words = useTranslations("reader");
  const [state, dispatch] = useReducer(changeState, view, startState);
  const shownView = useRef(view);
  useEffect(() => {
    if (shownView.current !== view) dispatch({ do: "replace", view });
    shownView.current = view;
  }, [view]);
  const { userId } = view.viewer;
  useEffect(
    () => onNews?.((news) => dispatch({ do: "follow", news, viewerId: userId })),
    [onNews, userId, view],
  );
  const text = useReaderText(view);
  const drawn = useArticle(view, text.folds);
  const [filter, setFilter] = useFilter();
  const [colourBy, chooseColourBy] = useColourBy();
  const { outlined, reforms } = state;
  const waiting = useWaiting();
  const nameOf = useCallback(
    (userId: string) => view.members.find(({ id }) => id === userId)?.name ?? words("formerMember"),
    [view.members, words],
  );
  const shown = useMemo(
    () =>
      filterAnnotations(
        withWaiting(outlined.annotations, waiting, { documentId: view.document.id, nameOf }),
        filter,
        { claims: outlined.claims, reforms, blocks: view.blocks },
      ),
    [outlined, waiting, nameOf, view.document.id, filter, reforms, view.blocks],
  );
  const annotations = useMemo(() => wholeOf(shown, state.whole), [shown, state.whole]);
  const tagsetOf = useMemo(
    () => new Map(view.codebook.flatMap(({ id, tags }) => tags.map((tag) => [tag.id, id] as const))),
    [view.codebook],
  );
  const colours = useColours(colourBy, { ...outlined, reforms, blocks: view.blocks, tagsetOf });
  const chosen = useWritingPlace(view);
  const reviewPlace = review?.place;
  const writing = useMemo(
    () => (reviewPlace === undefined ? chosen : { ...chosen, place: reviewPlace }),
    [chosen, reviewPlace],
  );
  const { viewer } = view;
  const criterion = review?.criterion ?? null;
  const deeds = useDeeds({
    ...{ actions, dispatch, index: text.index, viewer, nameOf, place: writing.place, criterion },
  });
  const layer = view.layers.find(({ id }) => id === writing.place.layerId);
  const codedTagsetIds = layer?.tagsetIds ?? NOTHING;
  const { index, folds } = text;
  const desk = useDesk({ view, drawn, index, annotations, folds, deeds, codedTagsetIds });
  useEffect(() => {
    if (desk.focusId !== null) dispatch({ do: "look", id: desk.focusId });
  }, [desk.focusId]);
  const near = useNearList(drawn, shown, desk.focusId);
  const bodies = useBodies(actions.readBodies, state, dispatch);
  useNearBodies(bodies, near);
  useEffect(() => bodies.ask(desk.focusId === null ? [] : [desk.focusId]), [bodies, desk.focusId]);
  useWholePrint(bodies, annotations);
  const contents = useMemo(
    () =>
      countContents(
        text.contents,
        outlined.annotations.map(({ span }) => span[0]),
        view.entries,
      ),
    [text.contents, outlined.annotations, view.entries],
  );
  const surroundings = useMemo<ReaderSurroundings>(() => {
    return {
      ...{ view, deeds, writing, bodies, interfaceLocale, colours, beside: beside ?? null },
      review: review ?? null,
      quoteOf: ({ span }) => sliceCodePoints(text.index, span[0], span[1]),
      textBetween: (start, end) => sliceCodePoints(text.index, start, end),
      focus: desk.focus,
      goToBlock: desk.goToBlock,
    };
  }, [
    view,
    deeds,
    writing,
    bodies,
    interfaceLocale,
    colours,
    beside,
    review,
    text.index,
    desk.focus,
    desk.goToBlock,
  ]);
  return (
    <ReaderProvider value={surroundings}>
      <ReaderStateProvider value={state}>
        <main id="content" className="reader" aria-label={words("label")}>
          <ReaderSides
            {...{ drawn, desk, annotations, near, contents, filter }}
            outlined={shown}
            onFilter={setFilter}
            onColourBy={chooseColourBy}
          >
            <ArticleText
              {...{ drawn, desk, annotations, near }}
              outlined={shown}
              folds={text.folds}
              needsTitle={text.needsTitle}
            />
          </ReaderSides>
          <FindBar find={desk.find} />
          <Announcer said={desk.said} />
          <KeyHelp open={desk.isHelpOpen} onOpenChange={desk.setHelpOpen} marks={desk.marks} />
        </main>
      </ReaderStateProvider>
    </ReaderProvider>
  );
}

/** The words of those whose words have come. */
function wholeOf(
  shown: readonly ReaderAnnotation[],
  whole: ReadonlyMap<string, ReaderAnnotation>,
): readonly ReaderAnnotation[] {
  return whole.size === 0 ? shown : shown.map((annotation) => whole.get(annotation.id) ?? annotation);
}

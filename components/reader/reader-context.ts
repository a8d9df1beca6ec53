import { createContext, useContext } from "react";
import type { Language } from "#lib/languages/language-tag.ts";
import type { ReaderState } from "./reader-state.ts";
import type { BesideText, ReaderAnnotation, ReaderView } from "./reader-view.ts";
import type { ReviewMode } from "#components/review/review-mode.ts";
import type { Bodies } from "./use-bodies.ts";
import type { ShownColours } from "./use-colours.ts";
import type { useWritingPlace } from "#components/layers/use-writing-place.ts";
import type { ReaderDeeds } from "./deeds/reader-deeds.ts";

/** What every part of the reader may look at. It stays the same while words arrive: whoever shows those asks for `useReaderState` too. */
export interface ReaderSurroundings {
  readonly view: ReaderView;
  readonly deeds: ReaderDeeds;
  /** Where the viewer writes, and how that is changed. */
  readonly writing: ReturnType<typeof useWritingPlace>;
  /** Asks for the words of annotations known in outline. */
  readonly bodies: Bodies;
  readonly interfaceLocale: Language;
  /** What colours stand for, and which value has which. */
  readonly colours: ShownColours;
  readonly beside: BesideText | null;
  /** Where an essay is reviewed: what is otherwise then. */
  readonly review: ReviewMode | null;
  quoteOf(annotation: ReaderAnnotation): string;
  /** A stretch of the canonical text; code points. */
  textBetween(start: number, end: number): string;
  focus(id: string | null): void;
  /** Scrolls to a block of the text. */
  goToBlock(blockId: string): void;
}

const ReaderContext = createContext<ReaderSurroundings | null>(null);
export const ReaderProvider = ReaderContext.Provider;

export function useReader(): ReaderSurroundings {
  const surroundings = useContext(ReaderContext);
  if (surroundings === null) throw new Error("useReader outside of <Reader>");
  return surroundings;
}

const ReaderStateContext = createContext<ReaderState | null>(null);
export const ReaderStateProvider = ReaderStateContext.Provider;

/** Apart from the surroundings: it changes with every answer, and what does not look at it is not drawn again. */
export function useReaderState(): ReaderState {
  const state = useContext(ReaderStateContext);
  if (state === null) throw new Error("useReaderState outside of <Reader>");
  return state;
}

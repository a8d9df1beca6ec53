"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Span } from "#lib/documents/block.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import { sliceCodePoints } from "#lib/languages/text-unit.ts";
import { wordsOf } from "#lib/languages/words.ts";
import type { Announce } from "./announcer.tsx";
import { annotationsIn } from "./reader-state.ts";
import type { ReaderAnnotation, ReaderView } from "./reader-view.ts";

interface VoiceSurroundings {
  readonly view: ReaderView;
  readonly index: TextIndex;
  readonly annotations: readonly ReaderAnnotation[];
  readonly announce: Announce;
}

/** A whole block may be long; code points that are read out before the rest is left to its sentences. */
const MOST_READ = 600;
/** Of a long selection its two ends are enough to know it by; words. */
const FEW = 5;

/** What the reader says aloud. */
export function useReadingVoice({ view, index, annotations, announce }: VoiceSurroundings) {
  const words = useTranslations("reader.said");
  const kinds = useTranslations("reader.kind");
  return useMemo(() => {
    const textOf = ([start, end]: Span) => sliceCodePoints(index, start, end);
    const languageOf = ([start]: Span) => {
      const language = view.blocks.find((block) => block.start <= start && start < block.end)?.language;
      return language === "mixed" ? undefined : language;
    };
    const hereNote = (span: Span) => {
      const count = annotationsIn(annotations, span).length;
      const citations = view.citations.filter(({ start, end }) => start < span[1] && end > span[0]).length;
      return [
        count === 0 ? null : words("here", { count }),
        citations === 0 ? null : words("citations", { count: citations }),
      ]
        .filter((part) => part !== null)
        .join(" ");
    };
    return {
      moved(span: Span) {
        const quote = [...textOf(span)].slice(0, MOST_READ).join("");
        announce({ quote, language: languageOf(span), note: hereNote(span) });
      },
      selected(span: Span) {
        const text = textOf(span);
        const count = wordsOf(text).length;
        const note = [words("selected", { count }), hereNote(span)].filter((part) => part !== "").join(" ");
        announce({ quote: endsOf(text), language: languageOf(span), note });
      },
      met(annotation: ReaderAnnotation, place: { readonly number: number; readonly of: number }) {
        const author = view.members.find(({ id }) => id === annotation.authorId)?.name ?? "";
        const note = words("met", { kind: kinds(annotation.kind), author, ...place });
        announce({ quote: endsOf(textOf(annotation.span)), language: languageOf(annotation.span), note });
      },
      done(kind: ReaderAnnotation["kind"], span: Span) {
        announce({
          quote: endsOf(textOf(span)),
          language: languageOf(span),
          note: words("done", { kind: kinds(kind) }),
        });
      },
      say: (note: "entered" | "left" | "nothing") => announce({ note: words(note) }),
    };
  }, [words, kinds, view, index, annotations, announce]);
}

function endsOf(text: string): string {
  const places = wordsOf(text);
  const [first, last] = [places[FEW - 1], places.at(-FEW)];
  if (first === undefined || last === undefined || first[1] >= last[0]) return text;
  return `${text.slice(0, first[1])} … ${text.slice(last[0])}`;
}

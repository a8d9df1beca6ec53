import { useTranslations } from "next-intl";
import type { Span } from "#lib/documents/block.ts";
import { enterCard, isInCard, openFilterMenu } from "./card-focus.ts";
import { lettersOf } from "./mark-keys.ts";
import type { MarkKind } from "./selection-bar.tsx";
import { type KeyTable, useKeys } from "./use-keys.ts";
import type { useReadingVoice } from "./use-reading-voice.ts";
import type { TextCursor } from "./use-text-cursor.ts";

interface DeskKeys {
  readonly text: TextCursor;
  readonly voice: ReturnType<typeof useReadingVoice>;
  /** What the reader may make of a passage. */
  readonly marks: readonly MarkKind[];
  readonly chosen: Span | null;
  readonly focusId: string | null;
  readonly mayReply: boolean;
  readonly mark: (kind: MarkKind) => void;
  /** What a key does to the chosen passage by a tag of the codebook. */
  readonly deedOf: Parameters<typeof useKeys>[0]["find"];
  readonly step: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly back: () => void;
  readonly reply: () => void;
  readonly help: () => void;
  /** Where the cursor begins: at what is selected or in focus. */
  readonly begin: () => Span | null;
  readonly selected: () => Span | null;
}

/** The keys of the reader: letters that the language names, and places on the keyboard that are the same in every layout. */
export function useDeskKeys(desk: DeskKeys): void {
  const { text, voice, focusId, step } = desk;
  const letters = useLetters(desk);
  useKeys({
    find: desk.deedOf,
    letters,
    codes: {
      ...{ KeyJ: () => step(1), KeyK: () => step(-1) },
      ...{ BracketRight: () => step(1), BracketLeft: () => step(-1) },
      KeyI: () => {
        text.enter(desk.begin());
        voice.say("entered");
      },
      KeyF: openFilterMenu,
      Escape: desk.back,
      ...cursorCodes(text),
      Enter: () => {
        if (text.cursor !== null && !isInCard()) desk.open();
        else if (focusId !== null) enterCard(focusId);
        else text.enter(desk.selected());
      },
    },
  });
}

/** What a letter means depends on whether something is chosen or a card is in focus. */
function useLetters({ chosen, marks, mark, focusId, mayReply, reply, help }: DeskKeys) {
  const words = useTranslations("reader.keys");
  const letters: Record<string, () => void> = { "?": help };
  if (chosen !== null)
    for (const kind of marks)
      Object.assign(
        letters,
        lettersOf(kind, words(kind), () => mark(kind)),
      );
  else if (focusId !== null && mayReply) Object.assign(letters, lettersOf("reply", words("reply"), reply));
  return letters;
}

/** Keys that mean something only while there is a cursor. */
function cursorCodes(text: TextCursor): KeyTable["codes"] {
  if (text.cursor === null) return {};
  return {
    KeyW: () => text.choose("word"),
    KeyS: () => text.choose("sentence"),
    KeyB: () => text.choose("block"),
    Equal: () => text.grow(1),
    Minus: () => text.grow(-1),
  };
}

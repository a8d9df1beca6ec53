"use client";

import { CircleHelp, Highlighter, MessageSquare, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Slot } from "./meanings.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

const ICONS = {
  highlight: Highlighter,
  comment: MessageSquare,
  question: CircleHelp,
  correction: PencilLine,
} as const;

/** What a passage means, in one sign: the letter of its colour, or an icon where there is no colour. */
export function PassageBadge({ annotation }: { annotation: ReaderAnnotation }) {
  const { slotOf } = useReader();
  const letterOf = useSlotLetter();
  if (annotation.kind !== "claim_mention") {
    const Icon = ICONS[annotation.kind];
    return <Icon aria-hidden size={16} className="flex-none text-ink-2" />;
  }
  const slot = slotOf(annotation) ?? "neutral";
  return <SlotBadge slot={slot} letter={letterOf(slot)} />;
}

export function SlotBadge({ slot, letter }: { slot: Slot; letter: string }) {
  return (
    <span aria-hidden className={`slot-badge slot-${slot}`}>
      {letter}
    </span>
  );
}

/** The letter of a kind of claim in the interface's language, or the number of a reform among the frequent ones. */
export function useSlotLetter(): (slot: Slot) => string {
  const { colourBy } = useReader();
  const words = useTranslations("ui.meaning.letter");
  return (slot) => {
    if (slot === "neutral") return "·";
    if (colourBy === "reform") return String(slot);
    return words(({ 1: "fact", 2: "norm", 3: "evaluation", 4: "forecast" } as const)[slot]);
  };
}

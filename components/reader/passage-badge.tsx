"use client";

import { CircleHelp, Highlighter, MessageSquare, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { initials } from "#components/ui/initials.ts";
import type { Slot } from "./meanings.ts";
import { useReader } from "./reader-context.ts";
import type { ReaderAnnotation } from "./reader-view.ts";

const ICONS = {
  highlight: Highlighter,
  comment: MessageSquare,
  question: CircleHelp,
  correction: PencilLine,
} as const;

/** What a passage means, in one sign: the letter of its colour, or an icon in the ink of its colour. */
export function PassageBadge({ annotation }: { annotation: ReaderAnnotation }) {
  const { colours } = useReader();
  const letterOf = useSlotLetter();
  const slot = colours.slotOf(annotation) ?? "neutral";
  if (annotation.kind !== "claim_mention") {
    const Icon = ICONS[annotation.kind];
    const ink = slot === "neutral" ? "text-ink-2" : `slot-ink-${slot}`;
    return <Icon aria-hidden size={16} className={`flex-none ${ink}`} />;
  }
  return <SlotBadge slot={slot} letter={letterOf(slot)} />;
}

export function SlotBadge({ slot, letter }: { slot: Slot; letter: string }) {
  return (
    <span aria-hidden className={`slot-badge slot-${slot}`}>
      {letter}
    </span>
  );
}

/** The letter of a kind of claim in the interface's language, the initials of an author, else the number of the colour. */
export function useSlotLetter(): (slot: Slot) => string {
  const { colours, view } = useReader();
  const words = useTranslations("ui.meaning.letter");
  return (slot) => {
    if (slot === "neutral") return "·";
    if (colours.by === "kind")
      return words(({ 1: "fact", 2: "norm", 3: "evaluation", 4: "forecast" } as const)[slot]);
    if (colours.by !== "author") return String(slot);
    const letters = colours.meanings.map(({ value }) =>
      initials(view.members.find(({ id }) => id === value)?.name ?? ""),
    );
    const own = letters[slot - 1] ?? "";
    // Two people with the same initials have numbers.
    return own !== "" && letters.filter((letter) => letter === own).length === 1 ? own : String(slot);
  };
}

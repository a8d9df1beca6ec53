import { useTranslations } from "next-intl";
import { classNames } from "./class-names.ts";

export const MEANINGS = ["fact", "norm", "evaluation", "forecast"] as const;
export type Meaning = (typeof MEANINGS)[number];

/** A meaning is told three ways: paint, underline style and letter. */
const PAINT: Record<Meaning, string> = {
  fact: "bg-m1 text-m1-line shadow-[inset_0_-2px_0_var(--m1-line)]",
  norm: "border-b-[3px] border-double border-m2-line bg-m2 text-m2-line",
  evaluation: "border-b-2 border-dashed border-m3-line bg-m3 text-m3-line",
  forecast: "bg-m4 text-m4-line underline decoration-wavy decoration-1 underline-offset-2",
};

/** The colour of the hairline at a card's left edge, or of a letter in the margin. */
export const MEANING_LINE: Record<Meaning, string> = {
  fact: "border-m1-line",
  norm: "border-m2-line",
  evaluation: "border-m3-line",
  forecast: "border-m4-line",
};

/** The number of the CSS highlight that paints the meaning: m1 to m4. */
export const MEANING_HIGHLIGHT: Record<Meaning, string> = {
  fact: "m1",
  norm: "m2",
  evaluation: "m3",
  forecast: "m4",
};

interface MeaningBadgeProps {
  readonly meaning: Meaning;
  /** With the word beside the letter. */
  readonly named?: boolean;
  readonly className?: string;
}

export function MeaningBadge({ meaning, named = false, className }: MeaningBadgeProps) {
  const words = useTranslations("ui.meaning");
  const letter = (
    <span
      aria-hidden
      className={classNames(
        "inline-grid size-[18px] flex-none place-items-center rounded-sm text-[11px] leading-none font-bold",
        PAINT[meaning],
      )}
    >
      {words(`letter.${meaning}`)}
    </span>
  );
  return (
    <span
      className={classNames("inline-flex items-center gap-2", className)}
      title={named ? undefined : words(`name.${meaning}`)}
    >
      {letter}
      <span className={named ? undefined : "sr-only"}>{words(`name.${meaning}`)}</span>
    </span>
  );
}

import { useTranslations } from "next-intl";
import type { ClaimKind } from "#lib/claims/claim.ts";
import { classNames } from "./class-names.ts";

/** A meaning is told three ways: paint, underline style and letter. */
const PAINT: Record<ClaimKind, string> = {
  fact: "bg-m1 text-m1-line shadow-[inset_0_-2px_0_var(--m1-line)]",
  norm: "border-b-[3px] border-double border-m2-line bg-m2 text-m2-line",
  evaluation: "border-b-2 border-dashed border-m3-line bg-m3 text-m3-line",
  forecast: "bg-m4 text-m4-line underline decoration-wavy decoration-1 underline-offset-2",
};

interface MeaningBadgeProps {
  readonly meaning: ClaimKind;
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

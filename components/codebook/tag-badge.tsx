import { classNames } from "#components/ui/class-names.ts";
import type { TagColour } from "#lib/codebook/colour.ts";

/** A colour is told three ways, as that of a meaning is: paint, stroke and letter. Classes are written out for the style sheet's reader. */
const PAINT: Record<TagColour | "none", string> = {
  m1: "bg-m1 text-m1-line shadow-[inset_0_-2px_0_var(--m1-line)]",
  m2: "border-b-[3px] border-double border-m2-line bg-m2 text-m2-line",
  m3: "border-b-2 border-dashed border-m3-line bg-m3 text-m3-line",
  m4: "bg-m4 text-m4-line underline decoration-wavy decoration-1 underline-offset-2",
  m5: "border-b-2 border-dotted border-m5-line bg-m5 text-m5-line",
  m6: "bg-m6 text-m6-line shadow-[inset_0_-2px_0_var(--m6-line)]",
  m7: "border-b-2 border-dashed border-m7-line bg-m7 text-m7-line",
  m8: "border-b-[3px] border-double border-m8-line bg-m8 text-m8-line",
  none: "border border-line-2 text-ink-2",
};

interface TagBadgeProps {
  readonly colour: TagColour | null;
  /** Of which the first letter is shown. */
  readonly label: string;
  readonly className?: string;
}

export function TagBadge({ colour, label, className }: TagBadgeProps) {
  return (
    <span
      aria-hidden
      className={classNames(
        "inline-grid size-[18px] flex-none place-items-center rounded-sm text-[11px] leading-none font-bold",
        PAINT[colour ?? "none"],
        className,
      )}
    >
      {letterOf(label)}
    </span>
  );
}

/** The first letter or digit, a whole one: an emoji or a letter with its marks stays together. */
function letterOf(label: string): string {
  const [first] = new Intl.Segmenter().segment(label.trim());
  return first?.segment.toLocaleUpperCase() ?? "·";
}

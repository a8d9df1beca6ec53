import { classNames } from "#components/ui/class-names.ts";

/** The number of a criterion in a square, as it stands in the rubric, on cards and beside the text. */
export function CriterionBadge({
  number,
  isActive = false,
}: {
  readonly number: number;
  readonly isActive?: boolean;
}) {
  return (
    <span
      aria-hidden
      className={classNames(
        "inline-grid size-[18px] flex-none place-items-center rounded-[2px] border border-accent text-[11px] leading-none font-bold",
        isActive ? "bg-accent text-accent-on" : "text-accent",
      )}
    >
      {number}
    </span>
  );
}

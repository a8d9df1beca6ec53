import { useTranslations } from "next-intl";
import { MATRIX_MARKS, type MatrixMark } from "#lib/claims/matrix/mark.ts";
import { classNames } from "#components/ui/class-names.ts";

/** A mark is told by its letter and the form of its frame; its colour only repeats it. */
const PAINT: Record<MatrixMark, string> = {
  supports: "border border-current text-ok",
  criticises: "border border-dashed border-current text-m3-line",
  neutral: "border border-line-2 text-ink-3",
  unsaid: "text-ink-3",
  agrees: "border border-current text-ok",
  contradicts: "border border-dashed border-current text-bad",
  unchecked: "border border-dotted border-current text-warn",
  differs: "bg-bad text-paper [print-color-adjust:exact]",
};

export function MarkBadge({ mark, className }: { mark: MatrixMark; className?: string }) {
  const words = useTranslations("matrix.mark");
  return (
    <i
      aria-hidden
      title={words(`name.${mark}`)}
      className={classNames(
        "inline-grid size-4 flex-none place-items-center rounded-sm text-[10px] leading-none font-bold not-italic",
        PAINT[mark],
        className,
      )}
    >
      {words(`letter.${mark}`)}
    </i>
  );
}

/** Marks of counts as they come: number of claims, then of each mark. That nobody has said a stance is told only where no other is. */
export function marksIn([, ...marks]: readonly number[]): MatrixMark[] {
  const held = MATRIX_MARKS.filter((_, place) => (marks[place] ?? 0) > 0);
  const isSaid = held.some((mark) => mark === "supports" || mark === "criticises" || mark === "neutral");
  return isSaid ? held.filter((mark) => mark !== "unsaid") : held;
}

/** "7 тұжырым; қолдайды: 3; сынайды: 2" */
export function useCountsInWords(): (counts: readonly number[]) => string {
  const words = useTranslations("matrix");
  return (counts) => {
    const [claims = 0, ...marks] = counts;
    const held = MATRIX_MARKS.flatMap((mark, place) => {
      const count = marks[place] ?? 0;
      return count > 0 ? [words("marked", { mark: words(`mark.name.${mark}`), count })] : [];
    });
    return [words("claims", { count: claims }), ...held].join("; ");
  };
}

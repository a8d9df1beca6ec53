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
    <MarkLetter {...{ mark, className }} letter={words(`letter.${mark}`)} name={words(`name.${mark}`)} />
  );
}

interface MarkLetterProps {
  readonly mark: MatrixMark;
  readonly letter: string;
  readonly name: string;
  readonly className?: string | undefined;
}

/** A mark whose words are known already. */
export function MarkLetter({ mark, letter, name, className }: MarkLetterProps) {
  return (
    <i
      aria-hidden
      title={name}
      className={classNames(
        "inline-grid size-4 flex-none place-items-center rounded-sm text-[10px] leading-none font-bold not-italic",
        PAINT[mark],
        className,
      )}
    >
      {letter}
    </i>
  );
}

/** Marks of counts as they come: number of claims, then of each mark. That nobody has said a stance is told only where no other is. */
export function marksIn([, ...marks]: readonly number[]): MatrixMark[] {
  const held = MATRIX_MARKS.filter((_, place) => (marks[place] ?? 0) > 0);
  const isSaid = held.some((mark) => mark === "supports" || mark === "criticises" || mark === "neutral");
  return isSaid ? held.filter((mark) => mark !== "unsaid") : held;
}

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MATRIX_MARKS, type MatrixMark } from "#lib/claims/matrix/mark.ts";

/** What the cells of a grid say. */
export interface GridWords {
  readonly nothing: string;
  readonly letter: Readonly<Record<MatrixMark, string>>;
  readonly name: Readonly<Record<MatrixMark, string>>;
  /** "7 тұжырым; қолдайды: 3; сынайды: 2" */
  readonly counts: (counts: readonly number[]) => string;
}

/**
 * The words of all cells, made once for a grid: hundreds of cells come into sight with each turn of the wheel, and one that asks for its
 * own translator costs more than what it draws. Few counts differ, so that their sentences are kept.
 */
export function useGridWords(): GridWords {
  const words = useTranslations("matrix");
  return useMemo(() => {
    const ofMarks = (say: (mark: MatrixMark) => string) =>
      Object.fromEntries(MATRIX_MARKS.map((mark) => [mark, say(mark)])) as Record<MatrixMark, string>; // one entry for each mark
    const name = ofMarks((mark) => words(`mark.name.${mark}`));
    const kept = new Map<string, string>();
    const sentence = ([claims = 0, ...marks]: readonly number[]) =>
      [
        words("claims", { count: claims }),
        ...MATRIX_MARKS.flatMap((mark, place) => {
          const count = marks[place] ?? 0;
          return count > 0 ? [words("marked", { mark: name[mark], count })] : [];
        }),
      ].join("; ");
    return {
      nothing: words("nothing"),
      letter: ofMarks((mark) => words(`mark.letter.${mark}`)),
      name,
      counts: (counts) => {
        const key = counts.join(" ");
        let known = kept.get(key);
        if (known === undefined) kept.set(key, (known = sentence(counts)));
        return known;
      },
    };
  }, [words]);
}

import { type CodedText, type ComparedUnit, unitsOf } from "./coded-text.ts";
import { judgementsOf } from "./judgements.ts";
import type { PairMatrix } from "./measured.ts";

/**
 * How often the first coder's tag met the second's on a unit. A unit with several tags of a coder counts in the row of each; what neither
 * marked stands under "". Passages are compared word by word.
 */
export function pairMatrix(
  texts: readonly CodedText[],
  [one, other]: readonly [string, string],
  { unit, tagIds }: { readonly unit: ComparedUnit; readonly tagIds: readonly string[] },
): PairMatrix {
  const used = tagIds.filter((tag) =>
    texts.some(({ passages }) =>
      passages.some((passage) => [one, other].includes(passage.coderId) && passage.tagIds.includes(tag)),
    ),
  );
  const shown = [...used, ""];
  const counts = shown.map(() => shown.map(() => 0));
  for (const text of texts) {
    const units = unitsOf(text, unit === "span" ? "word" : unit);
    const [first, second] = [judgementsOf(text, one, units), judgementsOf(text, other, units)];
    first.forEach((given, at) => {
      for (const row of orUnmarked(given)) {
        for (const column of orUnmarked(second[at] ?? [])) {
          const cells = counts[shown.indexOf(row)];
          const place = shown.indexOf(column);
          if (cells !== undefined) cells[place] = (cells[place] ?? 0) + 1;
        }
      }
    });
  }
  return { tagIds: shown, counts };
}

function orUnmarked(tags: readonly string[]): readonly string[] {
  return tags.length === 0 ? [""] : tags;
}

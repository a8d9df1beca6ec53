/** So many paragraphs are shown whole; of more, those are left out in which both begin and end alike. */
const FEW_LINES = 12;

/**
 * Two texts where they differ: of long ones the paragraphs that both begin and end with are left out but for one on either side, by which the
 * place is known; "…" says so. In a hundred pages nobody finds the one sentence that differs.
 */
export function whereApart(own: string, other: string): readonly [own: string, other: string] {
  const [lines, others] = [own.split("\n"), other.split("\n")];
  if (lines.length <= FEW_LINES && others.length <= FEW_LINES) return [own, other];
  const fewest = Math.min(lines.length, others.length);
  let alike = 0;
  while (alike < fewest && lines[alike] === others[alike]) alike += 1;
  let behind = 0;
  while (behind < fewest - alike && lines.at(-1 - behind) === others.at(-1 - behind)) behind += 1;
  const cut = (text: readonly string[]): string => {
    const [first, end] = [Math.max(0, alike - 1), Math.min(text.length, text.length - behind + 1)];
    return [...(first > 0 ? ["…"] : []), ...text.slice(first, end), ...(end < text.length ? ["…"] : [])].join(
      "\n",
    );
  };
  return [cut(lines), cut(others)];
}

/**
 * The one or two letters that stand for a person: first letters of the first and last word, each a whole grapheme,
 * so that an emoji or a letter with a combining mark is not cut. A name without letters gives its first grapheme.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = firstGrapheme(words[0] ?? "");
  const last = words.length > 1 ? firstGrapheme(words[words.length - 1] ?? "") : "";
  return (first + last).toLocaleUpperCase("kk");
}

const graphemes = new Intl.Segmenter("kk", { granularity: "grapheme" });

function firstGrapheme(word: string): string {
  const bare = word.replace(/^\p{P}+/u, "");
  for (const { segment } of graphemes.segment(bare === "" ? word : bare)) return segment;
  return "";
}

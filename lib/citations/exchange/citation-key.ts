import type { CslItem } from "#lib/citations/reference.ts";

/**
 * Letters of Kazakh and Russian for citation keys, which stay in ASCII because older LaTeX tools stop at other
 * letters. A key is read by eye and never turned back, so several letters share one spelling; this is no romanisation
 * for print.
 */
// prettier-ignore
const ASCII: Readonly<Record<string, string>> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k",
  қ: "q", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u",
  ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "yu", я: "ya",
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const MARKS = /\p{M}+/gu;

function asciiWord(text: string): string {
  const latin = [...text.toLowerCase()].map((letter) => ASCII[letter] ?? letter).join("");
  return latin
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[^a-z0-9]+/g, "");
}

/** "qoishybaev2009": the first name or the first word of the title, and the year. */
function readableKey(item: CslItem): string {
  const [name] = item.author ?? item.editor ?? [];
  const family = asciiWord(name?.family ?? name?.literal ?? "");
  const words = (item.title ?? "")
    .split(/\s+/)
    .map(asciiWord)
    .filter((word) => word.length > 2);
  const issued =
    item.issued !== undefined && "date-parts" in item.issued ? item.issued["date-parts"][0]?.[0] : undefined;
  return `${(family === "" ? (words[0] ?? "") : family).slice(0, 30)}${issued ?? ""}`;
}

/** Whether a person chose the id: ours are UUIDs. */
export function isCitationKey(id: string | undefined): id is string {
  return id !== undefined && /^[A-Za-z0-9:._-]+$/.test(id) && !UUID.test(id);
}

/**
 * A key for each item, all different. An id that a person chose (one that is ASCII and no UUID) is kept, so that keys
 * of an imported .bib come back.
 */
export function citationKeys(items: readonly CslItem[]): readonly string[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const base = isCitationKey(item.id) ? item.id : readableKey(item) || `ref${index + 1}`;
    let key = base;
    for (let copy = 2; taken.has(key); copy += 1) key = `${base}-${copy}`;
    taken.add(key);
    return key;
  });
}

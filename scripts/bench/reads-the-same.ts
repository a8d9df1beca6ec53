// Whether a person would say that two passages are the same one, and the letters that look alike to that person.

export const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", A: "А", C: "С", E: "Е", O: "О", P: "Р" },
  ...{ X: "Х", T: "Т", H: "Н", K: "К", M: "М", B: "В" },
};
export const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** The product's rule in other words than the program's: nine tenths of the letters, and every number and name. */
export function readsTheSame(said: string, says: string): boolean {
  if (said === says) return true;
  const [one, other] = [flat(said), flat(says)];
  const facts = (text: string) => [...text.matchAll(/\p{Nd}+|\p{Lu}[\p{L}\p{M}]*/gu)].join("|");
  if (facts(one) !== facts(other)) return false;
  return distance(one, other) <= one.length / 10 + 1e-9;
}

/** Line ends are spaces, and what looks alike is alike. */
function flat(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[aceopxyACEOPXTHKMB]/gu, (letter) => CYRILLIC[letter] ?? letter);
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

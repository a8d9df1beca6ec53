import { PLAIN_CYRILLIC } from "#lib/languages/plain-letters.ts";

/** Letters of Kazakh and Russian in the plainest Latin: a slug is an address, not a romanisation for readers. */
const PLAIN: Readonly<Record<string, string>> = {
  ...PLAIN_CYRILLIC,
  ...{ ё: "e", ж: "zh", қ: "q", х: "kh", ч: "ch", ш: "sh", щ: "sch", ы: "y", ю: "yu", я: "ya" },
};

const LONGEST = 60;

/**
 * A slug for a reform made in place: its label in plain Latin letters, made unique among `taken` by a number. Labels in other
 * scripts give the nameless one.
 */
export function newSlug(label: string, taken: ReadonlySet<string>, nameless = "reform"): string {
  const letters = [...label.normalize("NFC").toLowerCase()].map((letter) => PLAIN[letter] ?? letter).join("");
  const words =
    letters
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  const base = words.join("-").slice(0, LONGEST).replace(/-$/, "") || nameless;
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

/** Letters of Kazakh and Russian in the plainest Latin: a slug is an address, not a romanisation for readers. */
const PLAIN: Readonly<Record<string, string>> = {
  а: "a",
  ә: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  қ: "q",
  л: "l",
  м: "m",
  н: "n",
  ң: "n",
  о: "o",
  ө: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ұ: "u",
  ү: "u",
  ф: "f",
  х: "kh",
  һ: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sch",
  ъ: "",
  ы: "y",
  і: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
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

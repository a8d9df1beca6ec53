/**
 * The surname of the first author, by which people call a text: "Сейітова" of "А. Сейітова, Б. Оразбек", "Hart" of "Emily Hart". An author's
 * name is kept as it was printed, in either order, so it is told by what stands beside it: initials, a father's name, the ending. Where
 * nothing tells, the last word is taken. Empty where no author is named.
 */
export function firstSurname(authors: string): string {
  const first = authors.split(/[,;]|\s(?:and|и|және|&)\s/u).find((name) => name.trim() !== "") ?? "";
  const words = first.trim().split(/\s+/u);
  const names = words.filter((word) => !isInitial(word));
  if (names.length < words.length || names.length === 1) return names[0] ?? first.trim();
  const fathers = names.findIndex((name) => FATHERS_NAME.test(name));
  if (fathers > 0) return (fathers === names.length - 1 ? names[0] : names.at(-1)) ?? "";
  return names.find((name) => SURNAME.test(name)) ?? names.at(-1) ?? "";
}

/** "А.", "А.Б.", "J.-P." */
function isInitial(word: string): boolean {
  return word.endsWith(".") && word.split(/[.-]/u).every((part) => [...part].length <= 2);
}

const FATHERS_NAME = /(?:ович|евич|овна|евна|ична|ұлы|улы|қызы|кызы|uly|qyzy|kyzy|ovich|evich|ovna|evna)$/iu;
const SURNAME = /(?:[оеё]ва?|ина?|ск(?:ий|ая)|цк(?:ий|ая)|[oe]va?|sk(?:y|iy|aya))$/iu;

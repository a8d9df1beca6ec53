/** Letters with the plain Latin ones that stand for them. */
type Letters = Readonly<Record<string, string>>;

function paired(from: string, to: string): Letters {
  const latin = to.split(" ");
  return Object.fromEntries(from.split(" ").map((letter, at) => [letter, latin[at] ?? ""]));
}

/**
 * Letters of Kazakh and Russian on whose plain Latin one everybody agrees, marks left out. How ё ж қ х ч ш щ ы ю я are written depends on
 * what for: who uses this table adds them.
 */
export const PLAIN_CYRILLIC: Letters = {
  ...paired(
    "а ә б в г ғ д е з и й к л м н ң о ө п р с т у ұ ү ф һ ц і э",
    "a a b v g g d e z i i k l m n n o o p r s t u u u f h ts i e",
  ),
  ъ: "",
  ь: "",
};

/** Latin letters that are no base letter with a sign, so that taking signs off leaves them. */
export const PLAIN_LATIN: Letters = paired("ı ə ɵ ø ł ß æ œ", "i a o o l ss a o");

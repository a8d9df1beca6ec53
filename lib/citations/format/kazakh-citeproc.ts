import CSL from "citeproc";

/**
 * citeproc 2.4.63 takes only U+0400–042F for Cyrillic capitals when it cuts a given name to its initial, so names that
 * begin with Қ Ғ Ү Ұ Ң Һ Ө Ә stay whole ("Тоқаев  Қасым-Ж."). The capitals of U+0460–052F are added to the class
 * here; citeproc's own file stays untouched. Kazakh must also be known as a language, or its locale falls back to the
 * style's default. Runs once, when the adapter is loaded.
 */
const BASIC_CYRILLIC_CAPITALS = "\\u0400-\\u042f";

function cyrillicCapitalsBeyondRussian(): string {
  let capitals = "";
  for (let code = 0x0460; code <= 0x052f; code += 1) {
    const letter = String.fromCharCode(code);
    if (letter !== letter.toLowerCase()) capitals += `\\u${code.toString(16).padStart(4, "0")}`;
  }
  return capitals;
}

export function teachCiteprocKazakh(): void {
  if (CSL.LANG_BASES["kk"] !== undefined) return;
  CSL.LANGS["kk-KZ"] = "Kazakh";
  CSL.LANG_BASES["kk"] = "kk_KZ";
  const source = CSL.NAME_INITIAL_REGEXP.source;
  if (!source.includes(BASIC_CYRILLIC_CAPITALS)) {
    throw new Error(
      "citeproc: the class of capitals in NAME_INITIAL_REGEXP has changed; look at kazakh-citeproc.ts",
    );
  }
  CSL.NAME_INITIAL_REGEXP = new RegExp(
    source.replace(BASIC_CYRILLIC_CAPITALS, BASIC_CYRILLIC_CAPITALS + cyrillicCapitalsBeyondRussian()),
  );
}

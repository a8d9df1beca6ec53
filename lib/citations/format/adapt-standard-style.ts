import type { Language } from "#lib/languages/language-tag.ts";
import { type CslNode, mapNodes } from "./csl-tree.ts";

/** English words that the offered styles print outside the locale. An empty table leaves a language as it is. */
// prettier-ignore
const LITERALS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  ru: {
    "no. ": "№ ", "No. ": "№ ", "vol. ": "т. ", "Art.": "ст.", "Review of ": "Рецензия на: ",
    "review of ": "рецензия на: ", "(blog)": "(блог)", " (blog)": " (блог)", "repr.": "переизд.", reprint: "переиздание",
    filed: "заявлено", issued: "выдано",
  },
  kk: {
    "no. ": "№ ", "No. ": "№ ", "vol. ": "т. ", "Art.": "бап", "Review of ": "Рецензия: ", "review of ": "рецензия: ",
    "(blog)": "(блог)", " (blog)": " (блог)", "repr.": "қайта бас.", reprint: "қайта басылым", filed: "өтінім берілген",
    issued: "берілген",
  },
};

/**
 * A style of the CSL project as a Kazakh or Russian list needs it: words it prints by itself translated, the day
 * before the month ("2021, 5 қаңтар", not "2021, қаңтар 5"), no comma before "және" and "и" except after an inverted
 * name. The dash for a repeated author goes in every language: it depends on the style's own order, which ours may not
 * be, and Chicago itself advises against it since its 18th edition.
 */
export function adaptStandardStyle(style: CslNode, language: Language): CslNode {
  return mapNodes(style, (node) => {
    const { "subsequent-author-substitute": _, ...attrs } = node.attrs;
    const plain = { ...node, attrs };
    return language === "en"
      ? plain
      : dayBeforeMonth(withoutSerialComma(translateLiterals(plain, LITERALS[language])));
  });
}

function translateLiterals(node: CslNode, words: Readonly<Record<string, string>>): CslNode {
  const attrs = Object.entries(node.attrs).map(([key, value]) => {
    const isText = key === "value" || key === "prefix" || key === "suffix";
    return [key, (isText ? words[value] : undefined) ?? value] as const;
  });
  return { ...node, attrs: Object.fromEntries(attrs) };
}

/** Set on the style too, whence lists of names without rules of their own take it. */
function withoutSerialComma(node: CslNode): CslNode {
  if (node.name !== "name" && node.name !== "style") return node;
  // For two names in natural order citeproc prints the comma under "after-inverted-name" too, hence "never" for those.
  const inverted = node.attrs["name-as-sort-order"] !== undefined;
  return {
    ...node,
    attrs: { ...node.attrs, "delimiter-precedes-last": inverted ? "after-inverted-name" : "never" },
  };
}

/** Only where the month stands directly before the day; the space between them moves to the month. */
function dayBeforeMonth(node: CslNode): CslNode {
  const [first, second, ...rest] = node.children;
  if (node.name !== "date" || typeof first !== "object" || typeof second !== "object") return node;
  if (first.attrs["name"] !== "month" || second.attrs["name"] !== "day") return node;
  const { prefix, ...dayAttrs } = second.attrs;
  const month = prefix === undefined ? first : { ...first, attrs: { ...first.attrs, prefix } };
  return { ...node, children: [{ ...second, attrs: dayAttrs }, month, ...rest] };
}

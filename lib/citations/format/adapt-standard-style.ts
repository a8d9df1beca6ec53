import type { Language } from "#lib/languages/language-tag.ts";
import { childNodes, csl, type CslNode, mapNodes } from "./csl-tree.ts";
import { inKazakhOrder } from "./kazakh-order.ts";

/** English words that the offered styles, and those of the big publishers, print outside the locale. */
// prettier-ignore
const LITERALS: Readonly<Record<Exclude<Language, "en">, Readonly<Record<string, string>>>> = {
  ru: {
    "no. ": "№ ", "No. ": "№ ", "vol. ": "т. ", "Art.": "ст.", "Review of ": "Рецензия на: ",
    "review of ": "рецензия на: ", "(blog)": "(блог)", " (blog)": " (блог)", "repr.": "переизд.", reprint: "переиздание",
    filed: "заявлено", issued: "выдано", "Pub. L. No. ": "№ ", "Report No.: ": "Отчёт № ", Preprint: "Препринт",
    "Version ": "Версия ", "In: ": "В: ", "Accessed ": "Дата обращения: ", "WWW Document": "веб-документ", ed: "изд.",
  },
  kk: {
    "no. ": "№ ", "No. ": "№ ", "vol. ": "т. ", "Art.": "бап", "Review of ": "Рецензия: ", "review of ": "рецензия: ",
    "(blog)": "(блог)", " (blog)": " (блог)", "repr.": "қайта бас.", reprint: "қайта басылым", filed: "өтінім берілген",
    issued: "берілген", "Pub. L. No. ": "№ ", "Report No.: ": "Есеп № ", Preprint: "Препринт", "Version ": "Нұсқа ",
    // Of a site, which is no book; Kazakh has no preposition for both.
    "In: ": "", "Accessed ": "Қаралған күні: ", "WWW Document": "веб-құжат", ed: "бас.",
  },
};

/**
 * A style of the CSL project as a Kazakh or Russian list needs it: words it prints by itself translated, the day
 * before the month ("2021, 5 қаңтар", not "2021, қаңтар 5"), "және" and "и" in place of "&" and without a comma before
 * them except after an inverted name, pages in full ("181–190", not "181–90"), and the order of Kazakh words.
 *
 * An English list is printed by the style as it is. Only the dash for a repeated author goes in every language: it
 * depends on the style's own order, which ours may not be, and Chicago itself advises against it since its 18th edition.
 */
export function adaptStandardStyle(style: CslNode, language: Language): CslNode {
  const undashed = mapNodes(style, withoutDash);
  if (language === "en") return undashed;
  const worded = { ...undashed, children: [...undashed.children, ...wordsForAddresses(style, language)] };
  const joinsLast = [style, ...childNodes(style)].some(({ attrs }) => attrs["and"] !== undefined);
  const changes = [
    (node: CslNode) => translateLiterals(node, LITERALS[language]),
    withoutEnglishTerms,
    (node: CslNode) => withoutSerialComma(node, joinsLast),
    withPagesInFull,
    dayBeforeMonth,
  ];
  const adapted = mapNodes(worded, (node) => changes.reduce((changed, change) => change(changed), node));
  return language === "kk" ? mapNodes(adapted, inKazakhOrder) : adapted;
}

function withoutDash(node: CslNode): CslNode {
  const { "subsequent-author-substitute": dash, ...attrs } = node.attrs;
  return dash === undefined ? node : { ...node, attrs };
}

function translateLiterals(node: CslNode, words: Readonly<Record<string, string>>): CslNode {
  const attrs = Object.entries(node.attrs).map(([key, value]) => {
    const isText = key === "value" || key === "prefix" || key === "suffix";
    return [key, (isText ? words[value] : undefined) ?? value] as const;
  });
  return { ...node, attrs: Object.fromEntries(attrs) };
}

/** Terms that a style sets for all languages ("edn.", "et al.") stay only where they are no English words. */
function withoutEnglishTerms(node: CslNode): CslNode {
  if (node.name !== "locale" || node.attrs["xml:lang"] !== undefined) return node;
  const isEnglish = (term: CslNode): boolean =>
    term.children.some((child) => (typeof child === "string" ? /[a-z]/i.test(child) : isEnglish(child)));
  const children = childNodes(node).map((child) =>
    child.name === "terms"
      ? { ...child, children: childNodes(child).filter((term) => !isEnglish(term)) }
      : child,
  );
  return { ...node, children };
}

/**
 * Descendants of the Vancouver style call the address by the term "retrieved", which they word "available" for English:
 * ours says "accessed on".
 */
function wordsForAddresses(style: CslNode, language: Language): readonly CslNode[] {
  const english = childNodes(style).filter(({ attrs }) => attrs["xml:lang"]?.startsWith("en") === true);
  const terms = english.flatMap(childNodes).flatMap(childNodes);
  const saysAvailable = terms.some(
    ({ attrs, children }) => attrs["name"] === "retrieved" && /^available/i.test(children.join("")),
  );
  if (!saysAvailable) return [];
  const retrieved = csl("term", { name: "retrieved" }, language === "kk" ? "мекенжайы" : "адрес");
  return [csl("locale", { "xml:lang": language }, csl("terms", {}, retrieved))];
}

/**
 * Set wherever names are joined by a word: on the style, citation and bibliography too, whence lists of names without
 * rules of their own take it. `joinsLast` says that one of these does so.
 */
function withoutSerialComma(node: CslNode, joinsLast: boolean): CslNode {
  const { and, ...rest } = node.attrs;
  if (and === undefined && !(joinsLast && node.name === "name")) return node;
  // For two names in natural order citeproc prints the comma under "after-inverted-name" too, hence "never" for those.
  const inverted = rest["name-as-sort-order"] !== undefined;
  return {
    ...node,
    attrs: {
      ...rest,
      ...(and !== undefined && { and: "text" }),
      "delimiter-precedes-last": inverted ? "after-inverted-name" : "never",
    },
  };
}

function withPagesInFull(node: CslNode): CslNode {
  if (node.attrs["page-range-format"] === undefined) return node;
  return { ...node, attrs: { ...node.attrs, "page-range-format": "expanded" } };
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

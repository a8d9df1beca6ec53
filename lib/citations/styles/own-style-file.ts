import { csl, type CslNode, cslXml } from "#lib/citations/format/csl-tree.ts";
import { LOCALE_TAGS } from "#lib/citations/format/item-language.ts";
import { findOwnStyle, OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import { KAZAKH_LOCALE, KAZAKH_TERMS } from "./locale-kk.ts";
import { RUSSIAN_TERMS } from "./locale-ru.ts";
import { type TermTable, termNodes } from "./locale-terms.ts";
import { plainStyle } from "./plain-csl.ts";

/** The CSL project names its locale files so. */
const KAZAKH_LOCALE_NAME = "locales-kk-KZ.xml";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * A style of ours as a CSL 1.0.2 file in one language, for Zotero and other programs that read CSL; null when there is no
 * style of that name. Such a file prints what plain CSL can: works of four authors and more keep a heading, and each
 * title of an electronic work its mark at the end. It brings its own words, since those programs have no Kazakh.
 */
export function ownStyleFile(id: string, language: Language): string | null {
  const style = findOwnStyle(id)?.forLanguage(language);
  if (style === undefined) return null;
  const tree = plainStyle(style);
  const children = tree.children.map((child) =>
    typeof child === "string" ? child : inFile(child, language),
  );
  const attrs = { ...tree.attrs, "default-locale": LOCALE_TAGS[language] };
  return DECLARATION + cslXml({ ...tree, attrs, children });
}

/** Names of the files that `styleFileNamed` gives. */
export const STYLE_FILE_NAMES: readonly string[] = [
  ...OFFERED_STYLES.filter(({ origin }) => origin === "own").flatMap(({ id }) =>
    LANGUAGES.map((language) => `${id}-${language}.csl`),
  ),
  KAZAKH_LOCALE_NAME,
];

/** The file of that name; null when there is none. */
export function styleFileNamed(name: string): string | null {
  if (name === KAZAKH_LOCALE_NAME) return kazakhLocaleFile();
  const [, id = "", tag] = /^(.+)-(kk|ru|en)\.csl$/u.exec(name) ?? [];
  const language = LANGUAGES.find((known) => known === tag);
  return language === undefined ? null : ownStyleFile(id, language);
}

/** Our Kazakh locale as a CSL 1.0.2 locale file ("locales-kk-KZ.xml"), which the CSL project has not. */
export function kazakhLocaleFile(): string {
  return DECLARATION + cslXml(KAZAKH_LOCALE);
}

/** A program keeps its styles by id, so each language has its own. */
function inFile(node: CslNode, language: Language): CslNode {
  if (node.name === "locale") return withMonths(node, language);
  if (node.name !== "info") return node;
  const children = node.children.map((child) => {
    if (typeof child === "string") return child;
    if (child.name === "id") return { ...child, children: [`${child.children.join("")}:${language}`] };
    if (child.name === "title") return { ...child, children: [`${child.children.join("")} (${language})`] };
    return child;
  });
  return { ...node, children };
}

const TERMS: Readonly<Partial<Record<Language, TermTable>>> = { kk: KAZAKH_TERMS, ru: RUSSIAN_TERMS };

/** Months as our locales word them: in Russian in the case that follows a day. */
function withMonths(locale: CslNode, language: Language): CslNode {
  const long = Object.entries(TERMS[language]?.long ?? {}).filter(([name]) => name.startsWith("month-"));
  const months = termNodes({ long: Object.fromEntries(long) });
  return csl(
    "locale",
    locale.attrs,
    ...locale.children.map((child) =>
      typeof child !== "string" && child.name === "terms"
        ? { ...child, children: [...child.children, ...months] }
        : child,
    ),
  );
}

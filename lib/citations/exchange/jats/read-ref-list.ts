import { isLanguage } from "#lib/languages/language-tag.ts";
import { emptyDraft, type Draft } from "../exchanged-work.ts";
import type { ReadProblem } from "../read-problem.ts";
import { elementsOf, elementsWithin, plainText, readXmlText, type XmlElement } from "../xml/xml-tree.ts";
import { cslOfCitation } from "./read-citation.ts";

const NAMESPACES = {
  "http://www.w3.org/XML/1998/namespace": "xml",
  "http://www.w3.org/1999/xlink": "xlink",
};
const CITATIONS = ["element-citation", "mixed-citation", "nlm-citation", "citation"] as const;

/** The works of every reference list in a JATS file, unchecked; entries that are only printed text are left to the import of articles. */
export function draftsFromRefLists(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { root, problems } = readXmlText(text, NAMESPACES);
  if (root === null) return { drafts: [], problems };
  const refs = [...elementsWithin(root)].filter(({ name }) => name === "ref");
  if (refs.length > most) problems.push({ code: "too_many_works", line: null, values: { most } });
  return { drafts: refs.slice(0, most).flatMap((ref) => draftOf(ref) ?? []), problems };
}

function draftOf(ref: XmlElement): Draft | null {
  const held = elementsOf(ref, ...CITATIONS);
  const alternatives = elementsOf(ref, "citation-alternatives").flatMap((holder) =>
    elementsOf(holder, ...CITATIONS),
  );
  const citations = [...alternatives, ...held].filter((citation) => cslOfCitation(citation) !== null);
  const isLatin = (citation: XmlElement): boolean => /-Latn\b/iu.test(citation.attributes["xml:lang"] ?? "");
  const own = citations.find((citation) => !isLatin(citation)) ?? citations[0];
  if (own === undefined) return null;
  const draft = emptyDraft();
  const { keyword, ...csl } = cslOfCitation(own) ?? {};
  Object.assign(draft.csl, csl, { keyword, id: ref.attributes["id"] });
  const other = citations.find((citation) => citation !== own && isLatin(citation));
  const romanised = other === undefined ? null : cslOfCitation(other);
  if (romanised !== null) draft.romanised = romanised;
  const translated = translatedTitles(own);
  if (Object.keys(translated).length > 0) draft.translated = translated;
  return draft;
}

function translatedTitles(citation: XmlElement): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  for (const title of elementsOf(citation, "trans-title", "trans-source")) {
    const language = title.attributes["xml:lang"];
    const variable = title.name === "trans-title" ? "title" : "container-title";
    if (isLanguage(language)) found[language] = { ...found[language], [variable]: plainText(title) };
  }
  return found;
}

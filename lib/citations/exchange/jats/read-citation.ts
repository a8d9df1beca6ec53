import { CSL_TYPES, cslItem, type CslItem, type CslName, type CslType } from "#lib/citations/reference.ts";
import { elementsOf, elementsWithin, plainText, type XmlElement } from "../xml/xml-tree.ts";
import { CITATION_PARTS, CSL_PREFIX, PERSON_GROUPS, titleIsSource } from "./citation-parts.ts";

/** Values of publication-type (citation-type in NLM 2) as publishers write them, whatever their hyphens. */
const TYPES: Readonly<Record<string, CslType>> = {
  journal: "article-journal",
  journalarticle: "article-journal",
  book: "book",
  bookchapter: "chapter",
  chapter: "chapter",
  confproc: "paper-conference",
  conference: "paper-conference",
  conferencepaper: "paper-conference",
  thesis: "thesis",
  report: "report",
  gov: "report",
  web: "webpage",
  webpage: "webpage",
  website: "webpage",
  patent: "patent",
  standard: "standard",
  newspaper: "article-newspaper",
  data: "dataset",
  dataset: "dataset",
  database: "dataset",
  software: "software",
  preprint: "article",
  legal: "legislation",
  review: "review",
};

/**
 * What the elements of a citation tell of a work, or null where they tell too little: neither title nor container, or text without
 * marked parts. Values that CSL does not allow are left out.
 */
export function cslOfCitation(citation: XmlElement): CslItem | null {
  const parts = [...elementsWithin(citation)].slice(1);
  const type = typeOf(citation, parts);
  const item = cslItem.safeParse({
    type,
    ...titlesOf(citation, type, parts),
    ...simpleParts(parts),
    ...personsOf(citation),
    ...pagesOf(parts),
    ...datesOf(citation, parts),
    ...identifiersOf(parts),
    ...ownVariables(parts),
  });
  if (!item.success || (item.data.title === undefined && item.data["container-title"] === undefined))
    return null;
  return item.data;
}

function typeOf(citation: XmlElement, parts: readonly XmlElement[]): CslType {
  const exact = (citation.attributes["specific-use"] ?? "").replace(CSL_PREFIX, "");
  const known = CSL_TYPES.find((type) => type === exact);
  if (known !== undefined) return known;
  const { attributes } = citation;
  const said = (attributes["publication-type"] ?? attributes["citation-type"] ?? "")
    .toLowerCase()
    .replace(/[^a-z]/gu, "");
  const type = TYPES[said];
  const has = (name: string): boolean => parts.some((part) => part.name === name);
  if (type === "book") return has("chapter-title") || has("article-title") ? "chapter" : "book";
  if (type !== undefined) return type;
  if (has("article-title") && has("source")) return "article-journal";
  return has("publisher-name") ? "book" : "document";
}

function titlesOf(citation: XmlElement, type: CslType, parts: readonly XmlElement[]): Partial<CslItem> {
  const text = (...names: readonly string[]): string | undefined => firstText(parts, ...names);
  const title = text("article-title", "chapter-title", "data-title", "part-title");
  const source = text("source");
  const translated = text("trans-title");
  const language = citation.attributes["xml:lang"];
  const own = title ?? (titleIsSource({ type }) ? source : undefined) ?? translated;
  return {
    ...(own === undefined ? {} : { title: own }),
    ...(source === undefined || (title === undefined && own === source) ? {} : { "container-title": source }),
    ...(language !== undefined && citation.name === "element-citation" ? { language } : {}),
  };
}

function simpleParts(parts: readonly XmlElement[]): Partial<CslItem> {
  const found: Record<string, string> = {};
  for (const [variable, name] of CITATION_PARTS) {
    if (variable === "container-title") continue;
    const text = firstText(parts, name);
    if (text !== undefined) found[variable] = text;
  }
  const link = parts.find(
    ({ name, attributes }) => name === "ext-link" && (attributes["ext-link-type"] ?? "uri") === "uri",
  );
  const address = link === undefined ? undefined : (link.attributes["xlink:href"] ?? plainText(link));
  if (found["URL"] === undefined && address !== undefined && /^https?:\/\//iu.test(address))
    found["URL"] = address;
  return found;
}

function firstText(parts: readonly XmlElement[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = plainText(parts.find((part) => part.name === name));
    if (text !== "") return text;
  }
  return undefined;
}

/** Names outside of any group are the authors'. */
function personsOf(citation: XmlElement): Partial<CslItem> {
  const found: Partial<Record<(typeof PERSON_GROUPS)[number], CslName[]>> = {};
  const put = (role: (typeof PERSON_GROUPS)[number], holder: XmlElement): void => {
    const names = elementsOf(holder, "name", "string-name", "collab").flatMap(nameOf);
    if (names.length > 0) found[role] = [...(found[role] ?? []), ...names];
  };
  for (const group of elementsOf(citation, "person-group")) {
    const said = group.attributes["person-group-type"] ?? "author";
    const role = PERSON_GROUPS.find((known) => known === said.replace(/s$/u, ""));
    if (role !== undefined) put(role, group);
  }
  put("author", citation);
  return found;
}

/** A name with its parts, or as printed. */
export function nameOf(node: XmlElement): CslName[] {
  const family = plainText(elementsOf(node, "surname")[0]);
  const given = plainText(elementsOf(node, "given-names")[0]);
  const suffix = plainText(elementsOf(node, "suffix")[0]);
  if (family === "" && given === "") {
    const literal = plainText(node);
    return literal === "" ? [] : [{ literal }];
  }
  return [
    {
      ...(family === "" ? {} : { family }),
      ...(given === "" ? {} : { given }),
      ...(suffix === "" ? {} : { suffix }),
    },
  ];
}

function pagesOf(parts: readonly XmlElement[]): Partial<CslItem> {
  const range = firstText(parts, "page-range");
  const first = firstText(parts, "fpage");
  const last = firstText(parts, "lpage");
  const whole =
    range ??
    (first === undefined || last === undefined || first === last ? first : `${first}-${last}`) ??
    firstText(parts, "elocation-id");
  const size = parts.find(
    ({ name, attributes }) => name === "size" && /^pages?$/u.test(attributes["units"] ?? ""),
  );
  const count = firstText(parts, "page-count") ?? plainText(size);
  return {
    ...(whole === undefined ? {} : { page: whole }),
    ...(count === "" ? {} : { "number-of-pages": count }),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function datesOf(citation: XmlElement, parts: readonly XmlElement[]): Partial<CslItem> {
  const holder = elementsOf(citation, "date")[0] ?? citation;
  const issued = dateIn(holder);
  const accessed = parts.find(({ name }) => name === "date-in-citation" || name === "access-date");
  const seen = accessed === undefined ? null : dateIn(accessed);
  return {
    ...(issued === null ? {} : { issued: { "date-parts": [issued] } }),
    ...(seen === null ? {} : { accessed: { "date-parts": [seen] } }),
  };
}

function dateIn(holder: XmlElement): number[] | null {
  const inner = (name: string): string => plainText(elementsOf(holder, name)[0]);
  const year = /[0-9]{4}/u.exec(
    elementsOf(holder, "year")[0]?.attributes["iso-8601-date"] ?? inner("year"),
  )?.[0];
  if (year === undefined) return null;
  const written = inner("month");
  const named = MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  const month = /^[0-9]{1,2}$/u.test(written) ? Number(written) : named;
  const day = /^[0-9]{1,2}$/u.exec(inner("day"))?.[0];
  if (month < 1 || month > 12) return [Number(year)];
  return day === undefined ? [Number(year), month] : [Number(year), month, Number(day)];
}

function identifiersOf(parts: readonly XmlElement[]): Partial<CslItem> {
  const doi = parts.find(({ name, attributes }) => name === "pub-id" && attributes["pub-id-type"] === "doi");
  const linked = parts.find(
    ({ name, attributes }) => name === "ext-link" && attributes["ext-link-type"] === "doi",
  );
  const text = plainText(doi ?? linked).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/iu, "");
  return text === "" ? {} : { DOI: text };
}

/** Variables that Silteme itself writes, since JATS has no element for them; those that are no text stand as JSON. */
function ownVariables(parts: readonly XmlElement[]): Partial<CslItem> {
  const found: Record<string, unknown> = {};
  for (const part of parts) {
    const type = part.attributes["content-type"] ?? "";
    if (part.name !== "named-content" || !type.startsWith(CSL_PREFIX)) continue;
    const variable = type.slice(CSL_PREFIX.length);
    if (!Object.hasOwn(cslItem.shape, variable)) continue;
    const value = fromJson(plainText(part));
    const known = cslItem.shape[variable as keyof CslItem].safeParse(value);
    if (known.success) found[variable] = known.data;
  }
  return found;
}

function fromJson(text: string): unknown {
  if (!/^[[{]/u.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch (malformed) {
    if (malformed instanceof SyntaxError) return text;
    throw malformed;
  }
}

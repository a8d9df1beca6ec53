import type { CslItem } from "#lib/citations/reference.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";
import { isCitationKey } from "../citation-key.ts";
import { tagsOf, type WorkToWrite } from "../exchanged-work.ts";
import { linesOfForms, linesOfVariable } from "../extra-lines.ts";
import { edtfText } from "../iso-date.ts";
import { hostElement, isNumbered, itemTypeOf } from "./item-types.ts";
import { zoteroName, type ZoteroName } from "./creator-name.ts";
import { CREATORS, NAMESPACES, PROPERTIES } from "./vocabulary.ts";

/**
 * Zotero RDF, the one format in which Zotero itself hands on and takes back items with their tags, notes and collections. Variables
 * without a property of Zotero's are lines of "Extra", which Zotero shows, cites from and exports again.
 */
export function rdfFromWorks(works: readonly WorkToWrite[]): string {
  const items = works.flatMap((work, index) => itemElements(work, index + 1));
  const namespaces = Object.fromEntries(
    Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${holding("rdf:RDF", namespaces, [...items, ...collectionElements(works)])}\n`;
}

function itemElements(work: WorkToWrite, number: number): string[] {
  const { csl } = work.forms;
  const { itemType, element: name, isExact } = itemTypeOf(csl.type);
  const written = new Set<string>(["id", "type", "keyword", "note"]);
  const notes = (work.notes ?? []).map((text, at) => ({ id: `#note_${number}_${at + 1}`, text }));
  const parts = [
    element("z:itemType", {}, text(itemType)),
    ...Object.entries(CREATORS).map(([variable, property]) =>
      creators(csl, variable as keyof typeof CREATORS, property, written),
    ),
    ...Object.entries(PROPERTIES).flatMap(([variable, property]) => {
      const value = csl[variable as keyof typeof PROPERTIES];
      written.add(variable);
      return value === undefined ? [] : [element(property, {}, text(value))];
    }),
    ...hostParts(csl, itemType, written),
    publisherPart(csl, written),
    eventPart(csl, itemType, written),
    ...dateParts(csl, written),
    ...identifierParts(csl, written),
    ...notes.map(({ id }) => element("dcterms:isReferencedBy", { "rdf:resource": id })),
    ...tagsOf(work).map((tag) => element("dc:subject", {}, text(tag))),
    extraPart(work, isExact, written),
  ];
  return [
    holding(name, { "rdf:about": `#item_${number}` }, parts),
    ...notes.map(({ id, text: note }) =>
      holding("bib:Memo", { "rdf:about": id }, [element("rdf:value", {}, text(note))]),
    ),
  ];
}

/** Everything as it stands: Zotero keeps the tags of rich text within its fields, as CSL-JSON does. */
function text(value: string | number): string {
  return escaped(String(value));
}

function creators(
  item: CslItem,
  variable: keyof typeof CREATORS,
  property: string,
  written: Set<string>,
): string {
  written.add(variable);
  const people = (item[variable] ?? []).map((name) => holding("rdf:li", {}, [person(zoteroName(name))]));
  return people.length === 0 ? "" : holding(property, {}, [holding("rdf:Seq", {}, people)]);
}

function person({ surname, givenName }: ZoteroName): string {
  return holding("foaf:Person", {}, [
    element("foaf:surname", {}, text(surname)),
    givenName === null ? "" : element("foaf:givenName", {}, text(givenName)),
  ]);
}

function hostParts(item: CslItem, itemType: string, written: Set<string>): string[] {
  const take = (variable: keyof CslItem & string, property: string, prefix = ""): string => {
    const value = item[variable];
    written.add(variable);
    return value === undefined || value === ""
      ? ""
      : element(property, {}, text(`${prefix}${String(value)}`));
  };
  const series = [take("collection-title", "dc:title"), take("collection-number", "dc:identifier")];
  const isSeries = series.some((part) => part !== "");
  const parts = [isSeries ? element("dcterms:isPartOf", {}, holding("bib:Series", {}, series)) : ""];
  const host = [
    take("container-title", "dc:title"),
    take("container-title-short", "dcterms:alternative"),
    take("volume", "prism:volume"),
    take(isNumbered(itemType) ? "number" : "issue", "prism:number"),
    take("ISSN", "dc:identifier", "ISSN "),
  ];
  // Volume, issue and ISSN of what is in no host are its own.
  if (item["container-title"] === undefined || item["container-title"] === "") return [...parts, ...host];
  if (host.some((part) => part !== ""))
    parts.push(element("dcterms:isPartOf", {}, holding(hostElement(itemType), {}, host)));
  return parts;
}

function publisherPart(item: CslItem, written: Set<string>): string {
  const { publisher, "publisher-place": place } = item;
  written.add("publisher").add("publisher-place");
  if (publisher === undefined && place === undefined) return "";
  const address = holding("vcard:Address", {}, [element("vcard:locality", {}, text(place ?? ""))]);
  return element(
    "dc:publisher",
    {},
    holding("foaf:Organization", {}, [
      place === undefined ? "" : element("vcard:adr", {}, address),
      publisher === undefined ? "" : element("foaf:name", {}, text(publisher)),
    ]),
  );
}

function eventPart(item: CslItem, itemType: string, written: Set<string>): string {
  const title = item["event-title"];
  if (title === undefined || !/^(?:conferencePaper|presentation)$/u.test(itemType)) return "";
  written.add("event-title");
  return element(
    "bib:presentedAt",
    {},
    holding("bib:Conference", {}, [element("dc:title", {}, text(title))]),
  );
}

function dateParts(item: CslItem, written: Set<string>): string[] {
  const dates = [
    ["issued", "dc:date"],
    ["accessed", "dcterms:dateSubmitted"],
  ] as const;
  return dates.flatMap(([variable, property]) => {
    const date = item[variable];
    written.add(variable);
    return date === undefined ? [] : [element(property, {}, text(edtfText(date)))];
  });
}

function identifierParts(item: CslItem, written: Set<string>): string[] {
  const numbers = (["ISBN", "DOI"] as const).flatMap((kind) => {
    written.add(kind);
    return item[kind] === undefined ? [] : [element("dc:identifier", {}, text(`${kind} ${item[kind]}`))];
  });
  written.add("URL");
  if (item.URL === undefined) return numbers;
  const uri = holding("dcterms:URI", {}, [element("rdf:value", {}, text(item.URL))]);
  return [...numbers, element("dc:identifier", {}, uri)];
}

function extraPart(work: WorkToWrite, isExact: boolean, written: ReadonlySet<string>): string {
  const { csl } = work.forms;
  const rest = Object.entries(csl).filter(([variable]) => !written.has(variable));
  const lines = [
    ...(isExact ? [] : [`type: ${csl.type}`]),
    ...(isCitationKey(csl.id) ? [`citation-key: ${csl.id}`] : []),
    ...rest.flatMap(([variable, value]) => linesOfVariable(variable, value)),
    ...linesOfForms(work.forms),
    ...(csl.note === undefined || csl.note === "" ? [] : [csl.note]),
  ];
  return lines.length === 0 ? "" : element("dc:description", {}, text(lines.join("\n")));
}

function collectionElements(works: readonly WorkToWrite[]): string[] {
  const names = new Set(works.flatMap(({ collections }) => collections ?? []));
  return [...names].map((name, index) =>
    holding("z:Collection", { "rdf:about": `#collection_${index + 1}` }, [
      element("dc:title", {}, text(name)),
      ...works.flatMap(({ collections }, at) =>
        collections?.includes(name) === true
          ? [element("dcterms:hasPart", { "rdf:resource": `#item_${at + 1}` })]
          : [],
      ),
    ]),
  );
}

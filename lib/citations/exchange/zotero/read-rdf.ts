import type { CslName } from "#lib/citations/reference.ts";
import { addAll, emptyDraft, type Draft } from "../exchanged-work.ts";
import { takeExtraLines } from "../extra-lines.ts";
import { languageTag } from "../language-name.ts";
import { readDate } from "../read-date.ts";
import type { ReadProblem } from "../read-problem.ts";
import { elementsOf, findElement, readXmlText, textAt, textOf, type XmlElement } from "../xml/xml-tree.ts";
import { nameOfZotero } from "./creator-name.ts";
import { isNumbered, typeOfItem } from "./item-types.ts";
import { CREATORS, OTHER_CREATORS, PREFIXES, PROPERTIES } from "./vocabulary.ts";

/** What an RDF file says of its resources, by the address under which others name them. */
interface Resources {
  readonly byAddress: ReadonlyMap<string, XmlElement>;
  /** Address of an item → names of the collections it is part of. */
  readonly collections: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The works of a file of Zotero RDF, unchecked. Notes that belong to no item, and files beside items, are passed over. */
export function draftsFromRdf(text: string, most: number): { drafts: Draft[]; problems: ReadProblem[] } {
  const { root, problems } = readXmlText(text, PREFIXES);
  if (root === null) return { drafts: [], problems };
  const nodes = elementsOf(root);
  const resources = { byAddress: addressed(nodes), collections: collectionsOf(nodes) };
  const items = nodes.filter(isItem);
  if (items.length > most) problems.push({ code: "too_many_works", line: null, values: { most } });
  if (nodes.some(({ name }) => name === "z:Attachment"))
    problems.push({ code: "attachments_left_out", line: null, values: {} });
  return { drafts: items.slice(0, most).map((item) => draftOf(item, resources)), problems };
}

function addressed(nodes: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(nodes.flatMap((node) => (addressOf(node) === "" ? [] : [[addressOf(node), node] as const])));
}

function addressOf({ attributes }: XmlElement): string {
  const id = attributes["rdf:ID"];
  return attributes["rdf:about"] ?? attributes["rdf:nodeID"] ?? (id === undefined ? "" : `#${id}`);
}

function isItem(node: XmlElement): boolean {
  const itemType = textAt(node, "z:itemType");
  if (itemType !== "") return typeOfItem(itemType, "") !== null;
  return typeOfItem("", node.name) !== null && findElement(node, "dc:title") !== undefined;
}

function collectionsOf(nodes: readonly XmlElement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (node.name !== "z:Collection") continue;
    const name = textAt(node, "dc:title");
    for (const part of elementsOf(node, "dcterms:hasPart")) {
      const address = part.attributes["rdf:resource"] ?? "";
      const names = found.get(address) ?? new Set();
      found.set(address, names.add(name));
    }
  }
  return found;
}

function draftOf(item: XmlElement, resources: Resources): Draft {
  const draft = emptyDraft();
  const { csl } = draft;
  csl["type"] = typeOfItem(textAt(item, "z:itemType"), item.name) ?? "document";
  for (const [variable, property] of Object.entries(PROPERTIES)) csl[variable] = textAt(item, property);
  csl["language"] = languageTag(textAt(item, "z:language"));
  readCreators(item, csl);
  readHosts(item, resources, csl);
  readPublisher(item, csl);
  csl["event-title"] = textAt(item, "bib:presentedAt", "bib:Conference", "dc:title");
  csl["issued"] = readDate(textAt(item, "dc:date"));
  csl["accessed"] = readDate(textAt(item, "dcterms:dateSubmitted"));
  readIdentifiers(item, csl);
  readAdded(item, resources, draft);
  const extra = textAt(item, "dc:description");
  csl["note"] = extra === "" ? "" : takeExtraLines(extra, draft);
  return draft;
}

function readCreators(item: XmlElement, csl: Draft["csl"]): void {
  const put = (variable: string, property: string): void => {
    const names = peopleOf(findElement(item, property));
    if (names.length > 0) csl[variable] = [...((csl[variable] as CslName[] | undefined) ?? []), ...names];
  };
  for (const [variable, property] of Object.entries(CREATORS)) put(variable, property);
  for (const [property, variable] of Object.entries(OTHER_CREATORS)) put(variable, property);
}

function peopleOf(property: XmlElement | undefined): CslName[] {
  const sequence = property === undefined ? [] : elementsOf(property, "rdf:Seq", "rdf:Bag");
  return sequence
    .flatMap((list) => elementsOf(list, "rdf:li"))
    .flatMap((entry) => elementsOf(entry, "foaf:Person", "foaf:Organization"))
    .flatMap((person) => {
      const surname = textAt(person, "foaf:surname") || textAt(person, "foaf:name");
      const given = findElement(person, "foaf:givenName") ?? findElement(person, "foaf:givenname");
      const givenName = given === undefined ? null : textOf(given).trim();
      return nameOfZotero({ surname, givenName }) ?? [];
    });
}

/** What the item is part of, as an element within or under an address of its own. */
function readHosts(item: XmlElement, { byAddress }: Resources, csl: Draft["csl"]): void {
  const partsOf = (node: XmlElement): XmlElement[] =>
    elementsOf(node, "dcterms:isPartOf").flatMap((part) => {
      const named = byAddress.get(part.attributes["rdf:resource"] ?? "");
      return named === undefined ? elementsOf(part) : [named];
    });
  const hosts = partsOf(item);
  const all = [...hosts, ...hosts.flatMap(partsOf)];
  const series = all.find(({ name }) => name === "bib:Series");
  csl["collection-title"] = textAt(series, "dc:title");
  csl["collection-number"] = textAt(series, "dc:identifier");
  for (const node of [item, ...all.filter((host) => host !== series)]) {
    if (node !== item) {
      csl["container-title"] ||= textAt(node, "dc:title");
      readIdentifiers(node, csl);
    }
    csl["container-title-short"] ||= textAt(node, "dcterms:alternative");
    csl["volume"] ||= textAt(node, "prism:volume");
    csl["issue"] ||= textAt(node, "prism:number");
  }
  // The number of a report, bill or standard is in the same property as an issue.
  if (isNumbered(textAt(item, "z:itemType"))) {
    csl["number"] = csl["issue"];
    csl["issue"] = "";
  }
}

function readPublisher(item: XmlElement, csl: Draft["csl"]): void {
  const organization = findElement(item, "dc:publisher", "foaf:Organization");
  csl["publisher"] =
    textAt(organization, "foaf:name") || (organization === undefined ? textAt(item, "dc:publisher") : "");
  csl["publisher-place"] = textAt(organization, "vcard:adr", "vcard:Address", "vcard:locality");
}

function readIdentifiers(node: XmlElement, csl: Draft["csl"]): void {
  for (const identifier of elementsOf(node, "dc:identifier")) {
    const uri = textAt(identifier, "dcterms:URI", "rdf:value");
    if (uri !== "") {
      csl["URL"] ||= uri;
      continue;
    }
    const [, kind = "", value = ""] =
      /^(ISBN|ISSN|DOI)[\s:]{1,3}(\S.*)$/u.exec(textOf(identifier).trim()) ?? [];
    if (kind !== "") csl[kind] ||= value;
  }
}

function readAdded(item: XmlElement, { byAddress, collections }: Resources, draft: Draft): void {
  for (const subject of elementsOf(item, "dc:subject")) {
    const value =
      findElement(subject, "z:AutomaticTag", "rdf:value") ??
      findElement(subject, "dcterms:LCSH", "rdf:value");
    draft.tags.push((value === undefined ? textOf(subject) : textOf(value)).trim());
  }
  for (const reference of elementsOf(item, "dcterms:isReferencedBy")) {
    const memo =
      byAddress.get(reference.attributes["rdf:resource"] ?? "") ?? findElement(reference, "bib:Memo");
    const note = textAt(memo, "rdf:value");
    if (memo?.name === "bib:Memo" && note !== "") draft.notes.push(note);
  }
  addAll(draft.collections, collections.get(addressOf(item)) ?? []);
}

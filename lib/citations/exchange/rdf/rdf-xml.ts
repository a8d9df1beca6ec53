import { elementsOf, readXmlText, textOf, type XmlElement } from "#lib/citations/exchange/xml/xml-tree.ts";
import { element, holding } from "#lib/languages/xml-text.ts";
import { iriOfName, NAMESPACES, nameOfIri, type RdfObject, type RdfResource } from "./rdf.ts";

const TYPE = iriOfName("rdf:type");

/** Writes RDF as RDF/XML (W3C Recommendation, 25 February 2014): a description a resource. */
export function toRdfXml(resources: readonly RdfResource[]): string {
  const spaces = Object.fromEntries(
    Object.entries(NAMESPACES).map(([prefix, space]) => [`xmlns:${prefix}`, space]),
  );
  const described = resources.map(({ iri, statements }) =>
    holding(
      "rdf:Description",
      { "rdf:about": iri },
      statements.map(([predicate, object]) => printed(predicate, object)),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${holding("rdf:RDF", spaces, described)}\n`;
}

function printed(predicate: string, object: RdfObject): string {
  const name = nameOfIri(predicate);
  if (name === null) throw new RangeError(`no element for ${predicate}`);
  if ("iri" in object) return element(name, { "rdf:resource": object.iri });
  return element(name, { "xml:lang": object.language }, escapedText(object.text));
}

function escapedText(text: string): string {
  // element() takes content that is markup already: an attribute's escaping is a text's, too.
  return element("x", { v: text }).slice('<x v="'.length, -'"/>'.length);
}

const SPACES = {
  ...Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, space]) => [space, prefix])),
  "http://www.w3.org/XML/1998/namespace": "xml",
};

/** Reads RDF/XML as far as codebooks use it: described and typed nodes, nested ones, references, texts with their languages. */
export function readRdfXml(text: string): RdfXmlReading {
  const { root, problems } = readXmlText(text, SPACES);
  const reading = { resources: [], lines: new Map<string, number>() };
  if (root?.name === "rdf:RDF")
    for (const node of elementsOf(root)) readNode(node, reading, root.attributes["xml:lang"]);
  return { ...reading, stoppedAt: problems[0]?.line ?? null };
}

export interface RdfXmlReading {
  readonly resources: readonly RdfResource[];
  /** Where each thing is spoken of for the first time. */
  readonly lines: ReadonlyMap<string, number>;
  /** The line of the first thing that is wrong with the XML; null where nothing is. */
  readonly stoppedAt: number | null;
}

interface Growing {
  readonly resources: RdfResource[];
  readonly lines: Map<string, number>;
}

/** Returns the IRI of the node. Depth is capped by the reader of the XML. */
function readNode(node: XmlElement, reading: Growing, outer: string | undefined): string {
  const { attributes } = node;
  const { resources, lines } = reading;
  const iri = attributes["rdf:about"] ?? attributes["rdf:ID"] ?? `_:x${resources.length}-${node.name}`;
  const language = attributes["xml:lang"] ?? outer;
  const statements: [string, RdfObject][] = [];
  // In its place before what it holds: the order of the file is the order of the tags.
  resources.push({ iri, statements });
  if (!lines.has(iri)) lines.set(iri, node.line ?? 1);
  if (node.name !== "rdf:Description") statements.push([TYPE, { iri: iriIn(node.name) }]);
  for (const said of elementsOf(node))
    statements.push([iriIn(said.name), readObject(said, reading, language)]);
  return iri;
}

function readObject(said: XmlElement, reading: Growing, outer: string | undefined): RdfObject {
  const resource = said.attributes["rdf:resource"];
  if (resource !== undefined) return { iri: resource };
  const [inner] = elementsOf(said);
  const language = said.attributes["xml:lang"] ?? outer;
  if (inner !== undefined) return { iri: readNode(inner, reading, language) };
  return { text: textOf(said), language };
}

function iriIn(name: string): string {
  const prefix = name.slice(0, name.indexOf(":"));
  const space = Object.entries(NAMESPACES).find(([known]) => known === prefix)?.[1];
  return space === undefined ? name : space + name.slice(prefix.length + 1);
}

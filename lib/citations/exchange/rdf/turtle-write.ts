import { NAMESPACES, nameOfIri, type RdfObject, type RdfResource } from "./rdf.ts";

/** Writes RDF as Turtle (W3C Recommendation, 25 February 2014). */
export function toTurtle(resources: readonly RdfResource[]): string {
  const prefixes = Object.entries(NAMESPACES).map(([prefix, space]) => `@prefix ${prefix}: <${space}> .`);
  const blocks = resources.map(({ iri, statements }) => {
    const said = statements.map(([predicate, object]) => `    ${printIri(predicate)} ${printObject(object)}`);
    return `${printIri(iri)}\n${said.join(" ;\n")} .`;
  });
  return `${[prefixes.join("\n"), ...blocks].join("\n\n")}\n`;
}

function printObject(object: RdfObject): string {
  if ("iri" in object) return printIri(object.iri);
  const text = `"${object.text.toWellFormed().replace(/["\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;
  return object.language === undefined ? text : `${text}@${object.language}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  "\\": "\\\\",
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
};

function printIri(iri: string): string {
  return nameOfIri(iri) ?? `<${iri}>`;
}

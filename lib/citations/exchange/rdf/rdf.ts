/** A statement's object: another resource, or a text with its language. */
export type RdfObject =
  { readonly iri: string } | { readonly text: string; readonly language?: string | undefined };

/** What is said of one thing, in the order in which it is said. */
export interface RdfResource {
  readonly iri: string;
  readonly statements: readonly (readonly [predicate: string, object: RdfObject])[];
}

/** Prefix → namespace of everything that is written (W3C SKOS Reference, 18 August 2009; RDF 1.1). */
export const NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  owl: "http://www.w3.org/2002/07/owl#",
  silteme: "urn:x-silteme:codebook#",
  reform: "urn:x-silteme:reform#",
} as const;

/** "skos:prefLabel" → the whole IRI. */
export function iriOfName(name: `${keyof typeof NAMESPACES}:${string}`): string {
  const [prefix = "", local = ""] = name.split(":");
  // The type of the name says that its prefix is one of the table.
  return NAMESPACES[prefix as keyof typeof NAMESPACES] + local;
}

/** The short name of an IRI of the table; null for others. */
export function nameOfIri(iri: string): string | null {
  for (const [prefix, space] of Object.entries(NAMESPACES)) {
    const local = iri.startsWith(space) ? iri.slice(space.length) : "";
    if (/^[A-Za-z]\w*$/.test(local)) return `${prefix}:${local}`;
  }
  return null;
}

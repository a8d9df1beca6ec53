import type { TextVariable } from "#lib/citations/format/rich-text.ts";
import type { NameVariable } from "#lib/citations/reference.ts";

/** Namespaces of Zotero RDF, by the prefixes under which Zotero writes them. */
export const NAMESPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  z: "http://www.zotero.org/namespaces/export#",
  dcterms: "http://purl.org/dc/terms/",
  dc: "http://purl.org/dc/elements/1.1/",
  bib: "http://purl.org/net/biblio#",
  foaf: "http://xmlns.com/foaf/0.1/",
  prism: "http://prismstandard.org/namespaces/1.2/basic/",
  link: "http://purl.org/rss/1.0/modules/link/",
  vcard: "http://nwalsh.com/rdf/vCard#",
} as const;

export const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri, prefix])),
  // Later versions of PRISM and of vCard stand for the same.
  "http://prismstandard.org/namespaces/basic/2.0/": "prism",
  "http://www.w3.org/2001/vcard-rdf/3.0#": "vcard",
};

export const CREATORS = {
  author: "bib:authors",
  editor: "bib:editors",
  translator: "z:translators",
  "container-author": "z:bookAuthors",
  "collection-editor": "z:seriesEditors",
  contributor: "bib:contributors",
} as const satisfies Partial<Record<NameVariable, string>>;

/** Creators of other item types, by the role that CSL has for them. */
export const OTHER_CREATORS: Readonly<Record<string, NameVariable>> = {
  "z:inventors": "author",
  "z:artists": "author",
  "z:performers": "author",
  "z:directors": "author",
  "z:presenters": "author",
  "z:programmers": "author",
  "z:cartographers": "author",
  "z:interviewees": "author",
  "z:podcasters": "author",
  "z:reviewedAuthors": "contributor",
  "z:sponsors": "contributor",
};

/** Properties of the item itself with a text. The rest that Zotero has no property for stands in "Extra" (dc:description). */
export const PROPERTIES = {
  title: "dc:title",
  "title-short": "z:shortTitle",
  language: "z:language",
  abstract: "dcterms:abstract",
  edition: "prism:edition",
  "number-of-volumes": "z:numberOfVolumes",
  "number-of-pages": "z:numPages",
  page: "bib:pages",
  genre: "z:type",
  archive: "z:archive",
  archive_location: "z:archiveLocation",
  version: "z:version",
  section: "bib:section",
  medium: "z:medium",
} as const satisfies Partial<Record<TextVariable, string>>;

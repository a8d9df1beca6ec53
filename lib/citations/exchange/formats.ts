/**
 * Formats that carry references to another program and back. BibTeX stands for the fields of classic BibTeX styles, biblatex for
 * those of the biblatex manual; both are read by one reader.
 */
export const EXCHANGE_FORMATS = [
  "biblatex",
  "bibtex",
  "ris",
  "csl-json",
  "zotero-rdf",
  "endnote-xml",
  "mods",
  "jats",
] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

export const EXPORT_FORMATS = ["text", "html", "docx", ...EXCHANGE_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that print the list; the others hand over the data and come back by import. */
export const PRINTED_FORMATS: ReadonlySet<ExportFormat> = new Set(["text", "html", "docx"]);

export function isExchangeFormat(name: string): name is ExchangeFormat {
  return (EXCHANGE_FORMATS as readonly string[]).includes(name);
}

interface FileKind {
  readonly mediaType: string;
  readonly extension: string;
}

/** How a file of each format is served and named. */
export const FORMAT_FILES: Readonly<Record<ExportFormat, FileKind>> = {
  text: { mediaType: "text/plain; charset=utf-8", extension: "txt" },
  html: { mediaType: "text/html; charset=utf-8", extension: "html" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  biblatex: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib" },
  bibtex: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib" },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris" },
  "csl-json": { mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8", extension: "json" },
  "zotero-rdf": { mediaType: "application/rdf+xml; charset=utf-8", extension: "rdf" },
  "endnote-xml": { mediaType: "application/xml; charset=utf-8", extension: "xml" },
  mods: { mediaType: "application/mods+xml; charset=utf-8", extension: "mods.xml" },
  jats: { mediaType: "application/jats+xml; charset=utf-8", extension: "jats.xml" },
};

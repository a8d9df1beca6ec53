import type { ExchangeFormat } from "./formats.ts";

/** UTF-16 units that are looked at: the root of an XML file may stand behind a long comment or document type. */
const HEAD = 20_000;

/** By content alone; the name of the file decides between the dialects of BibTeX, which are read alike. Null: none of ours. */
export function detectFormat(text: string): ExchangeFormat | null {
  const head = text.slice(0, HEAD);
  const first = /\S/u.exec(head)?.[0];
  if (first === "{" || first === "[") return "csl-json";
  if (first === "<") return xmlFormat(head);
  if (/(?:^|[\r\n])\s{0,4}TY {0,3}- ?[A-Z]/u.test(head)) return "ris";
  if (!/@\s{0,9}[A-Za-z]{3,30}\s{0,9}[{(]/u.test(text.slice(0, HEAD * 10))) return null;
  return /^[ \t]{0,20}(?:date|journaltitle|location|urldate|langid|eventdate|institution)[ \t]{0,20}=/imu.test(
    text.slice(0, HEAD * 10),
  ) || /@(?:online|thesis|report|mvbook|inreference|legislation)\s*\{/iu.test(text.slice(0, HEAD * 10))
    ? "biblatex"
    : "bibtex";
}

function xmlFormat(head: string): ExchangeFormat | null {
  if (head.includes("http://www.loc.gov/mods/v3") || /<(?:\w{1,20}:)?mods(?:Collection)?[\s>]/u.test(head))
    return "mods";
  if (/<(?:\w{1,20}:)?RDF[\s>]/u.test(head)) return "zotero-rdf";
  if (/<records?>/u.test(head)) return "endnote-xml";
  return /<(?:ref-list|article|element-citation)[\s>]/u.test(head) ? "jats" : null;
}

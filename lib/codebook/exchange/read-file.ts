import type { Language } from "#lib/languages/language-tag.ts";
import { readQdc } from "./qdc.ts";
import { readRdfXml } from "#lib/citations/exchange/rdf/rdf-xml.ts";
import type { CodebookReading } from "./read-codebook.ts";
import { codebookOfSkos } from "./skos.ts";
import { readTurtle } from "#lib/citations/exchange/rdf/turtle-read.ts";

/** Reads a codebook of any of the formats, told apart by what stands in the file, never by its name. */
export function readCodebookFile(text: string, language: Language): CodebookReading {
  const start = text.replace(/^\ufeff/, "").trimStart();
  if (!/^<[?!a-z]/i.test(start.slice(0, 200)) || /^<[a-z][a-z0-9+.-]*:\/\/|^<urn:/i.test(start)) {
    const { resources, stoppedAt } = readTurtle(text);
    const read = codebookOfSkos(resources, language);
    if (stoppedAt === null) return read;
    return { ...read, faults: [{ code: "not_well_formed", where: String(stoppedAt) }, ...read.faults] };
  }
  if (/<(?:\w+:)?CodeBook\b/.test(start.slice(0, 2_000))) return readQdc(text, language);
  const { resources, isWhole } = readRdfXml(text);
  const read = codebookOfSkos(resources, language);
  return isWhole ? read : { ...read, faults: [{ code: "not_well_formed", where: "" }, ...read.faults] };
}

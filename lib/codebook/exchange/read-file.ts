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
    return withEnd(codebookOfSkos(resources, language), stoppedAt);
  }
  if (/<(?:\w+:)?CodeBook\b/.test(start.slice(0, 2_000))) return readQdc(text, language);
  const { resources, stoppedAt } = readRdfXml(text);
  return withEnd(codebookOfSkos(resources, language), stoppedAt);
}

function withEnd(read: CodebookReading, stoppedAt: number | null): CodebookReading {
  if (stoppedAt === null) return read;
  return { ...read, faults: [{ code: "not_well_formed", where: String(stoppedAt) }, ...read.faults] };
}

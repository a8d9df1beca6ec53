import { bibtexFromWorks } from "./bibtex/write-bibtex.ts";
import { cslJsonFromWorks } from "./csl-json/write-csl-json.ts";
import { endnoteFromWorks } from "./endnote/write-endnote.ts";
import type { WorkToWrite } from "./exchanged-work.ts";
import type { ExchangeFormat } from "./formats.ts";
import { refListFromWorks } from "./jats/write-ref-list.ts";
import { modsFromWorks } from "./mods/write-mods.ts";
import { risFromWorks } from "./ris/write-ris.ts";
import { rdfFromWorks } from "./zotero/write-rdf.ts";

type Writer = (works: readonly WorkToWrite[]) => string;

const WRITERS: Readonly<Record<ExchangeFormat, Writer>> = {
  biblatex: (works) => bibtexFromWorks(works, "biblatex"),
  bibtex: (works) => bibtexFromWorks(works, "bibtex"),
  ris: risFromWorks,
  "csl-json": cslJsonFromWorks,
  "zotero-rdf": rdfFromWorks,
  "endnote-xml": endnoteFromWorks,
  mods: modsFromWorks,
  jats: refListFromWorks,
};

/** The works as a file in UTF-8. What the format has no place for is told beforehand by `lossesOf`. */
export function writeReferences(format: ExchangeFormat, works: readonly WorkToWrite[]): string {
  return WRITERS[format](works);
}

import type { z } from "zod";
import { toQdc } from "#lib/codebook/exchange/qdc.ts";
import { toRdfXml } from "#lib/citations/exchange/rdf/rdf-xml.ts";
import type { CodebookFormat } from "#lib/codebook/exchange/read-codebook.ts";
import { skosOf } from "#lib/codebook/exchange/skos.ts";
import { toTurtle } from "#lib/citations/exchange/rdf/turtle-write.ts";
import { tagsetContent, type TagsetContent } from "#lib/codebook/tagset.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { exportCodebook as operation } from "#lib/operations/codebook-files.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { showCodebook } from "./codebook.ts";

interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

type Write = (tagsets: readonly TagsetContent[], language: Language) => string;

const WRITERS: Record<CodebookFormat, { ending: string; mediaType: string; write: Write }> = {
  turtle: { ending: "ttl", mediaType: "text/turtle; charset=utf-8", write: (sets) => toTurtle(skosOf(sets)) },
  rdf_xml: { ending: "rdf", mediaType: "application/rdf+xml", write: (sets) => toRdfXml(skosOf(sets)) },
  qdc: { ending: "qdc", mediaType: "application/xml", write: toQdc },
};

/** A codebook as a file, or one tagset of it. */
export async function exportCodebook(
  group: InGroup,
  { format, tagsetId, language }: z.infer<typeof operation.query>,
): Promise<Result<ExportedFile, "not_found" | "not_allowed">> {
  const codebook = await showCodebook(group, { counted: false });
  if (!codebook.ok) return codebook;
  const chosen = codebook.value.tagsets.filter(({ id }) => tagsetId === undefined || id === tagsetId);
  const [first] = chosen;
  if (first === undefined) return refuse("not_found");
  const { ending, mediaType, write } = WRITERS[format];
  // Parsing leaves out what a file does not hold: counts, versions of rows.
  const text = write(
    chosen.map((tagset) => tagsetContent.parse(tagset)),
    language,
  );
  const name =
    tagsetId === undefined ? "codebook" : (findWording(first.labels, language)?.text ?? "codebook");
  return accept({
    bytes: new TextEncoder().encode(text),
    mediaType,
    name: `${name.replace(/[\\/:*?"<>|]/g, "_")}.${ending}`,
  });
}

import type { WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import { lossesOf, type FormatLoss } from "#lib/citations/exchange/format-loss.ts";
import { EXPORT_FORMATS, type ExchangeFormat, type ExportFormat } from "#lib/citations/exchange/formats.ts";
import { writeReferences } from "#lib/citations/exchange/write-references.ts";
import type { ListedWork } from "#lib/citations/format/printed-list.ts";

/** A work of the library with what the group added to it: exchange formats carry tags, notes and collections along. */
export type AnnotatedWork = ListedWork & Omit<WorkToWrite, "forms">;

export type FormatLosses = Readonly<Record<ExportFormat, readonly FormatLoss[]>>;

/** What each of the formats would lose of the works. */
export function lossesOfFormats(works: readonly AnnotatedWork[]): FormatLosses {
  const exchanged = works.map(asExchanged);
  const losses = EXPORT_FORMATS.map((format) => [format, lossesOf(format, exchanged)] as const);
  return Object.fromEntries(losses) as FormatLosses;
}

/** The works as a file, in UTF-8. */
export function fileOfWorks(format: ExchangeFormat, works: readonly AnnotatedWork[]): Uint8Array {
  return new TextEncoder().encode(writeReferences(format, works.map(asExchanged)));
}

/** The library's id leads back to the reference. */
function asExchanged({ id, csl, romanised, translated, ...added }: AnnotatedWork): WorkToWrite {
  return { forms: { csl: { ...csl, id }, romanised, translated }, ...added };
}

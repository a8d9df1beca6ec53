import type { CslItem } from "#lib/citations/reference.ts";
import { isbnProblem, printedIsbns } from "./check-digit.ts";
import { nameOfEntry, type CheckedEntry } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";
import { faultInText, faultInUrl } from "./web-address.ts";

/** DOI Handbook, 2.2: "10.", a registrant's number, a slash, a suffix without blanks. */
const SOUND_DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s«»"<>]*[^\s«»"<>.,;:]$/u;
/** What stands behind "DOI" or the resolver's name in a printed entry. */
const PRINTED_DOI =
  /\b(?:doi\.org\/|doi\s?(?::|\.(?=\s)|(?=\s))\s?(?:https?:\/\/(?:dx\.)?doi\.org\/)?)\s?((?=[^\s«»"<>]{0,199}\d)[^\s«»"<>]{3,200})/iu;

type Problems = Pick<IntegrityFinding, "code" | "values">[];

/**
 * `url_malformed` { entry, problem, address }, `doi_malformed` { entry, doi }, `isbn_malformed` { entry, problem, isbn } of a printed entry:
 * as it is printed, and where print says nothing, as it was read.
 */
export function malformedInEntry(entry: CheckedEntry): IntegrityFinding[] {
  const name = nameOfEntry(entry);
  const inPrint = faultInText(entry.text);
  const fault = inPrint ?? (entry.csl?.URL === undefined ? null : faultInUrl(entry.csl.URL));
  const doi = PRINTED_DOI.exec(entry.text)?.[1]?.replace(/[.,;:)\]]{1,9}$/u, "");
  const problems: Problems = [
    ...(fault === null ? [] : [{ code: "url_malformed" as const, values: { ...fault } }]),
    ...(doi === undefined ? [] : faultyDoi(doi)),
    ...printedIsbns(entry.text).flatMap(faultyIsbn),
  ];
  return problems.map(({ code, values }) =>
    finding(code, { entries: [entry.id], values: { ...name, ...values }, referenceId: entry.referenceId }),
  );
}

/** The same of a work in the library: here nothing was printed, so every identifier is as somebody wrote it. */
export function malformedInWork(referenceId: string, csl: CslItem): IntegrityFinding[] {
  const fault = csl.URL === undefined ? null : faultInUrl(csl.URL);
  const problems: Problems = [
    ...(fault === null ? [] : [{ code: "url_malformed" as const, values: { ...fault } }]),
    ...(csl.DOI === undefined
      ? []
      : faultyDoi(csl.DOI.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/iu, ""))),
    ...isbnsOf(csl.ISBN).flatMap(faultyIsbn),
  ];
  const entry = csl.title ?? "";
  return problems.map(({ code, values }) => finding(code, { values: { entry, ...values }, referenceId }));
}

/** CSL keeps several ISBNs in one field, parted by commas or blanks between whole numbers. */
function isbnsOf(field: string | undefined): string[] {
  return (field ?? "").split(/[,;]/u).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

function faultyDoi(doi: string): Problems {
  return SOUND_DOI.test(doi) ? [] : [{ code: "doi_malformed", values: { doi } }];
}

function faultyIsbn(isbn: string): Problems {
  const problem = isbnProblem(isbn);
  return problem === null ? [] : [{ code: "isbn_malformed", values: { isbn, problem } }];
}

/** `access_date_missing` { entry }. GOST R 7.0.5-2008, 10: what lies on the web is described with the day on which it was seen. */
export function missingAccessDate(entry: CheckedEntry): IntegrityFinding[] {
  const { csl, id, referenceId } = entry;
  if (csl?.URL === undefined || csl.accessed !== undefined || csl.DOI !== undefined) return [];
  return [finding("access_date_missing", { entries: [id], values: nameOfEntry(entry), referenceId })];
}

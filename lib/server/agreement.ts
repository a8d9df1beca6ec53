import { createHash } from "node:crypto";
import type { MeasureRequest } from "#lib/agreement/measure.ts";
import type { AgreementReport, Reading } from "#lib/agreement/measured.ts";
import { unitRows, unitsAsCsv, type Names } from "#lib/agreement/unit-table.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import type { AgreementView } from "#lib/operations/agreement.ts";
import { inWorker } from "./gateways/printer/printer.ts";
import type { AgreementQuery, CodedTexts } from "./queries/coded-texts.ts";

/** Draws of the bootstrap and the precision of gamma (the paper's): what a page waits for a second or two. */
const DRAWS = 1_000;
const PRECISION = 0.02;
/** Reports kept for whoever asks next; each some tens of kilobytes. */
const MOST_KEPT = 40;

const kept = new Map<string, Promise<AgreementReport>>();

/**
 * The figures of a coding, computed in a process beside the server's. A report is kept under a digest of all that it was computed from, so
 * that any new annotation, tag or correction of the text makes a new one, and the same question twice costs nothing.
 */
export async function agreementOf(coded: CodedTexts, { unit }: AgreementQuery): Promise<AgreementView> {
  const { texts, tagIds, counted, lost } = coded;
  const request: MeasureRequest = { unit, texts, tagIds, draws: DRAWS, precision: PRECISION };
  const report = await measured(request);
  const assigned = coded.coding.assignments.length;
  const overall = { ...report.overall, readings: [...workReadings(coded), ...report.overall.readings] };
  return agreementCopy({ ...report, overall, tagIds, assigned, counted, lost });
}

/** What is missing from the work comes before what the figures say of it. */
function workReadings({ coding, counted, lost }: CodedTexts): Reading[] {
  const assigned = coding.assignments.length;
  return [
    ...(counted < assigned ? [{ code: "unfinished", values: { done: counted, assigned } } as const] : []),
    ...(lost > 0 ? [{ code: "lost_passages", values: { count: lost } } as const] : []),
  ];
}

/** Plain arrays of its own: what leaves may be changed by nobody who keeps it. */
function agreementCopy(view: object): AgreementView {
  // The report is read-only and the view is not; a copy makes the difference true.
  return structuredClone(view) as AgreementView;
}

async function measured(request: MeasureRequest): Promise<AgreementReport> {
  const key = createHash("sha256").update(JSON.stringify(request)).digest("base64");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const report = inWorker("measureAgreement", request);
  kept.set(key, report);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
  try {
    const done = await report;
    // Gamma that had no time may have it when fewer ask.
    if (done.overall.figures.gamma?.reason === "not_in_time") kept.delete(key);
    return done;
  } catch (failure) {
    kept.delete(key);
    throw failure;
  }
}

/** The units as a file; people, documents and tags are called as in the interface. */
export function unitsFile(
  { coding, texts, tagIds }: CodedTexts,
  { unit, format }: AgreementQuery & { readonly format: "csv" | "json" },
  locale: Language,
): { bytes: Uint8Array; mediaType: string; name: string } {
  const compared = texts.filter(({ coderIds }) => coderIds.length > 1);
  const coderIds = [...new Set(compared.flatMap((text) => text.coderIds))].sort();
  const rows = unitRows(compared, { unit, coderIds, tagIds });
  const name = `${coding.name} ${unit}.${format}`;
  const names = namesOf(coding, locale);
  if (format === "csv") {
    const csv = unitsAsCsv(rows, coderIds, names);
    return {
      bytes: new TextEncoder().encode(csv),
      mediaType: "text/csv; charset=utf-8; header=present",
      name,
    };
  }
  const called = (ids: readonly string[], of: (id: string) => string) =>
    ids.map((id) => ({ id, name: of(id) }));
  const json = {
    format: "silteme.agreement-units/1",
    unit,
    coders: called(coderIds, names.coder),
    documents: called(
      compared.map(({ documentId }) => documentId),
      names.document,
    ),
    tags: called(tagIds, names.tag),
    rows,
  };
  return {
    bytes: new TextEncoder().encode(JSON.stringify(json)),
    mediaType: "application/json; charset=utf-8",
    name,
  };
}

function namesOf({ documents, coders, tagsets }: CodedTexts["coding"], locale: Language): Names {
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const people = new Map(coders.map(({ id, name }) => [id, name]));
  const labels = new Map(
    tagsets.flatMap(({ tags }) =>
      tags.map((tag) => [tag.id, tag.labels[locale] ?? Object.values(tag.labels)[0] ?? tag.id] as const),
    ),
  );
  return {
    document: (id) => titles.get(id) ?? id,
    coder: (id) => people.get(id) ?? id,
    tag: (id) => labels.get(id) ?? id,
  };
}

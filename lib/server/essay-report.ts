import { createHash } from "node:crypto";
import type { EssayFindingView, EssayReportView } from "#lib/operations/checks.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { maySeeDocuments } from "#lib/permissions/documents.ts";
import { checkEssay, type EssayReport, type EssayTerms } from "#lib/reviews/essay-check.ts";
import type { CheckedEssay } from "#lib/reviews/checked-essay.ts";
import type { EssayFinding } from "#lib/reviews/essay-finding.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { inWorker } from "./gateways/printer/printer.ts";
import type { ReadEssayCheck } from "./queries/essay-checks.ts";
import { report } from "./report.ts";

/** Letters of sources from which on quotations are compared in a process beside the server's, which goes on answering; UTF-16. */
const LONG_SOURCES = 300_000;

/**
 * Looks at an essay that was read: asks how the style prints what was typed by hand, and compares. Outside of any transaction.
 * `isInBackground`: nobody waits for it, so it is always done beside the server.
 */
export async function makeReport(
  { essay, terms, typed }: ReadEssayCheck,
  { isInBackground = false } = {},
): Promise<EssayReport> {
  const all: EssayTerms = { ...terms, printed: await printTyped(essay, typed, terms.style) };
  const letters = [...terms.works, ...terms.materials]
    .flatMap(({ texts }) => texts)
    .reduce((sum, text) => sum + text.length, 0);
  return isInBackground || letters > LONG_SOURCES
    ? inWorker("checkEssay", { essay, terms: all })
    : checkEssay(essay, all);
}

/** Entries as the style prints them; none where the printer is out of order: the rest of the report does not wait for it. */
async function printTyped(
  { language }: CheckedEssay,
  typed: ReadEssayCheck["typed"],
  style: string | null,
): Promise<ReadonlyMap<string, string>> {
  if (style === null || typed.length === 0) return new Map();
  const works = typed.map(({ id, csl }) => ({ id, csl, romanised: null, translated: {} }));
  const citationLocale = language === "mixed" ? "kk" : language;
  const clusters = typed.map(({ id }) => ({ items: [{ id }] }));
  const printed = await inWorker("printEssay", { works, style, citationLocale, clusters }).catch(
    (failure: unknown) => {
      report("checks", "printing", failure);
      return null;
    },
  );
  return printed?.ok === true ? new Map(printed.value.entries.map(({ id, text }) => [id, text])) : new Map();
}

/** The report as it is shown: entries by their words, sources as documents that the caller may read. */
export async function showReport(
  group: InGroup,
  read: ReadEssayCheck,
  { counts, findings }: EssayReport,
): Promise<Result<EssayReportView>> {
  const entries = new Map(read.essay.entries.map(({ id, number, text }) => [id, { id, number, text }]));
  const shown: EssayFindingView[] = [];
  for (const one of findings)
    shown.push({
      ...{ check: one.check, code: one.code, severity: one.severity, values: one.values },
      places: one.places.slice(0, MOST_PLACES).map((place) => ({ ...place })),
      entries: one.entries.flatMap((id) => entries.get(id) ?? []),
      altered: one.altered,
      source: await sourceOf(group, one, read),
    });
  return accept({ counts: counts.map((count) => ({ ...count })), findings: shown });
}

/** A mark that leads nowhere may stand in a hundred places; the first of them show the way. */
const MOST_PLACES = 50;

/** Where the source can be read; students read no documents of the library but those that they were given with the assignment. */
async function sourceOf(
  group: InGroup,
  { source }: EssayFinding,
  read: ReadEssayCheck,
): Promise<EssayFindingView["source"]> {
  if (source === null) return null;
  const { works, materials } = read.terms;
  const material = source.kind === "work" ? undefined : materials.find(({ id }) => id === source.id);
  const text = (material ?? works.find(({ id }) => id === source.id))?.texts[source.text];
  if (text === undefined) return null;
  const isReader = maySeeDocuments(group.actor);
  if (!isReader && material?.documentId == null) return null;
  const place = await findPlace(group, {
    documentIds: material?.documentId == null ? null : [material.documentId],
    referenceId: material === undefined ? source.id : material.referenceId,
    ...{ text, start: source.start },
  });
  if (place === null) return null;
  if (isReader) return { kind: "document", ...place };
  const { title, blockKey } = place;
  const { assignmentId } = read;
  return { kind: "material", assignmentId, materialId: material?.id ?? "", title, blockKey };
}

interface PlaceToFind {
  /** Null: those that are attached to the work. */
  readonly documentIds: readonly string[] | null;
  readonly referenceId: string | null;
  readonly text: string;
  /** UTF-16 units of the text. */
  readonly start: number;
}

interface FoundPlace {
  readonly documentId: string;
  readonly title: string;
  readonly blockKey: string | null;
}

/** The document whose current text this is, and the block in which the place lies; null where it has changed meanwhile. */
async function findPlace(
  { db, actor: { groupId } }: InGroup,
  { documentIds, referenceId, text, start }: PlaceToFind,
): Promise<FoundPlace | null> {
  const textSha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const attached = { attachments: { some: { referenceId: referenceId ?? "", deletedAt: null } } };
  const documents = await db.document.findMany({
    where: {
      ...{ groupId, deletedAt: null, submissionId: null, revisions: { some: { textSha256 } } },
      ...(documentIds === null ? attached : { id: { in: [...documentIds] } }),
    },
    select: {
      ...{ id: true, title: true, currentRevisionNumber: true },
      revisions: { where: { textSha256 }, select: { id: true, number: true } },
    },
  });
  const at = utf16ToCodePoint(indexText(text), start);
  for (const { id: documentId, title, currentRevisionNumber, revisions } of documents) {
    const revision = revisions.find(({ number }) => number === currentRevisionNumber);
    if (revision === undefined) continue;
    const block = await db.block.findFirst({
      where: { groupId, revisionId: revision.id, startCodePoint: { lte: at }, endCodePoint: { gt: at } },
      select: { key: true },
    });
    return { documentId, title, blockKey: block?.key ?? null };
  }
  return null;
}

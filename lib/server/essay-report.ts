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

/** Looks at an essay that was read: asks how the style prints what was typed by hand, and compares. Outside of any transaction. */
export async function makeReport({ essay, terms, typed }: ReadEssayCheck): Promise<EssayReport> {
  const all: EssayTerms = { ...terms, printed: await printTyped(essay, typed, terms.style) };
  const letters = terms.works.reduce(
    (sum, { texts }) => sum + texts.reduce((of, text) => of + text.length, 0),
    0,
  );
  return letters > LONG_SOURCES ? inWorker("checkEssay", { essay, terms: all }) : checkEssay(essay, all);
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
  { essay, terms }: ReadEssayCheck,
  { counts, findings }: EssayReport,
): Promise<Result<EssayReportView>> {
  const entries = new Map(essay.entries.map(({ id, number, text }) => [id, { id, number, text }]));
  const shown: EssayFindingView[] = [];
  for (const one of findings)
    shown.push({
      ...{ check: one.check, code: one.code, severity: one.severity, values: one.values },
      places: one.places.slice(0, MOST_PLACES).map((place) => ({ ...place })),
      entries: one.entries.flatMap((id) => entries.get(id) ?? []),
      altered: one.altered,
      source: await sourceOf(group, one, terms),
    });
  return accept({ counts: counts.map((count) => ({ ...count })), findings: shown });
}

/** A mark that leads nowhere may stand in a hundred places; the first of them show the way. */
const MOST_PLACES = 50;

/** The document that holds the source; students read no documents of the library, so nothing of where it stands is told to them. */
async function sourceOf(
  { db, actor }: InGroup,
  { source }: EssayFinding,
  { works }: ReadEssayCheck["terms"],
): Promise<EssayFindingView["source"]> {
  if (source === null || !maySeeDocuments(actor)) return null;
  const text = works.find(({ id }) => id === source.referenceId)?.texts[source.text];
  if (text === undefined) return null;
  const at = utf16ToCodePoint(indexText(text), source.start);
  const { groupId } = actor;
  const textSha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const attached = await db.attachment.findMany({
    where: { groupId, referenceId: source.referenceId, deletedAt: null, documentId: { not: null } },
    select: { document: { select: { id: true, title: true, currentRevisionNumber: true, deletedAt: true } } },
  });
  for (const { document } of attached) {
    if (document === null || document.deletedAt !== null) continue;
    const revision = await db.revision.findFirst({
      where: { groupId, documentId: document.id, number: document.currentRevisionNumber, textSha256 },
      select: { id: true },
    });
    if (revision === null) continue;
    const block = await db.block.findFirst({
      where: { groupId, revisionId: revision.id, startCodePoint: { lte: at }, endCodePoint: { gt: at } },
      select: { key: true },
    });
    return { documentId: document.id, title: document.title, blockKey: block?.key ?? null };
  }
  return null;
}

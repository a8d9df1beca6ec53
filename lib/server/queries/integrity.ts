import { checkIntegrity, quotedWorks } from "#lib/citations/integrity/check-integrity.ts";
import { countChecked } from "#lib/citations/integrity/counts.ts";
import type { IntegrityFinding } from "#lib/citations/integrity/finding.ts";
import type { checkDocument as operation, FindingView } from "#lib/operations/integrity.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { z } from "zod";
import type { InGroup } from "../database.ts";
import { loadChecked, type CheckedDocument } from "./integrity-rows.ts";
import { loadKept, loadTexts, loadWorks } from "./integrity-works.ts";

export type DocumentReport = z.infer<typeof operation.answer>;

/** Everything that is wrong or doubtful in the citations and lists of a document's current revision. */
export async function checkDocument(
  group: InGroup,
  documentId: string,
  style: string | null,
): Promise<Result<DocumentReport, "not_found" | "not_allowed">> {
  if (!maySeeReferences(group.actor)) return refuse("not_allowed");
  const document = await loadChecked(group, documentId);
  if (document === null) return refuse("not_found");
  const { citations, entries } = document;
  const kept = await loadKept(group, documentId);
  const { byWork } = await loadTexts(group, quotedWorks({ citations, entries, kept }));
  const tied = [...entries, ...kept].flatMap(({ referenceId }) => referenceId ?? []);
  const works = await loadWorks(group, [...new Set(tied)], byWork);
  const { id, title, language, revision } = document;
  return accept({
    document: { id, title, language, revision },
    counts: countChecked(citations, entries),
    quotations:
      countQuotations(document, byWork) + kept.filter(({ referenceId }) => byWork.has(referenceId)).length,
    findings: checkIntegrity({ citations, entries, works, kept, style }).map((one) => viewOf(one, document)),
  });
}

/** Quotations of the text whose works all have a stored text. */
function countQuotations(document: CheckedDocument, texts: ReadonlyMap<string, unknown>): number {
  const works = new Map(document.entries.map(({ id, referenceId }) => [id, referenceId]));
  return document.citations.filter(
    ({ quote, entryIds }) =>
      quote !== null && entryIds.length > 0 && entryIds.every((id) => texts.has(works.get(id) ?? "")),
  ).length;
}

function viewOf(one: IntegrityFinding, { citations, entries }: CheckedDocument): FindingView {
  const marks = new Set(one.citations);
  const { code, severity, values, referenceId } = one;
  return {
    code,
    severity,
    values,
    referenceId,
    citations: citations
      .filter(({ key }) => marks.has(key))
      .map(({ key, blockKey, start, end, text }) => ({ key, blockKey, start, end, text })),
    entries: one.entries.flatMap((id) => {
      const entry = entries.find((each) => each.id === id);
      return entry === undefined ? [] : [{ id, list: entry.list, number: entry.number, text: entry.text }];
    }),
  };
}

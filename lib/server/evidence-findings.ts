import { foldTexts, quotationsOfClaims } from "#lib/citations/integrity/quotations.ts";
import { checkEvidence, type EvidenceClaim, type EvidenceFinding } from "#lib/claims/evidence-check.ts";
import { type CheckedTable, checkTable } from "#lib/claims/table-check.ts";
import { tablesOf } from "./checked-tables.ts";
import type { InGroup } from "./database.ts";
import { loadKept, loadTexts, loadWorks } from "./queries/integrity-works.ts";

export interface EvidenceReport {
  readonly findings: readonly EvidenceFinding[];
  /** False where the stored texts, or the documents with tables, were too long to be read at once. */
  readonly complete: boolean;
}

/** All that is doubtful about the evidence of the group's claims, as it stands now. */
export async function evidenceFindings(group: InGroup): Promise<EvidenceReport> {
  const claims = await evidenceClaims(group);
  const quotes = await quoteFindings(group);
  const tables = await tablesOf(group);
  return {
    findings: [...checkEvidence(claims), ...quotes.findings, ...tables.tables.flatMap(tableFindings)],
    complete: quotes.complete && tables.complete,
  };
}

async function evidenceClaims({ db, actor: { groupId } }: InGroup): Promise<EvidenceClaim[]> {
  const rows = await db.claim.findMany({
    where: { groupId, deletedAt: null },
    select: {
      id: true,
      reforms: { select: { reformId: true }, where: { reform: { deletedAt: null } } },
      sources: { select: { referenceId: true, check: true }, where: { deletedAt: null } },
      mentions: { select: { documentId: true }, where: { deletedAt: null, document: { deletedAt: null } } },
    },
    orderBy: { number: "desc" },
  });
  return rows.map(({ id, reforms, sources, mentions }) => ({
    id,
    sources,
    reformIds: reforms.map(({ reformId }) => reformId),
    documentCount: new Set(mentions.map(({ documentId }) => documentId)).size,
  }));
}

async function quoteFindings(group: InGroup): Promise<EvidenceReport> {
  const kept = await loadKept(group);
  const ids = [...new Set(kept.map(({ referenceId }) => referenceId))];
  const { byWork, complete } = await loadTexts(group, ids);
  const works = new Map((await loadWorks(group, ids, byWork)).map((work) => [work.id, work]));
  const byNumber = await claimIds(group);
  const found = quotationsOfClaims(kept, works, foldTexts());
  const findings = found.map(({ code, values, referenceId }): EvidenceFinding => {
    const claimId = byNumber.get(Number(values["claim"]));
    const quote = String(values["quote"] ?? "");
    const there = String(values["there"] ?? "");
    return {
      kind: code === "quotation_changed" ? "quote_changed" : "quote_not_found",
      key: `${claimId ?? ""}:${referenceId ?? ""}:${quote.slice(0, 60)}`,
      fingerprint: `${quote}|${there}`,
      claimIds: claimId === undefined ? [] : [claimId],
      ...{ reformId: null, referenceId, documentId: null, blockKey: null },
      values: { quote, ...(there === "" ? {} : { there }) },
    };
  });
  return { findings, complete };
}

async function claimIds({ db, actor: { groupId } }: InGroup): Promise<ReadonlyMap<number, string>> {
  const rows = await db.claim.findMany({
    where: { groupId, deletedAt: null },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [number, id]));
}

function tableFindings(table: CheckedTable & { readonly documentId: string }): EvidenceFinding[] {
  return checkTable(table).map(({ kind, blockKey, values }) => ({
    kind,
    key: `${table.documentId}:${blockKey}:${String(values["row"] ?? values["column"] ?? "")}`.slice(0, 200),
    fingerprint: Object.values(values).join("|"),
    ...{ claimIds: [], reformId: null, referenceId: null, documentId: table.documentId, blockKey, values },
  }));
}

import type { z } from "zod";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { EvidenceFinding } from "#lib/claims/evidence-check.ts";
import type { EvidenceView, listEvidence as operation } from "#lib/operations/conflicts.ts";
import { maySeeConflicts } from "#lib/permissions/conflicts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { type DecidedCases, loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import { evidenceFindings } from "../evidence-findings.ts";
import { languageOf, wordingsOf } from "../records/claim.ts";
import { reformLabelOf } from "../records/reform.ts";

type Filter = z.infer<typeof operation.query>;
export type EvidenceList = z.infer<typeof operation.answer>;

/** More findings than anybody looks through at once. */
const LONGEST_LIST = 500;

/** What is doubtful about the evidence of claims; counts are of the whole group. */
export async function listEvidence(
  group: InGroup,
  { kind, state }: Filter,
): Promise<Result<EvidenceList, "not_allowed">> {
  if (!maySeeConflicts(group.actor)) return refuse("not_allowed");
  const { findings, complete } = await evidenceFindings(group);
  const decisions = await loadDecisions(group);
  const stateOf = (one: EvidenceFinding) => decisions.stateOf(one.kind, one.key, one.fingerprint);
  const counts: EvidenceList["counts"] = {};
  for (const one of findings)
    if (stateOf(one).state !== "decided") counts[one.kind] = (counts[one.kind] ?? 0) + 1;
  const wanted = findings
    .filter((one) => kind === undefined || one.kind === kind)
    .filter((one) => state === "all" || (stateOf(one).state === "decided") === (state === "decided"))
    .slice(0, LONGEST_LIST);
  return accept({ findings: await viewsOf(group, wanted, decisions), counts, complete });
}

async function viewsOf(
  group: InGroup,
  findings: readonly EvidenceFinding[],
  decisions: DecidedCases,
): Promise<EvidenceView[]> {
  const { db, actor } = group;
  const within = (ids: readonly (string | null)[]) => ({
    where: { groupId: actor.groupId, id: { in: [...new Set(ids.filter((id) => id !== null))] } },
  });
  const claims = byId(await db.claim.findMany(within(findings.flatMap(({ claimIds }) => claimIds))));
  const reforms = byId(await db.reform.findMany(within(findings.map(({ reformId }) => reformId))));
  const works = byId(await db.reference.findMany(within(findings.map(({ referenceId }) => referenceId))));
  const documents = byId(await db.document.findMany(within(findings.map(({ documentId }) => documentId))));
  return findings.map((one) => {
    const { kind, key, fingerprint, values, blockKey } = one;
    const { state, decision } = decisions.stateOf(kind, key, fingerprint);
    const [reform, work, document] = [
      reforms.get(one.reformId ?? ""),
      works.get(one.referenceId ?? ""),
      documents.get(one.documentId ?? ""),
    ];
    return {
      ...{ kind, key, fingerprint, state, values: { ...values } },
      decision: decision?.view ?? null,
      claims: one.claimIds.flatMap((id) => {
        const row = claims.get(id);
        return row === undefined
          ? []
          : [{ id, number: row.number, language: languageOf(row.language), wordings: wordingsOf(row) }];
      }),
      reform: reform === undefined ? null : reformLabelOf(reform),
      work: work === undefined ? null : { id: work.id, name: shortName(work), language: work.language },
      document:
        document === undefined
          ? null
          : { id: document.id, title: document.title, language: document.language, blockKey },
    };
  });
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

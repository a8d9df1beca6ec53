import type { z } from "zod";
import { checkIntegrity, checkLibrary, quotedWorks } from "#lib/citations/integrity/check-integrity.ts";
import type { KeptQuotation } from "#lib/citations/integrity/checked.ts";
import { countChecked } from "#lib/citations/integrity/counts.ts";
import type { IntegrityCode, IntegrityFinding } from "#lib/citations/integrity/finding.ts";
import type { checkGroup as operation } from "#lib/operations/integrity.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { loadChecked, type CheckedDocument } from "./integrity-rows.ts";
import { loadKept, loadTexts, loadWorks, type LoadedWork, type StoredTexts } from "./integrity-works.ts";

export type GroupReport = z.infer<typeof operation.answer>;

/** After so many milliseconds no further document is begun; the report names those that are left. */
const LONGEST_CHECK_MS = 8_000;

/** What is wrong in each document of the group, as counts, and in the works of its library. */
export async function checkGroup(
  group: InGroup,
  style: string | null,
  now: () => number = () => performance.now(),
): Promise<Result<GroupReport, "not_allowed">> {
  if (!maySeeReferences(group.actor)) return refuse("not_allowed");
  const { db, actor } = group;
  const started = now();
  const rows = await db.document.findMany({
    where: { groupId: actor.groupId, deletedAt: null, submissionId: null },
    select: { id: true, title: true, language: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  });
  const loaded: CheckedDocument[] = [];
  for (const { id } of rows) {
    if (now() - started > LONGEST_CHECK_MS) break;
    const document = await loadChecked(group, id);
    if (document !== null) loaded.push(document);
  }
  const library = await loadLibrary(group, loaded);
  const checked = new Set(loaded.map(({ id }) => id));
  return accept({
    unchecked: rows.filter(({ id }) => !checked.has(id)),
    quotationsChecked: library.texts.complete,
    documents: loaded.map((document) => documentLine(document, library.works, style)),
    works: workLines(library, style),
  });
}

interface Library {
  readonly works: ReadonlyMap<string, LoadedWork>;
  readonly texts: StoredTexts;
  readonly kept: readonly KeptQuotation[];
  readonly distinct: readonly (readonly [string, string])[];
}

/** The library is read once for all documents. */
async function loadLibrary(group: InGroup, documents: readonly CheckedDocument[]): Promise<Library> {
  const kept = await loadKept(group);
  const quoted = documents.flatMap(({ citations, entries }) => quotedWorks({ citations, entries, kept: [] }));
  const texts = await loadTexts(group, [
    ...new Set([...quoted, ...kept.map(({ referenceId }) => referenceId)]),
  ]);
  const works = await loadWorks(group, "all", texts.byWork);
  const distinctions = await group.db.referenceDistinction.findMany({
    where: { groupId: group.actor.groupId },
    select: { oneId: true, otherId: true },
  });
  return {
    works: new Map(works.map((work) => [work.id, work])),
    texts,
    kept,
    distinct: distinctions.map(({ oneId, otherId }) => [oneId, otherId] as const),
  };
}

function documentLine(
  { id, title, language, citations, entries }: CheckedDocument,
  library: Library["works"],
  style: string | null,
): GroupReport["documents"][number] {
  const works = entries.flatMap(({ referenceId }) => library.get(referenceId ?? "") ?? []);
  // What claims quote is told of the works, once for the group.
  const findings = checkIntegrity({ citations, entries, works, kept: [], style });
  return { id, title, language, counts: countChecked(citations, entries), findings: countByCode(findings) };
}

function countByCode(findings: readonly IntegrityFinding[]): Partial<Record<IntegrityCode, number>> {
  const counts: Partial<Record<IntegrityCode, number>> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function workLines({ works, kept, distinct }: Library, style: string | null): GroupReport["works"] {
  const findings = checkLibrary({ works: [...works.values()], distinct, kept, style });
  const byWork = Map.groupBy(findings, ({ referenceId }) => referenceId ?? "");
  return [...byWork].map(([referenceId, found]) => {
    const csl = works.get(referenceId)?.csl;
    return {
      referenceId,
      title: csl?.title ?? "",
      language: csl?.language ?? null,
      findings: found.map(({ code, severity, values }) => ({ code, severity, values })),
    };
  });
}

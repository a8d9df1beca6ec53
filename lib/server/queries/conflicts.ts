import type { z } from "zod";
import { shortName } from "#lib/citations/catalogue-line.ts";
import type { Assertion, ConflictMention } from "#lib/claims/assertion.ts";
import { CONFLICT_KINDS, type ConflictCase, type ConflictSide } from "#lib/claims/conflict.ts";
import { reformBranches } from "#lib/claims/reform-branch.ts";
import type {
  ConflictView,
  DecisionView,
  listConflicts as listOperation,
  showComparison as comparisonOperation,
  SideView,
  StatementView,
} from "#lib/operations/conflicts.ts";
import { maySeeConflicts } from "#lib/permissions/conflicts.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { casesOf, claimLines, type ConflictRows, loadConflictRows } from "../conflict-cases.ts";
import { type DecidedCases, decisionView, loadDecisions } from "../conflict-decisions.ts";
import type { InGroup } from "../database.ts";
import { casesSoFar, type ComparisonProgress, knownCases } from "../known-cases.ts";
import { languageOf, wordingsOf } from "../records/claim.ts";
import { reformFieldsOf, reformLabelOf } from "../records/reform.ts";
import { peopleById } from "./people.ts";

type Filter = z.infer<typeof listOperation.query>;
export type ConflictList = z.infer<typeof listOperation.answer>;

/** Dates and figures that cannot all be so, the surest first; counts are of the whole group. */
export async function listConflicts(
  group: InGroup,
  filter: Filter,
): Promise<Result<ConflictList, "not_allowed">> {
  if (!maySeeConflicts(group.actor)) return refuse("not_allowed");
  return accept(await listOf(group, (await knownCases(group)).cases, filter));
}

/** The same without waiting: what this process knows of the group, and how far a comparison is that goes on. */
export async function listConflictsSoFar(
  group: InGroup,
  filter: Filter,
): Promise<Result<ConflictsSoFar, "not_allowed">> {
  if (!maySeeConflicts(group.actor)) return refuse("not_allowed");
  const { known, progress } = await casesSoFar(group);
  if (known === null) return accept({ list: null, progress, decided: await decidedCases(group) });
  return accept({ list: await listOf(group, known.cases, filter), progress, decided: [] });
}

export interface ConflictsSoFar {
  /** Null until they have been compared once. */
  readonly list: ConflictList | null;
  readonly progress: ComparisonProgress | null;
  /** What was decided before, where nothing else can be shown yet. */
  readonly decided: readonly DecidedCase[];
}

/** How far the comparison of the group's values is; begins it where it is due. */
export async function showComparison(
  group: InGroup,
): Promise<Result<z.infer<typeof comparisonOperation.answer>, "not_allowed">> {
  if (!maySeeConflicts(group.actor)) return refuse("not_allowed");
  const { progress } = await casesSoFar(group);
  return accept({ isCompared: progress === null, ...(progress ?? { done: 0, of: 0 }) });
}

async function listOf(group: InGroup, cases: readonly ConflictCase[], filter: Filter): Promise<ConflictList> {
  const [shown, decisions] = [await showing(group, cases), await loadDecisions(group)];
  const views = cases.flatMap((found) => viewOf(found, shown, decisions));
  return {
    conflicts: views.filter((view) => fits(view, filter)),
    counts: countsOf(views),
    reforms: [...Map.groupBy(views, ({ reform }) => reform.id).values()].flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      return [{ ...first.reform, counts: countsOf(own) }];
    }),
  };
}

/** What was decided about a reform, from the decisions alone: the sides are known once the values have been compared. */
export interface DecidedCase extends Pick<ConflictView, "key" | "kind" | "about" | "reform"> {
  readonly decision: DecisionView;
}

async function decidedCases({ db, actor: { groupId } }: InGroup): Promise<DecidedCase[]> {
  const rows = await db.conflictDecision.findMany({
    where: { groupId, undoneAt: null, kind: { in: [...CONFLICT_KINDS] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const reforms = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  const people = await peopleById(
    db,
    rows.map((row) => row.decidedById),
  );
  const byId = new Map(reforms.map((reform) => [reform.id, reform]));
  return rows.flatMap((row) => {
    // The key of a case (lib/claims/conflict.ts) names its reform and what is dated or measured.
    const [reformId = "", about = ""] = row.key.split(":");
    const reform = byId.get(reformId);
    if (reform === undefined) return [];
    const kind = CONFLICT_KINDS.find((one) => one === row.kind) ?? "dates";
    return [
      {
        ...{ key: row.key, kind, about, decision: decisionView(row, people) },
        reform: { ...reformLabelOf(reform), ...datesOf(reform) },
      },
    ];
  });
}

/** Cases that wait for a decision, in which a claim or a reform stands. Only what is about the same branches of the register is read. */
export async function openConflictsOf(
  group: InGroup,
  of: { readonly claimId: string } | { readonly reformId: string },
): Promise<readonly ConflictView[]> {
  if (!maySeeConflicts(group.actor)) return [];
  const reformIds = await branchesOf(group, of);
  if (reformIds.length === 0) return [];
  const rows = await loadConflictRows(group, { reformIds });
  const cases = casesOf(rows).filter(({ reformId }) => reformIds.includes(reformId));
  const [shown, decisions] = [await showing(group, cases), await loadDecisions(group)];
  return cases
    .flatMap((found) => viewOf(found, shown, decisions))
    .filter((view) => fits(view, { ...of, state: "open" }));
}

/** Cases that were found, to be shown: only what stands in them is read. */
export async function viewsOfCases(
  group: InGroup,
  cases: readonly ConflictCase[],
): Promise<readonly ConflictView[]> {
  if (cases.length === 0 || !maySeeConflicts(group.actor)) return [];
  const [shown, decisions] = [await showing(group, cases), await loadDecisions(group)];
  return cases.flatMap((found) => viewOf(found, shown, decisions));
}

/** The reform, or those of the claim, with all that is above and below: their claims are compared. */
async function branchesOf(
  { db, actor: { groupId } }: InGroup,
  of: { readonly claimId: string } | { readonly reformId: string },
): Promise<readonly string[]> {
  const where = { groupId, deletedAt: null };
  const reforms = await db.reform.findMany({ where, select: { id: true, parentId: true } });
  const asked =
    "reformId" in of
      ? [of.reformId]
      : (
          await db.claimReform.findMany({
            where: { groupId, claimId: of.claimId },
            select: { reformId: true },
          })
        ).map(({ reformId }) => reformId);
  const { above, within } = reformBranches(reforms);
  // Beside a part stand its siblings: they say which values of the whole are theirs.
  return [...new Set(asked.flatMap((id) => [...within(above(id).at(-1) ?? id)]))];
}

function countsOf(views: readonly ConflictView[]): { open: number; decided: number } {
  const decided = views.filter(({ state }) => state === "decided").length;
  return { open: views.length - decided, decided };
}

function fits(view: ConflictView, filter: Filter): boolean {
  const { kind, reformId, claimId, language, state } = filter;
  if (view.key === filter.key) return true;
  const statements = view.sides.flatMap((side) => side.statements);
  if (kind !== undefined && view.kind !== kind) return false;
  if (reformId !== undefined && view.reform.id !== reformId && !view.wholes.some(({ id }) => id === reformId))
    return false;
  if (claimId !== undefined && !statements.some(({ claim }) => claim.id === claimId)) return false;
  if (language !== undefined && !statements.some((statement) => languageIn(statement) === language))
    return false;
  return state === "all" || (state === "decided") === (view.state === "decided");
}

function languageIn({ claim, mention }: StatementView): string {
  return mention?.language ?? claim.language;
}

/** What views are filled with, by id. */
interface Shown {
  readonly claims: ReadonlyMap<string, ConflictRows["claims"][number]>;
  readonly reforms: ReadonlyMap<string, ConflictRows["reforms"][number]>;
  readonly documents: ReadonlyMap<
    string,
    { title: string; authors: string; year: number | null; language: string }
  >;
  readonly sources: ReadonlyMap<string, number>;
}

async function showing(group: InGroup, cases: readonly ConflictCase[]): Promise<Shown> {
  const { db, actor } = group;
  const { groupId } = actor;
  const assertions = cases.flatMap(({ sides }) => sides.flatMap((side) => side.assertions));
  const claimIds = [...new Set(assertions.map(({ claim }) => claim.id))];
  const claims = await claimLines(group, claimIds);
  const reforms = await db.reform.findMany({ where: { groupId, deletedAt: null } });
  const documents = await db.document.findMany({
    where: {
      groupId,
      id: {
        in: [...new Set(assertions.flatMap(({ speakers }) => speakers.map((speaker) => speaker.documentId)))],
      },
    },
    select: { id: true, title: true, authors: true, year: true, language: true },
  });
  const sources = await db.source.groupBy({
    by: ["claimId"],
    where: {
      groupId,
      deletedAt: null,
      claimId: { in: claimIds },
    },
    _count: true,
  });
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    reforms: new Map(reforms.map((reform) => [reform.id, reform])),
    documents: new Map(documents.map((document) => [document.id, document])),
    sources: new Map(sources.map(({ claimId, _count }) => [claimId, _count])),
  };
}

/** None where the reform was deleted since it was compared. */
function viewOf(found: ConflictCase, shown: Shown, decisions: DecidedCases): ConflictView[] {
  const { kind, key, fingerprint, about, score, reasons } = found;
  const reform = shown.reforms.get(found.reformId);
  if (reform === undefined) return [];
  const { state, decision } = decisions.stateOf(kind, key, fingerprint);
  const view = {
    ...{ kind, key, fingerprint, about, score, state },
    decision: decision?.view ?? null,
    reasons: [...reasons],
    reform: { ...reformLabelOf(reform), ...datesOf(reform) },
    wholes: [...new Set(found.ofWhole.values())].flatMap((id) => {
      const whole = shown.reforms.get(id);
      return whole === undefined ? [] : [reformLabelOf(whole)];
    }),
    sides: found.sides.flatMap((side) => sideView(side, found, shown)),
    unlinked: unlinkedPairs(found),
  };
  return [view];
}

function datesOf(
  row: ConflictRows["reforms"][number],
): Pick<ConflictView["reform"], "dates" | "dateMeanings"> {
  const { dates, dateMeanings } = reformFieldsOf(row);
  return { dates, dateMeanings };
}

function sideView(side: ConflictSide, { ofWhole }: ConflictCase, shown: Shown): SideView[] {
  const [first] = side.assertions;
  if (first === undefined) return [];
  const { kind, date, relation, amount, upper, unit, isFormer } = first.value;
  return [
    {
      value: { kind, date, relation, amount, upper, unit, isFormer },
      isRegistered: side.isRegistered,
      statements: side.assertions.flatMap((assertion) =>
        statementsOf(assertion, ofWhole.get(assertion) ?? null, shown),
      ),
    },
  ];
}

function statementsOf(assertion: Assertion, wholeId: string | null, shown: Shown): StatementView[] {
  const row = shown.claims.get(assertion.claim.id);
  if (row === undefined) return [];
  const { exact: words, measure } = assertion.value;
  const claim = {
    id: row.id,
    number: row.number,
    language: languageOf(row.language),
    wordings: wordingsOf(row),
  };
  const sourceCount = shown.sources.get(row.id) ?? 0;
  const speakers: readonly (ConflictMention | null)[] =
    assertion.speakers.length === 0 ? [null] : assertion.speakers;
  return speakers.flatMap((speaker) => {
    const mention = speaker === null ? null : mentionView(speaker, shown);
    // Its document is gone since it was compared.
    if (speaker !== null && mention === null) return [];
    return [{ claim, mention, ...{ words, measure, sourceCount, wholeId } }];
  });
}

function mentionView(
  { annotationId, documentId, exact }: ConflictMention,
  shown: Shown,
): StatementView["mention"] {
  const document = shown.documents.get(documentId);
  if (document === undefined) return null;
  const { title, language } = document;
  return {
    annotationId,
    documentId,
    shortName: shortName({ ...document, authors: familyName(document.authors) }),
    title,
    language,
    exact,
  };
}

/** The first author's, whether initials stand before it or behind: "Д.А. Ли", "Сейітова А.". */
function familyName(authors: string): string {
  const words = (authors.split(/[,;]/u)[0] ?? "").split(/\s+/u).filter((word) => !word.endsWith("."));
  // One name beside initials is the family's; of full names it is the one that stands first.
  return words[0] ?? authors;
}

/** More than anybody links by one button. */
const MOST_UNLINKED = 200;

/** Pairs of claims on different sides, each once, where nobody has linked them as contradicting each other; the first of many. */
function unlinkedPairs({ sides }: ConflictCase): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [n, side] of sides.entries()) {
    const others = sides.slice(n + 1).flatMap((other) => other.assertions);
    for (const a of side.assertions)
      for (const b of others) {
        if (a.claim.id === b.claim.id || a.claim.contradicts.includes(b.claim.id)) continue;
        const [one, two] = a.claim.id < b.claim.id ? [a.claim.id, b.claim.id] : [b.claim.id, a.claim.id];
        pairs.set(`${one} ${two}`, [one, two]);
        if (pairs.size === MOST_UNLINKED) return [...pairs.values()];
      }
  }
  return [...pairs.values()];
}

import type { z } from "zod";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import type { EvidenceState } from "#lib/claims/coverage.ts";
import type { SourceCheck } from "#lib/claims/source.ts";
import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ClaimFilter, claimsQuery, ListedClaim } from "#lib/operations/claims.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import { maySeeClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import {
  CLAIM_INCLUDE,
  LISTED_CLAIM,
  languageOf,
  type ListedClaimRow,
  wordingsOf,
} from "../records/claim.ts";
import { reformLabelOf } from "../records/reform.ts";
import { claimViews } from "./claims.ts";
import { readSearched, searchedRows } from "../search/list-search.ts";
import { typedWords } from "./typed-words.ts";

type Asked = z.infer<typeof claimsQuery>;

/** Claims of a page where nobody asks for more or fewer. */
const PAGE = 1_000;

export interface ClaimPage<Claim = ClaimView> {
  readonly claims: Claim[];
  readonly count: number;
  readonly next: string | null;
  /** What was searched for in place of what was typed, which nothing has. */
  readonly mended: string | null;
}

/** A page of the claims that the filter finds, whole, in the order in which they were stated, newest first, or as asked. */
export async function listClaims(group: InGroup, asked: Asked): Promise<Result<ClaimPage, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const { ids, ...page } = await pageOfIds(group, asked);
  const rows = await group.db.claim.findMany({
    where: { groupId: group.actor.groupId, id: { in: ids } },
    include: CLAIM_INCLUDE,
  });
  return accept({ claims: await claimViews(group, inOrder(rows, ids)), ...page });
}

/** The same page as a list shows it: one wording, and figures in place of mentions and sources. */
export async function listClaimRows(
  group: InGroup,
  asked: Asked,
): Promise<Result<ClaimPage<ListedClaim>, "not_allowed">> {
  if (!maySeeClaims(group.actor)) return refuse("not_allowed");
  const { ids, ...page } = await pageOfIds(group, asked);
  const rows = await group.db.claim.findMany({
    where: { groupId: group.actor.groupId, id: { in: ids } },
    select: LISTED_CLAIM,
  });
  const { locale = "kk" } = asked;
  return accept({ claims: inOrder(rows, ids).map((row) => listedClaim(row, locale)), ...page });
}

/** Only ids are ordered, ten thousand of them if need be; claims are read for the page alone. */
async function pageOfIds(
  group: InGroup,
  { limit = PAGE, after, sort = "number", order, locale = "kk", ...filter }: Asked,
): Promise<Omit<ClaimPage, "claims"> & { readonly ids: string[] }> {
  const { groupId } = group.actor;
  const sought = { noun: "claim" as const, search: filter.search };
  const { rows: all, mended } = await readSearched(group, sought, (search) =>
    sortedIds(
      group,
      { groupId, AND: [...conditions(filter), ...searchedRows(search, inWordings)] },
      { sort, order: order ?? FIRST_ORDER[sort], locale },
    ),
  );
  // Whoever pages on while the last claim of the page is deleted begins anew.
  const from = after === undefined ? 0 : all.indexOf(after) + 1;
  const ids = all.slice(from, from + limit);
  const next = from + limit < all.length ? (ids.at(-1) ?? null) : null;
  return { ids, count: all.length, next, mended };
}

function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): Row[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...rows].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

function listedClaim(row: ListedClaimRow, locale: Language): ListedClaim {
  const { id, number, kind, state, version, mentions, sources } = row;
  const wordings = wordingsOf(row);
  const own = languageOf(row.language);
  const language = wordings[locale] === undefined ? own : locale;
  return {
    ...{ id, number, kind, state, version, language },
    wording: wordings[language] ?? "",
    languages: LANGUAGES.filter((each) => wordings[each] !== undefined),
    reforms: row.reforms.map(({ reform, stance }) => ({ ...reformLabelOf(reform), stance })),
    mentions: mentions.length,
    documents: new Set(mentions.map(({ documentId }) => documentId)).size,
    sources: sources.map(({ check }) => check),
  };
}

/** Words and states begin at the start of their order, figures with the greatest. */
const FIRST_ORDER = {
  number: "desc",
  wording: "asc",
  mentions: "desc",
  sources: "desc",
  state: "asc",
} as const;

interface Order {
  readonly sort: NonNullable<Asked["sort"]>;
  readonly order: "asc" | "desc";
  readonly locale: Language;
}

/** Ties go by number, newest first, whichever way the order runs. */
async function sortedIds(
  { db }: InGroup,
  where: Prisma.ClaimWhereInput,
  { sort, order, locale }: Order,
): Promise<string[]> {
  if (sort === "number") {
    const rows = await db.claim.findMany({ where, select: { id: true }, orderBy: { number: order } });
    return rows.map(({ id }) => id);
  }
  const there = { deletedAt: null };
  const rows = await db.claim.findMany({
    where,
    select: {
      ...{ id: true, number: true, kind: true, state: true, language: true },
      ...(sort === "wording" ? { wordingKk: true, wordingRu: true, wordingEn: true } : {}),
      ...(sort === "sources" ? { _count: { select: { sources: { where: there } } } } : {}),
      ...(sort === "mentions"
        ? { mentions: { where: { ...there, document: there }, select: { documentId: true } } }
        : {}),
    },
  });
  const direction = order === "asc" ? 1 : -1;
  const compare = comparison(sort, locale);
  return rows
    .sort((one, other) => direction * compare(one, other) || other.number - one.number)
    .map(({ id }) => id);
}

interface Light {
  readonly kind: (typeof CLAIM_KINDS)[number];
  readonly state: (typeof CLAIM_STATES)[number];
  readonly language: string;
  readonly wordingKk?: string | null;
  readonly wordingRu?: string | null;
  readonly wordingEn?: string | null;
  readonly mentions?: readonly { readonly documentId: string }[];
  readonly _count?: { readonly sources?: number };
}

function comparison(sort: Order["sort"], locale: Language): (one: Light, other: Light) => number {
  if (sort === "wording") {
    const collator = new Intl.Collator(locale, { numeric: true });
    return (one, other) => collator.compare(shownText(one, locale), shownText(other, locale));
  }
  if (sort === "state")
    return (one, other) =>
      CLAIM_STATES.indexOf(one.state) - CLAIM_STATES.indexOf(other.state) ||
      CLAIM_KINDS.indexOf(one.kind) - CLAIM_KINDS.indexOf(other.kind);
  if (sort === "sources") return (one, other) => (one._count?.sources ?? 0) - (other._count?.sources ?? 0);
  // Documents that state a claim count before the passages in them.
  const documents = ({ mentions = [] }: Light) => new Set(mentions.map(({ documentId }) => documentId)).size;
  const passages = ({ mentions = [] }: Light) => mentions.length;
  return (one, other) => documents(one) - documents(other) || passages(one) - passages(other);
}

/** The wording that the screen shows: in its language, else in the claim's own. */
function shownText(
  { wordingKk = null, wordingRu = null, wordingEn = null, language }: Light,
  locale: Language,
): string {
  const wordings = wordingsOf({ wordingKk, wordingRu, wordingEn });
  const own = LANGUAGES.find((each) => each === language);
  return wordings[locale] ?? (own === undefined ? "" : (wordings[own] ?? ""));
}

function conditions(filter: ClaimFilter): Prisma.ClaimWhereInput[] {
  const mention = { deletedAt: null, document: { deletedAt: null } };
  const { kind, state, language, reformId, stance, documentId, referenceId, authorId } = filter;
  return [
    // What was merged into another claim comes back with it, by taking the merge back.
    state === "deleted"
      ? { deletedAt: { not: null }, mergedInto: { none: { undoneAt: null } } }
      : { deletedAt: null },
    ...(kind === undefined ? [] : [{ kind }]),
    ...(state === undefined || state === "deleted" ? [] : [{ state }]),
    ...(language === undefined
      ? []
      : [{ mentions: { some: { ...mention, document: { deletedAt: null, language } } } }]),
    ...(reformId === undefined && stance === undefined ? [] : [ofReform(reformId, stance)]),
    ...(documentId === undefined ? [] : [{ mentions: { some: { ...mention, documentId } } }]),
    ...(referenceId === undefined ? [] : [{ sources: { some: { referenceId, deletedAt: null } } }]),
    ...(authorId === undefined ? [] : [{ createdById: authorId }]),
    ...evidence(filter),
    ...coverage(filter),
  ];
}

function ofReform(reformId: string | undefined, stance: ClaimFilter["stance"]): Prisma.ClaimWhereInput {
  const said = stance === undefined ? {} : { stance: stance === "unsaid" ? null : stance };
  return {
    reforms: {
      some: { ...(reformId === undefined ? {} : { reformId }), ...said, reform: { deletedAt: null } },
    },
  };
}

/** What a claim rests on, what it asserts and who mentions it. */
function evidence({ sources, values, mentions }: ClaimFilter): Prisma.ClaimWhereInput[] {
  const there = { deletedAt: null };
  const mention = { deletedAt: null, document: there };
  return [
    ...(sources === "none" ? [{ sources: { none: there } }] : []),
    ...(sources === "some" ? [{ sources: { some: there } }] : []),
    ...(sources === "unchecked" ? [{ sources: { some: { ...there, check: "unchecked" as const } } }] : []),
    ...(values === undefined
      ? []
      : [{ values: values === "none" ? { none: there } : { some: { ...there, kind: values } } }]),
    ...(mentions === undefined
      ? []
      : [{ mentions: mentions === "none" ? { none: mention } : { some: mention } }]),
  ];
}

/** What the bars of the coverage pictures lead to (lib/claims/coverage.ts). */
function coverage({ year, evidence: carried, oneLanguage }: ClaimFilter): Prisma.ClaimWhereInput[] {
  return [
    ...(year === undefined
      ? []
      : [{ mentions: { some: { deletedAt: null, document: { deletedAt: null, year } } } }]),
    ...(carried === undefined ? [] : [carriedSo(carried)]),
    ...(oneLanguage === undefined ? [] : inOneLanguage(oneLanguage)),
  ];
}

/** By the best check of any source. */
function carriedSo(evidence: EvidenceState): Prisma.ClaimWhereInput {
  const checked = (...checks: SourceCheck[]) => ({ deletedAt: null, check: { in: checks } });
  if (evidence === "none") return { sources: { none: { deletedAt: null } } };
  if (evidence === "found") return { sources: { some: checked("quote_found") } };
  if (evidence === "opened")
    return { sources: { some: checked("work_opened"), none: checked("quote_found") } };
  return {
    sources: { some: checked("unchecked", "entry_seen"), none: checked("work_opened", "quote_found") },
  };
}

/** Wordings and mentions in this language, and no other. */
function inOneLanguage(language: Language): Prisma.ClaimWhereInput[] {
  const worded = { kk: "wordingKk", ru: "wordingRu", en: "wordingEn" } as const;
  return [
    ...LANGUAGES.map((one) => ({ [worded[one]]: one === language ? { not: null } : null })),
    { mentions: { none: { deletedAt: null, document: { deletedAt: null, language: { not: language } } } } },
  ];
}

/** Each word must stand in a wording, whichever its language: "2007 Мажилис" meets both; "№ 12" and "12" also the claim's number. */
function inWordings(search: string): Prisma.ClaimWhereInput[] {
  const number = /^(?:№|no\.?)?\s*(\d{1,6})$/iu.exec(search.trim())?.[1];
  const worded = typedWords(search).map((word) => ({
    OR: [{ wordingKk: word }, { wordingRu: word }, { wordingEn: word }],
  }));
  return number === undefined ? worded : [{ OR: [{ number: Number(number) }, { AND: worded }] }];
}

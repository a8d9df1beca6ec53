import type { Wordings } from "#lib/claims/claim.ts";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import type { Prisma } from "#prisma/client.ts";
import { THREAD } from "./comment.ts";

/** Columns of a claim's wordings ↔ wordings by language. */
export interface WordingColumns {
  readonly wordingKk: string | null;
  readonly wordingRu: string | null;
  readonly wordingEn: string | null;
}

export function wordingsOf(row: WordingColumns): Wordings {
  const { wordingKk: kk, wordingRu: ru, wordingEn: en } = row;
  return { ...(kk === null ? {} : { kk }), ...(ru === null ? {} : { ru }), ...(en === null ? {} : { en }) };
}

export function wordingColumns(wordings: Wordings): {
  wordingKk: string | null;
  wordingRu: string | null;
  wordingEn: string | null;
} {
  return { wordingKk: wordings.kk ?? null, wordingRu: wordings.ru ?? null, wordingEn: wordings.en ?? null };
}

/** A column that only ever holds one of the three languages. */
export function languageOf(value: string): Language {
  if (!isLanguage(value)) throw new Error(`"${value}" is no language of the platform`);
  return value;
}

/** What a claim is shown with: nothing that was deleted. */
export const CLAIM_INCLUDE = {
  reforms: { include: { reform: true }, where: { reform: { deletedAt: null } } },
  values: { where: { deletedAt: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  sources: { where: { deletedAt: null }, include: { reference: true }, orderBy: { createdAt: "asc" } },
  mentions: {
    where: { deletedAt: null, document: { deletedAt: null } },
    include: { document: { select: { title: true, language: true } } },
    orderBy: [{ createdAt: "asc" }],
  },
  linksFrom: { include: { toClaim: true }, where: { toClaim: { deletedAt: null } } },
  linksTo: { include: { fromClaim: true }, where: { fromClaim: { deletedAt: null } } },
  comments: THREAD,
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM_INCLUDE }>;

/** What a line of a list is made of: of mentions and sources no more than is counted. */
export const LISTED_CLAIM = {
  ...{ id: true, number: true, kind: true, state: true, version: true, language: true },
  ...{ wordingKk: true, wordingRu: true, wordingEn: true },
  reforms: {
    select: {
      stance: true,
      reform: {
        select: { id: true, slug: true, kind: true, labelKk: true, labelRu: true, labelEn: true },
      },
    },
    where: { reform: { deletedAt: null } },
  },
  sources: { where: { deletedAt: null }, select: { check: true } },
  mentions: { where: { deletedAt: null, document: { deletedAt: null } }, select: { documentId: true } },
} satisfies Prisma.ClaimSelect;

export type ListedClaimRow = Prisma.ClaimGetPayload<{ select: typeof LISTED_CLAIM }>;

import { nameKey } from "#lib/languages/name-key.ts";
import { filterTerm } from "#lib/search/entry.ts";
import type { QueryFilter } from "#lib/search/query.ts";
import { literally } from "../queries/typed-words.ts";
import { namesIn, type InIndex } from "./read-texts.ts";
import { registerNames } from "./register-names.ts";

export interface Narrowed {
  readonly filters: readonly (readonly string[])[];
  readonly barred: readonly string[];
  /** Of reforms that no hit is to be about. */
  readonly barredReformIds: readonly string[];
  readonly reformIds: readonly string[] | null;
}

/** Years that an open end reaches to. */
const YEARS = { from: 1800, to: 2100 } as const;
/** Rows that are looked at for the printed names of one typed author. */
const MOST_NAMED = 200;

/** What "year:2007-2011 author:Сейітова -language:ru" narrows to: terms of the index, and entries of the register. */
export async function narrowedBy(index: InIndex, asked: readonly QueryFilter[]): Promise<Narrowed> {
  const filters: string[][] = [];
  const barred: string[] = [];
  const barredReformIds: string[] = [];
  let reformIds: string[] | null = null;
  for (const filter of asked) {
    if (filter.field === "reform") {
      const named = await reformsNamed(index, filter.value);
      if (filter.isExcluded) barredReformIds.push(...named);
      else reformIds = reformIds === null ? named : reformIds.filter((id) => named.includes(id));
      continue;
    }
    const terms = await termsFor(index, filter);
    if (filter.isExcluded) barred.push(...terms);
    else filters.push(terms);
  }
  return { filters, barred, barredReformIds, reformIds };
}

async function termsFor(index: InIndex, { field, value, from, to }: QueryFilter): Promise<string[]> {
  if (field === "year") return yearTerms(from ?? YEARS.from, to ?? YEARS.to);
  if (field === "author") return authorTerms(index, value);
  return field === "reform" ? [] : [filterTerm(field, value)];
}

function yearTerms(from: number, to: number): string[] {
  const last = Math.min(to, from + (YEARS.to - YEARS.from));
  return Array.from({ length: Math.max(last - from + 1, 1) }, (_, n) => filterTerm("year", String(from + n)));
}

/** Everybody whose printed name has the typed one in it; where nobody has, the name itself, by which nothing is found. */
async function authorTerms({ db, groupId }: InIndex, typed: string): Promise<string[]> {
  const authors = { contains: literally(typed), mode: "insensitive" } as const;
  const select = { authors: true } as const;
  const where = { groupId, deletedAt: null, authors };
  const documents = await db.document.findMany({ where, select, distinct: ["authors"], take: MOST_NAMED });
  const references = await db.reference.findMany({ where, select, distinct: ["authors"], take: MOST_NAMED });
  const members = await db.user.findMany({
    where: { name: authors, memberships: { some: { groupId } } },
    select: { id: true },
  });
  const key = nameKey(typed);
  const names = [...documents, ...references]
    .flatMap((row) => namesIn(row.authors))
    .filter((name) => nameKey(name).includes(key));
  const found = [...new Set([...names, ...members.map(({ id }) => `@${id}`)])];
  return (found.length === 0 ? [typed] : found).map((author) => filterTerm("author", author));
}

/** Entries of the register one of whose names begins so. */
async function reformsNamed(index: InIndex, typed: string): Promise<string[]> {
  const wanted = typed.trim().toLowerCase();
  const { all } = await registerNames(index);
  const ids = all.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ reformId }) => reformId);
  return [...new Set(ids)];
}

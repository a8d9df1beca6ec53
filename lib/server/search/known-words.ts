import { z } from "zod";
import type { AskedWord } from "#lib/search/asked-word.ts";
import type { SearchKeys } from "#lib/search/entry-words.ts";
import { KEEP_PLAN } from "../database/kept-plans.ts";
import type { InIndex } from "./read-texts.ts";

/** Words of the vocabulary that one asked word may draw in, by how. */
const MOST = { sounding: 200, begun: 30, alike: 300 } as const;
/** Shorter words are like too many others. */
const SHORTEST_SLIP = 4;
/** Letters that two words of one family begin with at least, and how many letters the longer one may have more. */
const FAMILY = { shortest: 4, longer: 5 } as const;

/** A word of the group's vocabulary. */
export interface KnownWord {
  readonly word: string;
  readonly stems: readonly string[];
  /** In how many blocks; 1 where it stands in none. */
  readonly count: number;
}

/** What the vocabulary knows of the words of a query. */
export interface KnownWords {
  /** The word as it was typed. */
  form(form: string): KnownWord | null;
  /** Words that sound like one of the keys (`AskedWord.keys`). */
  sounding(key: string): readonly KnownWord[];
  begun(beginning: string): readonly KnownWord[];
  /** Words that begin with the stem. */
  longer(stem: string): readonly KnownWord[];
  /** Words that look like one of which nothing is known. */
  alike(form: string): readonly KnownWord[];
  /** In how many blocks the most frequent word of the group stands. */
  readonly most: number;
}

interface Wanted {
  readonly words: readonly AskedWord[];
  /** Words that may be slips: those that were typed. */
  readonly slips: readonly AskedWord[];
  /** Whether words of one family are looked for. */
  readonly isWide: boolean;
}

const row = z.object({
  how: z.enum(["form", "sound", "begun", "longer", "alike", "most"]),
  asked: z.string(),
  word: z.string(),
  stems: z.array(z.string()),
  count: z.number(),
});

/** Asks the vocabulary for all words of a query at once. */
export async function knownWords(
  { db }: InIndex,
  keys: SearchKeys,
  { words, slips, isWide }: Wanted,
): Promise<KnownWords> {
  const soundOf = (key: string): string => keys.sound(key);
  const loose = words.filter(({ isExact }) => !isExact);
  const stems = isWide ? loose.flatMap((word) => word.stems).filter((s) => s.length >= FAMILY.shortest) : [];
  const forms = [...words.map(({ form }) => form), ...stems.flatMap(shorterStems)];
  const mayBeSlips = slips.filter(({ form, isExact }) => !isExact && form.length >= SHORTEST_SLIP);
  const lists = [
    unique(forms),
    unique(loose.flatMap((word) => word.keys.map(soundOf))),
    unique(words.flatMap(({ isBegun, form }) => (isBegun ? [form] : []))),
    unique(stems),
    mayBeSlips.map(({ form }) => form),
    mayBeSlips.map((word) => word.keys.map(soundOf).join(" ")),
    mayBeSlips.map(({ form }) => keys.slips(form).join(" ")),
  ];
  const [answer] = await db.$queryRaw<{ known: unknown }[]>`
    ${KEEP_PLAN} SELECT coalesce(json_agg(json_build_object('how', how, 'asked', asked, 'word', word, 'stems', word_stems, 'count', count)), '[]') AS known
    FROM search_known(${lists[0]}::text[], ${lists[1]}::text[], ${lists[2]}::text[], ${lists[3]}::text[], ${lists[4]}::text[],
      ${lists[5]}::text[], ${lists[6]}::text[], ${MOST.sounding}::int, ${MOST.begun}::int, ${MOST.alike}::int)`;
  const known = new Map<string, KnownWord[]>();
  for (const { how, asked, word, stems: its, count } of z.array(row).parse(answer?.known)) {
    const list = known.get(`${how} ${asked}`) ?? [];
    list.push({ word, stems: its, count: Math.max(count, 1) });
    known.set(`${how} ${asked}`, list);
  }
  const of = (how: string, asked: string): readonly KnownWord[] => known.get(`${how} ${asked}`) ?? [];
  return {
    form: (form) => of("form", form)[0] ?? null,
    sounding: (key) => of("sound", soundOf(key)),
    begun: (beginning) => of("begun", beginning),
    longer: (stem) => of("longer", stem),
    alike: (form) => of("alike", form),
    most: of("most", "")[0]?.count ?? 1,
  };
}

/** Words that begin so, the most frequent first. */
export async function wordsBegun({ db }: InIndex, beginning: string, most: number): Promise<KnownWord[]> {
  return db.$queryRaw<KnownWord[]>`
    SELECT word, word_stems AS stems, greatest(count, 1) AS count
    FROM search_known('{}', '{}', ARRAY[${beginning}], '{}', '{}', '{}', '{}', 0, ${most}::int, 0) WHERE how = 'begun'`;
}

/** Stems of the family that the stem begins with. */
export function shorterStems(stem: string): string[] {
  const shorter: string[] = [];
  for (let cut = 1; cut <= FAMILY.longer && stem.length - cut >= FAMILY.shortest; cut += 1)
    shorter.push(stem.slice(0, -cut));
  return shorter;
}

/** Whether the longer stem is of the family of the other one. */
export function isLonger(longer: string, stem: string): boolean {
  return (
    stem.length >= FAMILY.shortest &&
    longer.length > stem.length &&
    longer.length - stem.length <= FAMILY.longer &&
    longer.startsWith(stem)
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { stemmer as stemRussian } from "@orama/stemmers/russian";
import { Client } from "pg";
import { stem as stemEnglish } from "porter2";
import { expect, test } from "vitest";
import { useDatabase } from "#tests/support/database.ts";

/** The stems that the browser and the index make without a database are those of PostgreSQL's Snowball. */
const here = useDatabase();
const MESSAGES = path.resolve(import.meta.dirname, "../../../../messages");

test.each([
  ["ru", "russian_stem", /[а-я]{3,}/gu, stemRussian],
  ["en", "english_stem", /[a-z]{3,}/gu, stemEnglish],
] as const)(
  "every %s word of the interface has the stem that PostgreSQL gives it",
  async (locale, dictionary, pattern, stem) => {
    const words = wordsOfMessages(locale, pattern);
    expect(words.length).toBeGreaterThan(1_000);
    const client = new Client({ connectionString: here.current.runtimeUrl });
    await client.connect();
    const { rows } = await client.query<{ word: string; stems: string[] }>(
      `SELECT word, ts_lexize('${dictionary}', word) AS stems FROM unnest($1::text[]) AS word`,
      [words],
    );
    await client.end();
    const differing = rows.filter(({ word, stems }) => stems.length > 0 && stems[0] !== stem(word));
    // Since 2024 Snowball leaves "add", "egg" and "off" their double letter; porter2 is older there: its stems of them agree among themselves.
    const others = differing.filter(({ word }) => !/^[aeo](.)\1(?:s|ed|ing|ings)?$/u.test(word));
    expect(others.map(({ word, stems }) => [word, stems[0], stem(word)])).toEqual([]);
  },
);

function wordsOfMessages(locale: string, pattern: RegExp): string[] {
  const folder = path.join(MESSAGES, locale);
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  const words = texts.flatMap((text) => text.toLowerCase().replaceAll("ё", "е").match(pattern) ?? []);
  return [...new Set(words)];
}

import { describe, expect, test } from "vitest";
import { sentenceValues } from "#components/integrity/finding-words.ts";
import { ISBN_PROBLEMS } from "#lib/citations/integrity/check-digit.ts";
import {
  INTEGRITY_CODES,
  SEVERITIES,
  SEVERITY_OF,
  type IntegrityCode,
} from "#lib/citations/integrity/finding.ts";
import { NEEDED_FIELDS } from "#lib/citations/integrity/missing-fields.ts";
import { TWIN_FIELDS } from "#lib/citations/integrity/twins.ts";
import { ADDRESS_PROBLEMS } from "#lib/citations/integrity/web-address.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { wordsOf } from "#tests/browser/support/words.ts";

type Values = Readonly<Record<string, string | number>>;

/** The values with which each finding is made, a row for each way in which its sentence may run. */
const VALUES: Readonly<Record<IntegrityCode, readonly Values[]>> = {
  references_missing: [{ citations: 2, keys: 2 }],
  citation_without_entry: [{ key: 7 }, { key: "Бектұр 2011" }],
  citation_ambiguous: [{ key: "Бектұр 2011", count: 2 }],
  entry_never_cited: [{ entry: 3 }],
  gap_in_numbering: [
    { before: 0, after: 2, list: "original" },
    { before: 4, after: 6, list: "original" },
  ],
  number_repeated: [{ number: 3, list: "romanised" }],
  numbering_out_of_order: [
    { how: "list", number: 3, before: 4, count: 1 },
    { how: "cited", number: 3, before: 2, count: 1 },
    { how: "cited", number: 3, before: 2, count: 5 },
  ],
  locator_outside_pages: [
    { entry: 3, locator: "7 б.", pages: "12–20", extent: "run" },
    { entry: 3, locator: "700 б.", pages: "200", extent: "count" },
  ],
  original_without_romanised: [{ entry: 3 }],
  romanised_without_original: [{ entry: 3 }],
  twins_disagree: TWIN_FIELDS.map((field) => ({ entry: 3, field, original: "1", romanised: "2" })),
  url_malformed: ADDRESS_PROBLEMS.map((problem) => ({ entry: 3, problem, address: "http//example.kz" })),
  doi_malformed: [{ entry: 3, doi: "10,1/a" }],
  isbn_malformed: ISBN_PROBLEMS.map((problem) => ({ entry: 3, problem, isbn: "978-1" })),
  access_date_missing: [{ entry: 3 }],
  field_missing: [{ entry: 3, fields: "issued, page" }],
  duplicate_entry: [
    { entry: 3, other: 5 },
    { entry: "Дала", other: "Жол" },
  ],
  entry_unreadable: [{ entry: 3 }],
  quotation_not_found: [{ claim: 0, quote: "сөз" }],
  quotation_changed: [{ claim: 4, quote: "сөз", there: "басқа сөз" }],
};

describe.each(LANGUAGES)("findings in %s", (language) => {
  const words = wordsOf(language);
  const inSentence = {
    field: (name: string) =>
      words(name === "issued.day" ? "integrity.field.day" : `references.field.${name}`),
    entry: (number: number) => words("integrity.entryOf", { number }),
  };

  test.each(INTEGRITY_CODES)("%s has a name and a sentence of its own for every way it is made", (code) => {
    expect(words(`integrity.kind.${code}`)).not.toBe("");
    const sentences = VALUES[code].map((values) =>
      words(`integrity.finding.${code}`, sentenceValues(values, inSentence)),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|integrity\./u);
  });

  test("every severity and every field that can be missing has its word", () => {
    for (const severity of SEVERITIES) expect(words(`integrity.severity.${severity}`)).not.toBe("");
    for (const field of NEEDED_FIELDS) expect(inSentence.field(field)).not.toBe("");
    expect(Object.values(SEVERITY_OF).every((severity) => SEVERITIES.includes(severity))).toBe(true);
  });
});

test("a sentence names numbers as they are printed and fields as words inside it", () => {
  const words = {
    field: (name: string) => (name === "URL" ? "URL" : "Беттері"),
    entry: (number: number) => `Запись ${number}`,
  };
  expect(sentenceValues({ key: 7, other: 5, fields: "page, URL", quote: "x" }, words)).toEqual({
    key: "[7]",
    other: "запись 5",
    fields: "беттері, URL",
    quote: "x",
  });
});

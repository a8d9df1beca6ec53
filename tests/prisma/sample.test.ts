import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText as readRaw } from "#lib/import/raw-text.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";
import { SAMPLE_CODING, SAMPLE_TAGSET } from "../../prisma/sample/coding.ts";
import { SAMPLE_GROUP, type SamplePassage } from "../../prisma/sample/sample.ts";

const { articles, annotations, claimComments, claims, links, members, merged, sharedWorks } = SAMPLE_GROUP;
const files = new Map(
  articles.map(({ key, file }) => [
    key,
    readFileSync(new URL(`../../prisma/sample/${file}`, import.meta.url), "utf8"),
  ]),
);
const rawText = (article: SamplePassage["article"]) => files.get(article) ?? "";

/** The text as the importer joins it: lines of a paragraph with a blank, paragraphs apart. */
const joined = (article: SamplePassage["article"]) =>
  rawText(article)
    .split("\n\n")
    .map((paragraph) => paragraph.replaceAll("\n", " "))
    .join("\n");

/** Numbers printed in the article's own list, which ends where a romanised list begins. */
function entryNumbers(article: SamplePassage["article"]): number[] {
  const lists = rawText(article).split(/^(?:ӘДЕБИЕТТЕР|ЛИТЕРАТУРА|REFERENCES)$/mu);
  return [...(lists[1] ?? "").matchAll(/^(\d+)\. /gmu)].map((match) => Number(match[1]));
}

const passages = [
  ...[...claims, ...merged].flatMap(({ mentions }) => mentions),
  ...annotations.map(({ passage }) => passage),
  ...SAMPLE_CODING.marks.map(({ passage }) => passage),
];
const knownSlugs = new Set(starterRegister().map(({ slug }) => slug));
const claimKeys = new Set(claims.map(({ key }) => key));

/** Values of the claims about a reform, with the articles in which they stand. */
const valuesAbout = (slug: string) =>
  claims
    .filter(({ reforms }) => reforms.includes(slug))
    .flatMap(({ values = [], mentions }) =>
      values.map((value) => ({ value, article: mentions[value.mention]?.article })),
    );

describe("the sample group", () => {
  test.each(passages.map((passage) => [passage.quote, passage] as const))(
    "“%s” occurs exactly once",
    (quote, { article }) => {
      expect(joined(article).split(quote)).toHaveLength(2);
    },
  );

  test.each([...claims, ...merged].map((claim) => [claim.key, claim] as const))(
    "the claim %s is complete",
    (_, claim) => {
      for (const language of LANGUAGES) expect(claim.wordings[language]).toMatch(/^\S.*\.$/u);
      expect(claim.mentions.length).toBeGreaterThan(0);
      expect(claim.sources.length).toBeGreaterThan(0);
      for (const slug of claim.reforms) expect(knownSlugs).toContain(slug);
      for (const { article, entry } of claim.sources) expect(entryNumbers(article)).toContain(entry);
      for (const slug of Object.keys(claim.stances ?? {})) expect(claim.reforms).toContain(slug);
      for (const { mention, exact } of claim.values ?? [])
        expect(claim.mentions[mention]?.quote).toContain(exact);
    },
  );

  test("has documents that disagree about a date and about a figure, and figures that follow each other", () => {
    const dates = valuesAbout("const-amend-2007").map(({ value }) =>
      value.kind === "date" ? value.date : null,
    );
    expect(new Set(dates.filter((date) => date !== null))).toEqual(new Set(["2007-05-21", "2007-05-16"]));
    const thresholds = valuesAbout("law-parties-2002").flatMap(({ value, article }) =>
      value.kind === "figure" ? [`${value.amount} ${article}`] : [],
    );
    expect(thresholds).toEqual(
      expect.arrayContaining([
        "50000 reforms-kk",
        "40000 advisory-en",
        "20000 electoral-ru",
        "5000 reforms-kk",
      ]),
    );
    const said = new Set(claims.flatMap(({ mentions }) => mentions.map(({ stance }) => stance ?? "asserts")));
    expect(said).toEqual(new Set(["asserts", "disputes", "reports"]));
  });

  test("has every kind of claim, claims met in several languages and passages that overlap", () => {
    expect(new Set(claims.map(({ kind }) => kind)).size).toBe(4);
    expect(claims.some(({ mentions }) => new Set(mentions.map(({ article }) => article)).size === 3)).toBe(
      true,
    );
    const overlapping = passages.filter((one) =>
      passages.some(
        (other) => one !== other && one.article === other.article && other.quote.includes(one.quote),
      ),
    );
    expect(overlapping.length).toBeGreaterThan(0);
  });

  test("links, comments and shared works lead somewhere", () => {
    for (const { into } of merged) expect(claimKeys).toContain(into);
    for (const { from, to } of links) expect([from, to].every((key) => claimKeys.has(key))).toBe(true);
    for (const { claim } of claimComments) expect(claimKeys).toContain(claim);
    for (const works of sharedWorks) {
      for (const { article, entry } of works) expect(entryNumbers(article)).toContain(entry);
    }
  });

  test("has a coding whose coders agree here and not there, with tags explained in three languages", () => {
    const { coders, marks } = SAMPLE_CODING;
    const keyOf = ({ passage, tag }: (typeof marks)[number]) => `${passage.article} ${passage.quote} ${tag}`;
    const byCoder = coders.map((coder) => new Set(marks.filter(({ by }) => by === coder).map(keyOf)));
    const [one = new Set<string>(), other = new Set<string>()] = byCoder;
    const shared = [...one].filter((key) => other.has(key));
    expect(shared.length).toBeGreaterThan(5);
    expect(one.size + other.size - 2 * shared.length).toBeGreaterThan(5);
    expect(new Set(marks.map(({ tag }) => tag)).size).toBe(SAMPLE_TAGSET.tags.length);
    for (const words of [SAMPLE_TAGSET, ...SAMPLE_TAGSET.tags])
      for (const language of LANGUAGES) {
        expect(words.labels[language]).toMatch(/^\S.*\S$/u);
        expect(words.definitions[language]).toMatch(/^\S.*\.$/u);
      }
  });

  test("has an owner, and addresses that reach nobody", () => {
    expect(members.filter(({ role }) => role === "owner")).toHaveLength(1);
    for (const { email } of members) expect(email).toMatch(/@example\.org$/);
  });
});

describe("an article of the sample", () => {
  test.each(articles.map(({ key }) => key))(
    "%s numbers its entries in order and cites each of them",
    (article) => {
      const numbers = entryNumbers(article);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const [body = ""] = rawText(article).split(/^(?:ӘДЕБИЕТТЕР|ЛИТЕРАТУРА|REFERENCES)$/mu);
      const cited = new Set([...body.matchAll(/\[([^\]]+)\]/gu)].flatMap((mark) => keysOf(mark[1] ?? "")));
      expect([...cited].sort((one, other) => one - other)).toEqual(numbers);
    },
  );

  test.each(articles.map(({ key }) => key))("%s is in NFC and mixes no scripts inside a word", (article) => {
    expect(rawText(article)).toBe(rawText(article).normalize("NFC"));
    expect(rawText(article)).not.toMatch(
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
    );
  });

  test("reforms-kk pairs each entry with a romanised and translated one", () => {
    const romanised = rawText("reforms-kk").split(/^REFERENCES$/mu)[1] ?? "";
    const numbers = [...romanised.matchAll(/^(\d+)\. /gmu)].map((match) => Number(match[1]));
    expect(numbers).toEqual(entryNumbers("reforms-kk"));
    expect(romanised).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe("our own importer reads an article of the sample", () => {
  const imported = new Map(
    articles.map(({ key, file }) => [
      key,
      importText(readRaw(rawText(key)), { name: file, mediaType: "text/plain", sha256: "0".repeat(64) }),
    ]),
  );

  test.each(articles.map(({ key }) => key))(
    "%s: title, authors, abstract and keywords in three languages",
    (key) => {
      for (const type of ["title", "authors", "abstract", "keywords"]) {
        expect(
          imported.get(key)?.blocks.filter((block) => block.type === type),
          type,
        ).toHaveLength(3);
      }
    },
  );

  test.each(articles.map(({ key }) => key))(
    "%s: every entry and citation, one footnote, nothing doubtful",
    (key) => {
      const article = imported.get(key);
      const numbers = article?.references
        .filter(({ list }) => list === "original")
        .map(({ number }) => number);
      expect(numbers).toEqual(entryNumbers(key));
      expect(article?.references.every(({ csl }) => csl !== null)).toBe(true);
      expect(article?.citations.every(({ kind, entries }) => kind !== "bracket" || entries.length > 0)).toBe(
        true,
      );
      expect(article?.footnotes).toHaveLength(1);
      expect(article?.notes).toEqual([]);
    },
  );

  test("every quote occurs once in the clean text", () => {
    for (const { article, quote } of passages) {
      const clean =
        imported
          .get(article)
          ?.blocks.map(({ text }) => text)
          .join("\n") ?? "";
      expect(clean.split(quote), quote).toHaveLength(2);
    }
  });
});

/** "3, 52 б.; 8" names the entries 3 and 8. */
function keysOf(mark: string): number[] {
  return mark.split(";").map((part) => Number(/^\s*(\d+)/u.exec(part)?.[1]));
}

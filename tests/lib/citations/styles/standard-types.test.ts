import { describe, expect, it } from "vitest";
import { type CitationCluster, formatCitations } from "#lib/citations/format/clusters.ts";
import { formatBibliography } from "#lib/citations/format/processor.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import { OTHER_WORKS } from "./fixtures/other-works.ts";
import { PRINTED_WORKS } from "./fixtures/printed-works.ts";
import { EXPECTED_CITATIONS, EXPECTED_STANDARD } from "./fixtures/standard-styles.ts";

const WORKS = { ...PRINTED_WORKS, ...OTHER_WORKS };
const LANGUAGES = ["kk", "ru", "en"] as const;

function request(id: string, items: readonly CslItem[]) {
  const style = findStyle(id);
  if (style === null) throw new Error(`no style ${id}`);
  return { style, items, locales: localeSource, citationLocale: "item", order: "given" } as const;
}

describe.each(Object.entries(EXPECTED_STANDARD))("%s", (style, types) => {
  it.each(Object.entries(types))("prints the type %s in Kazakh, Russian and English", (type, expected) => {
    for (const language of LANGUAGES) {
      const [entry] = formatBibliography(request(style, [WORKS[type as "book"][language]]));
      expect(entry?.text).toBe(expected[language]);
    }
  });

  it("prints no English word with a Kazakh or Russian work", () => {
    const texts = Object.values(types).flatMap(({ kk, ru }) => [kk, ru]);
    for (const text of texts) {
      const words = text.replace(/https?:\S+|12-VI|\bdoi: \S+|\bURL\b/g, "");
      expect(words).not.toMatch(/[a-z]{2}/i);
    }
  });
});

describe.each(Object.entries(EXPECTED_CITATIONS))("citations in %s", (style, expected) => {
  const clusters = (language: Language): readonly CitationCluster[] => [
    { items: [{ id: `book-${language}`, locator: "12" }] },
    { items: [{ id: `article-journal-${language}`, locator: "34–36" }] },
    {
      items: [
        { id: `book-${language}`, locator: "3", label: "chapter" },
        { id: `legislation-${language}`, locator: "86", label: "section" },
      ],
    },
    { items: [{ id: `legislation-${language}`, locator: "87", label: "section" }] },
  ];

  it.each(LANGUAGES)("name places in %s", (language) => {
    const works = [WORKS.book, WORKS["article-journal"], WORKS.legislation].map((work) => work[language]);
    const { citations } = formatCitations({ ...request(style, works), clusters: clusters(language) });
    expect(citations.map(({ text }) => text)).toEqual(expected[language]);
  });
});

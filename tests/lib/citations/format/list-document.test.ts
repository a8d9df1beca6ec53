import { describe, expect, it } from "vitest";
import { type ListDocument, listsOf } from "#lib/citations/format/list-document.ts";
import type { ListedEntry } from "#lib/citations/format/printed-list.ts";
import type { FormattedEntry } from "#lib/citations/format/processor.ts";
import { htmlDocument } from "#lib/citations/format/to-html.ts";
import { textFromList } from "#lib/citations/format/to-text.ts";

const entry = (id: string, text: string, language: "kk" | "en"): FormattedEntry => ({
  id,
  label: `${id}.`,
  runs: [{ text }],
  html: `<i>${text}</i>`,
  text,
  language,
  isBare: false,
});
const listed = (id: string, group: string | null): ListedEntry => ({
  id,
  group,
  original: entry(id, `Дала ${id}`, "kk"),
  romanised: { ...entry(id, `Dala ${id}`, "en"), missing: [] },
});
const documentOf = (list: readonly ListedEntry[], more: Partial<ListDocument> = {}): ListDocument => ({
  list,
  layout: "one-after-the-other",
  heading: "Тізім <1>",
  language: "kk",
  groupWords: { own: { acts: "Актілер", works: "Әдебиет" }, english: { acts: "Acts", works: "Works" } },
  ...more,
});
const BOTH = [listed("1", "acts"), listed("2", "works"), listed("3", "works")];
const ORIGINAL = BOTH.map((one) => ({ ...one, romanised: null }));
const ROMANISED = BOTH.map((one) => ({ ...one, original: null }));

describe("listsOf", () => {
  it("gives each list its heading and those of its groups", () => {
    const shape = (list: readonly ListedEntry[]) =>
      listsOf(documentOf(list)).map(({ heading, language, sections }) => [
        heading,
        language,
        ...sections.map((section) => `${section.heading ?? "–"} ${section.entries.length}`),
      ]);
    expect(shape(BOTH)).toEqual([
      ["Тізім <1>", "kk", "Актілер 1", "Әдебиет 2"],
      ["References", "en", "Acts 1", "Works 2"],
    ]);
    expect(shape(ROMANISED)).toEqual([["Тізім <1>", "en", "Acts 1", "Works 2"]]);
    expect(shape([listed("1", null)].map((one) => ({ ...one, romanised: null })))).toEqual([
      ["Тізім <1>", "kk", "– 1"],
    ]);
    expect(shape([])).toEqual([["Тізім <1>", "kk"]]);
  });
});

describe("textFromList", () => {
  it("prints one list without its heading, two under theirs", () => {
    expect(textFromList(documentOf(ORIGINAL))).toBe("Актілер\n1. Дала 1\n\nӘдебиет\n2. Дала 2\n3. Дала 3\n");
    expect(textFromList(documentOf(BOTH))).toBe(
      "Тізім <1>\n\nАктілер\n1. Дала 1\n\nӘдебиет\n2. Дала 2\n3. Дала 3\n\n" +
        "References\n\nActs\n1. Dala 1\n\nWorks\n2. Dala 2\n3. Dala 3\n",
    );
    expect(textFromList(documentOf([]))).toBe("");
  });
});

describe("htmlDocument", () => {
  it("prints lists under each other, with each work's marks once", () => {
    const html = htmlDocument(documentOf(BOTH), (id) => `<span title="${id}"></span>`);
    expect(html).toContain('<html lang="kk">');
    expect(html).toContain("<h1>Тізім &lt;1&gt;</h1>");
    expect([...html.matchAll(/<h2>([^<]*)</g)].map(([, words]) => words)).toEqual([
      "Актілер",
      "Әдебиет",
      "Acts",
      "Works",
    ]);
    expect(html).toContain('<p class="csl-entry" lang="kk">1. <i>Дала 1</i><span title="1"></span></p>');
    expect(html).toContain('<p class="csl-entry" lang="en">1. <i>Dala 1</i></p>');
    expect(html.match(/<span title/g)).toHaveLength(3);
  });

  it("prints them beside each other, a row for each work", () => {
    const html = htmlDocument(
      documentOf(BOTH, { layout: "side-by-side" }),
      (id) => `<span title="${id}"></span>`,
    );
    const rows = html.split("<tr>").slice(1);
    expect(rows).toHaveLength(6);
    expect(rows[2]).toContain("Дала 1");
    expect(rows[2]).toContain("Dala 1");
    expect(html.match(/<span title/g)).toHaveLength(3);
  });

  it("has nothing to set beside each other in one list", () => {
    expect(htmlDocument(documentOf(ORIGINAL, { layout: "side-by-side" }))).not.toContain("<table>");
  });
});

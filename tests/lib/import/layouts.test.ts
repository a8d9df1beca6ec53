import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

/** Types of the blocks of a sample in order, equal neighbours counted: "abstract kk", "list_item kk ×3". */
function outline(name: string): string[] {
  const text = readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8");
  const { blocks } = importText(rawText(text), { name, mediaType: "text/plain", sha256: "0".repeat(64) });
  const runs: { what: string; times: number }[] = [];
  for (const { type, language } of blocks) {
    const what = `${type} ${language}`;
    const last = runs.at(-1);
    if (last?.what === what) last.times += 1;
    else runs.push({ what, times: 1 });
  }
  return runs.map(({ what, times }) => (times === 1 ? what : `${what} ×${String(times)}`));
}

describe("journals set their pages differently", () => {
  it("with a masthead, three title pages, numbered headings and a word on the author", () => {
    expect(outline("masthead")).toEqual([
      "page_header en",
      "page_header kk",
      "udc ru ×2",
      "title ru",
      "authors ru",
      "affiliation kk",
      "affiliation en",
      "email mixed",
      "abstract ru",
      "keywords ru",
      "title kk",
      "authors kk",
      "abstract kk",
      "keywords kk",
      "title en",
      "authors en",
      "abstract en",
      "keywords en",
      "paragraph ru",
      "heading ru",
      "paragraph ru",
      "heading ru",
      "paragraph ru",
      "heading ru",
      "table_caption ru",
      "table ru",
      "paragraph ru",
      "table_caption ru",
      "paragraph ru",
      "footnote ru",
      "heading ru",
      "list_item ru ×2",
      "reference_list_heading ru",
      "reference_entry ru ×2",
      "heading ru",
      "affiliation ru",
      "paragraph ru",
    ]);
  });

  it("with Roman and lettered headings, a table under a Roman number and bracketed entries", () => {
    expect(outline("numbered")).toEqual([
      "page_header en",
      "title en",
      "authors en",
      "affiliation en",
      "authors en",
      "affiliation en",
      "abstract en",
      "keywords en",
      "heading en",
      "paragraph en ×2",
      "heading en ×2",
      "paragraph en",
      "table_caption en",
      "table en",
      "heading en",
      "paragraph en",
      "heading en",
      "paragraph en",
      "heading en",
      "funding en",
      "reference_list_heading en",
      "reference_entry en ×7",
    ]);
  });

  it("without labels for the abstract, with a centred heading and summaries at the end", () => {
    expect(outline("unlabelled")).toEqual([
      "authors kk",
      "title kk",
      "abstract kk",
      "keywords kk",
      "paragraph kk ×2",
      "heading kk",
      "paragraph kk",
      "reference_list_heading kk",
      "reference_entry kk ×2",
      "reference_entry en",
      "heading ru",
      "abstract ru",
      "heading en",
      "abstract en",
    ]);
  });

  it("without a single blank line, headings run into their paragraphs", () => {
    expect(outline("dense")).toEqual([
      "udc kk",
      "page_header kk",
      "authors kk",
      "affiliation kk",
      "email mixed",
      "title kk",
      "abstract kk",
      "keywords kk",
      "paragraph kk ×3",
      "list_item kk ×3",
      "paragraph kk",
      "table_caption kk",
      "paragraph kk ×2",
      "reference_list_heading kk",
      "reference_entry kk ×2",
      "reference_entry ru",
      "authors ru",
      "title ru",
      "abstract ru",
      "keywords ru",
      "authors en",
      "title en",
      "abstract en",
      "keywords en",
      "references_romanized_heading en",
      "reference_entry_romanized mixed ×3",
    ]);
  });
});

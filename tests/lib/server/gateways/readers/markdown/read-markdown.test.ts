import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { readFrontMatter } from "#lib/server/gateways/readers/markdown/front-matter.ts";
import { readMarkdown } from "#lib/server/gateways/readers/markdown/read-markdown.ts";
import { declaredLines, rawFrom, readWith, spansOf } from "../markup/read-as-lines.ts";

const ARTICLE = `---
title: "Ауыл кітапханалары мен оқырман сенімі"
author:
  - name: Г. С. Жанатова
  - name: А. Петров
lang: kk
doi: 10.99999/dala.2024.17
output: pdf
---

**Аңдатпа.** Мақалада ауыл кітапханаларының
оқырмандары сипатталады.

# Кіріспе

Кітапхана ауылдың *ортасында* тұр[^1], оған
[барлығы](https://example.org) келеді [1, 12 б.] [@zhanatova2019].\\
Екінші жол <b>осы</b><br>үшінші.

- кітап қоры;
- кітапханашы:
  1. білімі,
  2. тәжірибесі.

## Деректер

Table: Оқырмандар

| Аудан | Оқырман |
|-------|--------:|
| Көкөзек | 412 \\| 655 |

> Кітапсыз ауыл – жетім ауыл.

    <i>код</i>

<div onclick="x()"><p>Тег ішіндегі мәтін</p><script>alert(1)</script></div>

[^1]: Ғимарат 1964 жылы салынған.

    Кейін жөнделген.

# Әдебиеттер

1. Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.
2. Petrov A. Village Reading // Library Notes. – 2021. – No. 2. – P. 5–9.
`;

describe("an article in Markdown", () => {
  it("comes in with its front matter, headings, lists, tables, notes and references", async () => {
    expect(declaredLines(await rawFrom(readMarkdown, ARTICLE))).toEqual([
      "title: Ауыл кітапханалары мен оқырман сенімі",
      "authors: Г. С. Жанатова, А. Петров",
      "noise: lang: kk",
      "udc: DOI: 10.99999/dala.2024.17",
      "noise: output: pdf",
      "-: Аңдатпа. Мақалада ауыл кітапханаларының оқырмандары сипатталады.",
      "heading: Кіріспе",
      "-: Кітапхана ауылдың ортасында тұр1, оған барлығы келеді [1, 12 б.] [@zhanatova2019].",
      "-: Екінші жол осы",
      "-: үшінші.",
      "list_item: • кітап қоры;",
      "list_item: • кітапханашы:",
      "list_item: 1. білімі,",
      "list_item: 2. тәжірибесі.",
      "heading: Деректер",
      "-: Table: Оқырмандар",
      "table: Аудан",
      "table: Оқырман",
      "table: Көкөзек",
      "table: 412 | 655",
      "quotation: Кітапсыз ауыл – жетім ауыл.",
      "-: <i>код</i>",
      "-: Тег ішіндегі мәтін",
      "footnote: 1 Ғимарат 1964 жылы салынған.",
      "footnote: Кейін жөнделген.",
      "reference_list_heading: Әдебиеттер",
      "reference_entry: 1. Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.",
      "reference_entry: 2. Petrov A. Village Reading // Library Notes. – 2021. – No. 2. – P. 5–9.",
    ]);
  });

  it("becomes a structured article", async () => {
    const raw = await rawFrom(readMarkdown, ARTICLE);
    expect(spansOf(raw)).toEqual(["raised: 1", "footnote_mark 1: 1"]);
    const article = importText(raw, { name: "a.md", mediaType: "text/markdown", sha256: "0".repeat(64) });
    expect(article.references.map(({ number }) => number)).toEqual([1, 2]);
    expect(article.citations.map(({ text, entries }) => [text, entries.length])).toEqual([
      ["1", 0],
      ["[1, 12 б.]", 1],
    ]);
    expect(article.footnotes.map(({ mark, text }) => [mark, text])).toEqual([
      ["1", "Ғимарат 1964 жылы салынған. Кейін жөнделген."],
    ]);
    expect(article.blocks.filter(({ type }) => type === "heading").map(({ level }) => level)).toEqual([1, 2]);
  });
});

describe("front matter", () => {
  const cases: readonly (readonly [string, string, readonly string[] | null])[] = [
    ["values in quotes", '---\ntitle: "Бір \\"екі\\""\n---\n', ['title: Бір "екі"']],
    ["a list on one line", "---\nkeywords: [ауыл, 'кітап']\n...\n", ["keywords: ауыл, кітап"]],
    ["a list on lines", "---\nauthors:\n- А. Бек\n- Б. Сан\n---\n", ["authors: А. Бек, Б. Сан"]],
    ["a folded text", "---\nabstract: >\n  бір\n  екі\n---\n", ["abstract: бір екі"]],
    [
      "what is not understood stays",
      "---\nbibliography: refs.bib\nnested:\n  deep: x\n---\n",
      ["noise: bibliography: refs.bib", "noise: nested:", "noise:   deep: x"],
    ],
    ["a rule between two texts is none", "---\nЖай сөйлем\n---\n", null],
    ["no closing line", "---\ntitle: x\n", null],
  ];
  it.each(cases)("%s", (_, text, parts) => {
    expect(readFrontMatter(text)?.parts.map(({ type, text: value }) => `${type}: ${value}`) ?? null).toEqual(
      parts,
    );
  });
});

describe("Markdown that means harm", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["ten thousand quotations within each other", `${"> ".repeat(10_000)}сөз`, "сөз"],
    ["a hundred thousand opening brackets", `${"[".repeat(100_000)}сөз`, `${"[".repeat(100_000)}сөз`],
    ["signs of emphasis that never close", "_а*".repeat(50_000), "_а*".repeat(50_000)],
    ["links that never close", "[а](".repeat(20_000), "[а](".repeat(20_000)],
    ["a script in running text", "бір <script>alert(1)</script> екі", "бір екі"],
    ["a link to a script", "[сөз](javascript:alert(1))", "сөз"],
  ];
  it.each(cases)("is read within its borders: %s", async (_, markdown, text) => {
    expect((await rawFrom(readMarkdown, markdown)).text).toBe(text);
  });

  it("is refused where there is nothing", async () => {
    for (const [text, code] of [
      ["", "empty_file"],
      ["<!-- -->", "no_readable_text"],
    ] as const) {
      const read = await readWith(readMarkdown, text);
      expect(read.ok ? null : read.refusal.code).toBe(code);
    }
  });

  it("keeps what every reader promises, whatever the signs", async () => {
    const piece = fc.constantFrom(
      "# ",
      "- ",
      "1. ",
      "> ",
      "\n",
      "\n\n",
      "    ",
      "|",
      "---",
      "*",
      "`",
      "```",
      "[^1]",
      "[^1]: ",
      "<div>",
      "сөз",
      " ",
      "\\",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const raw = await rawFrom(readMarkdown, `сөз басы\n\n${pieces.join("")}`);
        expect(raw.text).toContain("сөз басы");
      }),
      { numRuns: 200 },
    );
  });
});

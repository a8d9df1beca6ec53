import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { looksLikeHtml } from "#lib/server/gateways/readers/html/looks-like-html.ts";
import { readHtml } from "#lib/server/gateways/readers/html/read-html.ts";
import { declaredLines, rawFrom, readWith, spansOf } from "../markup/read-as-lines.ts";
import { ARTICLE_PAGE } from "./article-page.ts";

const SOURCE = { name: "page.html", mediaType: "text/html", sha256: "0".repeat(64) };
const PROSE =
  "<p>Ауыл тұрғындары кітапхананы сенім орталығы деп біледі, сондықтан онда жиі кездеседі және ұзақ сөйлеседі.</p>";

async function lines(html: string): Promise<string[]> {
  return declaredLines(await rawFrom(readHtml, html));
}

describe("an article on a page with menus", () => {
  it("is told apart from what is around it, and nothing that can be seen is lost", async () => {
    expect(await lines(ARTICLE_PAGE)).toEqual([
      "udc: DOI: 10.99999/dala.2024.17",
      "noise: Дала хабаршысы",
      "noise: Журнал туралы",
      "noise: Мұрағат",
      "noise: Сайт cookie файлдарын пайдаланады.",
      "noise: Келісемін",
      "title: Ауыл кітапханалары мен оқырман сенімі",
      "authors: Г. С. Жанатова",
      "-: Аңдатпа. Мақалада үш ауданның ауыл кітапханалары мен олардың оқырмандары арасындағы сенім қатынасы сипатталады.",
      "paragraph: Аннотация. В статье описано доверие между сельскими библиотеками трёх районов и их читателями.",
      "paragraph: Abstract. The article describes trust between village libraries of three districts and their readers.",
      "heading: Кіріспе",
      "-: Кітапхана ауылдың ортасында тұр1, оған келетін адам саны жыл сайын өсіп келеді [1, 12 б.; 2].",
      "-: Екінші жол да осы азатжолға жатады.",
      "list_item: • кітап қоры;",
      "list_item: • кітапханашы:",
      "list_item: a. білімі,",
      "list_item: b. тәжірибесі.",
      "heading: Деректер",
      "table_caption: 1-кесте. Оқырмандар саны",
      "table: Аудан",
      "table: Оқырман",
      "table: Көкөзек",
      "table: ер",
      "table: 412",
      "table: әйел",
      "table: 655",
      "table_caption: 1-сурет. Кітапхана ғимараты",
      "quotation: Кітапсыз ауыл – жетім ауыл.",
      "reference_list_heading: Әдебиеттер",
      "reference_entry: 1. Жанатова Г. С. Ауыл оқырманы. – Алматы: Тұмар, 2019. – 96 б.",
      "reference_entry: 2. Petrov A. Village Reading // Library Notes. – 2021. – No. 2. – P. 5–9.",
      "footnote: 1 Ғимарат 1964 жылы салынған.",
      "noise: Тағы оқыңыз: Мектеп пен ауыл",
      "noise: © 2024 Дала хабаршысы",
    ]);
  });

  it("has its marks: footnotes, citations with their pages, places in tables, languages", async () => {
    const raw = await rawFrom(readHtml, ARTICLE_PAGE);
    expect(spansOf(raw)).toEqual(["footnote_mark 1: 1", "raised: 1", "citation 2: [1, 12 б.; 2]"]);
    const places = raw.lines.flatMap(({ declared }) => (declared?.cell === undefined ? [] : [declared.cell]));
    expect(places.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 2],
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
    expect(raw.lines.flatMap(({ declared }) => declared?.language ?? [])).toEqual(["ru", "en"]);
  });

  it("becomes a structured article whose citations and notes lead where the page's links lead", async () => {
    const article = importText(await rawFrom(readHtml, ARTICLE_PAGE), SOURCE);
    const typesOf = (type: string) => article.blocks.filter((block) => block.type === type).length;
    expect(typesOf("abstract")).toBe(3);
    expect(typesOf("noise")).toBe(7);
    expect(article.references.map(({ number }) => number)).toEqual([1, 2]);
    expect(article.citations.map(({ text, kind, entries }) => [text, kind, entries.length])).toEqual([
      ["1", "footnote_mark", 0],
      ["[1, 12 б.; 2]", "bracket", 2],
    ]);
    expect(article.footnotes[0]).toMatchObject({ mark: "1", text: "Ғимарат 1964 жылы салынған." });
    expect(article.footnotes[0]?.markRange).not.toBeNull();
  });

  it("never lets a script, an event or an address of one out", async () => {
    const { text } = await rawFrom(readHtml, ARTICLE_PAGE);
    for (const trace of [
      "javascript:",
      "alert",
      "onerror",
      "сценарий",
      "steal",
      "Жасырын",
      "Көрінбейтін",
      "color:red",
    ]) {
      expect(text).not.toContain(trace);
    }
  });
});

describe("where the article is", () => {
  const cases: readonly (readonly [name: string, html: string, article: readonly string[]])[] = [
    ["in <article>, whatever stands beside it", `<div>Бөгде сөз</div><article>${PROSE}</article>`, [PROSE]],
    ["in <main>", `<div>Бөгде сөз</div><main>${PROSE}${PROSE}</main>`, [PROSE, PROSE]],
    ["in role=main", `<div>Бөгде сөз</div><div role="main">${PROSE}</div>`, [PROSE]],
    ["in itemprop=articleBody", `<div>Бөгде сөз</div><div itemprop="articleBody">${PROSE}</div>`, [PROSE]],
    [
      "in the element with most prose",
      `<div><a href="/">Бас бет</a></div><div>${PROSE.repeat(4)}</div>`,
      [PROSE, PROSE, PROSE, PROSE],
    ],
    [
      "in a table that lays out the page",
      `<table><tr><td><a href="/">Мәзір</a></td><td>${PROSE.repeat(3)}</td></tr></table>`,
      [PROSE, PROSE, PROSE],
    ],
    ["in the form that some servers wrap around everything", `<form>${PROSE}${PROSE}</form>`, [PROSE, PROSE]],
  ];
  it.each(cases)("%s", async (_, html, article) => {
    const shown = (await lines(html)).filter((line) => !line.startsWith("noise:"));
    expect(shown).toEqual(article.map((one) => `-: ${one.replace(/<\/?p>/gu, "")}`));
  });
});

describe("the encoding of a page", () => {
  const word = "Кітапхана жұмысы туралы есеп";
  const windows1251 = (text: string): Uint8Array => {
    const decoder = new TextDecoder("windows-1251");
    const codes = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
    );
    return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 0x3f));
  };
  const utf16 = (text: string): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    [...text].forEach((letter, at) =>
      bytes.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + at * 2),
    );
    return bytes;
  };
  const russian = "Отчёт о работе сельской библиотеки за прошлый год";
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    [
      "is UTF-8 when the bytes are, whatever is declared",
      new TextEncoder().encode(`<meta charset="windows-1251"><p>${word}</p>`),
      "utf-8",
      word,
    ],
    [
      "is what is declared",
      windows1251(`<meta charset=windows-1251><p>${russian}</p>`),
      "windows-1251",
      russian,
    ],
    [
      "is found by its letters where UTF-8 is declared and not there",
      windows1251(`<meta charset="utf-8"><p>${russian}</p>`),
      "windows-1251",
      russian,
    ],
    ["is UTF-16 by its mark", utf16(`<p>${word}</p>`), "utf-16le", word],
  ];
  it.each(cases)("%s", async (_, bytes, encoding, text) => {
    const raw = await rawFrom(readHtml, bytes);
    expect([raw.encoding, raw.text]).toEqual([encoding, text]);
  });
});

describe("a page that means harm", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["ten thousand divs within each other", "<div>".repeat(10_000) + PROSE, PROSE.replace(/<\/?p>/gu, "")],
    ["nothing but unclosed tags", "<p>сөз<b>тағы<i>сөз<table><td>ұяшық", "сөзтағысөз\n\nұяшық"],
    [
      "an attribute of five megabytes",
      `<p title="${"а".repeat(2_500_000)}" style="${"x:y;".repeat(600_000)}">сөз</p>`,
      "сөз",
    ],
    [
      "entities that mean no character",
      "<p>&#0;&#xD800;&#x110000;сөз&nosuch;</p>",
      "\ufffd\ufffd\ufffdсөз&nosuch;",
    ],
    ["bidi controls", "<p>\u202eсөз\u202c</p>", "\u202eсөз\u202c"],
    ["line separators inside text", "<p>бір\u2028екі\u0085үш\fтөрт</p>", "бір екі үш төрт"],
  ];
  it.each(cases)("is read within its borders: %s", async (_, html, text) => {
    expect((await rawFrom(readHtml, html)).text).toBe(text);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ["a hundred thousand divs within each other", "<div>".repeat(100_000) + PROSE, "file_damaged"],
    ["nothing to see", "<html><script>1</script><p hidden>x</p></html>", "no_readable_text"],
    ["nothing at all", "", "empty_file"],
  ];
  it.each(refused)("is refused: %s", async (_, html, code) => {
    const read = await readWith(readHtml, html);
    expect(read.ok ? null : read.refusal.code).toBe(code);
  });

  it("keeps what every reader promises, whatever the markup", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "<table><tr><td>",
      "<td rowspan=3 colspan=2>",
      "</table>",
      "<ul><li>",
      "<ol start=4>",
      "<li>",
      "</li>",
      "<h1>",
      "<h2>",
      "<h2>References</h2>",
      "<a href='#a'>",
      "<sup>",
      "</a>",
      "<li id=a>",
      "<pre>",
      "\n",
      " ",
      "<br>",
      "1",
      "сөз",
      "<nav>",
      "</nav>",
      "<article>",
      "<span hidden>",
      "[",
      "]",
      "&amp;",
      "<math><mi>x</mi></math>",
      "<svg><text>y</text></svg>",
      "<template>z</template>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const html = `<p>сөз</p>${pieces.join("")}`;
        const raw = await rawFrom(readHtml, html);
        expect(raw.text).toContain("сөз");
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is a page", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["<!DOCTYPE html><p>x", true],
    ["\ufeff\n<!-- түсіндірме -->\n<html lang=kk>", true],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', true],
    ["<article><p>x</p></article>", true],
    ["Тег <html> туралы мақала", false],
    ["# Markdown\n\n<b>x</b>", false],
    ["", false],
  ];
  it.each(cases)("%j: %s", (text, expected) => expect(looksLikeHtml(text)).toBe(expected));
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importedArticle, type ImportedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";

const SOURCE = { name: "sample.txt", mediaType: "text/plain", sha256: "0".repeat(64) };

function read(text: string): ImportedArticle {
  return importText(rawText(text), SOURCE);
}

function sample(name: string): ImportedArticle {
  return read(readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8"));
}

function textsOf(article: ImportedArticle, type: string): string[] {
  return article.blocks.filter((block) => block.type === type).map((block) => block.text);
}

/** How often each visible code point of the text lies in a block. */
function coverage(text: string, article: ImportedArticle): number[] {
  const points = [...text];
  const times = points.map(() => 0);
  for (const [start, end] of article.blocks.flatMap((block) => block.sourceRanges)) {
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  }
  return points.flatMap((point, at) => (/\s/u.test(point) ? [] : [times[at] ?? 0]));
}

describe("an English article with author–date citations", () => {
  const article = sample("english");

  it("has its title page told apart", () => {
    expect(article.blocks.slice(0, 9).map(({ type }) => type)).toEqual([
      "udc",
      "udc",
      "title",
      "authors",
      "affiliation",
      "affiliation",
      "email",
      "abstract",
      "keywords",
    ]);
    expect(textsOf(article, "title")).toEqual([
      "Local councils and public trust: a survey of five districts",
    ]);
  });

  it("has headings, list, table with caption, and funding", () => {
    expect(textsOf(article, "heading")).toEqual([
      "Introduction",
      "Materials and methods",
      "Results and discussion",
      "Conclusion",
    ]);
    expect(textsOf(article, "list_item")).toHaveLength(4);
    expect(textsOf(article, "table_caption")).toEqual(["Table 1. Mean trust by district"]);
    expect(textsOf(article, "table")[0]).toContain("North 34 3.6");
    expect(textsOf(article, "funding")).toHaveLength(1);
  });

  it("leads each citation to its entry", () => {
    expect(article.references.map(({ text }) => text.slice(0, 5))).toEqual(["Holm,", "Holm,", "Sarse"]);
    const [first, second] = article.references.map(({ id }) => id);
    expect(article.citations.map(({ text, entries }) => [text, entries])).toEqual([
      ["(Holm, 2015)", [first]],
      ["(Holm & Berg, 2018, p. 41)", [second]],
    ]);
  });

  it("notes the entry that nothing cites", () => {
    expect(article.notes.map(({ code }) => code)).toContain("entry_never_cited");
  });
});

describe("a Russian article with running heads, two lists and a Kazakh summary at its end", () => {
  const article = sample("russian");

  it("is one article", () => {
    expect(article.articles).toHaveLength(1);
    expect(article.articles[0]).toMatchObject({ language: "ru", complete: true });
    expect(article.blocks.filter(({ type }) => type === "abstract").map(({ language }) => language)).toEqual([
      "ru",
      "kk",
    ]);
  });

  it("loses no text to its running heads", () => {
    expect(textsOf(article, "page_header")).toHaveLength(2);
    expect(textsOf(article, "page_number")).toEqual(["12", "13"]);
    expect(textsOf(article, "paragraph").join(" ")).not.toContain("Вестник Степного");
  });

  it("pairs the romanised list with the original", () => {
    const byId = new Map(article.references.map((reference) => [reference.id, reference]));
    const romanised = article.references.filter(({ list }) => list === "romanised");
    expect(romanised.map(({ number, pairedWith }) => [number, byId.get(pairedWith ?? "")?.number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(romanised[0]?.translation).toBe("The council and the agency");
  });

  it("reads marks with several entries and a page", () => {
    expect(article.citations.map(({ text, keys, locator }) => [text, keys, locator])).toEqual([
      ["[1, с. 12]", [1], "с. 12"],
      ["[2; 3, с. 45–47]", [2, 3], "с. 45–47"],
      ["[4]", [4], null],
      ["[2, с. 8]", [2], "с. 8"],
    ]);
  });
});

describe("the tail of one list and a Kazakh article behind it", () => {
  const article = sample("kazakh");

  it("are two articles, each with its own numbers", () => {
    expect(article.articles.map(({ complete }) => complete)).toEqual([false, true]);
    const own = article.references.filter(
      ({ sourceRange }) => sourceRange[0] > (article.articles[1]?.range[0] ?? 0),
    );
    const second = own.find(({ number }) => number === 2);
    expect(article.citations.find(({ text }) => text === "[2]")?.entries).toEqual([second?.id]);
    expect(article.notes.map(({ code }) => code)).toContain("several_articles");
  });

  it("finds the footnote and its mark", () => {
    expect(article.footnotes).toMatchObject([
      { mark: "1", text: "Бақылаушылардың есебі: https://example.org/esep/2022 (10.03.2023)" },
    ]);
    expect(article.footnotes[0]?.markRange).not.toBeNull();
    expect(article.citations.find(({ kind }) => kind === "footnote_mark")?.text).toBe("¹");
  });

  it("reads labels in spaced-out letters", () => {
    expect(article.blocks.find(({ type }) => type === "keywords")?.text).toBe(
      "Түйін сөздер : ауыл, әкім, сайлау, қатысу.",
    );
  });
});

describe("what holds of every import", () => {
  it.each(["english", "russian", "kazakh"])("keeps the contract on the sample %s", (name) => {
    const text = readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8");
    const article = read(text);
    expect(importedArticle.parse(article)).toEqual(article);
    expect(new Set(coverage(text, article))).toEqual(new Set([1]));
    for (const citation of article.citations) {
      const block = article.blocks.find(({ id }) => id === citation.blockId);
      expect([...(block?.text ?? "")].slice(...citation.range).join("")).toBe(citation.text);
    }
  });

  it("does the same with Windows line ends, without blank lines and with form feeds", () => {
    const text = readFileSync(new URL("./samples/russian.txt", import.meta.url), "utf8");
    const types = read(text).blocks.map(({ type }) => type);
    expect(read(text.replaceAll("\n", "\r\n")).blocks.map(({ type }) => type)).toEqual(types);
    expect(read(text.replace(/^ /u, "\f")).blocks.map(({ type }) => type)).toEqual(types);
    expect(read(text.replace(/\n{2,}/gu, "\n")).references).toHaveLength(8);
  });

  const piece = fc.constantFrom(
    "Кіріспе",
    "Аңдатпа. ",
    "Литература",
    "References",
    "1. ",
    "[1]",
    "[2, 5 б.]",
    "сөз",
    "және ",
    "Жоба туралы. ",
    "жəне",
    "12",
    "\n",
    "\n\n",
    " ",
    "\f",
    "\r\n",
    "-\n",
    "•",
    "Таблица 1.",
    "a@b.kz",
    "Сейітов А. Ауыл. – Алматы, 2010. – 5 б.",
    "🙂",
    "مرحبا",
    "हिन्दी",
    "中文",
    "\u0000",
    "\u202e",
    "\ud800",
    "e\u0301",
    "И. О. Ким",
    "УДК 3",
    "http://a.kz/x",
    "1",
  );

  it("covers each visible character exactly once, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const article = read(text);
        expect(coverage(text, article).every((times) => times === 1)).toBe(true);
        expect(article.blocks.every((block) => block.text === block.text.normalize("NFC"))).toBe(true);
        importedArticle.parse(article);
      }),
      { numRuns: 400 },
    );
  });

  it("covers arbitrary Unicode too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(coverage(text, read(text)).every((times) => times === 1)).toBe(true);
      }),
    );
  });
});

/** Time of this process alone: what else the machine does must not fail a test. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const ODD: readonly (readonly [name: string, text: string])[] = [
  ["an empty text", ""],
  ["blanks alone", " \n\t\n\u00a0"],
  ["only figures", Array.from({ length: 2_000 }, (_, at) => String(at * 37)).join("\n")],
  ["ten thousand combining marks", `е${"\u0301".repeat(10_000)}`],
  ["a line of 300,000 letters", "ж".repeat(300_000)],
  ["a line of 60,000 words", "сөз ".repeat(60_000)],
  ["300,000 blanks between two letters", `а${" ".repeat(300_000)}б`],
  ["100,000 opening brackets", "[".repeat(100_000)],
  ["40,000 citations in one line", "[1] ".repeat(40_000)],
  ["NULs and bidi controls", "а\u0000\u202eб\u202c\n".repeat(5_000)],
  ["30,000 labels", "Аннотация.\n".repeat(30_000)],
  ["lone surrogates", "\ud800а\udc00 ".repeat(20_000)],
];

describe("odd texts", () => {
  it.each(ODD)("%s: covered, and read in no time to speak of", (_, text) => {
    const started = cpuMilliseconds();
    const article = read(text);
    expect(cpuMilliseconds() - started).toBeLessThan(4_000);
    expect(coverage(text, article).every((times) => times === 1)).toBe(true);
  });

  it("are short notes, not failures", () => {
    expect(read("а\u0000б \u202eв\u202c").notes).toContainEqual({
      code: "control_characters_removed",
      severity: "warning",
      values: { count: 3 },
    });
    expect(read("Жай ғана мәтін, құрылымы жоқ, бірақ сөйлемі бар.").notes.map(({ code }) => code)).toContain(
      "structure_not_found",
    );
  });

  it("take a time that grows with the length, not with its square", () => {
    const once = readFileSync(new URL("./samples/russian.txt", import.meta.url), "utf8");
    const time = (text: string): number => {
      const started = cpuMilliseconds();
      read(text);
      return cpuMilliseconds() - started;
    };
    time(once.repeat(20));
    const short = Math.max(time(once.repeat(20)), 20);
    expect(time(once.repeat(160))).toBeLessThan(short * 8 * 4);
  });
});

describe("a text whose letters are mixed with look-alikes", () => {
  it("has the structure of the sound one", () => {
    const sound = readFileSync(new URL("./samples/kazakh.txt", import.meta.url), "utf8")
      .replaceAll("ə", "ә")
      .replaceAll("Ə", "Ә");
    const damage: Readonly<Record<string, string>> = {
      ә: "ə",
      і: "i",
      с: "c",
      е: "e",
      о: "o",
      А: "A",
      Е: "E",
      Т: "T",
      К: "K",
    };
    let letter = 0;
    const damaged = sound.replace(/[әісеоАЕТК]/gu, (sign) =>
      letter++ % 3 === 0 ? (damage[sign] ?? sign) : sign,
    );
    const [a, b] = [read(sound), read(damaged)];
    expect(b.blocks.map(({ type, language, sourceRanges }) => [type, language, sourceRanges])).toEqual(
      a.blocks.map(({ type, language, sourceRanges }) => [type, language, sourceRanges]),
    );
    expect(textsOf(b, "paragraph")).toEqual(textsOf(a, "paragraph"));
  });
});

describe("names and years beside a numbered list", () => {
  it("are citations when they lead to an entry, even if a town has the author's name", () => {
    const text = readFileSync(new URL("./samples/masthead.txt", import.meta.url), "utf8");
    const { citations, references } = read(text);
    const marks = citations.map((citation) => [citation.text, citation.entries]);
    expect(marks).toContainEqual(["(Сатпаев, 2019)", [references[0]?.id]]);
    expect(read(text.replace("(Сатпаев, 2019)", "(Оспанов, 2019)")).citations).toHaveLength(marks.length - 1);
  });
});

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawText } from "#lib/import/raw-text.ts";
import { articleOfEssay } from "#lib/reviews/essay-article.ts";
import { essayFromArticle } from "#lib/reviews/essay-from-article.ts";
import { citationsOf, countWords, essayOf, findEssay } from "#lib/reviews/essay.ts";
import { remarksOnEssay, type EssayDemands } from "#lib/reviews/essay-remarks.ts";
import { articleRevision } from "#lib/server/records/revision.ts";
import {
  citation,
  essay,
  footnote,
  heading,
  list,
  paragraph,
  printedPlainly,
  quotation,
  table,
  text,
} from "#tests/support/essays.ts";

const WORK = "0190a1b2-0000-7000-8000-000000000001";
const SOURCE = { name: "Эссе", sha256: "0".repeat(64), language: "kk" as const };

describe("words of an essay", () => {
  it.each([
    ["of its text, not of its title", essay("Үш сөзден тұрады", paragraph("Бір екі.")), 2],
    [
      "not of footnotes and citations",
      essay("", paragraph("Бір", footnote("екі үш"), citation({ referenceId: WORK }), " төрт")),
      2,
    ],
    [
      "of headings, quotations, lists and tables",
      essay("", heading(1, "Бір"), quotation("екі"), list("bullet_list", "үш"), table(["төрт", "бес"])),
      5,
    ],
    ["a hyphen parts none", essay("", paragraph("өзін-өзі 2007-жылғы")), 2],
    ["Arabic", essay("", paragraph("الدستور الجديد")), 2],
    ["Hindi", essay("", paragraph("नया संविधान")), 2],
    ["Chinese, which writes no blanks", essay("", paragraph("新宪法")), 2],
    ["emoji are none", essay("", paragraph("👩‍👩‍👧‍👦 бір 🇰🇿")), 1],
    ["a letter taken apart is one letter", essay("", paragraph("й\u0306ол и\u0306")), 2],
  ])("count %s", (_, content, words) => {
    expect(countWords(essayOf(content))).toBe(words);
  });
});

describe("the grammar", () => {
  it.each([
    ["no title", { type: "doc", content: [paragraph("а")] }],
    ["a block that it does not know", { type: "doc", content: [{ type: "title" }, { type: "image" }] }],
    ["a citation of nothing", essay("", paragraph({ type: "citation", attrs: { items: [] } }))],
    [
      "a work that is no id",
      essay("", paragraph({ type: "citation", attrs: { items: [{ referenceId: "x" }] } })),
    ],
    ["a heading of level 9", essay("", heading(9, "а"))],
    [
      "a cell wider than any table",
      essay("", {
        type: "table",
        content: [
          {
            type: "table_row",
            content: [{ type: "table_cell", attrs: { colspan: 1e9 }, content: [paragraph()] }],
          },
        ],
      }),
    ],
    ["no document at all", "текст"],
    ["nothing", null],
  ])("does not take %s", (_, value) => {
    expect(findEssay(value)).toBeNull();
  });
});

const words = fc.oneof(
  fc.constantFrom(
    "сайлау",
    "құқық",
    "реформа",
    "Constitution",
    "الدستور",
    "संविधान",
    "宪法",
    "👩‍👩‍👧",
    "и\u0306",
    "[3]",
    "1.",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((one) => !/[\n\r]/u.test(one)),
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
const inline = fc.array(
  fc.oneof(
    line.map((one) => text(one)),
    line.map((one) => text(one, "em")),
    fc.constantFrom("12", "40").map((locator) => citation({ referenceId: WORK, locator })),
    line.map((one) => footnote(one)),
  ),
  { minLength: 1, maxLength: 5 },
);
const block = fc.oneof(
  inline.map((parts) => paragraph(...parts)),
  line.map((one) => heading(2, one)),
  line.map((one) => quotation(one)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => list("ordered_list", ...items)),
  fc.tuple(line, line).map(([one, other]) => table([one, other], [other, one])),
);

test("whatever is written becomes a document that is whole: marks stand over their words, and every citation is there", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const content = essay("Тақырып", ...blocks);
      const made = articleOfEssay(essayOf(content), printedPlainly(content), SOURCE);
      // Throws where the document breaks its grammar or a mark its block.
      const revision = articleRevision(made.part, 0, Array.from(made.raw.text));
      const points = Array.from(revision.text);
      for (const one of revision.citations)
        expect(points.slice(one.start, one.end).join("")).toBe(one.text.normalize("NFC"));
      const tied = revision.citations.filter(({ entries }) => entries.length > 0);
      expect(tied.length).toBeGreaterThanOrEqual(citationsOf(essayOf(content)).length > 0 ? 1 : 0);
      expect(revision.text).toBe(revision.text.normalize("NFC"));
    }),
    { numRuns: 60 },
  );
});

describe("a text that is brought in", () => {
  it("keeps headings, lists, tables and everything else that is shown", () => {
    const raw =
      "Сайлау жүйесі\n\nКіріспе\n\nБұл эссе сайлау туралы. Ол ұзақ емес [1].\n\n• бірінші\n• екінші\n\nҚорытынды\n\nСоңғы сөз.";
    const article = importText(rawText(raw), {
      name: "эссе.txt",
      mediaType: "text/plain",
      sha256: "0".repeat(64),
    });
    const { essay: made } = essayFromArticle(article);
    const told = made.textBetween(0, made.content.size, " ").replace(/\s+/gu, " ");
    for (const word of ["Сайлау жүйесі", "Кіріспе", "[1]", "бірінші", "екінші", "Соңғы сөз"])
      expect(told).toContain(word);
  });

  it("is never refused, whatever the importer made of it", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const article = importText(rawText(lines.join("\n\n")), {
          name: "a",
          mediaType: "text/plain",
          sha256: "0".repeat(64),
        });
        expect(() => essayFromArticle(article)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is remarked of an essay", () => {
  const demands: EssayDemands = {
    ...{ fewestWords: null, mostWords: null, isStyleGiven: false, language: "kk" },
    ...{ knownWorks: new Set([WORK]), hiddenNames: [] },
  };
  const codes = (content: ReturnType<typeof essay>, more: Partial<EssayDemands> = {}) =>
    remarksOnEssay(essayOf(content), { ...demands, ...more }).map(({ code }) => code);
  const TEXT = paragraph("Бұл мәтін сайлау жүйесі туралы жазылған және ол қысқа.");
  it.each([
    ["nothing of a plain one", essay("А", TEXT), {}, []],
    ["a missing title", essay("", TEXT), {}, ["title_missing"]],
    ["too few words", essay("А", TEXT), { fewestWords: 100 }, ["too_few_words"]],
    ["too many words", essay("А", TEXT), { mostWords: 3 }, ["too_many_words"]],
    ["nothing cited where a style is asked for", essay("А", TEXT), { isStyleGiven: true }, ["nothing_cited"]],
    [
      "a work that has left the library",
      essay("А", TEXT, paragraph(citation({ referenceId: WORK, locator: "1" }))),
      { knownWorks: new Set<string>() },
      ["work_missing"],
    ],
    [
      "a citation without a page",
      essay("А", TEXT, paragraph(citation({ referenceId: WORK }))),
      {},
      ["locator_missing"],
    ],
    ["an empty footnote", essay("А", paragraph("Бұл мәтін туралы", footnote())), {}, ["footnote_empty"]],
    [
      "the writer's name, spelt otherwise",
      essay("А", paragraph("Бұл эссені Dana Serikova жазған, ол студент еді.")),
      { hiddenNames: ["Дана Серикова"] },
      ["name_in_text"],
    ],
    [
      "another language than was said",
      essay("А", paragraph("Этот текст написан на русском языке и говорит о выборах в республике.")),
      {},
      ["other_language"],
    ],
  ])("%s", (_, content, more, expected) => {
    expect(codes(content, more as Partial<EssayDemands>)).toEqual(expected);
  });
});

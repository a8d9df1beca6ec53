import { describe, expect, it } from "vitest";

import { type CodedText, unitsOf } from "#lib/agreement/coded-text.ts";
import { measure } from "#lib/agreement/measure.ts";
import type { AgreementReport, ReadingCode } from "#lib/agreement/measured.ts";
import { seededRandom } from "#lib/agreement/random.ts";
import { landisKoch } from "#lib/agreement/readings.ts";
import { unitRows, unitsAsCsv } from "#lib/agreement/unit-table.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";

const LINES = [
  "Конституциялық реформа туралы заң қабылданды. Оны Парламент мақұлдады.",
  "Реформа расширила полномочия Парламента, и это оспаривают.",
  "The reform of 2022 👨‍👩‍👧 limited the president to one term.",
  "إصلاح دستوري جديد.",
  "संविधान में संशोधन हुआ।",
  "宪法改革限制了总统任期。",
];

/** A text of lines, in which coders marked words: "aigul fact Парламент". */
function text(coderIds: string[], ...marks: string[]): CodedText {
  const whole = LINES.join("\n");
  let start = 0;
  const blocks = LINES.map((line, at) => {
    const span = [start, start + codePointLength(line)] as const;
    start = span[1] + 1;
    return { span, language: (["kk", "ru", "en"] as const)[at] ?? ("mixed" as const) };
  });
  const passages = marks.map((mark, at) => {
    const [coderId = "", tags = "", ...words] = mark.split(" ");
    const found = whole.indexOf(words.join(" "));
    if (found < 0) throw new Error(`${mark} marks nothing`);
    const from = codePointLength(whole.slice(0, found));
    const span = [from, from + codePointLength(words.join(" "))] as const;
    return { annotationId: String(at), coderId, span, tagIds: tags.split(",") };
  });
  return { documentId: "d1", text: whole, blocks, coderIds, passages };
}

function report(texts: CodedText[], unit: "word" | "sentence" | "block" | "span" = "word"): AgreementReport {
  return measure(
    { unit, texts, tagIds: ["fact", "norm"], draws: 200, precision: 0.05 },
    { random: () => seededRandom(1), hasTime: () => true },
  );
}

const codes = ({ readings }: { readings: readonly { code: ReadingCode }[] }) =>
  readings.map(({ code }) => code);
const TWO = ["aigul", "boris"];

describe("units of a text", () => {
  it("words and sentences in every script, each in its block; blanks and marks belong to none", () => {
    const source = text(TWO);
    const points = [...source.text];
    const cut = (unit: "word" | "sentence" | "block") =>
      unitsOf(source, unit).map(({ span, block }) => `${block} ${points.slice(...span).join("")}`);
    expect(cut("block")).toEqual(LINES.map((line, at) => `${at} ${line}`));
    expect(cut("sentence").slice(0, 3)).toEqual([
      "0 Конституциялық реформа туралы заң қабылданды.",
      "0 Оны Парламент мақұлдады.",
      "1 Реформа расширила полномочия Парламента, и это оспаривают.",
    ]);
    expect(cut("word").slice(0, 4)).toEqual(["0 Конституциялық", "0 реформа", "0 туралы", "0 заң"]);
    expect(cut("word")).toContain("2 limited");
    expect(cut("word").join()).not.toContain("👨");
    expect(cut("word").some((word) => word.startsWith("5 "))).toBe(true);
  });
});

describe("a report", () => {
  it("coders who marked the same agree, by tag, pair and document", () => {
    const both = TWO.flatMap((coder) => [
      `${coder} fact Парламент мақұлдады`,
      `${coder} norm limited the president`,
    ]);
    const found = report([text(TWO, ...both)]);
    expect(found.overall.figures.alpha?.value).toBe(1);
    expect(found.byTag.map(({ tagId, figures }) => [tagId, figures.alpha?.value])).toEqual([
      ["fact", 1],
      ["norm", 1],
    ]);
    expect(found.byPair[0]?.figures.cohen?.value).toBe(1);
    expect(found.byDocument[0]?.figures.positive).toBeUndefined();
    expect(found.overall.figures.alpha?.noInterval).toBe("no_variation");
    expect(found.byPair[0]?.matrix.tagIds).toEqual(["fact", "norm", ""]);
  });

  it("says which coder never used a tag, and that few units are marked", () => {
    const found = report([text(TWO, "aigul fact Парламент мақұлдады", "boris norm заң")]);
    const fact = found.byTag.find(({ tagId }) => tagId === "fact");
    expect(codes(fact ?? { readings: [] })).toEqual(expect.arrayContaining(["one_sided", "few_units"]));
    expect(fact?.readings.find(({ code }) => code === "one_sided")?.values).toEqual({ coder: "boris" });
  });

  it("points at AC1 where a tag is rare: high agreement, low alpha", () => {
    const found = report([text(TWO, "aigul fact Парламент мақұлдады", "boris fact limited")]);
    expect(found.overall.figures.percent?.value).toBeGreaterThan(0.8);
    expect(found.overall.figures.alpha?.value).toBeLessThan(0.2);
    expect(codes(found.overall)).toContain("prevalence");
  });

  it("disjoint work is not agreement: nobody coded the same document (peers.md 3.12)", () => {
    const one = text(["aigul"], "aigul fact заң");
    const other = { ...text(["boris"], "boris fact заң"), documentId: "d2" };
    for (const unit of ["word", "span"] as const) {
      const found = report([one, other], unit);
      expect(found.overall.figures[found.headline]?.value).toBeNull();
      expect(codes(found.overall)).toEqual(["disjoint"]);
      expect(found.byPair[0]?.figures[found.headline]?.reason).toBe("no_items");
    }
  });

  it("nobody marked anything", () => {
    expect(codes(report([text(TWO)]).overall)).toEqual(["nothing_marked"]);
    expect(codes(report([text(TWO)], "span").overall)).toEqual(["nothing_marked"]);
  });

  it("passages: borders count, and where a coder's own overlap the older alpha stands on top", () => {
    const apart = report(
      [text(TWO, "aigul fact Парламент мақұлдады", "boris fact Оны Парламент мақұлдады")],
      "span",
    );
    expect(apart.headline).toBe("alpha_u");
    expect(apart.overall.figures.alpha_u?.value).toBeGreaterThan(0.5);
    expect(apart.overall.figures.alpha_u?.value).toBeLessThan(1);
    expect(apart.overall.units).toBe(1);
    expect(apart.overall.marked).toBe(0);
    const nested = report(
      [text(TWO, "aigul fact Оны Парламент мақұлдады", "aigul norm Парламент", "boris fact Парламент")],
      "span",
    );
    expect(nested.headline).toBe("alpha_u_2004");
    expect(nested.overall.figures.alpha_u?.reason).toBe("overlapping");
    expect(codes(nested.overall)).toContain("overlapping");
  });

  it("a tag that is not asked for does not exist", () => {
    const found = report([text(TWO, "aigul other заң", "boris fact заң")]);
    expect(found.byTag.map(({ tagId }) => tagId)).toEqual(["fact"]);
  });
});

describe("the units as a file", () => {
  const names = { document: () => "=cmd()", coder: (id: string) => id, tag: (id: string) => `“${id}”, yes` };

  it("one row for each unit, NA for whoever did not code the document; no cell is a formula", () => {
    const rows = unitRows([text(TWO, "aigul fact,norm заң")], {
      unit: "block",
      coderIds: [...TWO, "clara"],
      tagIds: ["fact", "norm"],
    });
    const csv = unitsAsCsv(rows, [...TWO, "clara"], names).split("\r\n");
    expect(csv[0]).toBe("\uFEFFdocument_id,document,start,end,text,aigul,boris,clara");
    expect(csv[1]).toBe(`d1,'=cmd(),0,70,${LINES[0] ?? ""},"“fact”, yes | “norm”, yes",,NA`);
    expect(csv).toHaveLength(LINES.length + 2);
  });

  it("of passages each is a row of its coder", () => {
    const rows = unitRows([text(TWO, "aigul fact заң", "boris other заң")], {
      unit: "span",
      coderIds: TWO,
      tagIds: ["fact"],
    });
    expect(rows.map(({ text: words, tagIds }) => [words, tagIds])).toEqual([["заң", [["fact"], null]]]);
  });
});

it("the words of Landis & Koch", () => {
  expect([-0.1, 0.2, 0.4, 0.6, 0.8, 0.81].map(landisKoch)).toEqual([
    "poor",
    "slight",
    "fair",
    "moderate",
    "substantial",
    "almost_perfect",
  ]);
});

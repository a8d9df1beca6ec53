import { describe, expect, it } from "vitest";
import type { ExchangedWork } from "#lib/citations/exchange/exchanged-work.ts";
import { readReferences } from "#lib/citations/exchange/read-references.ts";
import { createReferences } from "#lib/operations/references.ts";

const newWork = ({ forms, tags, notes }: ExchangedWork) => ({ ...forms, tags, notes });
const readJson = (item: object) => {
  const { works, problems } = readReferences(JSON.stringify([{ type: "book", title: "Көш", ...item }]));
  return {
    work: works[0],
    problems,
    isKept: createReferences.body.safeParse({ works: works.map(newWork) }).success,
  };
};

describe("whatever a file holds, what is read of it can be kept", () => {
  it("without the characters that no database takes", () => {
    const { work, isKept } = readJson({
      title: "Көш\0 жолы\ud800",
      author: [{ family: "Тұр\0сын", given: "А." }],
    });
    expect(work?.forms.csl).toMatchObject({
      title: "Көш жолы\ufffd",
      author: [{ family: "Тұрсын", given: "А." }],
    });
    expect(isKept).toBe(true);
  });

  it("with a long keyword as a note", () => {
    const long = "ұзын ".repeat(30).trim();
    const { work, isKept } = readJson({ keyword: `дала; ${long}` });
    expect([work?.tags, work?.notes, isKept]).toEqual([["дала"], [`keyword: ${long}`], true]);
  });

  it("with the tags beyond a hundred as a note", () => {
    const { work, isKept } = readJson({
      keyword: Array.from({ length: 102 }, (_, at) => `т${at}`).join("; "),
    });
    expect([work?.tags.length, work?.notes, isKept]).toEqual([100, ["keyword: т100; т101"], true]);
  });

  it("with a long value in several notes, of which nothing is lost", () => {
    const title = "𐐀".repeat(24_000);
    const { work, problems, isKept } = readJson({ title });
    expect(work?.notes.join("") === `title: ${title}`).toBe(true);
    expect(work?.notes.every((note) => note.isWellFormed())).toBe(true);
    expect([problems.map(({ code }) => code), isKept]).toEqual([["value_left_out"], true]);
  });

  it("and tells what is beyond all notes", () => {
    const { work, problems, isKept } = readJson({ title: "ә".repeat(600_000) });
    expect([work?.notes.length, isKept]).toEqual([50, true]);
    expect(problems.map(({ values }) => values)).toEqual([{ variable: "title" }, { variable: "note" }]);
  });

  it("no more works than are asked for", () => {
    const file = JSON.stringify([1, 2, 3].map((number) => ({ type: "book", title: `Көш ${number}` })));
    const { works, problems } = readReferences(file, { most: 2 });
    expect([works.length, problems.map(({ code }) => code)]).toEqual([2, ["too_many_works"]]);
  });
});

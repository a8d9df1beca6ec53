import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagsOf, type ExchangedWork, type WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import { lossesOf, type LossCode } from "#lib/citations/exchange/format-loss.ts";
import { EXCHANGE_FORMATS, type ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import { CSL_TYPES, type CslItem } from "#lib/citations/reference.ts";
import { ALL_WORKS } from "../format/works.ts";
import { asWork, folded, readBack } from "./exchanged.ts";
import { generatedWork } from "./generated-works.ts";

const RUNS = 200;

/** Which parts of a work a declared loss lets differ; every other part must come back as it was. */
type Part =
  "names" | "dates" | "texts" | "type" | "romanised" | "translated" | "tags" | "notes" | "collections";
const TOUCHED: Readonly<Record<LossCode, readonly Part[]>> = {
  "printed-only": [],
  variables: [],
  "letter-styles": ["texts"],
  "line-breaks": ["texts", "notes"],
  "date-range": ["dates"],
  "date-in-words": ["dates"],
  "approximate-date": ["dates"],
  "name-particles": ["names"],
  "name-parts": ["names"],
  kind: ["type"],
  romanised: ["romanised"],
  translated: ["translated"],
  tags: ["tags"],
  notes: ["notes"],
  "notes-joined": ["notes"],
  collections: ["collections"],
};

function partOf(variable: string, value: unknown): Part {
  if (variable === "type") return "type";
  if (Array.isArray(value)) return "names";
  return typeof value === "object" ? "dates" : "texts";
}

function comparable(item: CslItem | null, lost: ReadonlySet<Part>, variables: ReadonlySet<string>) {
  if (item === null) return null;
  const kept = Object.entries(folded(item, variables)).filter(
    ([variable, value]) => !lost.has(partOf(variable, value)),
  );
  return Object.fromEntries(kept);
}

function expectKept(format: ExchangeFormat, work: WorkToWrite, back: ExchangedWork): void {
  const losses = lossesOf(format, [work]);
  const lost = new Set(losses.flatMap(({ code }) => TOUCHED[code]));
  const variables = new Set(losses.flatMap(({ variables: names }) => names));
  const seen = (item: CslItem | null) => comparable(item, lost, variables);
  expect(seen(back.forms.csl)).toEqual(seen(work.forms.csl));
  if (!lost.has("romanised")) expect(seen(back.forms.romanised)).toEqual(seen(work.forms.romanised));
  if (!lost.has("translated")) expect(back.forms.translated).toEqual(work.forms.translated);
  if (!lost.has("tags")) expect(back.tags).toEqual(tagsOf(work));
  if (!lost.has("notes")) expect(back.notes).toEqual(work.notes ?? []);
  if (!lost.has("collections")) expect(back.collections).toEqual(work.collections ?? []);
}

describe.each(EXCHANGE_FORMATS)("%s", (format) => {
  it("brings the typical works back", () => {
    const works = ALL_WORKS.map(asWork);
    const read = readBack(format, ...works);
    expect(read.problems).toEqual([]);
    expect(read.works).toHaveLength(works.length);
    works.forEach((work, at) => expectKept(format, work, read.works[at] as ExchangedWork));
  });

  it("is known by its content", () => {
    const { format: found } = readBack(format, ...ALL_WORKS.map(asWork));
    // The dialects of BibTeX are one to a reader.
    expect(found?.replace("biblatex", "bibtex")).toBe(format.replace("biblatex", "bibtex"));
  });

  it("brings a work of every kind back as this kind, or says that it does not", () => {
    for (const type of CSL_TYPES) {
      const work = asWork({ type, title: "Дала заңдары" });
      const [back] = readBack(format, work).works;
      expectKept(format, work, back as ExchangedWork);
    }
  });

  it("brings everything back but what it declares lost", () => {
    fc.assert(
      fc.property(generatedWork, (work) => {
        const { works, problems } = readBack(format, work);
        expect(problems).toEqual([]);
        expect(works).toHaveLength(1);
        expectKept(format, work, works[0] as ExchangedWork);
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps many works apart and in order", () => {
    fc.assert(
      fc.property(fc.array(generatedWork, { minLength: 2, maxLength: 12 }), (works) => {
        const back = readBack(format, ...works).works;
        expect(back.map(({ forms }) => forms.csl.language)).toEqual(
          works.map(({ forms }) => forms.csl.language),
        );
      }),
      { numRuns: 20 },
    );
  });
});

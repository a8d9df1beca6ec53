import { describe, expect, it } from "vitest";
import { indexCited, type CitableEntry } from "#lib/citations/cited-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";

interface Entry extends CitableEntry {
  readonly id: string;
}

function entry(number: number | null, text: string, csl: Partial<CslItem> | null = null): Entry {
  return { id: text, number, text, csl: csl === null ? null : { type: "book", ...csl } };
}

const by = (family: string, year: number): Partial<CslItem> => ({
  author: [{ family, given: "А." }],
  issued: { "date-parts": [[year]] },
});

const list: readonly Entry[] = [
  entry(1, "Бектұр С. Дала жолы. – Алматы, 2011.", by("Бектұр", 2011)),
  entry(2, "Ивлев П. Окна. – Омск, 2010а.", by("Ивлев", 2010)),
  entry(3, "Ивлев П. Двери. – Омск, 2010б.", by("Ивлев", 2010)),
  entry(4, "Grey A., Brown K. Rivers. 2009.", {
    author: [{ family: "Grey" }, { family: "Brown" }],
    issued: { "date-parts": [[2009]] },
  }),
  entry(5, "Brown K. Lakes. 2009.", by("Brown", 2009)),
  entry(6, "Министерство связи. Отчёт. 2015.", { author: [{ literal: "Министерство связи" }] }),
  entry(7, "Сәуле К. Толқын. – Алматы, 1999."),
  entry(8, "Grey A. Hills. 2012.", by("Grey", 2012)),
  entry(9, "Grey A. Woods. 2012.", by("Grey", 2012)),
];
const find = indexCited(list);
const numbers = (key: number | string): (number | null)[] => find(key).map(({ number }) => number);

describe("indexCited", () => {
  it.each<[string, number | string, number[]]>([
    ["a number", 3, [3]],
    ["a number that the list lacks", 12, []],
    ["name and year", "Бектұр 2011", [1]],
    ["a name in the other script", "Bektur 2011", [1]],
    ["another romanisation of it", "Bektūr 2011", [1]],
    ["a year that is not its", "Бектұр 2012", []],
    ["a letter that the list prints", "Ивлев 2010б", [3]],
    ["the same letter in Latin", "Ивлев 2010a", [2]],
    ["no letter where two fit", "Ивлев 2010", [2, 3]],
    ["the first author before the second", "Brown 2009", [5]],
    ["a letter that only the order tells", "Grey 2012b", [9]],
    ["a letter beyond the list", "Grey 2012c", []],
    ["a body", "Министерство связи 2015", [6]],
    ["an entry that could not be read", "Сәуле 1999", [7]],
    ["a name without a year", "Бектұр", [1]],
    ["a name that nobody has", "Омаров 2011", []],
  ])("leads %s to its entries", (_, key, expected) => {
    expect(numbers(key)).toEqual(expected);
  });

  it("leads a number that stands twice to both", () => {
    const twice = indexCited([entry(1, "Бір"), entry(1, "Тағы бір"), entry(null, "Нөмірсіз")]);
    expect(twice(1)).toHaveLength(2);
  });
});

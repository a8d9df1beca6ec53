import { describe, expect, it } from "vitest";
import { pairLists, type PairableEntry } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";

const WORKS: readonly (readonly [original: string, romanised: string])[] = [
  [
    "Омаров Қ.Т. Жергілікті кеңестер шежіресі. – Алматы: Дала, 1995. – 324 б.",
    "Omarov K.T. Zhergilikti kenester shezhiresi [Chronicle of local councils]. - Almaty: Dala, 1995. - 324 p.",
  ],
  [
    "Сейітова Г. Шағын қалалар өмірі // Өңір. – 2018. – № 5. – Б. 18-29.",
    "Seyitova G. Shagyn qalalar omiri [Life of small towns] // Onir. – 2018. – № 5. – P. 18-29.",
  ],
  [
    "Петровский В.В. Выборы в степных районах: очерки. М.: Родник, 2004. 210 с.",
    "Petrovskij V.V. Vybory v stepnyh rajonah: ocherki [Elections in steppe districts]. M.: Rodnik, 2004. 210 s.",
  ],
  [
    "Жүнісов Ш. Ауыл тұрғындарының сұрағы. Қарағанды, 2011. 98 б.",
    "Zhunisov Sh. Auyl turgyndarynyn suragy [The question of villagers]. Karagandy, 2011. 98 b.",
  ],
  [
    "Указ Президента РК «О порядке обсуждения проектов» от 3 марта 2016 года № 77",
    "Ukaz Prezidenta RK «O poryadke obsuzhdeniya proektov» ot 3 marta 2016 goda № 77 [Decree on discussing drafts]",
  ],
  [
    "Brown T. Towns and Voters. Oxford: Meadow Press, 2012. 180 p.",
    "Brown T. Towns and Voters. Oxford: Meadow Press, 2012. 180 p.",
  ],
];

function originals(): PairableEntry[] {
  return WORKS.map(([text], at) => ({
    id: `o${String(at)}`,
    number: at + 1,
    text: `${String(at + 1)}. ${text}`,
    csl: parseEntry(text).csl,
  }));
}

function romanised(order: readonly number[]): PairableEntry[] {
  return order.map((work, at) => {
    const text = WORKS[work]?.[1] ?? "";
    return {
      id: `r${String(work)}`,
      number: at + 1,
      text: `${String(at + 1)}. ${text}`,
      csl: parseEntry(text, { romanised: true }).csl,
    };
  });
}

describe("pairLists", () => {
  it.each([
    ["lists in the same order", [0, 1, 2, 3, 4, 5]],
    ["a shuffled list", [4, 2, 5, 0, 3, 1]],
    ["a list with entries missing", [1, 3, 4]],
    ["a shuffled list with entries missing", [5, 1, 0]],
  ])("pairs %s", (_, order) => {
    const pairs = pairLists(originals(), romanised(order));
    expect(pairs.map(({ originalId, romanisedId }) => [originalId, romanisedId]).sort()).toEqual(
      [...order].sort().map((work) => [`o${String(work)}`, `r${String(work)}`]),
    );
  });

  it("leaves an entry alone that has no twin", () => {
    expect(pairLists(originals().slice(0, 3), romanised([3, 4, 5]))).toEqual([]);
  });

  it("pairs each entry once, and says how alike the two are", () => {
    const twice = [...romanised([0]), ...romanised([0]).map((entry) => ({ ...entry, id: "again" }))];
    const pairs = pairLists(originals(), twice);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.similarity).toBeGreaterThan(0.7);
    expect(pairs[0]?.similarity).toBeLessThanOrEqual(1);
  });

  it("answers for empty lists and for texts without letters of either script", () => {
    const other = ["改革", "सुधार", "إصلاح", "👩‍🔬", ""].map((text, at) => ({
      id: `x${String(at)}`,
      number: null,
      text,
      csl: null,
    }));
    expect(pairLists([], other)).toEqual([]);
    expect(pairLists(other, other)).toEqual([]);
  });
});

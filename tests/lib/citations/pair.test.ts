import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairLists, type PairableEntry } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import {
  KAZAKH_SCHEMES,
  type KazakhScheme,
  RUSSIAN_SCHEMES,
  type RussianScheme,
} from "#lib/citations/romanise/profile.ts";
import { romanise } from "#lib/citations/romanise/romanise.ts";

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

const CYRILLIC = WORKS.map(([original]) => original).filter((text) => /\p{Script=Cyrillic}/u.test(text));

function entryOf(id: string, text: string, isRomanised: boolean): PairableEntry {
  return { id, number: null, text, csl: parseEntry(text, { romanised: isRomanised }).csl };
}

function romanisedBy(
  text: string,
  scheme: { readonly kk: KazakhScheme; readonly ru: RussianScheme },
): string {
  return /[әғқңөұүі]/iu.test(text)
    ? romanise(text, { language: "kk", scheme: scheme.kk })
    : romanise(text, { language: "ru", scheme: scheme.ru });
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

  it("does not take another volume or another article of the same author for the twin", () => {
    const left = [
      "Омаров Қ. Дала шежіресі. Алматы: Дала, 1995. Т. 1. 324 б.",
      "Омаров Қ. Қала мен дала // Өңір. 2018. № 5. Б. 18–29.",
    ].map((text, at) => entryOf(`o${String(at)}`, text, false));
    const right = [
      "Omarov Q. Dala shezhiresi. Almaty: Dala, 1998. T. 2. 410 b.",
      "Omarov Q. Qala uyi. Ongir. 2021. № 7. B. 61–74.",
    ].map((text, at) => entryOf(`r${String(at)}`, text, true));
    expect(pairLists(left, right)).toEqual([]);
  });

  it("gives each volume its own twin, whichever fits better by words alone", () => {
    const volumes = ["1. 324", "2. 410", "3. 298"];
    const left = volumes.map((tail, at) =>
      entryOf(`o${String(at)}`, `Омаров Қ. Дала шежіресі. Т. ${tail} б.`, false),
    );
    const right = volumes.map((tail, at) =>
      entryOf(`r${String(at)}`, `Omarov Q. Dala sezhiresi. T. ${tail} b.`, true),
    );
    const pairs = pairLists(left, [...right].reverse());
    expect(
      pairs.map(({ originalId, romanisedId }) => [originalId.slice(1), romanisedId.slice(1)]).sort(),
    ).toEqual([
      ["0", "0"],
      ["1", "1"],
      ["2", "2"],
    ]);
  });

  it("pairs an entry whose twin leaves out the year, when the words agree", () => {
    const left = [
      "Омаров Қ. Дала шежіресі. Алматы: Дала, 1995.",
      "Сейітова Г. Қала өмірі. Астана: Арна, 2001.",
    ].map((text, at) => entryOf(`o${String(at)}`, text, false));
    const right = [entryOf("r", "Omarov Q. Dala shezhiresi. Almaty: Dala.", true)];
    expect(pairLists(left, right)).toMatchObject([{ originalId: "o0", romanisedId: "r" }]);
  });

  it("knows twins by one DOI, also when the entry was translated", () => {
    const left = [entryOf("o", "Омаров Қ. Дала // Өңір. 2018. № 5. Б. 18–29. DOI: 10.1234/ABC.7", false)];
    const right = [entryOf("r", "Steppe. Region, 2018. https://doi.org/10.1234/abc.7", true)];
    expect(pairLists(left, right)).toMatchObject([{ originalId: "o", romanisedId: "r", similarity: 1 }]);
  });

  it("pairs any part of the lists, in any order and by any scheme, without a wrong pair", () => {
    const scheme = fc.record({
      kk: fc.constantFrom(...KAZAKH_SCHEMES),
      ru: fc.constantFrom(...RUSSIAN_SCHEMES),
    });
    const entry = fc.record({ scheme, inOriginal: fc.boolean(), inTwin: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: CYRILLIC.length, maxLength: CYRILLIC.length }),
        fc.shuffledSubarray(CYRILLIC.map((_, at) => at)),
        (chosen, order) => {
          const left = CYRILLIC.flatMap((text, at) =>
            chosen[at]?.inOriginal === true ? [entryOf(String(at), text, false)] : [],
          );
          const right = order.flatMap((at) => {
            const [text, how] = [CYRILLIC[at] ?? "", chosen[at]];
            return how?.inTwin === true ? [entryOf(String(at), romanisedBy(text, how.scheme), true)] : [];
          });
          const both = right.filter(({ id }) => left.some((other) => other.id === id)).map(({ id }) => id);
          const pairs = pairLists(left, right);
          expect(pairs.map(({ originalId, romanisedId }) => `${originalId}=${romanisedId}`).sort()).toEqual(
            both.map((id) => `${id}=${id}`).sort(),
          );
        },
      ),
    );
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

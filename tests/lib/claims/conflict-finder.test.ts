import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConflictClaim, ConflictReform } from "#lib/claims/assertion.ts";
import { ConflictFinder, findConflicts } from "#lib/claims/conflict.ts";
import { readValues } from "#lib/claims/read-values.ts";
import type { Language } from "#lib/languages/language-tag.ts";

const TEXTS: readonly (readonly [Language, string])[] = [
  ["kk", "Заң 2007 жылғы 21 мамырда қабылданды"],
  ["ru", "поправки приняты 16 мая 2007 года"],
  ["en", "The law was adopted on 18 May 2007"],
  ["kk", "Партияны тіркеу үшін кемінде 50 000 мүше қажет"],
  ["ru", "для регистрации партии нужно не менее 40 000 членов"],
];
const REFORMS = ["whole", "part", "other"];

const claims = fc
  .array(fc.tuple(fc.constantFrom(...TEXTS), fc.subarray(REFORMS, { minLength: 1 })), { maxLength: 10 })
  .map((drawn) =>
    drawn.map(([[language, text], reformIds], n): ConflictClaim => ({
      ...{ id: `claim ${n}`, reformIds, wordings: { [language]: text }, mentions: [] },
      values: readValues(text, language).map((value, at) => ({
        ...{ ...value, id: `${n} ${at}`, annotationId: null, reformId: null },
      })),
      ...{ restates: [], contradicts: [] },
    })),
  );
const reforms = fc
  .tuple(fc.constantFrom([], ["2007-05-21"], ["2007-05-16"]), fc.constantFrom(null, "whole"))
  .map(([dates, parentId]): ConflictReform[] => [
    { id: "whole", parentId: null, dates: [] },
    { id: "part", parentId, dates },
    { id: "other", parentId: null, dates: [] },
  ]);

it("finds the same cases when it is asked again after some claims or reforms have changed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.infiniteStream(fc.boolean()), reforms), { minLength: 2, maxLength: 4 }),
      claims,
      (rounds, all) => {
        const finder = new ConflictFinder();
        for (const [isThere, register] of rounds) {
          // The claims that stay are the same objects, as they are where only what was touched is read anew.
          const there = all.filter(() => isThere.next().value);
          expect(finder.find(there, register)).toEqual(findConflicts(there, register));
        }
      },
    ),
  );
});

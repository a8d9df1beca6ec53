import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME_GONE, shuffled, withoutNames } from "#lib/reviews/research.ts";

describe("a text without names", () => {
  it.each([
    [
      "Мен Дана Оспанқызы, 2-курс. ДАНА ОСПАНҚЫЗЫ",
      ["Дана Оспанқызы"],
      `Мен ${NAME_GONE}, 2-курс. ${NAME_GONE}`,
    ],
    ["Оспанқызының пікірі", ["Дана Оспанқызы"], `${NAME_GONE}ның пікірі`],
    ["Италия издана, Алияның сөзі", ["Алия Дана"], `Италия издана, ${NAME_GONE}ның сөзі`],
    ["лишь Ли, ли", ["Ли"], `лишь ${NAME_GONE}, ${NAME_GONE}`],
    ["Zoe knows.", ["Zoe Li"], "Zoe knows."],
    ["e\u0301cole de \u00C9lodie", ["E\u0301lodie"], `\u00E9cole de ${NAME_GONE}`],
    ["👩‍🎓 ok", [""], "👩‍🎓 ok"],
  ])("%j without %j", (text, names, expected) => {
    expect(withoutNames(text, names)).toBe(expected);
  });
  it("holds none of the names, whatever stands around them", () => {
    const name = fc.constantFrom("Ержан Бекұлы", "Иванова", "Smith-Jones");
    fc.assert(
      fc.property(fc.string(), name, fc.string(), (before, who, after) => {
        const shown = withoutNames(`${before} ${who} ${after}`, [who]);
        return !shown.includes(who);
      }),
    );
  });
});

describe("drawn numbers", () => {
  it("are all of them, each once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat()),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (all, chance) => {
          const random = () => Number(chance.next().value ?? 0);
          expect(shuffled(all, random).sort()).toEqual([...all].sort());
        },
      ),
    );
  });
});

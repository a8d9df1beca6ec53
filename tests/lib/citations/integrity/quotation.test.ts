import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageRuns } from "#lib/citations/integrity/pages.ts";
import { checkQuotation, foldQuoted } from "#lib/citations/integrity/quotation.ts";
import { quoteBefore } from "#lib/citations/integrity/quoted-passage.ts";

const source = [
  "Алғашқы жылдары кеңестің құрамы көп өзгере қойған жоқ, алайда оның міндеттері жыл сайын кеңейіп отырды.",
  "В первые годы состав совета почти не менялся, однако его обязанности ширились из года в год.",
  "During the first years the membership of the council hardly changed, yet its duties grew year by year.",
  "改革は一九九五年の憲法で始まった。",
].join("\n");
const check = (quote: string) => checkQuotation(quote, [foldQuoted(source)]);

describe("checkQuotation", () => {
  it.each([
    ["as it stands", "кеңестің құрамы көп өзгере қойған жоқ"],
    ["in capitals with other quotation marks", "„КЕҢЕСТІҢ ҚҰРАМЫ“ көп өзгере"],
    ["with hyphens at the ends of lines", "одна-\nко его обя-\nзанности ширились"],
    ["with look-alike letters", "coстaв сoветa пoчти нe мeнялся"],
    ["with Latin ə for ә", "кеңестің құрамы көп өзгере"],
    ["with words left out", "состав совета […] ширились из года в год"],
    ["with dots for words left out", "the membership of the council... grew year by year"],
    ["with an editor's insertion", "его обязанности [совета] ширились из года"],
    ["with other dashes and blanks", "the  membership   of the council – hardly changed"],
    ["in another script", "改革は一九九五年の憲法で"],
  ])("finds a quotation %s", (_, quote) => {
    expect(check(quote)).toMatchObject({ as: "found", at: { text: 0 } });
  });

  it("says where it begins, in which of the texts", () => {
    const texts = ["🏛️ Басқа мәтін, мұнда ондай сөз жоқ.", source].map(foldQuoted);
    const quote = "его обязанности ширились из года";
    expect(checkQuotation(quote, texts)).toEqual({
      as: "found",
      at: { text: 1, start: source.indexOf("его обязанности") },
    });
    expect(checkQuotation("нет", texts)).toEqual({ as: "found", at: null });
  });

  it("shows what stands in the source instead of a changed quotation", () => {
    expect(check("кеңестің құрамы мүлде өзгере қойған жоқ, алайда оның міндеттері жыл сайын")).toEqual({
      as: "changed",
      there: expect.stringContaining("құрамы көп өзгере") as string,
      at: { text: 0, start: source.indexOf("кеңестің") },
    });
    expect(check("the membership of the council always changed, yet its duties grew").as).toBe("changed");
  });

  it("does not find what the source does not say", () => {
    expect(check("кеңес ешқашан жиналмаған және ешқандай шешім қабылдамаған").as).toBe("not_found");
    expect(check("a wholly different sentence about ships and harbours of the south").as).toBe("not_found");
    expect(checkQuotation("кеңестің құрамы көп өзгере", []).as).toBe("not_found");
  });

  it("wants the pieces of a quotation in their order", () => {
    expect(check("ширились из года в год … состав совета почти").as).not.toBe("found");
  });

  it("finds every stretch of a text in it, and nearly every one with a letter changed", () => {
    const words = source.split("\n")[1]?.split(" ") ?? [];
    fc.assert(
      fc.property(
        fc.nat({ max: 5 }),
        fc.integer({ min: 6, max: 9 }),
        fc.nat({ max: 20 }),
        (from, count, at) => {
          const quote = words.slice(from, from + count).join(" ");
          expect(check(quote).as).toBe("found");
          const place = at % quote.length;
          if (!/\p{L}/u.test(quote.charAt(place))) return;
          expect(check(`${quote.slice(0, place)}щщ${quote.slice(place + 1)}`).as).toBe("changed");
        },
      ),
    );
  });

  it("is quick in a long source", () => {
    const long = foldQuoted(
      `${"Бұл сөйлем кітапта сан рет қайталанып келе береді. ".repeat(20_000)}${source}`,
    );
    const started = performance.now();
    for (let run = 0; run < 20; run += 1)
      checkQuotation("Бұл сөйлем газетте сан мәрте қайталанып келе жатыр, алайда ол мүлдем басқа еді", [
        long,
      ]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("quoteBefore", () => {
  const before = (text: string) => quoteBefore(text, text.indexOf("["));
  it.each([
    ["Ол: «бірінші жылы кеңес он рет жиналды» [3, 5 б.].", "бірінші жылы кеңес он рет жиналды"],
    ["«бірінші жылы кеңес он рет жиналды», – деп жазды Бектұр [3].", "бірінші жылы кеңес он рет жиналды"],
    ["He wrote “the council met ten times that year” [4].", "the council met ten times that year"],
    ['Он писал: "совет собирался десять раз за год" [4].', "совет собирался десять раз за год"],
    [
      "«ол «Дала» газетінде бірінші мақаласын жариялады» [2]",
      "ол «Дала» газетінде бірінші мақаласын жариялады",
    ],
    ["«Жер кодексі» бойынша [5]", null],
    ["«бірінші жылы кеңес он рет жиналды». Кейін Бектұр тағы жазды [3].", null],
    ["Дәйексөзсіз сөйлем [3]", null],
    ["жабылмаған «дәйексөз осылай жалғаса береді де береді [3]", null],
    ["ашылмаған дәйексөз» [3]", null],
  ])("of «%s»", (text, quote) => {
    expect(before(text)).toBe(quote);
  });
});

describe("pageRuns", () => {
  it.each<[string, [number, number][]]>([
    [
      "12–25, 30",
      [
        [12, 25],
        [30, 30],
      ],
    ],
    ["142-8", [[142, 148]]],
    ["5 - 19", [[5, 19]]],
    ["45а", [[45, 45]]],
    ["e1204", []],
    ["xii", []],
  ])("reads %s", (printed, runs) => {
    expect(pageRuns(printed)).toEqual(runs);
  });
});

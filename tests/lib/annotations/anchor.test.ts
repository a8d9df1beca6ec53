import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorPassage } from "#lib/annotations/anchor.ts";
import { describePassage, tidySpan } from "#lib/annotations/describe.ts";
import { passageSelectors } from "#lib/annotations/selector.ts";
import {
  codePointLength,
  graphemeBorderBefore,
  indexText,
  sliceCodePoints,
} from "#lib/languages/text-unit.ts";

/** «…» marks the passage. */
function draw(marked: string) {
  const [before = "", passage = "", after = ""] = marked.split(/[«»]/u);
  const index = indexText(before + passage + after);
  const start = codePointLength(before);
  return { index, span: [start, start + codePointLength(passage)] as const };
}
function selectorsOf(marked: string) {
  const { index, span } = draw(marked);
  return describePassage(index, span);
}

const found = [
  {
    name: "in the same text",
    then: "Заң «орын санын» өсірді.",
    now: "Заң «орын санын» өсірді.",
    how: "position",
  },
  {
    name: "when text was put before it",
    then: "Заң «орын санын» өсірді.",
    now: "Жаңа кіріспе 😀. Заң «орын санын» өсірді.",
    how: "exact",
  },
  {
    name: "when its neighbours changed",
    then: "Заң «орын санын» өсірді.",
    now: "Бұл құжат «орын санын» азайтты.",
    how: "exact",
  },
  {
    name: "at the place whose surroundings agree",
    then: "бір сөз, екі «сөз», үш сөз",
    now: "нөл сөз; бір сөз, екі «сөз», үш сөз",
    how: "exact",
  },
  {
    name: "where it stood, when a repetition appears elsewhere",
    then: "а «сөз» б",
    now: "а «сөз» б, в сөз г",
    how: "position",
  },
  { name: "in Arabic", then: "قال «الدستور الجديد» هنا", now: "ثم قال «الدستور الجديد» هنا", how: "exact" },
  { name: "in Hindi", then: "यह «संविधान संशोधन» है", now: "देखिए यह «संविधान संशोधन» है", how: "exact" },
  {
    name: "in Chinese",
    then: "关于«宪法修正案»的讨论",
    now: "二零零七年关于«宪法修正案»的讨论",
    how: "exact",
  },
  {
    name: "when a misprint in it was mended",
    then: "Осылайша «партиялык тізім бойынша сайланған депутаттар саны өсті» деп қорытамыз.",
    now: "Сөйтіп, «партиялық тізім бойынша сайланған депутаттар саны өсті» деп қорытамыз.",
    how: "nearest",
  },
  {
    name: "when a letter of it was lost at its end",
    then: "Мұнда «партиялық тізім бойынша сайланған депутаттар» туралы",
    now: "Енді «партиялық тізім бойынша сайланған депутатар» туралы",
    how: "nearest",
  },
];

const refused = [
  { name: "is gone", then: "Заң «орын санын» өсірді.", now: "Мүлде басқа мәтін.", code: "quote_not_found" },
  {
    name: "stands in several places that fit alike",
    then: "Кіріспе. «сөз»",
    now: "x сөз x сөз x",
    code: "quote_ambiguous",
  },
  {
    name: "has another year now",
    then: "Бұл «заң 2007 жылғы мамыр айында қабылданған болатын» дейді",
    now: "Бұл заң 2017 жылғы мамыр айында қабылданған болатын дейді",
    code: "quote_changed",
  },
  {
    name: "names someone else now",
    then: "сөз сөйлеген «төрағаның орынбасары Асанов мырза ұсынысты қолдады» ғой",
    now: "сөз сөйлеген төрағаның орынбасары Усанов мырза ұсынысты қолдады ғой",
    code: "quote_changed",
  },
  {
    name: "nearly stands in two places",
    then: "«партиялык тізім бойынша сайланды»",
    now: "партиялық тізім бойынша сайланды; партиялық тізім бойынша сайланды",
    code: "quote_ambiguous",
  },
  {
    name: "is too short to be nearly the same",
    then: "жалғыз «сот» ісі",
    now: "жалғыз сат ісі",
    code: "quote_not_found",
  },
];

describe("anchoring a passage", () => {
  it.each(found)("finds it $name", ({ then, now, how }) => {
    const { index, span } = draw(now);
    expect(anchorPassage(selectorsOf(then), index)).toMatchObject({ ok: true, value: { span, how } });
  });

  it.each(refused)("asks a person when the quote $name", ({ then, now, code }) => {
    expect(anchorPassage(selectorsOf(then), indexText(now))).toMatchObject({ ok: false, refusal: { code } });
  });

  it("says how alike the nearest quote is", () => {
    const anchored = anchorPassage(
      selectorsOf("«жиырма әріптен сәл ұзын сөйлем осында»"),
      indexText("жиырма әріптен сәл ұсын сөйлем осында"),
    );
    expect(anchored).toMatchObject({ ok: true, value: { similarity: 1 - 1 / 37 } });
  });

  it("reads a quote that arrives in NFD", () => {
    const [position, quote] = selectorsOf("Жаңа «йод пен ёлка» туралы");
    const nfd = { ...quote, exact: quote.exact.normalize("NFD"), prefix: quote.prefix.normalize("NFD") };
    const { index, span } = draw("Жаңа «йод пен ёлка» туралы");
    expect(anchorPassage([{ ...position, start: position.start + 3 }, nfd], index)).toMatchObject({
      ok: true,
      value: { span },
    });
  });

  it("prefers agreeing surroundings to a chance repetition at the old place", () => {
    const now = draw("Қосымша. ол сөз айтты. Содан кейін «сөз» алды.");
    const selectors = selectorsOf("Содан кейін «сөз» алды.");
    expect(anchorPassage([{ ...selectors[0], start: 12, end: 15 }, selectors[1]], now.index)).toMatchObject({
      ok: true,
      value: { span: now.span },
    });
  });
});

const word = fc.constantFrom(
  "заң",
  "сөз",
  "Мәжіліс",
  "2007",
  "😀",
  "👨‍👩‍👧",
  "改革",
  "إصلاح",
  "सुधार",
  "\n",
  " ",
  "и\u0306",
  "law",
);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" ").normalize("NFC"));

describe("a described passage", () => {
  it("is anchored where it was, whatever the text and the span", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const index = indexText(value);
        const start = a % index.lengthCodePoint;
        const end = start + 1 + (b % (index.lengthCodePoint - start));
        const selectors = describePassage(index, [start, end]);
        expect(passageSelectors.safeParse(selectors).success).toBe(true);
        expect(anchorPassage(selectors, index)).toMatchObject({
          ok: true,
          value: { span: [start, end], how: "position" },
        });
      }),
    );
  });

  it("is found again or asked about, never put elsewhere, when text is put before it", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (value, added, a) => {
        const index = indexText(value);
        const span = tidySpan(index, [a % index.lengthCodePoint, index.lengthCodePoint]);
        fc.pre(span !== null);
        const anchored = anchorPassage(describePassage(index, span), indexText(`${added}\n${value}`));
        const shift = codePointLength(added) + 1;
        const stood = anchored.ok && anchored.value.span[0] !== span[0] + shift;
        // The only other acceptable place is one where quote and whole context stand as they did.
        if (stood) expect(`${added}\n${value}`.indexOf(sliceCodePoints(index, ...span))).toBeLessThan(shift);
      }),
    );
  });

  it("has at most 32 code points of context on each side, cut between graphemes", () => {
    const value = `${"👨‍👩‍👧".repeat(20)}сөз${"👨‍👩‍👧".repeat(20)}`;
    const [, quote] = describePassage(indexText(value), [100, 103]);
    expect(quote.exact).toBe("сөз");
    expect([codePointLength(quote.prefix), codePointLength(quote.suffix)]).toEqual([30, 30]);
    expect(graphemeBorderBefore(value, value.indexOf(quote.prefix))).toBe(value.indexOf(quote.prefix));
  });
});

describe("a selection", () => {
  it.each([
    { name: "loses the white space at its ends", text: "аб  вг \n де", span: [2, 8], tidy: [4, 6] },
    { name: "takes whole graphemes", text: "а👨‍👩‍👧б", span: [2, 4], tidy: [1, 6] },
    { name: "is nothing when only white space is in it", text: "а   б", span: [1, 4], tidy: null },
  ] as const)("$name", ({ text: value, span, tidy }) => {
    expect(tidySpan(indexText(value), span)).toEqual(tidy);
  });
});

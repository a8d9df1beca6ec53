import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedEntry } from "#lib/citations/integrity/checked.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { codePointLength, indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import { checkEssay, type EssayTerms } from "#lib/reviews/essay-check.ts";
import { countRunningWords, type CheckedEssay, type EssayCitation } from "#lib/reviews/checked-essay.ts";
import { quotedSpans } from "#lib/reviews/quoted-spans.ts";
import { statementIn } from "#lib/reviews/stating-words.ts";

const WORK = "0190a1b2-0000-7000-8000-000000000001";
const ENTRY: CheckedEntry = {
  ...{ id: "r1", list: "original", number: 1, text: "1. Сейітова А. Сайлау. – Алматы, 2012. – 120 б." },
  ...{ csl: { type: "book", title: "Сайлау" }, pairedWith: null, referenceId: WORK },
};

/** An essay of paragraphs in which [1] is a citation of the only entry. */
function essayOf(paragraphs: readonly string[], language: BlockLanguage = "kk"): CheckedEssay {
  const citations: EssayCitation[] = [];
  let start = 0;
  const blocks = paragraphs.map((text, at) => {
    const key = `b${at + 1}`;
    for (const found of text.matchAll(/\[(\d)\]/gu)) {
      const from = start + codePointLength(text.slice(0, found.index));
      citations.push({
        ...{ key: `c${citations.length + 1}`, blockKey: key, start: from, end: from + 3, text: found[0] },
        ...{ keys: [Number(found[1])], locator: null, kind: "bracket", quote: null },
        entryIds: found[1] === "1" ? ["r1"] : [],
      });
    }
    const block = { key, type: "paragraph" as const, language, text, start };
    start += codePointLength(text) + 1;
    return block;
  });
  return { language, blocks, citations, entries: [ENTRY] };
}

const TERMS: EssayTerms = {
  ...{ words: 100, fewestWords: null, mostWords: null, style: null },
  ...{ works: [{ id: WORK, csl: { type: "book", title: "Сайлау" }, texts: [] }], printed: new Map() },
  ...{ materials: [], task: [] },
};
const withText = (text: string): EssayTerms => ({
  ...TERMS,
  works: TERMS.works.map((work) => ({ ...work, texts: [text] })),
});
const codes = (essay: CheckedEssay, terms = TERMS) =>
  checkEssay(essay, terms).findings.map(({ code }) => code);

describe("claims without a source near them", () => {
  it.each([
    ["a date", "2004 жылы сайлаушылардың үштен екісі өз депутатын атай алған.", "claim_figure"],
    ["a share in words", "Большинство избирателей не знают своего депутата.", "claim_figure"],
    ["others who are not named", "Зерттеушілер бұл жүйені әділ деп санайды.", "claim_attributed"],
    ["others, in Russian", "По данным опроса, депутата знают немногие.", "claim_attributed"],
    ["others, in English", "Studies have found that voters know their deputy.", "claim_attributed"],
    ["what always holds", "Мұндай жүйеде әйелдердің үлесі әрдайым артады.", "claim_sweeping"],
    ["what holds for nobody", "Under such a system nobody answers for promises.", "claim_sweeping"],
    ["an opinion of one's own", "Менің ойымша, 2004 жылғы заң әлсіз болды.", null],
    ["a question", "Сайлаушылар 2004 жылы нені таңдады?", null],
    ["a thought", "Демек, жеке байланыс болған деуге болады.", null],
    ["half a sentence", "2004 жылы ғана.", null],
    ["Arabic with a year", "انتخب الشعب مجلسه الجديد في 2004", "claim_figure"],
    ["Chinese", "投票者不知道他们的代表。", null],
  ] as const)("%s", (_, sentence, expected) => {
    expect(statementIn(sentence)).toBe(expected);
  });

  it("are none where the same sentence cites", () => {
    expect(codes(essayOf(["2004 жылы сайлаушылардың үштен екісі депутатын білген [1]."]))).toEqual([]);
  });

  it("are none where the next sentence of the same thought cites, and are where it turns away", () => {
    const claim = "2004 жылы сайлаушылардың үштен екісі депутатын білген.";
    expect(codes(essayOf([`${claim} Бұл жоғары көрсеткіш [1].`]))).toEqual([]);
    expect(codes(essayOf([`${claim} Алайда бұл аз [1].`]))).toEqual(["claim_figure"]);
  });

  it("do not borrow the source of another paragraph", () => {
    const essay = essayOf([
      "Сайлау туралы еңбек бар [1].",
      "2004 жылы сайлаушылардың бәрі депутатын білген.",
    ]);
    expect(codes(essay)).toEqual(["claim_figure"]);
  });

  it("are told though a citation stands right before their year", () => {
    const claim = "2004 жылы сайлаушылардың үштен екісі өз депутатын атай алған.";
    const essay = essayOf([`Округ тұрғыны депутатын біледі [1]. ${claim} Демек, байланыс болған.`]);
    expect(checkEssay(essay, TERMS).findings.map(({ places }) => places[0]?.exact)).toEqual([claim]);
  });

  it("are told with the sentence in which they stand", () => {
    const claim = "👩‍👩‍👧‍👦 2004 жылы сайлаушылар депутатын білген.";
    const essay = essayOf([`Алғы сөз бар [1]. ${claim}`]);
    const [found] = checkEssay(essay, TERMS).findings;
    expect(found?.places[0]?.exact).toBe(claim);
  });
});

describe("quotations", () => {
  const SOURCE = "Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды, деп жазды автор.";
  const quoting = (quote: string) => essayOf([`Автор айтқандай, «${quote}» [1].`]);
  const of = (quote: string) => checkEssay(quoting(quote), withText(SOURCE));

  it("that stand in the source word for word are counted and not found fault with", () => {
    const { counts, findings } = of("Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды");
    expect(findings).toEqual([]);
    expect(counts.find(({ check }) => check === "quotations")).toMatchObject({ looked: 1, fine: 1 });
  });

  it("that were altered are shown beside what the source says", () => {
    const { findings } = of("Бұл өзгеріс өкілдіктің мазмұнын емес, оның түрін ауыстырды");
    expect(findings).toMatchObject([
      {
        code: "quotation_altered",
        altered: { there: "Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды" },
        source: { kind: "work", id: WORK, text: 0, start: 0 },
      },
    ]);
  });

  it("that the source does not have are told so", () => {
    expect(of("Депутаттар халыққа күн сайын есеп беріп отыруға міндетті болды").findings).toMatchObject([
      { code: "quotation_lost" },
    ]);
  });

  it("from works without a stored text are told as not compared", () => {
    expect(codes(quoting("Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды"))).toEqual([
      "quotation_unchecked",
    ]);
  });

  describe("set apart as a block", () => {
    const EXACT = "Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды";
    const ALTERED = EXACT.replace("арнасын", "түрін");
    /** "> " before a paragraph that is a quotation. */
    const essayWith = (...lines: string[]): CheckedEssay => {
      const made = essayOf(lines.map((line) => line.replace(/^> /u, "")));
      const type = (at: number) => (lines[at]?.startsWith("> ") === true ? "quotation" : "paragraph");
      return { ...made, blocks: made.blocks.map((block, at) => ({ ...block, type: type(at) })) };
    };
    const told = (...lines: string[]) => codes(essayWith(...lines), withText(SOURCE));

    it.each([
      ["is compared", [`> ${EXACT} [1].`], []],
      ["is compared though altered", [`> ${ALTERED} [1].`], ["quotation_altered"]],
      [
        "is compared whatever marks stand in it",
        [`> «Бұл өзгеріс» өкілдіктің мазмұнын емес, оның түрін ауыстырды [1]`],
        ["quotation_altered"],
      ],
      [
        "is cited by the words that lead to it",
        ["Автор былай дейді [1]:", `> ${ALTERED}.`],
        ["quotation_altered"],
      ],
      ["is cited by the words that follow", [`> ${ALTERED}.`, "[1] деп жазды автор."], ["quotation_altered"]],
      [
        "is cited by its last line",
        ["> Бұл өзгеріс өкілдіктің мазмұнын емес, оның түрін ауыстырды,", "> деп жазды автор [1]."],
        ["quotation_altered"],
      ],
      [
        "does not borrow the citation of an earlier sentence",
        ["Еңбек бар [1]. Оны кеше оқыдым.", `> ${EXACT}.`],
        ["quotation_uncited"],
      ],
      [
        "states nothing of its writer's own",
        [`> 2004 жылы бұл өзгеріс мазмұнды емес, арнаны ауыстырды [1].`],
        ["quotation_lost"],
      ],
      ["without a citation is nobody's", [`> ${EXACT}.`], ["quotation_uncited"]],
    ] as const)("%s", (_, lines, expected) => {
      expect(told(...lines)).toEqual(expected);
    });

    it("is shown without its citation", () => {
      const [found] = checkEssay(essayWith(`> ${ALTERED} [1].`), withText(SOURCE)).findings;
      expect(found).toMatchObject({ altered: { there: EXACT } });
      expect(found?.places[0]?.exact.startsWith(ALTERED)).toBe(true);
    });
  });

  it("without a citation are claims of somebody unknown", () => {
    const essay = essayOf([
      "Сайлау туралы еңбек бар [1].",
      "Біреу айтты: «Бұл өзгеріс өкілдіктің мазмұнын ауыстырған жоқ».",
    ]);
    expect(codes(essay)).toEqual(["quotation_uncited"]);
  });

  it.each([
    ["Kazakh marks", "Ол «бір екі үш төрт бес» деді", ["«бір екі үш төрт бес»"]],
    ["a title is none", "«Егемен Қазақстан» газеті", []],
    ["nested", "«бірі екі «үші төрт» бесі алты»", ["«бірі екі «үші төрт» бесі алты»"]],
    [
      "German marks in Russian",
      "он писал: „один другой третий четвёртый пятый“",
      ["„один другой третий четвёртый пятый“"],
    ],
    ["straight marks", 'he said "one two three four five" and left', ['"one two three four five"']],
    [
      "a mark that is never closed hides no other",
      "« ол «бірі екі үші төрт бесі» деді",
      ["«бірі екі үші төрт бесі»"],
    ],
    ["Arabic in guillemets", "«الشعب يختار مجلسه الجديد بنفسه»", ["«الشعب يختار مجلسه الجديد بنفسه»"]],
  ] as const)("are found: %s", (_, text, expected) => {
    expect(quotedSpans(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe("materials of the assignment", () => {
  const TEXT =
    "Кіріспе сөз. Мажоритарлық округте тұрғын өз депутатын атымен біледі және одан кез келген уақытта есеп сұрай алады. Соңы.";
  const MATERIAL = { id: "0190a1b2-0000-7000-8000-000000000002", title: "Округ туралы", texts: [TEXT] };
  const COPIED = "округте тұрғын өз депутатын атымен біледі және одан кез келген уақытта есеп сұрай алады";
  const TERMS_OF = { ...TERMS, materials: [MATERIAL] };
  const found = (paragraph: string, terms: EssayTerms = TERMS_OF) => checkEssay(essayOf([paragraph]), terms);
  const told = (paragraph: string, terms?: EssayTerms) =>
    found(paragraph, terms).findings.map(({ code }) => code);
  const counted = (paragraph: string) =>
    found(paragraph).counts.find(({ check }) => check === "materials") ?? null;

  it("whose words stand in the essay openly are shown with both wordings", () => {
    const altered = COPIED.replace("біледі", "таниды");
    expect(found(`Менің ойымша, ${altered}.`).findings).toMatchObject([
      {
        ...{ code: "material_passage", values: { words: 13, title: "Округ туралы" } },
        ...{ places: [{ exact: altered }], altered: { here: altered, there: COPIED } },
        source: { kind: "material", id: MATERIAL.id, text: 0, start: TEXT.indexOf(COPIED) },
      },
    ]);
    expect(found(`👩‍👩‍👧‍👦 Иә, ${COPIED}.`).findings).toMatchObject([
      { altered: null, places: [{ exact: COPIED }] },
    ]);
  });

  it("are nothing to look at where they are cited or quoted, or where the task itself says it", () => {
    expect(told(`Менің ойымша, ${COPIED} [1].`)).toEqual([]);
    expect(counted(`Менің ойымша, ${COPIED} [1].`)).toMatchObject({ looked: 1, fine: 1, findings: 0 });
    expect(told(`Ол: «${COPIED}» [1].`)).toEqual([]);
    expect(told(`Менің ойымша, ${COPIED}.`, { ...TERMS_OF, task: [`Тапсырма: ${COPIED}.`] })).toEqual([]);
  });

  it("tell a passage of two materials once, of the one that has more of it", () => {
    const half = { id: "0190a1b2-0000-7000-8000-000000000003", title: "Жартысы" };
    const texts = [COPIED.split(" ").slice(0, 9).join(" ")];
    const terms = { ...TERMS, materials: [{ ...half, texts }, MATERIAL] };
    expect(found(`Менің ойымша, ${COPIED}.`, terms).findings).toMatchObject([
      { source: { id: MATERIAL.id } },
    ]);
  });

  it("answer for quotations whose work has no stored text", () => {
    expect(told(`Ол: «${COPIED}» [1].`)).toEqual([]);
    const altered = COPIED.replace("депутатын", "әкімін");
    expect(found(`Ол: «${altered}» [1].`).findings).toMatchObject([
      { code: "quotation_altered", altered: { here: altered, there: COPIED }, source: { kind: "material" } },
    ]);
    expect(told("Ол: «депутаттар халыққа күн сайын есеп беруге міндетті болды» [1].")).toEqual([
      "quotation_unchecked",
    ]);
  });

  it("tell where a quotation stands that the cited work does not have", () => {
    const terms = { ...withText("Мүлде басқа мәтін."), materials: [MATERIAL] };
    expect(found(`Ол: «${COPIED}» [1].`, terms).findings).toMatchObject([
      { code: "quotation_elsewhere", values: { title: "Округ туралы" }, source: { kind: "material" } },
    ]);
  });

  it("tell where a quotation without a citation is from, and what it changes", () => {
    expect(found(`Ол: «${COPIED}».`).findings).toMatchObject([
      { code: "quotation_uncited", source: { kind: "material", id: MATERIAL.id } },
    ]);
    expect(told(`Ол: «${COPIED.replace("атымен", "жүзінен")}».`)).toEqual([
      "quotation_uncited",
      "quotation_altered",
    ]);
  });

  it.each([
    [
      "ru",
      "избиратель одномандатного округа знает своего депутата по имени и может спросить его о любом обещании",
    ],
    [
      "en",
      "a voter of a single member constituency knows the deputy by name and can ask about any promise made",
    ],
    ["ar", "يعرف الناخب في الدائرة الفردية نائبه بالاسم ويستطيع أن يسأله عن كل وعد قطعه"],
  ])("are found in %s", (_, words) => {
    const terms = { ...TERMS, materials: [{ ...MATERIAL, texts: [`… ${words} …`] }] };
    expect(told(`Ойымша: ${words}.`, terms)).toEqual(["material_passage"]);
  });
});

describe("the list and the style", () => {
  it("tell a mark that leads nowhere with its place", () => {
    const [found] = checkEssay(essayOf(["Бұл туралы жазылған [1], [7]."]), TERMS).findings;
    expect(found).toMatchObject({
      check: "citations",
      code: "citation_without_entry",
      places: [{ exact: "[7]" }],
    });
  });

  it("tell an entry that is never cited", () => {
    const { citations, ...essay } = essayOf(["Бұл туралы жазылған [1]."]);
    const two = {
      ...essay,
      citations,
      entries: [ENTRY, { ...ENTRY, id: "r2", number: 2, text: "2. Басқа", referenceId: null }],
    };
    expect(checkEssay(two, TERMS).findings.map(({ code, entries }) => [code, entries])).toContainEqual([
      "entry_never_cited",
      ["r2"],
    ]);
  });

  it("tell typed marks of another kind than the style's", () => {
    const essay = essayOf(["Бұл туралы жазылған [1], [7]."]);
    const other = codes(essay, { ...TERMS, style: "apa" });
    expect(other).toContain("citation_in_other_style");
    expect(codes(essay, { ...TERMS, style: "ieee" })).not.toContain("citation_in_other_style");
  });

  it("show a typed entry as the style prints it, and pass by blanks and kinds of dashes", () => {
    const typed = { ...essayOf(["Бар [1]."]), entries: [{ ...ENTRY, referenceId: null }] };
    const printed = (text: string) => ({ ...TERMS, printed: new Map([["r1", text]]) });
    expect(codes(typed, printed("1. Сейітова А.  Сайлау. - Алматы, 2012. - 120 б."))).toEqual([]);
    const { findings } = checkEssay(typed, printed("[1] А. Сейітова, Сайлау. Алматы, 2012."));
    expect(findings).toMatchObject([
      { code: "entry_printed_otherwise", altered: { there: "А. Сейітова, Сайлау. Алматы, 2012." } },
    ]);
  });

  it("say that nothing is cited where a style is asked for", () => {
    const essay = { ...essayOf(["Ойым осындай."]), entries: [] };
    expect(codes(essay)).toEqual([]);
    expect(codes(essay, { ...TERMS, style: "apa" })).toEqual(["nothing_cited"]);
  });
});

describe("length and language", () => {
  it.each([
    [{ words: 90, fewestWords: 100 }, ["too_few_words"]],
    [{ words: 100, fewestWords: 100, mostWords: 100 }, []],
    [{ words: 101, mostWords: 100 }, ["too_many_words"]],
  ])("%j", (limits, expected) => {
    expect(codes(essayOf(["Бар [1]."]), { ...TERMS, ...limits })).toEqual(expected);
  });

  it("count no citation as words", () => {
    expect(countRunningWords(essayOf(["Бір екі [1] үш."]))).toBe(3);
  });

  it("tell parts in another language, but no quotation", () => {
    const russian = "Избиратель должен знать своего депутата и то, что он сделал за это время.";
    const { blocks, ...essay } = essayOf(["Қазақша бастаймын [1].", russian, `«${russian}» [1]`]);
    const mixed = {
      ...essay,
      blocks: blocks.map((block, at) => (at === 0 ? block : { ...block, language: "ru" as const })),
    };
    const [found, ...others] = checkEssay(mixed, TERMS).findings.filter(({ check }) => check === "language");
    expect(found).toMatchObject({ code: "part_in_other_language", values: { language: "ru", count: 1 } });
    expect(others).toEqual([]);
  });

  it("tell words of two alphabets", () => {
    const [found] = checkEssay(essayOf(["Сайлaу өткен жоқ [1]."]), TERMS).findings;
    expect(found).toMatchObject({ code: "letters_mixed", values: { word: "Сайлaу", count: 1 } });
  });
});

describe("whatever the essay says", () => {
  const word = fc.constantFrom(
    "сайлау",
    "2004",
    "«бір",
    "бес»",
    "[1]",
    "[9]",
    "Алайда",
    "vote.",
    "الشعب",
    "投票",
    "👩‍👩‍👧‍👦",
    "и\u0306.",
    "мат.",
    '"',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(" "));

  it("every place quotes what stands there, and the same essay has the same report", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const essay = essayOf(paragraphs);
        const text = indexText(paragraphs.join("\n"));
        const report = checkEssay(essay, withText("бір екі үш"));
        for (const { exact, start, end } of report.findings.flatMap(({ places }) => places))
          expect(sliceCodePoints(text, start, end)).toBe(exact);
        for (const { looked, fine } of report.counts) expect(fine).toBeLessThanOrEqual(looked);
        expect(checkEssay(essay, withText("бір екі үш"))).toEqual(report);
      }),
    );
  });
});

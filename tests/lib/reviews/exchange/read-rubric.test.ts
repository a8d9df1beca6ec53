import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { isSeen } from "#lib/languages/typed-text.ts";
import { readRubricFile } from "#lib/reviews/exchange/read-rubric.ts";
import { rubricToCsv } from "#lib/reviews/exchange/rubric-csv.ts";
import { rubric, rubricFaults, type Rubric } from "#lib/reviews/rubric.ts";
import { STARTER_RUBRICS } from "#lib/reviews/starter-rubrics.ts";

const SAMPLES = [
  ...[
    "Дәлел; «ойы», 2-бөлім",
    "Тезис,\nвторая строка",
    'A "quoted" word',
    "=1+1",
    "'=x",
    "@SUM(A1)",
    "-5 б.",
  ],
  ...["حجة", "तर्क", "论证，第二", "👩‍👩‍👧‍👦 топ", "и\u0306од", "\ttab", "＝ＳＵＭ"],
];
const words = fc
  .oneof(fc.constantFrom(...SAMPLES), fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }))
  .map((text) => text.normalize("NFC").trim())
  .filter((text) => isSeen(text) && text.isWellFormed());
const texts = fc.record(Object.fromEntries(LANGUAGES.map((language) => [language, words])), {
  requiredKeys: [],
});
const named = texts.filter((record) => Object.keys(record).length > 0);
const points = fc.integer({ min: 0, max: 9_999 }).map((units) => String(units / 100));
const level = fc.record({ points, names: texts, descriptors: texts });
const criterion = fc.record({
  ...{ names: named, descriptions: texts, weight: points, most: points },
  levels: fc.array(level, { maxLength: 5 }),
});
const rubrics = fc
  .record({
    names: named,
    descriptions: texts,
    criteria: fc.array(criterion, { minLength: 1, maxLength: 5 }),
  })
  .map((one): Rubric => {
    const criteria = one.criteria.map((each, at) => ({
      ...{ ...each, key: `c${at}` },
      levels: each.levels.map((of, place) => ({ ...of, key: `l${place}` })),
    }));
    return rubric.parse({ ...one, criteria });
  });

describe("a rubric in a table", () => {
  test("comes back as it was written, with any words in any language and any separator", () => {
    fc.assert(
      fc.property(rubrics, fc.constantFrom(",", ";", "\t"), (content, separator) => {
        const read = readRubricFile(rubricToCsv(content, separator), "kk");
        expect(read.faults).toEqual([]);
        expect(rubric.parse(read.rubric)).toEqual(content);
      }),
    );
  });

  test("has no cell that a spreadsheet would take for a formula", () => {
    fc.assert(
      fc.property(rubrics, (content) => {
        const csv = rubricToCsv(content);
        for (const sample of ["=1+1", "@SUM(A1)", "-5 б.", "＝ＳＵＭ"])
          expect(csv.split(/[,\r\n]/u)).not.toContain(sample);
      }),
    );
  });

  test.each([
    ["no table of a rubric", "name,points\nA,1\n", null, ["no_rubric"]],
    ["empty", "", null, ["no_rubric"]],
    [
      "rows of no known kind",
      "row,name_kk,oops\ncriterion,Тезис,\nbonus,Сыйлық,\n",
      1,
      ["column_unknown", "row_unknown"],
    ],
    [
      "a level before any criterion",
      "row,name_kk\nlevel,жақсы\ncriterion,Тезис\n",
      1,
      ["level_without_criterion"],
    ],
    ["an open quotation mark", 'row,name_kk\ncriterion,"Тезис\n', 1, ["open_quote"]],
  ])("that is %s is read as far as it goes, and what was left out is told", (_, text, criteria, codes) => {
    const { rubric: read, faults } = readRubricFile(text, "kk");
    expect(read?.criteria.length ?? null).toBe(criteria);
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  test("with decimal commas, keys that are none and no weights can be marked by", () => {
    const text =
      "row;key;weight;points;name_ru\nrubric;;;;Эссе\ncriterion;Тезис;;7,5;Тезис\ncriterion;;;2;Форма\n";
    const read = rubric.parse(readRubricFile(text, "ru").rubric);
    expect(read.criteria.map(({ key, weight, most }) => [key, weight, most])).toEqual([
      ["c1", "1", "7.5"],
      ["c2", "1", "2"],
    ]);
    expect(rubricFaults(read)).toEqual([]);
  });

  test("longer than a rubric can be is cut, and that is told", () => {
    const rows = Array.from({ length: 60 }, (_, at) => `criterion,К${at},1`).join("\n");
    const { rubric: read, faults } = readRubricFile(`row,name_kk,points\n${rows}\n`, "kk");
    expect([read?.criteria.length, faults.map(({ code }) => code)]).toEqual([40, ["too_many"]]);
  });
});

const MOODLE = (form: string) => `<?xml version="1.0" encoding="UTF-8"?>
<areas><area id="7"><areaname>submissions</areaname><activemethod>rubric</activemethod><definitions>
<definition id="3"><method>rubric</method><name>Эссе туралы</name><description>&lt;p&gt;Екі жүйе&lt;br&gt;салыстыру&lt;/p&gt;</description>
${form}</definition></definitions></area></areas>`;

describe("a grading form of Moodle", () => {
  test("that is a rubric keeps criteria in their order, levels from the least, and counts as Moodle counts", () => {
    const { rubric: read, faults } = readRubricFile(
      MOODLE(`<plugin_gradingform_rubric_definition><criteria>
        <criterion id="2"><sortorder>2</sortorder><description>Дереккөз</description><levels>
          <level id="4"><score>5.00000</score><definition>&lt;b&gt;Бар&lt;/b&gt; &amp;amp; дұрыс</definition></level>
          <level id="3"><score>0.00000</score><definition>Жоқ</definition></level></levels></criterion>
        <criterion id="1"><sortorder>1</sortorder><description>Тезис</description><levels>
          <level id="1"><score>2.50000</score><definition>Анық</definition></level></levels></criterion>
      </criteria></plugin_gradingform_rubric_definition>`),
      "kk",
    );
    expect(faults).toEqual([]);
    expect(read).toMatchObject({
      ...{ names: { kk: "Эссе туралы" }, descriptions: { kk: "Екі жүйе\nсалыстыру" } },
      criteria: [
        { names: { kk: "Тезис" }, weight: "2.5", most: "2.5" },
        {
          ...{ names: { kk: "Дереккөз" }, weight: "5", most: "5" },
          levels: [{ points: "0" }, { points: "5", descriptors: { kk: "Бар & дұрыс" } }],
        },
      ],
    });
    expect(rubricFaults(rubric.parse(read))).toEqual([]);
  });

  test("that is a marking guide is marked by points alone", () => {
    const { rubric: read } = readRubricFile(
      MOODLE(`<plugin_gradingform_guide_definition><guidecriteria><guidecriterion id="1"><sortorder>1</sortorder>
        <shortname>论证</shortname><description>x</description><descriptionmarkers>y</descriptionmarkers>
        <maxscore>15.00000</maxscore></guidecriterion></guidecriteria></plugin_gradingform_guide_definition>`),
      "en",
    );
    expect(rubric.parse(read).criteria).toMatchObject([
      { names: { en: "论证" }, descriptions: { en: "y" }, weight: "15", most: "15", levels: [] },
    ]);
  });

  test.each([
    ["something else", "<html><body>Тезис</body></html>", ["no_rubric"]],
    ["cut off", "<areas><area>", ["not_well_formed", "no_rubric"]],
  ])("that is %s holds no rubric", (_, text, codes) => {
    const { rubric: read, faults } = readRubricFile(text, "kk");
    expect([read, faults.map(({ code }) => code)]).toEqual([null, codes]);
  });
});

test("the rubrics on offer can be marked by, and have every text in the three languages", () => {
  for (const { content } of STARTER_RUBRICS) {
    expect(rubricFaults(content)).toEqual([]);
    const all = [
      ...[content.names, content.descriptions],
      ...content.criteria.flatMap(({ names, levels }) => [
        names,
        ...levels.flatMap((one) => [one.names, one.descriptors]),
      ]),
    ];
    for (const one of all) expect(Object.keys(one).sort()).toEqual(["en", "kk", "ru"]);
  }
});

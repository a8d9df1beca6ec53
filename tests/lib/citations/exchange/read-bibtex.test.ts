import { describe, expect, it } from "vitest";
import { readReferences } from "#lib/citations/exchange/read-references.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { readOne } from "./exchanged.ts";

const csl = (fields: string, type = "book"): CslItem => readOne(`@${type}{key,\n${fields}\n}`).forms.csl;

describe("reading BibTeX and biblatex", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["{Қазақ} елінің {Тарихы}", "Қазақ елінің Тарихы"],
    [
      "\\'Etat et soci\\'et\\'e: {\\\"U}ber \\v{C}apek, Erd\\H{o}s, \\c{c}a, na{\\\"\\i}ve",
      "État et société: Über Čapek, Erdős, ça, naïve",
    ],
    ["\\cyrk\\cyrn\\cyri\\cyrg\\cyra{} \\CYRYO\\cyrl\\cyrk\\cyri", "книга Ёлки"],
    ["\\CYRKDSC\\cyra\\cyrz\\cyra\\cyrkdsc", "Қазақ"],
    ["A \\& B, 100\\% of \\$5, a\\_b \\#1", "A & B, 100% of $5, a_b #1"],
    ["1914--1918 --- ``war'' and 'peace'", "1914–1918 — “war” and 'peace'"],
    [
      "\\emph{Абай} \\textbf{жолы} м\\textsuperscript{3} $x^2$",
      "<i>Абай</i> <b>жолы</b> м<sup>3</sup> x<sup>2</sup>",
    ],
    ["{\\it Абай} жолы", "<i>Абай</i> жолы"],
    ["\\enquote{Дала} \\unknown{сөзі}", "“Дала” сөзі"],
    ["А.~Б. Иванов\n   туралы", "А. Б. Иванов туралы"],
    ["\\textless b\\textgreater{} is no tag", "&lt;b> is no tag"],
    ["宪法改革 संविधान الإصلاح 👩‍👩‍👧‍👦", "宪法改革 संविधान الإصلاح 👩‍👩‍👧‍👦"],
  ];
  it.each(texts)("reads the title %j", (tex, title) => {
    expect(csl(`title = {${tex}}`).title).toBe(title);
  });

  const names: readonly (readonly [string, CslItem["author"]])[] = [
    [
      "Әлімов, Ғани and Ёлкина, М. Л.",
      [
        { family: "Әлімов", given: "Ғани" },
        { family: "Ёлкина", given: "М. Л." },
      ],
    ],
    ["Ludwig van Beethoven", [{ family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" }]],
    [
      "de la Cruz, Jr., Juan",
      [{ family: "Cruz", given: "Juan", suffix: "Jr.", "non-dropping-particle": "de la" }],
    ],
    ["{Министерство юстиции and Co., Астана}", [{ literal: "Министерство юстиции and Co., Астана" }]],
    ["Абай", [{ family: "Абай" }]],
    ["Smith, Jane and others", [{ family: "Smith", given: "Jane" }]],
    [
      "family=Gogh, given=Vincent, prefix=van",
      [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }],
    ],
    ["{\\'E}mile Zola", [{ family: "Zola", given: "Émile" }]],
  ];
  it.each(names)("reads the names %j", (tex, author) => {
    expect(csl(`author = {${tex}}`).author).toEqual(author);
  });

  const dates: readonly (readonly [string, CslItem["issued"]])[] = [
    ["date = {2021-03-05}", { "date-parts": [[2021, 3, 5]] }],
    ["date = {2001/2003}", { "date-parts": [[2001], [2003]] }],
    ["date = {1997/}", { "date-parts": [[1997]] }],
    ["date = {1920~}", { "date-parts": [[1920]], circa: true }],
    ["date = {2020-21}", { "date-parts": [[2020]], season: 1 }],
    ["year = 2020, month = mar, day = 5", { "date-parts": [[2020, 3, 5]] }],
    ["year = {2020}, month = {наурыз}", { "date-parts": [[2020, 3]] }],
    ['year = {2020}, month = "5~" # may', { "date-parts": [[2020, 5]] }],
    ["year = {2001--2003}", { "date-parts": [[2001], [2003]] }],
    ["year = {[ок. 1920]}", { literal: "[ок. 1920]" }],
    ["year = {баспада}", { literal: "баспада" }],
  ];
  it.each(dates)("reads %s", (fields, issued) => {
    expect(csl(fields).issued).toEqual(issued);
  });

  it("resolves abbreviations, concatenation and inheritance", () => {
    const { works, problems } = readReferences(`
@string{arna = "Арна"}
@string{baspa = arna # " баспасы"}
@inbook{bolim, title = {Бөлім}, author = {Сейіт, Н.}, crossref = {kitap}, pages = {3--9}}
@book{kitap, title = {Кітап}, editor = {Оразов, Қ.}, publisher = baspa, year = 2011}
`);
    expect(problems).toEqual([]);
    expect(works[0]?.forms.csl).toMatchObject({
      type: "chapter", title: "Бөлім", "container-title": "Кітап", publisher: "Арна баспасы", page: "3-9",
      editor: [{ family: "Оразов", given: "Қ." }], issued: { "date-parts": [[2011]] },
    }); // prettier-ignore
  });

  it("tells what is broken, by line, and keeps what it can", () => {
    const { works, problems } = readReferences(`@comment{jabref-meta: {x @y}}
@book{bir, title = {Бірінші}, year = 2001}
@book{eki, title = {Екінші}, note = {жабылмаған
@book{ush, title = {Үшінші}, journal = jmc}
@book{tort, crossref = {joq}, title = {Төртінші}}
@gadget{bes, title = {Бесінші}}
text between entries is comment`);
    expect(works.map(({ forms }) => forms.csl.title)).toEqual([
      "Бірінші",
      "Екінші",
      "Үшінші",
      "Төртінші",
      "Бесінші",
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["entry_broken", 3],
      ["string_unknown", 4],
      ["crossref_unknown", 5],
      ["type_unknown", 6],
    ]);
    expect(problems[0]?.values).toEqual({ key: "eki", kept: 1 });
  });

  it("reads a series, an institution, an eprint, keywords and collections where programs put them", () => {
    expect(csl("title={x}, series={S}, number=5, institution={КазНУ}")).toMatchObject({
      "collection-title": "S", "collection-number": "5", publisher: "КазНУ",
    }); // prettier-ignore
    expect(csl("title={x}, eprint={2101.00001}, eprinttype={arxiv}", "misc").URL).toBe(
      "https://arxiv.org/abs/2101.00001",
    );
    const work = readOne(
      "@book{a, title={x}, keywords={заң, {a, b}}, groups={Курс}, annote={Оқу керек}, shelf={7}}",
    );
    expect(work).toMatchObject({
      tags: ["заң", "a, b"],
      collections: ["Курс"],
      notes: ["Оқу керек", "shelf: 7"],
    });
  });

  it("ends abbreviations that double each other", () => {
    const doubling = Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join(
      "\n",
    );
    const { works, problems } = readReferences(`@string{s0 = "аааа"}\n${doubling}\n@book{a, title = s60}`);
    expect(works).toHaveLength(1);
    expect(problems.some(({ code }) => code === "value_too_long")).toBe(true);
  });
});

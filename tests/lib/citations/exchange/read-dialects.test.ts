import { describe, expect, it } from "vitest";
import { EXCHANGE_FORMATS } from "#lib/citations/exchange/formats.ts";
import { readReferences } from "#lib/citations/exchange/read-references.ts";
import { readOne } from "./exchanged.ts";

describe("RIS of other programs", () => {
  it("reads what Zotero writes", () => {
    const work = readOne(`TY  - JOUR
TI  - Сайлау және сенім
AU  - Әбішев, Нұрлан
T2  - Дала хабаршысы
DA  - 2019/04/12/
PY  - 2019
VL  - 3
IS  - 2
SP  - 11
EP  - 19
J2  - Дала хаб.
LA  - kk
SN  - 1234-5678
UR  - https://example.org/1
Y2  - 2020/10/05/09:30:00
N1  - <p>Оқу керек</p>
KW  - сайлау
KW  - сенім
L1  - file.pdf
ER  - `);
    expect(work.forms.csl).toEqual({
      type: "article-journal", title: "Сайлау және сенім", author: [{ family: "Әбішев", given: "Нұрлан" }],
      "container-title": "Дала хабаршысы", "container-title-short": "Дала хаб.", issued: { "date-parts": [[2019, 4, 12]] },
      volume: "3", issue: "2", page: "11-19", language: "kk", ISSN: "1234-5678", URL: "https://example.org/1",
      accessed: { "date-parts": [[2020, 10, 5]] },
    }); // prettier-ignore
    expect(work).toMatchObject({ notes: ["<p>Оқу керек</p>"], tags: ["сайлау", "сенім"] });
  });

  it("reads what libraries write: one line of keywords, a language in words, an abstract of many lines", () => {
    const work = readOne(`TY  - JOUR
A1  - Ёлкин, Ю.А.
T1  - О пределах реформ
JF  - Степной вестник
Y1  - 2020///
N2  - Первая строка
вторая строка
KW  - реформа; выборы
LA  - Русский
M3  - doi: 10.1000/abc.5
ER  -`);
    expect(work.forms.csl).toMatchObject({
      title: "О пределах реформ", "container-title": "Степной вестник", language: "ru", DOI: "10.1000/abc.5",
      abstract: "Первая строка\nвторая строка", issued: { "date-parts": [[2020]] },
    }); // prettier-ignore
    expect(work.tags).toEqual(["реформа", "выборы"]);
  });

  it("reads a book of Mendeley, with its series and the number of its pages", () => {
    const work = readOne(
      "TY  - BOOK\r\nT1  - Дала\r\nT2  - Серия\r\nSP  - 324\r\nSN  - 978-601-00-0000-1\r\nER  - \r\n",
    );
    expect(work.forms.csl).toMatchObject({
      "collection-title": "Серия",
      "number-of-pages": "324",
      ISBN: "978-601-00-0000-1",
    });
  });

  it("tells lines outside of records, records without an end and unknown types", () => {
    const { works, problems } = readReferences(
      "TY  - BOOK\nTI  - Бір\nTY  - XYZ\nTI  - Екі\nER  - \nTI  - жетім\n",
    );
    expect(works.map(({ forms }) => [forms.csl.type, forms.csl.title])).toEqual([["book", "Бір"], ["document", "Екі"]]); // prettier-ignore
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ["record_not_ended", 1],
      ["line_outside_record", 6],
      ["type_unknown", 3],
    ]);
  });
});

describe("CSL-JSON of other programs", () => {
  it("puts right what would stop the processor", () => {
    const work = readOne(
      JSON.stringify([
        {
          id: 17, type: "book", title: "Дала", language: ["russian", "english"], issued: { "date-parts": [["1997", null], null] },
          accessed: { "date-parts": [[]], raw: "2020-10-05" }, event: "Жиын", author: [{ family: "Әлімов", given: "Ғ." }, null], page: 5,
          note: "Original Title: Steppe\noriginal-date: 1990\nбасқа сөз", shelf: "A7", keyword: "заң, сот",
        },
      ]), // prettier-ignore
    );
    expect(work.forms.csl).toEqual({
      id: "17", type: "book", title: "Дала", language: "ru", issued: { "date-parts": [[1997]] }, accessed: { raw: "2020-10-05" },
      "event-title": "Жиын", author: [{ family: "Әлімов", given: "Ғ." }], page: "5", "original-title": "Steppe",
      "original-date": { "date-parts": [[1990]] }, note: "басқа сөз",
    }); // prettier-ignore
    expect(work).toMatchObject({ tags: ["заң", "сот"], notes: ["shelf: A7"] });
  });

  it("keeps a value that does not fit as a note of the work, and says so", () => {
    const { works, problems } = readReferences(
      JSON.stringify([{ type: "book", title: "x".repeat(30_000), volume: "2" }]),
    );
    expect(works[0]?.forms.csl).toEqual({ type: "book", volume: "2" });
    expect(works[0]?.notes.join("")).toHaveLength(30_000 + "title: ".length);
    expect(problems.map(({ code }) => code)).toEqual(["value_left_out"]);
  });

  it("says where JSON is broken", () => {
    expect(readReferences('[{"type": "book",\n "title" "x"}]').problems).toEqual([
      { code: "not_well_formed", line: 2, values: {} },
    ]);
  });
});

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
<bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Әбішев</foaf:surname><foaf:givenName>Нұрлан</foaf:givenName></foaf:Person></rdf:li>
<rdf:li><foaf:Person><foaf:surname>Заң институты</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dcterms:isReferencedBy rdf:resource="#item_2"/><dc:subject>сайлау</dc:subject><dc:subject><z:AutomaticTag><rdf:value>сенім</rdf:value></z:AutomaticTag></dc:subject>
<dc:title>Сайлау және сенім</dc:title><dc:date>2019-04-12</dc:date><bib:pages>11-19</bib:pages>
<dc:identifier><dcterms:URI><rdf:value>https://example.org/1</rdf:value></dcterms:URI></dc:identifier>
<dc:description>Original Title: Elections and trust</dc:description></bib:Article>
<bib:Journal rdf:about="urn:issn:1234-5678"><prism:volume>3</prism:volume><prism:number>2</prism:number><dc:title>Дала хабаршысы</dc:title>
<dc:identifier>DOI 10.1000/abc</dc:identifier><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal>
<bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;Оқу керек&lt;/p&gt;</rdf:value></bib:Memo>
<z:Collection rdf:about="#collection_1"><dc:title>Курс</dc:title><dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
</rdf:RDF>`;

describe("XML of other programs", () => {
  it("reads an item of Zotero with its journal, note, tags and collection", () => {
    const work = readOne(RDF);
    expect(work.forms.csl).toEqual({
      type: "article-journal", title: "Сайлау және сенім", author: [{ family: "Әбішев", given: "Нұрлан" }, { literal: "Заң институты" }],
      "container-title": "Дала хабаршысы", volume: "3", issue: "2", page: "11-19", issued: { "date-parts": [[2019, 4, 12]] },
      DOI: "10.1000/abc", ISSN: "1234-5678", URL: "https://example.org/1", "original-title": "Elections and trust",
    }); // prettier-ignore
    expect(work).toMatchObject({
      tags: ["сайлау", "сенім"],
      notes: ["<p>Оқу керек</p>"],
      collections: ["Курс"],
    });
  });

  it("reads a record of EndNote, its styles and a day without a year", () => {
    const work = readOne(`<xml><records><record><ref-type name="Newspaper Article">23</ref-type>
<contributors><authors><author><style face="normal">Тоқтар, Қайрат</style></author><author>Заң институты,</author></authors></contributors>
<titles><title><style face="normal">Халық үні – </style><style face="italic">билік</style></title><secondary-title>Таң</secondary-title></titles>
<dates><year>2021</year><pub-dates><date>5 January</date></pub-dates></dates><isbn>1234-5678&#xD;978-601-00-0000-1</isbn>
<keywords><keyword>сайлау</keyword></keywords><urls><related-urls><url>https://example.org/2</url></related-urls></urls></record></records></xml>`);
    expect(work.forms.csl).toEqual({
      type: "article-newspaper", title: "Халық үні – <i>билік</i>", author: [{ family: "Тоқтар", given: "Қайрат" }, { literal: "Заң институты" }],
      "container-title": "Таң", issued: { "date-parts": [[2021, 1, 5]] }, ISSN: "1234-5678", ISBN: "978-601-00-0000-1", URL: "https://example.org/2",
    }); // prettier-ignore
  });

  it("reads a library's MODS record under any prefix", () => {
    const work =
      readOne(`<m:mods xmlns:m="http://www.loc.gov/mods/v3"><m:titleInfo><m:nonSort>The</m:nonSort><m:title>steppe</m:title><m:subTitle>a history</m:subTitle></m:titleInfo>
<m:name type="personal"><m:namePart>Hartwell, John</m:namePart><m:role><m:roleTerm type="text">creator</m:roleTerm></m:role></m:name>
<m:originInfo><m:place><m:placeTerm type="code">enk</m:placeTerm></m:place><m:place><m:placeTerm type="text">Oxford</m:placeTerm></m:place><m:publisher>Lark Press</m:publisher><m:dateIssued>2015</m:dateIssued></m:originInfo>
<m:language><m:languageTerm type="code" authority="iso639-2b">eng</m:languageTerm></m:language></m:mods>`);
    expect(work.forms.csl).toEqual({
      type: "book", title: "The steppe: a history", author: [{ family: "Hartwell", given: "John" }], "publisher-place": "Oxford",
      publisher: "Lark Press", issued: { "date-parts": [[2015]] }, language: "en",
    }); // prettier-ignore
  });

  it("keeps what stands before a break, and expands nothing", () => {
    const cut = readReferences(RDF.slice(0, RDF.indexOf("<bib:Memo")));
    expect(cut.works).toHaveLength(1);
    expect(cut.problems).toEqual([{ code: "not_well_formed", line: 13, values: {} }]);
    const bomb = readReferences(
      '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><mods><titleInfo><title>x &b;</title></titleInfo></mods>',
    );
    expect(bomb.works[0]?.forms.csl.title).toBe("x &b;");
    expect(bomb.problems.map(({ code }) => code)).toEqual(["entity_unknown"]);
  });
});

describe("readReferences", () => {
  it("never throws, and says what it made of a text", () => {
    const texts = [
      "",
      " ",
      "сөз",
      "@",
      "TY  - ",
      "{",
      "[",
      "<",
      "<a>",
      "[null,1,[]]",
      "{}",
      "\u0000",
      "\ud800",
      "\ufeff@book{a,title={x}}",
    ];
    for (const text of texts)
      for (const format of [undefined, ...EXCHANGE_FORMATS]) {
        const { works, problems } = readReferences(text, { format });
        expect(works.length + problems.length).toBeGreaterThan(0);
      }
  });

  it("takes more keywords, references and notes than a call may have arguments", () => {
    const many = 200_000;
    expect(readOne(`TY  - BOOK\nTI  - x\n${"KW  - a\nRN  - b\n".repeat(many)}`).tags).toEqual(["a"]);
    expect(readOne(`@book{a, title={x}, keywords={${"a,".repeat(many)}}}`).tags).toEqual(["a"]);
    const topics = `<mods><titleInfo><title>x</title></titleInfo><subject>${"<topic>a</topic>".repeat(many)}</subject></mods>`;
    expect(readOne(topics).tags).toEqual(["a"]);
    expect(readReferences(`<ref-list>${"<ref/>".repeat(many)}</ref-list>`).works).toEqual([]);
  });

  it("refuses a text that is too long, and ends at the most works", () => {
    expect(readReferences("x".repeat(20_000_001)).problems.map(({ code }) => code)).toEqual(["too_large"]);
    const many = readReferences("@book{a,title={x}}\n".repeat(20_001));
    expect(many.works).toHaveLength(20_000);
    expect(many.problems.map(({ code }) => code)).toEqual(["too_many_works"]);
  });
});

import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { rawTextShape, type RawText } from "#lib/import/raw-text.ts";
import { readDocx } from "#lib/server/gateways/readers/office/docx/read-docx.ts";
import { docxArticle } from "#tests/support/docx-article.ts";
import { docxFile, p, r, styled, tbl, type DocxParts } from "#tests/support/office-file.ts";
import { rawOf, shortLines, spanTexts } from "#tests/support/raw-lines.ts";

async function linesOf(parts: DocxParts): Promise<string[]> {
  return shortLines(await rawOf(readDocx, docxFile(parts)));
}

const style = (id: string, name: string, more = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

describe("an article from Word", () => {
  it("comes in line by line, each with what its style says", async () => {
    expect(shortLines(await rawOf(readDocx, docxArticle()))).toEqual([
      "page_header: Қоғам және билік. 2024. № 2",
      "ӘОЖ 352.07",
      "title: Ауыл әкімдерін сайлау: алғашқы тәжірибе",
      "С. Ж. Ақанова1, Д. П. Лазарев2",
      "Аңдатпа. Мақалада ауылдық округ әкімдерін тікелей сайлаудың алғашқы қорытындылары талданады.",
      "Аннотация. В статье разобраны первые итоги прямых выборов сельских акимов.",
      "Abstract. The article looks at the first results of direct elections of rural akims.",
      "noise: Кіріспе 2",
      "noise: Әдістер 3",
      "heading 1: I Кіріспе",
      "Сайлау туралы заң 2021 жылы өзгерді1, ал халық оны қолдады2.",
      "footnote 1: 1 Бұл да маңызды жайт. / Екінші абзац.",
      "footnote 2: 2 Опрос 2022 года.",
      "heading 2: 1.1 Әдістер",
      "Біз екі жүз хаттаманы қарадық.",
      "list_item 1: 1. бірінші тармақ",
      "list_item 2: а) подпункт",
      "list_item 2: б) второй подпункт",
      "list_item 1: 2. екінші тармақ",
      "list_item 1: • a point",
      "list_item 1: 1. жаңадан басталған",
      "heading 2: 1.2 Нәтижелер",
      "table_caption: 2-кесте – Сайлау саны",
      "table: Облыс",
      "table: Жылдар",
      "table: 2021",
      "table: 2023",
      "table: Абай облысы",
      "table: 14",
      "Рисунок 1 – Карта",
      "Мәтін жанындағы терезе.",
      "Терезе мәтіні",
      "кезең-кезеңімен сай\u00adлау ≥ 5",
      "көрінетін сөз",
      "бірінші жол / екінші жол",
      "n/N",
      "heading 1: II Әдебиеттер тізімі",
      "reference_entry: Оспанов Б. Жергілікті билік. – Алматы, 2020. – 120 б.",
      "Сілтемесі бар мекенжай қалды",
    ]);
  });

  it("keeps the contract of raw texts", async () => {
    const raw = await rawOf(readDocx, docxArticle());
    expect(rawTextShape.parse(raw)).toEqual(raw);
    keepsLines(raw);
  });

  it("says what it did with changes, hidden words and pictures", async () => {
    const { notes } = await rawOf(readDocx, docxArticle());
    expect(notes.map(({ code, values }) => [code, values])).toEqual([
      ["tracked_changes_accepted", { count: 2, authors: "Редактор, А. Сыншы" }],
      ["hidden_text_left_out", { count: 7 }],
      ["images_kept", { count: 1 }],
    ]);
  });

  it("brings the remarks of its readers and the answers to them", async () => {
    const { text, comments } = await rawOf(readDocx, docxArticle());
    expect(comments.map(({ start, end, ...said }) => [text.slice(start, end), said])).toEqual([
      ["Сайлау туралы заң", { author: "Ғ. Пікірші", date: "2024-03-05T10:00:00Z", text: "Қай заң?" }],
      ["Сайлау туралы заң", { author: "С. Ақанова", text: "Конституциялық заң.", replyTo: 0 }],
    ]);
  });

  it("tells raised letters and marks of notes apart, and how lines look", async () => {
    const raw = await rawOf(readDocx, docxArticle());
    expect(spanTexts(raw, "raised")).toEqual(["1", "2"]);
    expect(spanTexts(raw, "footnote_mark")).toEqual(["1", "2"]);
    const looks = (text: string) => {
      const line = raw.lines.find(({ start, end }) => raw.text.slice(start, end).includes(text));
      return { fontSize: line?.fontSize, isBold: line?.isBold, isItalic: line?.isItalic };
    };
    expect(looks("алғашқы тәжірибе")).toEqual({ fontSize: 16, isBold: true, isItalic: undefined });
    expect(looks("Аңдатпа")).toEqual({ fontSize: 14, isBold: undefined, isItalic: undefined });
  });

  it("becomes blocks, a table with cells, and notes at their marks", async () => {
    const source = { name: "мақала.docx", mediaType: "application/zip", sha256: "0".repeat(64) };
    const article = importText(await rawOf(readDocx, docxArticle()), source);
    const typed = (type: string) =>
      article.blocks.filter((block) => block.type === type).map(({ text }) => text);
    expect(typed("title")).toEqual(["Ауыл әкімдерін сайлау: алғашқы тәжірибе"]);
    expect(typed("heading")).toEqual(expect.arrayContaining(["I Кіріспе", "1.1 Әдістер", "1.2 Нәтижелер"]));
    expect(typed("list_item")).toHaveLength(6);
    expect(article.footnotes.map(({ mark, text }) => [mark, text])).toEqual([
      ["1", "Бұл да маңызды жайт. Екінші абзац."],
      ["2", "Опрос 2022 года."],
    ]);
    const table = article.blocks.find(({ type }) => type === "table");
    expect(
      table?.cells?.map(({ row, column, rowSpan, columnSpan, isHead }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        isHead,
      ]),
    ).toEqual([
      [0, 0, 2, 1, true],
      [0, 1, 1, 2, true],
      [1, 1, 1, 1, false],
      [1, 2, 1, 1, false],
      [2, 0, 1, 1, false],
      [2, 2, 1, 1, false],
    ]);
    expect(article.comments?.[0]?.replies).toHaveLength(1);
  });
});

describe("a document that a program made", () => {
  it("reads what the package docx writes", async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("Ескертпе мәтіні.")] } },
      sections: [
        {
          children: [
            new Paragraph({ text: "Жергілікті өзін-өзі басқару", heading: HeadingLevel.TITLE }),
            new Paragraph({ text: "Кіріспе", heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun("Реформа басталды"), new FootnoteReferenceRun(1), new TextRun(".")],
            }),
            new Table({
              rows: [
                new TableRow({ children: [cell("жыл"), cell("саны")] }),
                new TableRow({ children: [cell("2022"), cell("5")] }),
              ],
            }),
          ],
        },
      ],
    });
    expect(shortLines(await rawOf(readDocx, Packer.toBuffer(document)))).toEqual([
      "title: Жергілікті өзін-өзі басқару",
      "heading 1: Кіріспе",
      "Реформа басталды1.",
      "footnote 1: 1 Ескертпе мәтіні.",
      "table: жыл",
      "table: саны",
      "table: 2022",
      "table: 5",
    ]);
  });

  it("reads strict Office Open XML and other prefixes", async () => {
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const file = docxFile({ body: "" }, (zip) => {
      zip.file(
        "word/document.xml",
        `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>Қатаң пішім</x:t></x:r></x:p></x:body></x:document>`,
      );
    });
    expect(shortLines(await rawOf(readDocx, file))).toEqual(["Қатаң пішім"]);
  });

  it("finds the text under the name that the file gives it", async () => {
    const file = docxFile({ body: p("жаңа атау") }, (zip) => {
      const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
      zip.file(
        "_rels/.rels",
        `<Relationships><Relationship Id="r" Type="${rels}" Target="/word/document2.xml"/></Relationships>`,
      );
      zip.file(
        "word/document2.xml",
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p("екінші құжат")}</w:body></w:document>`,
      );
    });
    expect(shortLines(await rawOf(readDocx, file))).toEqual(["екінші құжат"]);
  });
});

const STYLE_NAMES: readonly (readonly [name: string, more: string, text: string, line: string])[] = [
  ["Heading 2", "", "Әдістер", "heading 2: Әдістер"],
  ["heading 3", "", "Әдістер", "heading 3: Әдістер"],
  ["Заголовок 1", "", "Методы", "heading 1: Методы"],
  ["Тақырып 2", "", "Әдістер", "heading 2: Әдістер"],
  ["Бөлім", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>', "Әдістер", "heading 3: Әдістер"],
  ["Тұрақты", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "Әдістер", "Әдістер"],
  ["Подзаголовок", "", "Взгляд из села", "subtitle: Взгляд из села"],
  ["MDPI_1.3_authornames", "", "A. Smith", "authors: A. Smith"],
  ["Keywords", "", "reform, village", "keywords: reform, village"],
  ["Bibliography", "", "Ospanov B. Power. 2020.", "reference_entry: Ospanov B. Power. 2020."],
  ["Caption", "", "Table 3. Elections", "table_caption: Table 3. Elections"],
  ["caption", "", "Сурет 3 – Карта", "Сурет 3 – Карта"],
  ["toc 2", "", "Нәтижелер 12", "noise: Нәтижелер 12"],
  ["Body Text", "", "Жай мәтін", "Жай мәтін"],
];

describe("styles of a DOCX", () => {
  it.each(STYLE_NAMES)("gives the style %s its meaning", async (name, more, text, line) => {
    expect(await linesOf({ styles: style("x", name, more), body: p(text, styled("x")) })).toEqual([line]);
  });

  it("inherits the meaning of the style it is based on", async () => {
    const styles = style("1", "heading 1") + style("x", "Журналдың тақырыбы", '<w:basedOn w:val="1"/>');
    expect(await linesOf({ styles, body: p("Қорытынды", styled("x")) })).toEqual(["heading 1: Қорытынды"]);
  });

  it("survives styles based on each other in a circle", async () => {
    const styles = style("x", "X", '<w:basedOn w:val="y"/>') + style("y", "Y", '<w:basedOn w:val="x"/>');
    expect(await linesOf({ styles, body: p("сөз", styled("x")) })).toEqual(["сөз"]);
  });

  it("trusts a heading of several lines less", async () => {
    const raw = await rawOf(
      readDocx,
      docxFile({ styles: style("1", "heading 1"), body: p("Ұзақ сөйлем. ".repeat(40), styled("1")) }),
    );
    expect(raw.lines[0]?.declared).toMatchObject({ type: "heading", confidence: 0.5 });
  });
});

describe("text of a DOCX", () => {
  it.each([
    [
      "words of one line parted by a page's end",
      p(`<w:r><w:t>бірінші</w:t><w:br w:type="page"/><w:t>екінші</w:t></w:r>`),
      ["бірінші / екінші"],
    ],
    ["white space that the file does not ask to keep", p("<w:r><w:t>  сөз \n </w:t></w:r>"), ["сөз"]],
    ["line feeds inside a text as blanks", p("<w:r><w:t>екі\nсөз\u2028мұнда</w:t></w:r>"), ["екі сөз мұнда"]],
    [
      "a paragraph whose end was deleted with the next one",
      p("бірінші ", "<w:rPr><w:del/></w:rPr>") + p("екінші"),
      ["бірінші екінші"],
    ],
    [
      "what was moved once, where it is now",
      p(`<w:moveFrom>${r("ескі жер")}</w:moveFrom>`) + p(`<w:moveTo>${r("жаңа жер")}</w:moveTo>`),
      ["жаңа жер"],
    ],
    [
      "the result of a field and not its instruction",
      p(`<w:fldSimple w:instr=" SEQ Table ">${r("4")}</w:fldSimple>${r(" кесте")}`),
      ["4 кесте"],
    ],
    [
      "the rest of the text behind a field that never ends",
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("жалғасы"),
      ["жалғасы"],
    ],
    [
      "content controls",
      `<w:sdt><w:sdtPr/><w:sdtContent>${p("толтырылған")}</w:sdtContent></w:sdt>`,
      ["толтырылған"],
    ],
    ["decomposed letters as they are", p("и\u0306од"), ["и\u0306од"]],
    ["emoji, Arabic, Hindi, Chinese", p("👨‍👩‍👧 مرحبا नमस्ते 你好"), ["👨‍👩‍👧 مرحبا नमस्ते 你好"]],
    [
      "a formula with its number as one paragraph",
      tbl([["", p("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"), "(2.1)"]]),
      ["a=b / (2.1)"],
    ],
    ["a table of one cell as running text", tbl([["жалғыз ұяшық"]]), ["жалғыз ұяшық"]],
    [
      "a table inside a cell in order",
      tbl([[p("сырты") + tbl([["іші", "шеті"]]) + p("соңы"), "қасы"]]),
      ["table: сырты іші шеті соңы", "table: қасы"],
    ],
    [
      "a table without its deleted rows",
      tbl(
        [
          ["бір", "екі"],
          ["жаңа", "тағы"],
        ],
        "<w:trPr><w:del/></w:trPr>",
      ),
      ["table: жаңа", "table: тағы"],
    ],
  ])("keeps %s", async (_, body, lines) => {
    expect(await linesOf({ body })).toEqual(lines);
  });

  it("drops dates that are none", async () => {
    const comment = (id: number, date: string) =>
      `<w:comment w:id="${id}" w:author="а" w:date="${date}">${p("пікір")}</w:comment>`;
    const body = p(`<w:commentRangeStart w:id="1"/>${r("сөз")}<w:commentRangeEnd w:id="1"/>`);
    const comments =
      comment(1, "0-00-00T00:00:00Z") +
      comment(2, "2024-02-30T99:00:00Z") +
      comment(3, "2024-02-03T04:05:06Z");
    const raw = await rawOf(readDocx, docxFile({ body, comments }));
    expect(raw.comments.map(({ date }) => date)).toEqual([undefined, undefined, "2024-02-03T04:05:06Z"]);
  });

  it("takes the text that follows for a mark where the note has its own", async () => {
    const body = p(
      `${r("Сөз")}<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${r(" соңы")}`,
    );
    const footnotes = `<w:footnote w:id="5">${p(r("* түсіндірме"))}</w:footnote>`;
    const raw = await rawOf(readDocx, docxFile({ body, footnotes }));
    expect(raw.text.split("\n")[0]).toBe("Сөз* соңы");
    expect(spanTexts(raw, "footnote_mark")).toEqual(["*"]);
  });

  it("puts notes of a table behind the table", async () => {
    const body = tbl([[p(`${r("жыл")}<w:r><w:footnoteReference w:id="1"/></w:r>`), "саны"]]) + p("кейін");
    const footnotes = `<w:footnote w:id="1">${p("түсіндірме")}</w:footnote>`;
    expect(await linesOf({ body, footnotes })).toEqual([
      "table: жыл1",
      "table: саны",
      "footnote 1: 1 түсіндірме",
      "кейін",
    ]);
  });

  it("keeps a text box that stands in a note within the note", async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p("қосымша сөз")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = p(`${r("сөз")}<w:r><w:footnoteReference w:id="1"/></w:r>`) + p("кейін");
    const footnotes = `<w:footnote w:id="1">${p(`${r("басы ")}${box}${r("соңы")}`)}</w:footnote>`;
    expect(await linesOf({ body, footnotes })).toEqual([
      "сөз1",
      "footnote 1: 1 басы / қосымша сөз / соңы",
      "кейін",
    ]);
  });

  it("shows an empty paragraph as an empty line, several as one", async () => {
    const raw = await rawOf(
      readDocx,
      docxFile({ body: p("") + p("бір") + p("") + p("") + p("екі") + p("") }),
    );
    expect(raw.text).toBe("бір\n\nекі\n\n");
    keepsLines(raw);
  });
});

/** Lines ascend, do not overlap, hold no line break and begin and end with something visible. */
function keepsLines({ text, lines, spans }: RawText): void {
  let free = 0;
  for (const { start, end } of lines) {
    expect(start).toBeGreaterThanOrEqual(free);
    expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/u);
    free = end;
  }
  for (const span of spans)
    expect(lines.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true);
}

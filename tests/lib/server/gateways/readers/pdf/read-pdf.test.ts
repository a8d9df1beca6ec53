import fc from "fast-check";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import type { RawLine, RawText } from "#lib/import/raw-text.ts";
import { rawTextShape } from "#lib/import/raw-text.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { READING_LIMITS, type ReadingProgress } from "#lib/server/gateways/readers/reading.ts";
import { COLUMN, LEFT, RIGHT, twoColumnArticle } from "#tests/support/pdf-article.ts";
import { finishedPdf } from "#tests/support/pdf-page.ts";
import { prose, type ProseLanguage, unbroken } from "#tests/support/pdf-prose.ts";
import { PdfSheet } from "#tests/support/pdf-sheet.ts";

const OPTIONS = { limits: READING_LIMITS, recognise: false, onProgress: () => undefined };

async function read(sheet: PdfSheet): Promise<RawText> {
  const answer = await readPdf(await sheet.bytes(), OPTIONS);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return rawTextShape.parse(answer.value);
}

function textOf({ text }: RawText, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

/** What the lines say when words broken at line ends are joined again. */
function running(raw: RawText, lines: readonly RawLine[] = raw.lines): string {
  return lines
    .map((line) => textOf(raw, line))
    .join("\n")
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, "")
    .replaceAll("\n", " ");
}

function ofType(raw: RawText, type: string): string[] {
  return raw.lines.filter(({ declared }) => declared?.type === type).map((line) => textOf(raw, line));
}

describe("running text", () => {
  test.each<[ProseLanguage, "drawn" | "moved"]>([
    ["kk", "drawn"],
    ["ru", "drawn"],
    ["en", "drawn"],
    ["kk", "moved"],
    ["ru", "moved"],
    ["en", "moved"],
  ])("in %s comes out whole, its blanks %s", async (language, blanks) => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose(language, 6), { x: 70, y: 90, width: 330, indent: 14, blanks });
    const raw = await read(sheet);
    expect(running(raw).replaceAll("-кезең", "-кезең")).toBe(unbroken(prose(language, 6)));
    expect(raw.lines.length).toBeGreaterThan(5);
  });

  test("keeps the hyphen at the end of a line, where a word is broken", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("en", 6), { x: 70, y: 90, width: 150 });
    const raw = await read(sheet);
    expect(raw.text).toMatch(/\p{Ll}-\n\p{Ll}/u);
  });

  test("tells of each line where it stands and how it is set", async () => {
    const sheet = new PdfSheet().page();
    sheet.line(100, 120, "Қорытынды", { size: 14, isBold: true });
    sheet.line(100, 150, "Заключение", { isItalic: true });
    const raw = await read(sheet);
    expect(raw.lines).toMatchObject([
      { page: 0, column: 0, fontSize: 14, isBold: true, isItalic: false },
      { page: 0, column: 0, fontSize: 10, isBold: false, isItalic: true },
    ]);
    const [left, top, right, bottom] = raw.lines[0]?.box ?? [0, 0, 0, 0];
    expect([left, top, bottom]).toEqual([100, 109.5, 123.5]);
    expect(right).toBeCloseTo(100 + sheet.measure("Қорытынды", { size: 14, isBold: true }), 0);
    expect(raw.pages).toEqual([
      { width: 595.3, height: 841.9, start: 0, end: raw.text.length, method: "text" },
    ]);
  });

  test("has a blank line where white parts paragraphs, and a form feed between pages", async () => {
    const sheet = new PdfSheet().page();
    const y = sheet.paragraph(prose("ru", 4), { x: 70, y: 90, width: 330 });
    sheet.paragraph(prose("ru", 2, 4), { x: 70, y: y + 10, width: 330 });
    sheet.page().line(70, 90, "Вторая страница");
    const raw = await read(sheet);
    expect(raw.text.match(/\n\n/gu)).toHaveLength(1);
    expect(raw.text.endsWith("\n\fВторая страница")).toBe(true);
  });

  test("glues letters that are spaced out, and keeps the blanks between such words", async () => {
    const sheet = new PdfSheet().page();
    sheet.line(70, 90, "ҚОҒАМДЫҚ ТЫҢДАУ", { letterSpacing: 3 });
    expect((await read(sheet)).text).toBe("ҚОҒАМДЫҚ ТЫҢДАУ");
  });

  test("takes ligatures apart", async () => {
    const sheet = new PdfSheet().page();
    sheet.line(70, 90, "The offices of the staff find it difficult");
    expect((await read(sheet)).text).toBe("The offices of the staff find it difficult");
  });

  test("puts a letter together that is drawn as two", async () => {
    const sheet = new PdfSheet().page();
    sheet.line(70, 90, "бәре");
    sheet.line(70 + sheet.measure("бәр") + 1, 90, "¨");
    sheet.line(70, 120, "о");
    sheet.line(70, 120, "-");
    expect((await read(sheet)).text.normalize("NFC").split(/\n+/u)).toEqual(["бәрё", "ө"]);
  });

  test("that stands upright beside the page keeps a line of its own", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("en", 3), { x: 90, y: 90, width: 330 });
    sheet.pdf.save().rotate(-90, { origin: [40, 500] });
    sheet.line(40, 500, "Қабылданды: 12 мамыр");
    sheet.pdf.restore();
    const raw = await read(sheet);
    const last = raw.lines.at(-1) as RawLine;
    expect(textOf(raw, last)).toBe("Қабылданды: 12 мамыр");
    const [left, top, right, bottom] = last.box ?? [0, 0, 0, 0];
    expect(right - left).toBeLessThan(12);
    expect(bottom - top).toBeGreaterThan(90);
  });

  test("of a page that is turned reads as it is shown", async () => {
    const sheet = new PdfSheet().page();
    // pdfkit's types leave out most keys of a page (ISO 32000-1, table 30).
    Object.assign(sheet.pdf.page.dictionary.data, { Rotate: 90 });
    sheet.pdf.save().rotate(-90, { origin: [300, 400] });
    sheet.paragraph(prose("en", 2), { x: 100, y: 380, width: 300 });
    sheet.pdf.restore();
    const raw = await read(sheet);
    expect(running(raw)).toBe(unbroken(prose("en", 2)));
    expect(raw.pages[0]).toMatchObject({ width: 841.9, height: 595.3 });
  });
});

describe("columns", () => {
  test("are read one after the other, a title above and a line below them apart", async () => {
    const sheet = new PdfSheet().page();
    const title = "Ауыл кеңестерінің ашықтығы мен есептілігі туралы салыстырмалы зерттеу";
    sheet.line(50, 60, title, { size: 14, isBold: true });
    sheet.flow(
      [prose("kk", 6), prose("kk", 6, 3)],
      [
        { ...LEFT, bottom: 190 },
        { ...RIGHT, bottom: 400 },
      ],
      COLUMN,
    );
    sheet.paragraph(prose("ru", 4), { x: 50, y: 500, width: 495 });
    const raw = await read(sheet);
    expect(running(raw)).toBe(unbroken([title, prose("kk", 6), prose("kk", 6, 3), prose("ru", 4)].join(" ")));
    expect(new Set(raw.lines.map(({ column }) => column))).toEqual(new Set([0, 1]));
  });

  test("may be three", async () => {
    const sheet = new PdfSheet().page();
    const texts = [prose("en", 6), prose("en", 6, 2), prose("en", 6, 4)];
    texts.forEach((text, at) => sheet.paragraph(text, { x: 40 + at * 180, y: 90, width: 160, size: 9 }));
    expect(running(await read(sheet))).toBe(unbroken(texts.join(" ")));
  });

  test("leave authors who stand side by side above them", async () => {
    const sheet = new PdfSheet().page();
    ["Ә. Сәрсенова", "Дала университеті"].forEach((line, at) => sheet.line(90, 70 + at * 13, line));
    ["Д. Орлов", "Өзен институты"].forEach((line, at) => sheet.line(360, 70 + at * 13, line));
    sheet.flow(
      [prose("kk", 12)],
      [
        { ...LEFT, y: 120, bottom: 300 },
        { ...RIGHT, y: 120 },
      ],
      COLUMN,
    );
    const raw = await read(sheet);
    expect(running(raw).endsWith(unbroken(prose("kk", 12)))).toBe(true);
  });

  test("of two lines each are known by those of the page before", async () => {
    const sheet = new PdfSheet();
    sheet.page().flow(
      [prose("ru", 30)],
      [
        { ...LEFT, bottom: 400 },
        { ...RIGHT, bottom: 700 },
      ],
      COLUMN,
    );
    sheet.page().flow(
      [prose("ru", 3)],
      [
        { ...LEFT, bottom: 110 },
        { ...RIGHT, bottom: 400 },
      ],
      COLUMN,
    );
    const raw = await read(sheet);
    const last = raw.lines.filter(({ page }) => page === 1);
    expect(running(raw, last)).toBe(unbroken(prose("ru", 3)));
  });

  test("of a table are no columns of text: rows stay rows", async () => {
    const sheet = new PdfSheet().page();
    const rows = [
      ["Өңір", "Тыңдау", "Хаттама"],
      ["Солтүстік", "24", "11"],
      ["Шығыс", "31", "9"],
      ["Оңтүстік қалалары", "18", "18"],
      ["Барлығы", "73", "38"],
    ];
    rows.forEach((cells, row) =>
      cells.forEach((cell, at) => sheet.line(60 + at * 170, 100 + row * 15, cell)),
    );
    const raw = await read(sheet);
    expect(raw.text.split("\n")).toEqual(rows.map((cells) => cells.join("   ")));
  });
});

describe("a table drawn as a grid", () => {
  /** Two rows over three columns, the last two cells of the first row merged; the first cell of the second row has two lines. */
  function gridPage(sheet: PdfSheet): PdfSheet {
    sheet.page();
    sheet.paragraph(prose("kk", 3), { x: 70, y: 90, width: 440 });
    for (const y of [200, 220, 260]) sheet.rule(70, y, 440);
    const upright = (x: number, from: number, to: number) => sheet.pdf.moveTo(x, from).lineTo(x, to).stroke();
    for (const x of [70, 220, 510]) upright(x, 200, 260);
    upright(360, 220, 260);
    sheet.line(75, 214, "Өңір", { size: 9, isBold: true });
    sheet.line(225, 214, "Тыңдаулар саны", { size: 9, isBold: true });
    sheet.line(75, 234, "Шығыс аймақтың", { size: 9 });
    sheet.line(75, 246, "қалалары", { size: 9 });
    sheet.line(225, 240, "31", { size: 9 });
    sheet.line(365, 240, "29", { size: 9 });
    sheet.paragraph(prose("ru", 3), { x: 70, y: 290, width: 440 });
    return sheet;
  }

  test("is told cell by cell, between the text above and below", async () => {
    const sheet = gridPage(gridPage(new PdfSheet()));
    const raw = await read(sheet);
    const cells = raw.lines.flatMap((line) => {
      const { cell } = line.declared ?? {};
      return cell === undefined
        ? []
        : [[cell.table, cell.row, cell.column, cell.columnSpan, textOf(raw, line)]];
    });
    expect(cells.slice(0, 6)).toEqual([
      [0, 0, 0, 1, "Өңір"],
      [0, 0, 1, 2, "Тыңдаулар саны"],
      [0, 1, 0, 1, "Шығыс аймақтың"],
      [0, 1, 0, 1, "қалалары"],
      [0, 1, 1, 1, "31"],
      [0, 1, 2, 1, "29"],
    ]);
    expect(cells.slice(6).map(([table]) => table)).toEqual([1, 1, 1, 1, 1, 1]);
    const [above = "", below = ""] = raw.text.split("\f")[0]?.split(/Өңір[^]*29/u) ?? [];
    expect(above).toContain("Аудан");
    expect(below).toContain("Жители");
  });
});

describe("an article in two columns", () => {
  const article = read(twoColumnArticle());

  test("has its heads, numbers and notes told apart, and loses nothing", async () => {
    const raw = await article;
    expect(ofType(raw, "page_number")).toEqual(["41", "42", "43", "44", "45", "46"]);
    expect(ofType(raw, "page_header")).toEqual([
      "ISSN 0000-1234 Дала университетінің хабаршысы. № 3 (17). 2024",
      "Дала университетінің хабаршысы",
      "Ә. Сәрсенова, Д. Орлов",
      "Дала университетінің хабаршысы",
      "Ә. Сәрсенова, Д. Орлов",
      "Дала университетінің хабаршысы",
    ]);
    expect(ofType(raw, "footnote").slice(0, 2)).toEqual([
      "1 Дала университеті, Көктас қаласы, e-mail: sarsenova@dala.example",
      "2 Өзен институты, Ақсу қаласы.",
    ]);
    expect(raw.notes).toEqual([]);
  });

  test("has the table that spans its columns between what stands above and below, under its caption", async () => {
    const raw = await article;
    const page = raw.lines.filter((line) => line.page === 1).map((line) => textOf(raw, line));
    const caption = page.indexOf("1-кесте. Тыңдаулар мен хаттамалар саны");
    expect(page.slice(caption + 1, caption + 4)).toEqual([
      "Өңір   Тыңдау   Хаттама   Үлесі, %",
      "Солтүстік   24   11   46",
      "Шығыс   31   9   29",
    ]);
    const columns = raw.lines.filter((line) => line.page === 1).map(({ column }) => column);
    expect(columns.slice(0, caption)).toContain(1);
    expect(columns.slice(caption)).toContain(1);
  });

  test("has the heading of its list after both columns", async () => {
    const raw = await article;
    const page = raw.lines.filter((line) => line.page === 5).map((line) => textOf(raw, line));
    expect(page.indexOf("Әдебиеттер")).toBe(page.length - 4);
  });
});

describe("footnotes", () => {
  function withNote(sheet: PdfSheet): PdfSheet {
    sheet.page();
    sheet.paragraph(prose("kk", 5), { x: 70, y: 90, width: 400 });
    const width = sheet.line(70, 300, "Қазақстан Республикасының Конституциясы");
    sheet.line(70 + width, 296, "12", { size: 6 });
    sheet.line(70 + width + 11, 300, "бойынша.");
    sheet.line(70, 720, "12", { size: 5.5 });
    sheet.line(78, 723, "Қазақстан Республикасының Конституциясы, 1995 жыл,", { size: 8 });
    sheet.line(70, 733, "5-бап, 2-тармақ.", { size: 8 });
    return sheet;
  }

  test("are known by their mark, which stays glued to its word and is raised", async () => {
    const raw = await read(withNote(new PdfSheet()));
    expect(raw.text).toContain("Конституциясы12 бойынша");
    const marked = raw.spans.filter(({ kind }) => kind === "footnote_mark");
    expect(marked).toMatchObject([{ mark: "12" }]);
    expect(textOf(raw, marked[0] ?? { start: 0, end: 0 })).toBe("12");
    expect(raw.spans.filter(({ kind }) => kind === "raised").map((span) => textOf(raw, span))).toEqual([
      "12",
      "12",
    ]);
    expect(
      raw.lines.filter(({ declared }) => declared?.type === "footnote").map(({ declared }) => declared?.mark),
    ).toEqual(["12", "12"]);
  });

  test("that say the same on every page are no running feet", async () => {
    const sheet = new PdfSheet();
    for (let page = 0; page < 3; page++) {
      sheet.page();
      sheet.paragraph(prose("ru", 8, page), { x: 70, y: 90, width: 400 });
      sheet.line(70, 400, "Об этом писал и Миллер");
      sheet.line(70 + sheet.measure("Об этом писал и Миллер"), 396, String(page + 1), { size: 6 });
      sheet.rule(70, 750, 120);
      sheet.line(70, 760, String(page + 1), { size: 5 });
      sheet.line(76, 763, "Там же, вторая глава.", { size: 8 });
      sheet.line(290, 810, String(page + 5));
    }
    const raw = await read(sheet);
    expect(ofType(raw, "footnote")).toEqual([1, 2, 3].map((mark) => `${mark} Там же, вторая глава.`));
    expect(ofType(raw, "page_header")).toEqual([]);
    expect(ofType(raw, "page_number")).toEqual(["5", "6", "7"]);
  });

  test("are not what a list of references in small letters is", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("ru", 8), { x: 70, y: 90, width: 400 });
    sheet.line(70, 600, "Литература", { isBold: true });
    sheet.line(70, 622, "1. Орлов Д. В. Слушания и бюджет. – Аксу: Озен, 2021. – 88 с.", { size: 8.5 });
    sheet.line(70, 634, "2. Миллер А. Открытые советы // Вестник округа. – 2020. – № 4. – С. 7–19.", {
      size: 8.5,
    });
    expect(ofType(await read(sheet), "footnote")).toEqual([]);
  });
});

describe("remarks in the file", () => {
  test("come with their author, at the words that they are fastened to", async () => {
    const sheet = new PdfSheet().page();
    sheet.line(70, 90, "Заседания открыты, однако протоколы не публикуются.");
    const from = 70 + sheet.measure("Заседания открыты, однако ");
    const remark = { author: "Д. Орлов", date: "D:20240512103000+05'00'", text: "С какого года?" };
    sheet.remark([from, 80, sheet.measure("протоколы"), 14], remark);
    sheet.pdf.note(500, 300, 20, 20, "Қайта қарау керек");
    const raw = await read(sheet);
    expect(raw.comments).toMatchObject([
      { author: "Д. Орлов", date: "2024-05-12T10:30:00+05:00", text: "С какого года?" },
      { author: "", text: "Қайта қарау керек" },
    ]);
    expect(raw.comments.map((comment) => textOf(raw, comment))).toEqual(["протоколы", raw.text]);
  });
});

describe("a file that cannot be read so", () => {
  async function refusal(bytes: Uint8Array, limits = READING_LIMITS): Promise<unknown> {
    const answer = await readPdf(bytes, { ...OPTIONS, limits });
    return answer.ok ? answer : answer.refusal;
  }

  test("is empty", async () => {
    expect(await refusal(new Uint8Array(0))).toEqual({ code: "empty_file", values: {} });
  });

  test("is locked with a password", async () => {
    const sheet = new PdfSheet({ userPassword: "secret" }).page();
    sheet.line(70, 90, "Құпия");
    expect(await refusal(await sheet.bytes())).toEqual({ code: "password_protected", values: {} });
  });

  test("is not one that only forbids copying", async () => {
    const sheet = new PdfSheet({ ownerPassword: "owner", permissions: { copying: false } }).page();
    sheet.line(70, 90, "Ашық мәтін");
    expect((await read(sheet)).text).toBe("Ашық мәтін");
  });

  test("is cut off anywhere: it is refused, or what is left of it is read", async () => {
    const whole = await twoColumnArticle({ pages: 2 }).bytes();
    for (const share of [0.001, 0.05, 0.2, 0.5, 0.8, 0.99, 0.9999]) {
      const answer = await readPdf(whole.subarray(0, Math.ceil(whole.length * share)), OPTIONS);
      if (answer.ok) expect(answer.value.text.length).toBeGreaterThan(0);
      else expect(["file_damaged", "no_readable_text", "needs_recognition"]).toContain(answer.refusal.code);
    }
  });

  test("is changed at random: it is read or refused, and what is read is well formed", async () => {
    const whole = await twoColumnArticle({ pages: 2 }).bytes();
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const bytes = whole.slice();
        for (const [at, value] of changed) bytes[at] = value;
        const answer = await readPdf(bytes, OPTIONS);
        if (!answer.ok) return;
        const raw = rawTextShape.parse(answer.value);
        expect(raw.text.isWellFormed()).toBe(true);
        expect(raw.text).not.toContain("\0");
        raw.lines.forEach((line, at) =>
          expect(line.start).toBeGreaterThanOrEqual(raw.lines[at - 1]?.end ?? 0),
        );
      }),
      { numRuns: 12 },
    );
  });

  test("has more pages than anybody reads, and is not looked at further", async () => {
    const pdf = new PDFDocument({ autoFirstPage: false });
    for (let page = 0; page < 3_000; page++) pdf.addPage({ size: [50, 50], margin: 0 });
    const told: ReadingProgress[] = [];
    const answer = await readPdf(await finishedPdf(pdf), { ...OPTIONS, onProgress: (one) => told.push(one) });
    expect(answer.ok ? answer : answer.refusal).toEqual({
      code: "too_many_pages",
      values: { pages: 3_000, most: 2_000 },
    });
    expect(told).toEqual([]);
  });

  test("has more text than is read at once", async () => {
    const limits = { ...READING_LIMITS, text: 1_000 };
    expect(await refusal(await twoColumnArticle({ pages: 2 }).bytes(), limits)).toMatchObject({
      code: "text_too_long",
    });
  });

  test("is a scan", async () => {
    const sheet = new PdfSheet();
    for (let page = 0; page < 2; page++) sheet.page().pdf.image(PICTURE, 0, 0, { width: 595, height: 841 });
    expect(await refusal(await sheet.bytes())).toEqual({ code: "needs_recognition", values: {} });
  });

  test("has nothing on its pages", async () => {
    expect(await refusal(await new PdfSheet().page().bytes())).toEqual({
      code: "no_readable_text",
      values: {},
    });
  });
});

/** One gray pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

describe("a text layer that is not what the pages show", () => {
  test("is noted where some pages are only pictures", async () => {
    const sheet = new PdfSheet().page();
    sheet.paragraph(prose("kk", 4), { x: 70, y: 90, width: 400 });
    sheet.page().pdf.image(PICTURE, 0, 0, { width: 595, height: 841 });
    const raw = await read(sheet);
    expect(raw.notes).toEqual([
      { code: "pages_without_text", severity: "warning", values: { count: 1, pages: "2" } },
    ]);
    expect(raw.pages).toHaveLength(2);
  });

  test("is noted where its letters make no words", async () => {
    const sheet = new PdfSheet().page();
    const ciphered = unbroken(prose("en", 8)).replace(/[a-z]/gu, (letter) =>
      String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 7) % 26)),
    );
    sheet.paragraph(ciphered, { x: 70, y: 90, width: 400 });
    expect((await read(sheet)).notes).toEqual([
      { code: "text_layer_garbled", severity: "warning", values: { pages: "1", share: 100 } },
    ]);
  });

  test("is mended where Cyrillic was read as Latin", async () => {
    const sheet = new PdfSheet().page();
    const text = unbroken(prose("ru", 5));
    const misread = [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f
        ? String.fromCharCode(code - 0x350)
        : code === 0x451
          ? "¸"
          : letter;
    });
    sheet.paragraph(misread.join(""), { x: 70, y: 90, width: 400 });
    const raw = await read(sheet);
    expect(running(raw)).toBe(text);
    expect(raw.notes).toEqual([
      { code: "encoding_mended", severity: "warning", values: { encoding: "windows-1251" } },
    ]);
  });
});

describe("a heading at the top of a page", () => {
  test("is no running head, though a page number stands above it", async () => {
    const sheet = new PdfSheet();
    for (let page = 0; page < 3; page++) {
      sheet.page().line(520, 45, String(7 + page));
      sheet.line(70, 90, ["Кіріспе", "Талдау", "Қорытынды"][page] ?? "", { size: 15, isBold: true });
      sheet.paragraph(prose("kk", 5, page), { x: 70, y: 120, width: 400 });
    }
    const raw = await read(sheet);
    expect(ofType(raw, "page_number")).toEqual(["7", "8", "9"]);
    expect(ofType(raw, "page_header")).toEqual([]);
  });
});

test("progress is told page by page", async () => {
  const told: ReadingProgress[] = [];
  await readPdf(await twoColumnArticle({ pages: 3 }).bytes(), {
    ...OPTIONS,
    onProgress: (one) => told.push(one),
  });
  expect(told).toEqual([1, 2, 3].map((done) => ({ stage: "reading", done, total: 3 })));
});

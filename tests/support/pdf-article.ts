import { PdfSheet } from "./pdf-sheet.ts";
import { prose } from "./pdf-prose.ts";

/** A4 in points: two columns of 235 with 25 between them. */
export const LEFT = { x: 50, y: 90, bottom: 740 };
export const RIGHT = { x: 310, y: 90, bottom: 740 };
export const COLUMN = { width: 235, size: 9.5, leading: 12, indent: 12 };

/** Two pages or more of an article in three languages, as journals of universities set them. */
export function twoColumnArticle({ pages = 6 }: { pages?: number } = {}): PdfSheet {
  const sheet = new PdfSheet();
  openingPage(sheet);
  for (let page = 1; page < pages - 1; page++) middlePage(sheet, page);
  lastPage(sheet, pages - 1);
  return sheet;
}

function runningHead(sheet: PdfSheet, page: number): void {
  const isLeft = page % 2 === 1;
  const number = String(41 + page);
  if (isLeft) {
    sheet.line(50, 45, number, { size: 9 });
    sheet.line(380, 45, "Дала университетінің хабаршысы", { size: 9, isItalic: true });
  } else {
    sheet.line(50, 45, "Ә. Сәрсенова, Д. Орлов", { size: 9, isItalic: true });
    sheet.line(535, 45, number, { size: 9 });
  }
}

function openingPage(sheet: PdfSheet): void {
  sheet.page();
  sheet.line(50, 40, "ISSN 0000-1234   Дала университетінің хабаршысы. № 3 (17). 2024", { size: 8 });
  sheet.line(50, 80, "ӘОЖ 352.07", { size: 10 });
  const centred = { x: 50, width: 495, align: "center" as const };
  sheet.paragraph("АУЫЛ КЕҢЕСТЕРІНІҢ АШЫҚТЫҒЫ: ҮШ ӨҢІРДІҢ ТӘЖІРИБЕСІ ЖӘНЕ ОНЫҢ САБАҚТАРЫ", {
    ...centred,
    y: 110,
    size: 14,
    isBold: true,
  });
  const authors = sheet.measure("Ә. Сәрсенова", { size: 11 });
  sheet.line(200, 160, "Ә. Сәрсенова", { size: 11 });
  sheet.line(200 + authors, 156, "1", { size: 7 });
  sheet.line(200 + authors + 5, 160, ", Д. Орлов", { size: 11 });
  sheet.line(206 + authors + sheet.measure(", Д. Орлов", { size: 11 }), 156, "2", { size: 7 });
  sheet.paragraph("Аңдатпа. " + prose("kk", 4), { x: 80, y: 190, width: 435, size: 9, leading: 11.5 });
  sheet.paragraph("Түйін сөздер: ауыл кеңесі, ашықтық, бюджет, қоғамдық тыңдау.", {
    x: 80,
    y: 260,
    width: 435,
    size: 9,
  });
  sheet.paragraph("Аннотация. " + prose("ru", 4), { x: 80, y: 290, width: 435, size: 9, leading: 11.5 });
  sheet.paragraph("Abstract. " + prose("en", 4), { x: 80, y: 360, width: 435, size: 9, leading: 11.5 });
  sheet.line(50, 450, "Кіріспе", { size: 10.5, isBold: true });
  sheet.flow(
    [0, 1, 2, 3, 4].map((at) => prose("kk", 4, at)),
    [
      { ...LEFT, y: 470, bottom: 690 },
      { ...RIGHT, y: 450, bottom: 700 },
    ],
    COLUMN,
  );
  noteAt(sheet, 50, 735, {
    mark: "1",
    text: "Дала университеті, Көктас қаласы, e-mail: sarsenova@dala.example",
  });
  noteAt(sheet, 50, 747, { mark: "2", text: "Өзен институты, Ақсу қаласы." });
  sheet.line(290, 800, "41", { size: 9 });
}

function middlePage(sheet: PdfSheet, page: number): void {
  sheet.page();
  runningHead(sheet, page);
  const language = page % 2 === 1 ? "kk" : "ru";
  const texts = Array.from({ length: 12 }, (_, at) => prose(language, 3 + (at % 3), at));
  const tableTop = 330;
  if (page % 3 === 1) {
    sheet.flow(
      texts.slice(0, 5),
      [
        { ...LEFT, bottom: 290 },
        { ...RIGHT, bottom: 290 },
      ],
      COLUMN,
    );
    table(sheet, tableTop);
    sheet.flow(
      texts.slice(5),
      [
        { ...LEFT, y: 460 },
        { ...RIGHT, y: 460, bottom: 690 },
      ],
      COLUMN,
    );
  } else {
    sheet.flow(texts, [LEFT, { ...RIGHT, bottom: 690 }], COLUMN);
  }
  const mark = String(page + 2);
  sheet.line(RIGHT.x, 702, "Бұл туралы кейін айтылады", { size: 9.5 });
  sheet.line(RIGHT.x + sheet.measure("Бұл туралы кейін айтылады", { size: 9.5 }), 698, mark, { size: 6 });
  sheet.rule(RIGHT.x, 715, 80);
  noteAt(sheet, RIGHT.x, 728, { mark, text: "Комитет есебі, 2023 жыл, 14-бет." });
}

function noteAt(sheet: PdfSheet, x: number, y: number, { mark, text }: { mark: string; text: string }): void {
  sheet.line(x, y - 3, mark, { size: 5 });
  sheet.line(x + 6, y, text, { size: 8 });
}

function table(sheet: PdfSheet, top: number): void {
  sheet.line(50, top, "1-кесте. Тыңдаулар мен хаттамалар саны", { size: 9, isBold: true });
  const rows = [
    ["Өңір", "Тыңдау", "Хаттама", "Үлесі, %"],
    ["Солтүстік", "24", "11", "46"],
    ["Шығыс", "31", "9", "29"],
    ["Оңтүстік қалалары", "18", "18", "100"],
    ["Барлығы", "73", "38", "52"],
  ];
  sheet.rule(50, top + 6, 495);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => sheet.line(50 + column * 125, top + 20 + row * 14, cell, { size: 9 }));
    sheet.rule(50, top + 25 + row * 14, 495);
  });
}

function lastPage(sheet: PdfSheet, page: number): void {
  sheet.page();
  runningHead(sheet, page);
  sheet.flow(
    [prose("kk", 5, 2), prose("kk", 6, 4)],
    [
      { ...LEFT, bottom: 150 },
      { ...RIGHT, bottom: 150 },
    ],
    COLUMN,
  );
  sheet.line(50, 260, "Әдебиеттер", { size: 10.5, isBold: true });
  const entries = [
    "1. Сәрсенова Ә. Ауыл кеңесінің хаттамалары. – Көктас: Дала, 2019. – 120 б.",
    "2. Орлов Д. В. Слушания и бюджет // Вестник округа. – 2021. – № 2. – С. 14–22.",
    "3. Miller A. Open councils // Local Affairs. – 2020. – Vol. 4. – P. 7–19.",
  ];
  let y = 280;
  for (const entry of entries) y = sheet.paragraph(entry, { x: 50, y, width: 495, size: 9.5, align: "left" });
}

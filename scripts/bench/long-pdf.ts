import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";

const FONT = fileURLToPath(
  import.meta.resolve("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff"),
);

const SENTENCES = [
  "Residents of the district waited three years for the water main and wrote twelve letters to the office of the mayor.",
  "The village council meets in public, yet its minutes are not printed, so the reasons for its decisions stay unknown.",
  "More than half of the households that we asked could not say how the local budget is divided [3, p. 14].",
  "Under the new order every project is heard before it is funded, and its author answers questions in writing.",
  "Teachers and doctors come to such hearings more often than young people without steady work [7; 12].",
];

/** A PDF of so many A4 pages: two justified columns of 9.5 points, a running head, a page number and a footnote on each. */
export async function longPdf(pages: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
  const pieces: Buffer[] = [];
  pdf.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => pdf.once("end", resolve));
  for (let page = 0; page < pages; page++) {
    pdf.addPage().font(FONT).fontSize(9);
    pdf.text("Herald of the Steppe University", 50, 40, { lineBreak: false });
    pdf.text(String(page + 1), 530, 40, { lineBreak: false });
    for (const x of [50, 310]) {
      pdf
        .fontSize(9.5)
        .text(paragraphs(page), x, 80, { width: 235, height: 620, align: "justify", lineGap: 0.5 });
    }
    pdf.moveTo(50, 722).lineTo(130, 722).lineWidth(0.5).stroke();
    pdf.fontSize(5).text("1", 50, 728, { lineBreak: false });
    pdf
      .fontSize(8)
      .text("Report of the committee for the year before last, page 14.", 56, 730, { lineBreak: false });
  }
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

/** About as much as a column holds, beginning with another sentence on each page. */
function paragraphs(page: number): string {
  const sentences = Array.from({ length: 28 }, (_, at) => SENTENCES[(page + at) % SENTENCES.length] ?? "");
  return Array.from({ length: 7 }, (_, at) => sentences.slice(at * 4, at * 4 + 4).join(" ")).join("\n");
}

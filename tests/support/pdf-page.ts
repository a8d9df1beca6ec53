/** The bytes of a PDF that pdfkit has drawn. */
export async function finishedPdf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  document.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => document.once("end", () => resolve()));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(pieces));
}

import type { ToShown } from "./frame.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";

/** Left, top, right, bottom on the page as shown, points. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A remark that somebody fastened to a page with a reader of PDF. */
export interface PageComment {
  /** What it was fastened to: a box for each line of a highlighted passage, or the one of its icon. */
  readonly boxes: readonly Box[];
  readonly author: string;
  /** ISO 8601. */
  readonly date: string | undefined;
  readonly text: string;
  /** Place in the page's list of the remark that it answers, or null. */
  readonly replyTo: number | null;
}

/** fpdf_annot.h: notes, free text, highlights, underlines, squiggles, strikeouts, carets. */
const REMARKS: ReadonlySet<number> = new Set([1, 3, 9, 10, 11, 12, 14]);
/** Enough for any article; a page with more is no page of one. */
const MOST_COMMENTS = 500;
/** Bytes of UTF-16. */
const LONGEST_TEXT = 65_536;

/** The remarks on a page that say something; highlights without words are left out. */
export function readComments(pdfium: Pdfium, page: number, shown: ToShown): PageComment[] {
  const { call } = pdfium;
  const comments: PageComment[] = [];
  const placeOf = new Map<number, number>();
  const count = Math.min(call._FPDFPage_GetAnnotCount(page), MOST_COMMENTS);
  for (let index = 0; index < count; index++) {
    const annotation = call._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    try {
      if (!REMARKS.has(call._FPDFAnnot_GetSubtype(annotation))) continue;
      const text = stringValue(pdfium, annotation, "Contents").trim();
      if (text === "") continue;
      placeOf.set(index, comments.length);
      comments.push({
        boxes: boxesOf(pdfium, annotation, shown),
        author: stringValue(pdfium, annotation, "T"),
        date: isoDate(stringValue(pdfium, annotation, "M")),
        text,
        replyTo: placeOf.get(answeredIndex(pdfium, page, annotation)) ?? null,
      });
    } finally {
      call._FPDFPage_CloseAnnot(annotation);
    }
  }
  return comments;
}

function answeredIndex(pdfium: Pdfium, page: number, annotation: number): number {
  const { call } = pdfium;
  const answered = withKey(pdfium, "IRT", (key) => call._FPDFAnnot_GetLinkedAnnot(annotation, key));
  if (answered === 0) return -1;
  const index = call._FPDFPage_GetAnnotIndex(page, answered);
  call._FPDFPage_CloseAnnot(answered);
  return index;
}

function boxesOf(pdfium: Pdfium, annotation: number, shown: ToShown): Box[] {
  const { call } = pdfium;
  return withMemory(pdfium, 32, (address) => {
    const floats = (count: number): number[] => [
      ...pdfium.memory.HEAPF32.subarray(address >> 2, (address >> 2) + count),
    ];
    const quads = Math.min(call._FPDFAnnot_CountAttachmentPoints(annotation), MOST_COMMENTS);
    const boxes: Box[] = [];
    for (let at = 0; at < quads; at++) {
      if (call._FPDFAnnot_GetAttachmentPoints(annotation, at, address) === 0) continue;
      const [x1 = 0, y1 = 0, , , , , x4 = 0, y4 = 0] = floats(8);
      boxes.push(boxOf(shown(x1, y1), shown(x4, y4)));
    }
    if (boxes.length > 0 || call._FPDFAnnot_GetRect(annotation, address) === 0) return boxes;
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(4);
    return [boxOf(shown(left, top), shown(right, bottom))];
  });
}

function boxOf([x1, y1]: ReturnType<ToShown>, [x2, y2]: ReturnType<ToShown>): Box {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function stringValue(pdfium: Pdfium, annotation: number, name: string): string {
  const { call } = pdfium;
  return withKey(pdfium, name, (key) => {
    const bytes = Math.min(call._FPDFAnnot_GetStringValue(annotation, key, 0, 0), LONGEST_TEXT);
    if (bytes <= 2) return "";
    return withMemory(pdfium, bytes, (address) => {
      call._FPDFAnnot_GetStringValue(annotation, key, address, bytes);
      const units = pdfium.memory.HEAPU8.slice(address, address + bytes - 2);
      return new TextDecoder("utf-16le")
        .decode(units)
        .toWellFormed()
        .replaceAll("\0", "")
        .replace(/\r\n?/gu, "\n");
    });
  });
}

/** A C string of ASCII for the length of `work`. */
function withKey<Value>(pdfium: Pdfium, name: string, work: (address: number) => Value): Value {
  return withMemory(pdfium, name.length + 1, (address) => {
    pdfium.memory.HEAPU8.set([...new TextEncoder().encode(name), 0], address);
    return work(address);
  });
}

/** "D:20240512103000+05'00'" (ISO 32000-1, 7.9.4); undefined for anything else. */
function isoDate(date: string): string | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d)?'?(\d\d)?/u.exec(date);
  if (found === null) return undefined;
  const [, year, month, day, hour, minute, second = "00", zone = "Z", offset = "00"] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === "Z" ? "Z" : `${zone}:${offset}`}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

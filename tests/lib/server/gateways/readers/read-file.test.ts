import { describe, expect, test } from "vitest";
import { readFile } from "#lib/server/gateways/readers/read-file.ts";
import { READING_LIMITS, type ReadingLimits } from "#lib/server/gateways/readers/reading.ts";
import { docxArticle } from "#tests/support/docx-article.ts";
import { odtArticle } from "#tests/support/odt-article.ts";
import { twoColumnArticle } from "#tests/support/pdf-article.ts";
import { ARTICLE_PAGE } from "./html/article-page.ts";
import { ARTICLE_JATS } from "./jats/article-jats.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const start = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, 0, 0, 0, 0]);
const PNG = start(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Names {
  readonly name?: string;
  readonly limits?: Partial<ReadingLimits>;
}
async function read(bytes: Uint8Array, { name = "файл", limits }: Names = {}) {
  const options = {
    limits: { ...READING_LIMITS, ...limits },
    recognise: false,
    onProgress: () => undefined,
  };
  return readFile(bytes, { name, mediaType: "application/octet-stream" }, options);
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const FORMATS: readonly [name: string, bytes: () => Uint8Array | Promise<Uint8Array>, mediaType: string][] = [
  ["мақала.txt", () => twoColumnArticle().bytes(), "application/pdf"],
  ["мақала.pdf", () => docxArticle(), DOCX],
  ["мақала.docx", () => odtArticle(), "application/vnd.oasis.opendocument.text"],
  ["мақала.txt", () => utf8(ARTICLE_PAGE), "text/html"],
  ["мақала.html", () => utf8(ARTICLE_JATS), "application/xml"],
  ["мақала.md", () => utf8("# Тақырып\n\nБірінші абзац.\n"), "text/markdown"],
  ["мақала.htm", () => utf8("<p>Бірінші абзац.</p>"), "text/html"],
  ["мақала.docx", () => utf8("Жай мәтін, аты ғана басқаша.\n"), "text/plain"],
  ["тегсіз", () => utf8("Мәтінде <html> сөзі бар, бірақ бұл бет емес.\n"), "text/plain"],
];

describe("a file is read by what it holds", () => {
  test.each(FORMATS)("%s", async (name, bytes, mediaType) => {
    const answer = await read(await bytes(), { name });
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.value.mediaType).toBe(mediaType);
    expect(answer.value.raw.text).toMatch(/\p{Script=Cyrillic}{3}/u);
  });

  test.each([
    ["DOC", start(...COMPOUND)],
    ["RTF", utf8("{\\rtf1 Мәтін}")],
    ["DJVU", utf8("AT&TFORM....DJVU")],
    ["GIF", utf8("GIF89a....")],
    ["RAR", utf8("Rar!\u001a\u0007....")],
    ["XML", utf8('<?xml version="1.0"?><feed><entry>жаңалық</entry></feed>')],
    ["MHTML", utf8("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>")],
  ])("%s has no reader and is refused by its name", async (format, bytes) => {
    expect(await read(bytes)).toMatchObject({
      ok: false,
      refusal: { code: "format_unknown", values: { format } },
    });
  });

  test("a picture waits for recognition, an encrypted document for its password", async () => {
    expect(await read(PNG)).toMatchObject({ ok: false, refusal: { code: "needs_recognition" } });
    const encrypted = Buffer.concat([start(...COMPOUND), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await read(encrypted)).toMatchObject({ ok: false, refusal: { code: "password_protected" } });
  });

  test.each(["мақала.docx", "мақала.odt"])("a first piece of %s is a damaged file, no ZIP", async (name) => {
    const whole = name.endsWith("odt") ? await odtArticle() : await docxArticle();
    for (const share of [0.02, 0.3, 0.9]) {
      const piece = whole.subarray(0, Math.floor(whole.length * share));
      expect(await read(piece, { name })).toMatchObject({ ok: false, refusal: { code: "file_damaged" } });
    }
    expect(await read(whole.subarray(0, 60), { name: "мақала.zip" })).toMatchObject({
      ok: false,
      refusal: { code: "format_unknown", values: { format: "ZIP" } },
    });
  });

  test("nothing, noise, and more than may be read are refused each by a code of its own", async () => {
    const refusal = async (bytes: Uint8Array, names?: Names) => {
      const answer = await read(bytes, names);
      return answer.ok ? null : answer.refusal;
    };
    expect(await refusal(new Uint8Array())).toEqual({ code: "empty_file", values: {} });
    expect(await refusal(Uint8Array.from({ length: 4_000 }, (_, n) => (n * 7) % 23))).toMatchObject({
      code: "not_text",
    });
    const long = utf8("Ұзақ мәтін. ".repeat(1_000));
    expect(await refusal(long, { limits: { text: 10_000 } })).toEqual({
      code: "text_too_long",
      values: { thousands: 12, most: 10 },
    });
  });
});

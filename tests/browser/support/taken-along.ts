import { readFile } from "node:fs/promises";
import { expect, type Download, type Page } from "@playwright/test";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import JSZip from "jszip";
import { z } from "zod";
import { cslItem } from "#lib/citations/reference.ts";
import type { Words } from "./words.ts";

export type TakenFormat = "docx" | "bibtex" | "ris" | "csl-json" | "html" | "text";

export interface TakenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Chooses a format in the menu of the bibliography and keeps the file that the browser saves. */
export async function takeAlong(page: Page, words: Words, format: TakenFormat): Promise<TakenFile> {
  await page.getByRole("button", { name: words("bibliography.builder.download") }).click();
  const saved = page.waitForEvent("download");
  await page
    .getByRole("menuitem")
    .filter({ hasText: words(`exchange.format.${format}`) })
    .click();
  return fileOf(await saved);
}

export async function fileOf(download: Download): Promise<TakenFile> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Paragraphs of a Word document, each as the text that stands in it. Opening it proves that it is whole. */
export async function paragraphsOfDocx({ bytes }: TakenFile): Promise<string[]> {
  const archive = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const xml = await archive.file("word/document.xml")?.async("string");
  if (xml === undefined) throw new Error("no word/document.xml: this is no Word document");
  return xml
    .split("</w:p>")
    .slice(0, -1)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t(?: [^>]*)?>([^<]*)<\/w:t|(tab)\/)>/gu)]
        .map(([, text = "", tab]) => (tab === undefined ? unescapeXml(text) : "\t"))
        .join(""),
    )
    .filter((text) => text.trim() !== "");
}

function unescapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+);/gu, (whole, name: string) => signs[name] ?? whole);
}

/** One entry a work, read by a public parser without complaint. */
export function entriesOfBibtex({ bytes }: TakenFile): readonly { readonly fields: object }[] {
  const library = parseBibtex(bytes.toString("utf8"), { sentenceCase: false });
  expect(library.errors).toEqual([]);
  return library.entries;
}

/** Records of a RIS file, each as its tags with their values. */
export function recordsOfRis({ bytes }: TakenFile): ReadonlyMap<string, readonly string[]>[] {
  const records: Map<string, string[]>[] = [];
  let record: Map<string, string[]> | null = null;
  for (const line of bytes
    .toString("utf8")
    .split(/\r?\n/u)
    .filter((text) => text.trim() !== "")) {
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/u.exec(line) ?? [];
    expect(tag, `a RIS line: ${line}`).not.toBe("");
    if (tag === "TY") record = new Map();
    if (record === null) throw new Error(`stands before the first record: ${line}`);
    record.set(tag, [...(record.get(tag) ?? []), value]);
    if (tag !== "ER") continue;
    records.push(record);
    record = null;
  }
  expect(record, "the last record has its end").toBeNull();
  return records;
}

export function itemsOfCslJson({ bytes }: TakenFile): z.infer<typeof cslItem>[] {
  return z.array(cslItem).parse(JSON.parse(bytes.toString("utf8")));
}

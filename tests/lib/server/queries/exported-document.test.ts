import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importedArticle } from "#lib/import/article.ts";
import { importText } from "#lib/import/import-text.ts";
import { EXPORT_FORMATS } from "#lib/operations/documents.ts";
import type { Result } from "#lib/result.ts";
import { readImport } from "#lib/server/commands/read-import.ts";
import { storeImport } from "#lib/server/commands/store-import.ts";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { readHtml } from "#lib/server/gateways/readers/html/read-html.ts";
import { readJats } from "#lib/server/gateways/readers/jats/read-jats.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { exportDocument } from "#lib/server/queries/exported-document.ts";
import { ARTICLE_PAGE } from "#tests/lib/server/gateways/readers/html/article-page.ts";
import { rawFrom } from "#tests/lib/server/gateways/readers/markup/read-as-lines.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

let owner: Caller;
let groupId: string;
let documentId: string;

const asOwner = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, owner, work));
const exported = (format: (typeof EXPORT_FORMATS)[number]) =>
  asOwner((group) => exportDocument(group, documentId, format));

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  const bytes = new TextEncoder().encode(ARTICLE_PAGE);
  const file = { name: "бет.html", mediaType: "text/html", bytes };
  const importId = await asOwner((group) => uploadImport(group, file));
  await readImport({ groupId, importId, userId: owner.userId });
  const { documents } = await asOwner((group) => storeImport(group, { importId }));
  documentId = documents[0]?.id ?? "";
});

describe("a page that was imported and stored", () => {
  test("leaves in each format under a name with its ending", async () => {
    const files = [];
    for (const format of EXPORT_FORMATS) files.push(await exported(format));
    expect(files.map(({ name, mediaType }) => [name.replace(/^[^.]*/u, ""), mediaType])).toEqual([
      [".md", "text/markdown; charset=utf-8"],
      [".html", "text/html; charset=utf-8"],
      [".jats.xml", "application/xml; charset=utf-8"],
      [".tei.xml", "application/tei+xml; charset=utf-8"],
      [".json", "application/json"],
    ]);
    for (const { bytes } of files)
      expect(new TextDecoder().decode(bytes)).toContain("Ғимарат 1964 жылы салынған.");
  });

  test("has the cells of its table in what leaves", async () => {
    const article = importedArticle.parse(
      JSON.parse(new TextDecoder().decode((await exported("json")).bytes)),
    );
    expect(article.blocks.find(({ type }) => type === "table")?.cells).toHaveLength(7);
  });

  test("comes back from JATS and HTML with its text, citations and references", async () => {
    const source = { name: "x", mediaType: "text/html", sha256: "0".repeat(64) };
    const own = importText(await rawFrom(readHtml, ARTICLE_PAGE), source);
    for (const [format, reader] of [
      ["jats", readJats],
      ["html", readHtml],
    ] as const) {
      const back = importText(await rawFrom(reader, (await exported(format)).bytes), source);
      expect(back.references.map(({ text }) => text)).toEqual(own.references.map(({ text }) => text));
      expect(back.citations.map(({ text, kind }) => [text, kind])).toEqual(
        own.citations.map(({ text, kind }) => [text, kind]),
      );
      const running = (article: typeof own) =>
        article.blocks.filter(({ type }) => type === "paragraph" || type === "heading");
      expect(running(back).map(({ text }) => text)).toEqual(running(own).map(({ text }) => text));
    }
  });
});

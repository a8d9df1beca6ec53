import path from "node:path";
import type { FileReading } from "#lib/server/gateways/readers/reader-protocol.ts";
import type { Format, ImportWords } from "./import-words.ts";

const EXTENSIONS: Readonly<Record<Format, string>> = {
  json: "json",
  md: "md",
  html: "html",
  jats: "jats.xml",
  tei: "tei.xml",
  raw: "txt",
};

/** What is printed or written of a file. Writers are loaded when they are asked for. */
export async function textOf({ article, raw }: FileReading, asked: ImportWords): Promise<string> {
  switch (asked.format) {
    case "json":
      return `${JSON.stringify(article, null, isLineEach(asked) ? 0 : 2)}\n`;
    case "raw":
      return raw.text;
    case "md":
      return (await import("#lib/import/formats/to-markdown.ts")).toMarkdown(article);
    case "html":
      return (await import("#lib/import/formats/to-html.ts")).toHtml(article);
    case "jats":
      return (await import("#lib/import/formats/to-jats.ts")).toJats(article);
    case "tei":
      return (await import("#lib/import/formats/to-tei.ts")).toTei(article);
  }
}

function isLineEach({ files, output }: ImportWords): boolean {
  return files.length > 1 && output === null;
}

/** Names in the folder of --output, one for each file; files of one name get numbers, whatever the case of their letters. */
export function outputNames({ files, format, name }: ImportWords): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = path.parse(file === "-" ? name : file).name;
    let candidate = stem;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${stem}-${number}`;
    taken.add(candidate.toLowerCase());
    return `${candidate}.${EXTENSIONS[format]}`;
  });
}

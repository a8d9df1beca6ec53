import { describe, expect, it } from "vitest";
import { importText } from "#lib/import/import-text.ts";
import { saidText, type SaidLine } from "./said-text.ts";

const SOURCE = { name: "scan.png", mediaType: "image/png", sha256: "0".repeat(64) };

function typesOf(head: SaidLine, method: "ocr" | "text" = "ocr"): Record<string, string> {
  const body = (text: string, top: number): SaidLine => ({
    text,
    page: 0,
    box: [60, top, 535, top + 11],
    fontSize: 11,
  });
  const raw = saidText([
    head,
    body("Ауылдағы кітапханаға келетін адам саны жылдан-жылға өсіп келеді, оны бәрі көріп", 150),
    body("отыр, ал кітап қоры сол күйінде қалып, жаңа кітап сатып алынбай келеді.", 164),
    { text: "17", page: 0, box: [290, 800, 302, 808], fontSize: 8 },
  ]);
  const pages = [{ width: 595, height: 842, start: 0, end: raw.text.length, method }];
  return Object.fromEntries(
    importText({ ...raw, pages }, SOURCE).blocks.map(({ text, type }) => [text, type]),
  );
}

const head = (text: string, more: Partial<SaidLine> = {}): SaidLine => ({
  text,
  page: 0,
  box: [60, 40, 200, 48],
  fontSize: 8,
  ...more,
});

describe("the edges of one recognised page", () => {
  it("are a small head far above the text and a number below it", () => {
    const types = typesOf(head("Дала жазбалары"));
    expect(types["Дала жазбалары"]).toBe("page_header");
    expect(types["17"]).toBe("page_number");
  });

  it.each([
    ["a head as large as the text", head("Дала жазбалары", { fontSize: 11 })],
    ["one close above the text", head("Дала жазбалары", { box: [60, 132, 200, 140] })],
    ["a classification", head("ӘОЖ 352.07")],
    ["an identifier", head("DOI: 10.99999/dala.2021.4")],
  ])("hold no head: %s", (_, line) => {
    expect(typesOf(line)[line.text]).not.toBe("page_header");
  });
});

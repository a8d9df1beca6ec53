import { describe, expect, it } from "vitest";
import { readDocx } from "#lib/server/gateways/readers/office/docx/read-docx.ts";
import { docxFile, listed, p } from "#tests/support/office-file.ts";
import { rawOf } from "#tests/support/raw-lines.ts";

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (levels: string): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

interface Case {
  readonly name: string;
  readonly numbering: string;
  /** List and level of each paragraph; its text is "сөз". */
  readonly items: readonly (readonly [list: number, level: number])[];
  readonly printed: readonly string[];
  readonly styles?: string;
}

const TWO_LEVELS = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.");

const CASES: readonly Case[] = [
  {
    name: "counts levels within each other",
    numbering: list(TWO_LEVELS),
    items: [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 1],
    ],
    printed: ["1. сөз", "1.1. сөз", "1.2. сөз", "2. сөз", "2.1. сөз"],
  },
  {
    name: "prints the start of a level that never counted",
    numbering: list(TWO_LEVELS),
    items: [[1, 1]],
    printed: ["1.1. сөз"],
  },
  {
    name: "begins with another number",
    numbering: list(level(0, "decimal", "%1)").replace('start w:val="1"', 'start w:val="4"')),
    items: [
      [1, 0],
      [1, 0],
    ],
    printed: ["4) сөз", "5) сөз"],
  },
  {
    name: "goes on in another list of the same definition",
    numbering: `${list(TWO_LEVELS)}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`,
    items: [
      [1, 0],
      [2, 0],
    ],
    printed: ["1. сөз", "2. сөз"],
  },
  {
    name: "begins anew where the other list says so",
    numbering: `${list(TWO_LEVELS)}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    items: [
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
    ],
    printed: ["1. сөз", "2. сөз", "1. сөз", "2. сөз"],
  },
  {
    name: "takes the levels that a list sets itself",
    numbering: `${list(TWO_LEVELS)}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, "russianLower", "%1)")}</w:lvlOverride></w:num>`,
    items: [
      [2, 0],
      [2, 0],
    ],
    printed: ["а) сөз", "б) сөз"],
  },
  {
    name: "counts on over higher levels where it is told to",
    numbering: list(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')),
    items: [
      [1, 0],
      [1, 1],
      [1, 0],
      [1, 1],
    ],
    printed: ["I. сөз", "1. сөз", "II. сөз", "2. сөз"],
  },
  {
    name: "parts number and word where the list does not",
    numbering: list(level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')),
    items: [[1, 0]],
    printed: ["1. сөз"],
  },
  {
    name: "follows a list style",
    numbering:
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="ls"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>' +
      '<w:abstractNum w:abstractNumId="6">' +
      level(0, "upperLetter", "%1.") +
      '</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="6"/></w:num>',
    styles:
      '<w:style w:type="numbering" w:styleId="ls"><w:name w:val="ls"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>',
    items: [[1, 0]],
    printed: ["A. сөз"],
  },
  {
    name: "prints nothing for a list without numbers",
    numbering: list(level(0, "none", "")),
    items: [[1, 0]],
    printed: ["сөз"],
  },
  {
    name: "prints nothing for a list that is not there",
    numbering: list(TWO_LEVELS),
    items: [
      [7, 0],
      [0, 0],
      [1, 12],
    ],
    printed: ["сөз", "сөз", "сөз"],
  },
];

describe("numbered paragraphs of a DOCX", () => {
  it.each(CASES)("$name", async ({ numbering, items, printed, styles }) => {
    const body = items.map(([id, at]) => p("сөз", listed(id, at))).join("");
    const raw = await rawOf(readDocx, docxFile({ body, numbering, ...(styles !== undefined && { styles }) }));
    expect(raw.text.trim().split("\n")).toEqual(printed);
  });

  it("does not print the number of a paragraph without text, but counts it", async () => {
    const raw = await rawOf(
      readDocx,
      docxFile({
        numbering: list(TWO_LEVELS),
        body: p("бір", listed(1)) + p("", listed(1)) + p("екі", listed(1)),
      }),
    );
    expect(raw.text).toBe("1. бір\n\n3. екі\n");
  });
});

import CSL from "citeproc";
import { describe, expect, it } from "vitest";
import { type CslNode, mapNodes } from "#lib/citations/format/csl-tree.ts";
import { runsFromHtml, textFromRuns } from "#lib/citations/format/markup.ts";
import { formatBibliography } from "#lib/citations/format/processor.ts";
import { CSL_TYPES, type CslItem } from "#lib/citations/reference.ts";
import {
  findStandardLocale,
  findStandardStyle,
  findStyle,
  localeSource,
} from "#lib/server/gateways/styles.ts";
import { OTHER_WORKS } from "./fixtures/other-works.ts";
import { on, people } from "./fixtures/people.ts";
import { PRINTED_WORKS } from "./fixtures/printed-works.ts";

const STYLES = [
  "apa",
  "chicago-author-date",
  "chicago-note-bibliography",
  "ieee",
  "modern-language-association",
  "vancouver",
  "harvard-cite-them-right",
  "springer-basic-author-date",
  "springer-vancouver-brackets",
  "elsevier-harvard",
  "elsevier-with-titles",
  "nature",
] as const;

/** The adapter prints acts as reports of their authority (docs/standards.md, "What the adapter changes"). */
const ACTS: ReadonlySet<string> = new Set(["legislation", "bill", "regulation", "treaty"]);

const WORKS = { ...PRINTED_WORKS, ...OTHER_WORKS };
const ENGLISH: readonly CslItem[] = [
  // citeproc itself fails at the number of a legal case that is no text.
  ...CSL_TYPES.filter((type) => !ACTS.has(type)).map((type): CslItem => ({
    ...WORKS[type].en,
    ...(type === "legal_case" && { number: "7" }),
  })),
  {
    id: "statute",
    type: "legislation",
    language: "en-US",
    title: "Public Councils Act",
    "container-title": "Stat.",
    volume: 58,
    page: "887",
    issued: on(1944),
  },
  { id: "bare act", type: "legislation", language: "en", title: "Councils Act", issued: on(1944) },
  {
    id: "spaced colon",
    type: "book",
    language: "en",
    title: "Steppe : a history",
    author: people("Ward Ann"),
    issued: on(2001),
  },
  {
    id: "many",
    type: "book",
    language: "en",
    title: "Many hands",
    author: people(
      "Able A.",
      "Baker B.",
      "Cole C.",
      "Dodd D.",
      "Eames E.",
      "Frost F.",
      "Grant G.",
      "Hill H.",
    ),
    publisher: "Lark",
    issued: on(1999, 5, 2),
  },
  {
    id: "same year",
    type: "book",
    language: "en",
    title: "Other hands",
    author: people("Hartwell John"),
    publisher: "Lark",
    issued: on(2009),
  },
  {
    id: "no date",
    type: "book",
    language: "en",
    title: "Undated <i>in vitro</i>",
    author: people("Voss Ann"),
    publisher: "Lark & Co.",
  },
  {
    id: "range",
    type: "article-journal",
    language: "en",
    title: "“Quoted” words",
    author: people("van Dale Karel"),
    "container-title": "Letters",
    issued: { "date-parts": [[2001], [2003]] },
    page: "1012-1019",
  },
  {
    id: "circa",
    type: "manuscript",
    language: "en",
    title: "An old letter",
    issued: { "date-parts": [[1730]], circa: true },
  },
  {
    id: "literal",
    type: "report",
    language: "en",
    title: "A plan",
    author: [{ literal: "Public Council" }],
    issued: { literal: "spring 2004" },
  },
];

/** What citeproc prints by itself, of the style and the locale as the CSL project has them, but for the dash. */
function bare(style: string, items: readonly CslItem[]): ReadonlyMap<string, string> {
  const copy = (tree: CslNode | null): CslNode => {
    if (tree === null) throw new Error("the CSL project has no such file");
    return mapNodes(tree, (node) => ({ ...node, attrs: { ...node.attrs } }));
  };
  const byId = new Map(items.map((item) => [item.id ?? "", { ...item, "terms-language": "en" }]));
  const system = {
    retrieveLocale: () => copy(findStandardLocale("en-US")),
    retrieveItem: (id: string) => structuredClone(byId.get(id)),
  };
  const engine = new CSL.Engine(system, withoutDash(copy(findStandardStyle(style))), "en-US", true);
  engine.setOutputFormat("html");
  engine.updateItems([...byId.keys()]);
  const list = engine.makeBibliography({ include: [{ field: "terms-language", value: "en" }] });
  if (list === false) throw new Error(`${style} prints no list`);
  const [{ entry_ids }, entries] = list;
  return new Map(entries.map((html, index) => [entry_ids[index]?.[0] ?? "", entryText(html)]));
}

/** The dash for a repeated author is the one thing that the adapter takes from a style in English. */
function withoutDash(style: CslNode): CslNode {
  return mapNodes(style, (node) => {
    const { "subsequent-author-substitute": _, ...attrs } = node.attrs;
    return { ...node, attrs };
  });
}

/** Text without the number that stands before it, and the spaces at which lines do not break as plain ones. */
function entryText(html: string): string {
  const numbered = html.split('<div class="csl-right-inline">');
  return textFromRuns(runsFromHtml(numbered.at(-1) ?? html))
    .replace(/[ \u00a0\u202f]+/g, " ")
    .trim();
}

describe.each(STYLES)("English works in %s", (id) => {
  it("print as bare citeproc prints them, letter for letter", () => {
    const style = findStyle(id);
    if (style === null) throw new Error(`no style ${id}`);
    const request = {
      style,
      items: ENGLISH,
      locales: localeSource,
      citationLocale: "en",
      order: "given",
    } as const;
    const adapted = formatBibliography(request).map(({ id: name, text }) => [name, text]);
    const expected = bare(id, ENGLISH);
    expect(adapted).toEqual(ENGLISH.map(({ id: name = "" }) => [name, expected.get(name)]));
  });
});

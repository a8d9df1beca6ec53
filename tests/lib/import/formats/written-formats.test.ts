import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { BLOCK_TYPES, isSetAside } from "#lib/documents/block.ts";
import { toHtml } from "#lib/import/formats/to-html.ts";
import { toJats } from "#lib/import/formats/to-jats.ts";
import { toMarkdown } from "#lib/import/formats/to-markdown.ts";
import { toTei } from "#lib/import/formats/to-tei.ts";
import { readHtml } from "#lib/server/gateways/readers/html/read-html.ts";
import { readXmlTree, textWithin, type XmlNode } from "#lib/server/gateways/readers/xml/xml-tree.ts";
import { elementsWithin } from "#lib/server/gateways/readers/jats/jats-tree.ts";
import { declaredLines, rawFrom, spansOf } from "#tests/lib/server/gateways/readers/markup/read-as-lines.ts";
import { articleOf, linkedArticle } from "./article-builder.ts";

async function tree(xml: string): Promise<XmlNode> {
  const { root, remarks } = await readXmlTree([new TextEncoder().encode(xml)]);
  expect(remarks).toEqual({ unknownEntities: 0, illegalCharacters: 0 });
  return root;
}

/** Ids and what leads to them. */
function links(root: XmlNode, id: string, link: string): { readonly ids: string[]; readonly to: string[] } {
  const all = [...elementsWithin(root)];
  return {
    ids: all.flatMap(({ attributes }) => attributes[id] ?? []),
    to: all.flatMap(({ attributes }) => (attributes[link] ?? "").split(" ").filter((one) => one !== "")),
  };
}

/** Whatever a person or an importer put into a text: controls, lone surrogates, ends of sections, markup. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "]]>",
    "<b>&amp;\"'</b>",
    "\u0000\u0001\u001f\u007f\u0085",
    "\ud800 x \udfff",
    "\ufffe\uffff",
    "--><script>alert(1)</script>",
    "\u202eабв\u202c",
    "&#0;",
  ),
);
const anyArticle = fc
  .array(
    fc.record({
      type: fc.constantFrom(...BLOCK_TYPES),
      text: anyText,
      id: anyText,
      label: anyText,
      level: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((blocks) => articleOf(blocks.map((block, at) => ({ ...block, id: `${block.id}${String(at)}` }))));

describe("JATS and TEI for any text", () => {
  it("are well-formed, and ids are names that stand once", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        for (const [xml, id] of [
          [toJats(article), "id"],
          [toTei(article), "xml:id"],
        ] as const) {
          const { ids } = links(await tree(xml), id, "rid");
          expect(new Set(ids).size).toBe(ids.length);
          for (const one of ids) expect(one).toMatch(/^[A-Za-z_][\w.-]*$/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("hold every word", async () => {
    const article = linkedArticle();
    for (const xml of [toJats(article), toTei(article)]) {
      const text = textWithin(await tree(xml)).replace(/\s+/gu, " ");
      for (const block of article.blocks) {
        for (const word of block.text.split(/[\s;]+/u)) expect(text).toContain(word.replace(/[.,]$/u, ""));
      }
    }
  });
});

describe("links inside what is written", () => {
  it("lead to entries and notes in JATS", async () => {
    const { ids, to } = links(await tree(toJats(linkedArticle())), "id", "rid");
    expect(to).toEqual(["fn.b12", "r14"]);
    expect(ids).toEqual(["r14", "r16", "fn.b12"]);
    expect(toJats(linkedArticle())).toContain('<ref id="r16" specific-use="romanised-of r14">');
  });

  it("lead to entries and notes in TEI", async () => {
    const { ids, to } = links(await tree(toTei(linkedArticle())), "xml:id", "target");
    expect(to).toEqual(["#fn.b12", "#r14"]);
    expect(ids).toEqual(["r14", "r16", "fn.b12"]);
  });

  it("lead to entries, notes and back in HTML", () => {
    const html = toHtml(linkedArticle());
    for (const one of [
      'href="#r14"',
      'id="r14"',
      'href="#fn.b12"',
      'id="fn.b12"',
      'href="#fn.b12.mark"',
      'id="fn.b12.mark"',
    ]) {
      expect(html).toContain(one);
    }
  });
});

describe("the page", () => {
  it("comes back by the reader of pages with its types, notes and citations", async () => {
    const article = linkedArticle();
    const raw = await rawFrom(readHtml, toHtml(article));
    const back = new Set(declaredLines(raw).map((line) => line.replace(/^[a-z_-]+: /u, "")));
    for (const block of article.blocks.filter(({ type }) => !isSetAside(type))) {
      for (const line of block.text.split("\n")) expect(back).toContain(line);
    }
    expect(spansOf(raw)).toEqual(["footnote_mark 1: 1", "raised: 1", "citation 1: [1, 12 б.]"]);
  });

  it("holds no markup of the text's, whatever the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const html = toHtml(article);
        expect(html).not.toMatch(/<script|<b>|<img/iu);
        expect(parse(html).childNodes.length).toBe(2);
      }),
      { numRuns: 200 },
    );
  });

  it("needs nothing from anywhere", () => {
    expect(toHtml(linkedArticle())).not.toMatch(/\b(?:src|url)\s*[=(]|<link|@import/iu);
  });
});

describe("several articles of one file", () => {
  const two = (): ReturnType<typeof articleOf> => {
    const file = articleOf([
      { type: "title", text: "Бірінші" },
      { type: "paragraph", text: "Мәтін бір." },
      { type: "title", text: "Второй", language: "ru" },
      { type: "paragraph", text: "Текст два.", language: "ru" },
    ]);
    const border = file.blocks[2]?.sourceRanges[0]?.[0] ?? 0;
    return {
      ...file,
      articles: [
        { range: [0, border - 1], language: "kk", complete: true },
        { range: [border, border + 18], language: "ru", complete: true },
      ],
    };
  };

  it("stand side by side in one well-formed file", async () => {
    expect(
      (await tree(toJats(two()))).children.filter(
        (child) => typeof child !== "string" && child.name === "article",
      ),
    ).toHaveLength(2);
    expect(
      (await tree(toTei(two()))).children.filter(
        (child) => typeof child !== "string" && child.name === "TEI",
      ),
    ).toHaveLength(2);
    expect(toHtml(two()).match(/<article /gu)).toHaveLength(2);
  });
});

describe("a table in Markdown", () => {
  it("has its cells in rows, and what a cell reaches over stays empty", () => {
    expect(toMarkdown(linkedArticle())).toContain("| Аудан | Саны |\n| --- | --- |\n| Көкөзек |  |");
  });
});

describe("an article without anything", () => {
  it("is an empty one in every format", async () => {
    const nothing = articleOf([], { articles: [] });
    expect((await tree(toJats(nothing))).name).toBe("article");
    expect((await tree(toTei(nothing))).name).toBe("TEI");
    expect(toHtml(nothing)).toContain("<body>");
    expect(toMarkdown(nothing)).toBe("");
  });
});

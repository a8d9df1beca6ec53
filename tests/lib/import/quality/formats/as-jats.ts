import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { escaped, labelOf, noteText, piecesOf, tableRows } from "./pieces.ts";

const words = (text: string): string => escaped(text).replaceAll("\n", " ");
const element = (name: string, content: string, attributes = ""): string =>
  content === "" ? "" : `<${name}${attributes}>${content}</${name}>`;
const lang = ({ language }: MarkedBlock): string => (language === "mixed" ? "" : ` xml:lang="${language}"`);

/** The first article of the text as a publisher marks it up: front, flat sections, footnotes and lists in the back. */
export function asJats(marked: MarkedText): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<article dtd-version="1.3">${front(marked)}${body(marked)}${back(marked)}</article>`;
  return new TextEncoder().encode(xml);
}

const ofType = ({ blocks }: MarkedText, type: MarkedBlock["type"]): MarkedBlock[] =>
  blocks.filter((block) => block.type === type);

const isDoi = ({ text }: MarkedBlock): boolean => /10\.[0-9]{4}/u.test(text);

/** The blocks of a text that the markup has a place for: no printer's lines, names in one language alone. */
export function heldByJats(marked: MarkedText): MarkedText {
  const [authors] = ofType(marked, "authors");
  const blocks = marked.blocks.filter(
    (block) => block.type !== "noise" && (block.type !== "authors" || block === authors),
  );
  return { ...marked, blocks };
}

function front(marked: MarkedText): string {
  const [title, ...others] = ofType(marked, "title");
  const group =
    (title === undefined ? "" : element("article-title", words(title.text), lang(title))) +
    others
      .map((one) => element("trans-title-group", element("trans-title", words(one.text)), lang(one)))
      .join("");
  const [authors] = ofType(marked, "authors");
  const names = (authors?.text ?? "").split(/,\s+/u).map((name) => {
    const [, plain = name, mark = ""] = /^(.*?)([¹²³⁴,]*)$/u.exec(name) ?? [];
    const place = mark === "" ? "" : `<xref ref-type="aff"><sup>${mark}</sup></xref>`;
    return element("contrib", `<string-name>${words(plain)}</string-name>${place}`);
  });
  const meta =
    ofType(marked, "udc")
      .filter(isDoi)
      .map((one) => element("article-id", words(one.text), ' pub-id-type="doi"'))
      .join("") +
    element(
      "article-categories",
      ofType(marked, "udc")
        .filter((one) => !isDoi(one))
        .map((one) => element("subj-group", element("subject", words(one.text))))
        .join(""),
    ) +
    element("title-group", group) +
    element("contrib-group", authors === undefined ? "" : names.join("")) +
    ofType(marked, "affiliation")
      .map((one) => element("aff", words(one.text)))
      .join("") +
    element(
      "author-notes",
      ofType(marked, "email")
        .map((one) => element("corresp", words(one.text)))
        .join(""),
    ) +
    ofType(marked, "abstract").map(abstract).join("") +
    ofType(marked, "keywords").map(keywords).join("");
  return element("front", element("article-meta", meta));
}

/** "Аңдатпа. Мақала …": the words up to the first stop or colon are the title, which keeps its sign. */
function labelled({ text }: MarkedBlock): { title: string; rest: string } {
  const [, title = "", rest = text] = /^([\p{L} ]{3,30}[.:]) (.*)$/su.exec(text) ?? [];
  return { title, rest };
}

function abstract(block: MarkedBlock, at: number): string {
  const { title, rest } = labelled(block);
  const content = element("title", words(title)) + element("p", words(rest));
  return element(at === 0 ? "abstract" : "trans-abstract", content, lang(block));
}

function keywords(block: MarkedBlock): string {
  const { title, rest } = labelled(block);
  const each = rest.replace(/\.$/u, "").split(/[,;]\s+/u);
  const content = element("title", words(title)) + each.map((one) => element("kwd", words(one))).join("");
  return element("kwd-group", content, lang(block));
}

const BODY: ReadonlySet<MarkedBlock["type"]> = new Set([
  "heading",
  "paragraph",
  "list_item",
  "table",
  "table_caption",
]);

function body(marked: MarkedText): string {
  let open = 0;
  let out = "";
  const close = (to: number): void => {
    while (open > to) {
      out += "</sec>";
      open -= 1;
    }
  };
  const blocks = marked.blocks.filter(({ type }) => BODY.has(type));
  for (const [at, block] of blocks.entries()) {
    if (block.type === "heading") {
      const level = Math.min(block.level ?? 1, open + 1);
      close(level - 1);
      open += 1;
      out += `<sec>${element("title", words(block.text))}`;
    } else out += bodyBlock(block, blocks[at + 1] ?? null, marked);
  }
  close(0);
  return element("body", out);
}

function bodyBlock(block: MarkedBlock, below: MarkedBlock | null, marked: MarkedText): string {
  if (block.type === "list_item") {
    const { label, rest } = labelOf(block);
    return `<list><list-item>${element("label", label)}${element("p", inline(rest, marked))}</list-item></list>`;
  }
  if (block.type === "table") return "";
  if (block.type === "paragraph") return element("p", paragraph(block, marked));
  const caption = element("caption", element("p", words(block.text)));
  if (below?.type !== "table") return element("fig", caption);
  const rows = tableRows(below).map((row) =>
    element("tr", row.map((cell) => element("td", escaped(cell))).join("")),
  );
  return element("table-wrap", caption + element("table", element("tbody", rows.join(""))));
}

function paragraph(block: MarkedBlock, marked: MarkedText): string {
  const notes = ofType(marked, "footnote");
  return piecesOf(block, marked)
    .map(({ text, note }) =>
      note === null
        ? inline(text, marked)
        : `<xref ref-type="fn" rid="fn${notes.indexOf(note)}"><sup>${text}</sup></xref>`,
    )
    .join("");
}

/** Links the numbers in square brackets with the entries, as publishers do. */
function inline(text: string, marked: MarkedText): string {
  const labels = new Set(ofType(marked, "reference_entry").map((one) => parseInt(labelOf(one).label, 10)));
  return words(text).replace(/\[([0-9]{1,3})(?=[\],;])/gu, (whole, number: string) =>
    labels.has(Number(number)) ? `[<xref ref-type="bibr" rid="B${number}">${number}</xref>` : whole,
  );
}

function back(marked: MarkedText): string {
  const notes = ofType(marked, "footnote").map((note, at) =>
    element("fn", element("label", note.mark ?? "") + element("p", words(noteText(note))), ` id="fn${at}"`),
  );
  const list = (heading: MarkedBlock["type"], entry: MarkedBlock["type"], id: string): string =>
    element(
      "ref-list",
      element("title", words(ofType(marked, heading)[0]?.text ?? "")) +
        ofType(marked, entry)
          .map((one, at) => {
            const { label, rest } = labelOf(one);
            const content = element("label", label) + element("mixed-citation", words(rest));
            return element("ref", content, ` id="${id}${at + 1}"`);
          })
          .join(""),
    );
  return element(
    "back",
    ofType(marked, "funding")
      .map((one) => element("ack", element("p", words(one.text))))
      .join("") +
      element("fn-group", notes.join("")) +
      list("reference_list_heading", "reference_entry", "B") +
      list("references_romanized_heading", "reference_entry_romanized", "R"),
  );
}

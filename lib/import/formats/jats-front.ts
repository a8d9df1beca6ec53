import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { BlockType } from "#lib/documents/block.ts";
import type { ImportedBlock } from "../article.ts";
import { labelOf } from "./printed-label.ts";
import { OWN_META_PREFIX } from "./own-meta.ts";
import { languageTag } from "./jats-ids.ts";
import type { JatsWriting } from "./to-jats.ts";
import { element, escaped, holding } from "#lib/languages/xml-text.ts";

/** `<front>`: JATS orders its parts by kind, so the title pages of several languages stand beside each other. */
export function writeFront(writing: JatsWriting, language: BlockLanguage): string {
  const { front, setAside } = writing.outline;
  const of = (...types: readonly BlockType[]): ImportedBlock[] =>
    front.filter(({ type }) => types.includes(type));
  const dois = of("udc").filter(isDoi);
  const codes = of("udc").filter((block) => !isDoi(block));
  const meta = [
    ...dois.map((block) => element("article-id", { "pub-id-type": "doi" }, escaped(block.text))),
    holding("article-categories", {}, codes.map(writeCode)),
    writeTitles(of("title", "subtitle"), writing),
    ...of("authors", "affiliation").map((block) => writePeople(block)),
    holding(
      "author-notes",
      {},
      of("email").map((block) => element("corresp", {}, escaped(block.text))),
    ),
    ...writeAbstracts(front, writing, language),
    ...writeKeywords(front),
    ...of("funding").map((block) =>
      element("funding-group", languageOf(block), element("funding-statement", {}, writing.inline(block))),
    ),
    holding("custom-meta-group", {}, setAside.map(writeSetAside)),
  ];
  return holding("front", {}, [holding("article-meta", {}, meta)]);
}

export function languageOf({ language }: ImportedBlock): { readonly "xml:lang": string } {
  return { "xml:lang": languageTag(language) };
}

function isDoi({ text }: ImportedBlock): boolean {
  return /^(?:doi\b|https?:\/\/(?:dx\.)?doi\.org\/)/iu.test(text);
}

function writeCode(block: ImportedBlock): string {
  return element(
    "subj-group",
    { "subj-group-type": "udc", ...languageOf(block) },
    element("subject", {}, escaped(block.text)),
  );
}

/** The first title is the article's; the others are its translations, each with the subtitles behind it. */
function writeTitles(blocks: readonly ImportedBlock[], { inline }: JatsWriting): string {
  const groups: ImportedBlock[][] = [];
  for (const block of blocks) {
    if (block.type === "title" || groups.length === 0) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  const [own = [], ...translated] = groups;
  const write = (group: readonly ImportedBlock[], title: string, subtitle: string): string[] =>
    group.map((block) =>
      element(block.type === "title" ? title : subtitle, languageOf(block), inline(block)),
    );
  const first = own[0]?.type === "subtitle" ? ["<article-title/>"] : [];
  return holding("title-group", {}, [
    ...first,
    ...write(own, "article-title", "subtitle"),
    ...translated.map((group) =>
      holding(
        "trans-title-group",
        group[0] === undefined ? {} : languageOf(group[0]),
        write(group, "trans-title", "trans-subtitle"),
      ),
    ),
  ]);
}

/** Names parted by commas are names of persons; a line that is anything else is kept whole. */
function writePeople(block: ImportedBlock): string {
  if (block.type === "affiliation") return element("aff", languageOf(block), escaped(block.text));
  const names = block.text.split(", ");
  const areNames = names.every((name) => /^[^,;:()]{2,80}$/u.test(name));
  return holding(
    "contrib-group",
    {},
    (areNames ? names : [block.text]).map((name) =>
      element(
        "contrib",
        { "contrib-type": "author" },
        element("name-alternatives", {}, element("string-name", languageOf(block), escaped(name))),
      ),
    ),
  );
}

/** The heading that stands above a part of the front matter, if one does. */
function headingBefore(front: readonly ImportedBlock[], block: ImportedBlock): ImportedBlock | null {
  const before = front[front.indexOf(block) - 1];
  return before?.type === "heading" ? before : null;
}

function labelTitle(front: readonly ImportedBlock[], block: ImportedBlock): string {
  const heading = headingBefore(front, block);
  if (heading !== null) return element("title", { "content-type": "heading" }, escaped(heading.text));
  const label = labelOf(block);
  return label === null ? "" : element("title", { "content-type": "run-in" }, escaped(label));
}

/** The abstract in the article's own language is the abstract, the others are translations of it. */
function writeAbstracts(
  front: readonly ImportedBlock[],
  writing: JatsWriting,
  language: BlockLanguage,
): string[] {
  const abstracts = front.filter(({ type }) => type === "abstract");
  const own = abstracts.some((block) => block.language === language) ? language : abstracts[0]?.language;
  const inOrder = [
    ...abstracts.filter((block) => block.language === own),
    ...abstracts.filter((block) => block.language !== own),
  ];
  return inOrder.map((block) => {
    const title = labelTitle(front, block);
    const label = headingBefore(front, block) === null ? (labelOf(block) ?? "") : "";
    const text = element("p", {}, writing.afterLabel(block, label));
    return holding(block.language === own ? "abstract" : "trans-abstract", languageOf(block), [title, text]);
  });
}

/** Keywords one by one, without the signs between and behind them. */
function writeKeywords(front: readonly ImportedBlock[]): string[] {
  return front
    .filter(({ type }) => type === "keywords")
    .map((block) => {
      const title = labelTitle(front, block);
      const label = headingBefore(front, block) === null ? (labelOf(block) ?? "") : "";
      const words = keywordsIn(block.text.slice(label.length)).map((word) =>
        element("kwd", {}, escaped(word)),
      );
      return holding("kwd-group", languageOf(block), [title, ...words]);
    });
}

export function keywordsIn(text: string): string[] {
  const separator = text.includes(";") ? ";" : ",";
  return text
    .replace(/[.;,\s]{1,99}$/u, "")
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** JATS has no element for what is found in a file and is no part of the article. */
function writeSetAside(block: ImportedBlock): string {
  return element(
    "custom-meta",
    {},
    element("meta-name", {}, `${OWN_META_PREFIX}${block.type}`) +
      element("meta-value", {}, escaped(block.text)),
  );
}

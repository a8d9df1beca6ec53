import { BLOCK_TYPES, type BlockType } from "#lib/documents/block.ts";
import { OWN_META_PREFIX } from "#lib/import/formats/own-meta.ts";
import { childElements, type XmlNode } from "../xml/xml-tree.ts";
import { writeContributors, writeDetail } from "./jats-contributors.ts";
import { writeInline } from "./jats-inline.ts";
import { elementsNamed, firstNamed, joinedParts, languageOf, plainText } from "./jats-tree.ts";
import { trusted, within, type JatsPlace } from "./jats-place.ts";

/** Codes of classifications, which journals print above the title. */
const CLASSIFICATION =
  /^(?:udc|udk|удк|әож|bbk|mrnti|irsti|grnti|мрнти|грнти|ғтамр|jel|msc|acm|oecd|классификатор)/iu;

type PartWriter = (part: XmlNode, place: JatsPlace) => void;

const PARTS: Readonly<Record<string, PartWriter>> = {
  "article-id": writeIdentifier,
  "article-categories": writeCategories,
  "title-group": writeTitles,
  "contrib-group": writeContributors,
  contrib: (part, place) =>
    writeContributors({ name: "contrib-group", attributes: {}, children: [part] }, place),
  aff: writeDetail,
  "aff-alternatives": writeDetail,
  "author-notes": writeAuthorNotes,
  abstract: writeAbstract,
  "trans-abstract": writeAbstract,
  "kwd-group": writeKeywords,
  "funding-group": writeFunding,
  "custom-meta-group": (part, place) => childElements(part).forEach((meta) => writeMeta(meta, place)),
  "custom-meta-wrap": (part, place) => childElements(part).forEach((meta) => writeMeta(meta, place)),
  counts: () => undefined,
  product: writeLine,
};

function writerOf({ name }: XmlNode): PartWriter {
  return (Object.hasOwn(PARTS, name) ? PARTS[name] : undefined) ?? writeLine;
}

/** Journal and article metadata: titles, authors, abstracts and keywords by language; the rest as lines that are set aside. */
export function writeFront(front: XmlNode, place: JatsPlace): void {
  for (const part of childElements(front)) {
    if (ISSUE_PARTS.has(part.name)) {
      if (part === elementsNamed(front, ...ISSUE_PARTS)[0]) writeIssue(front, place);
      continue;
    }
    if (part.name === "journal-meta") for (const one of childElements(part)) writeLine(one, place);
    else if (part.name === "article-meta") writeFront(part, place);
    else if (part.name === "notes") place.blocks.write(part, place);
    else writerOf(part)(part, place);
  }
}

/** What names the issue and the pages: one line together, as in the head of a printed page. */
const ISSUE_PARTS: ReadonlySet<string> = new Set([
  "pub-date",
  "volume",
  "issue",
  "fpage",
  "lpage",
  "page-range",
  "elocation-id",
]);

function writeIssue(front: XmlNode, place: JatsPlace): void {
  const text = (name: string): string => plainText(firstNamed(front, name));
  const dates = elementsNamed(front, "pub-date").map((date) => {
    const parts = ["year", "month", "day"]
      .map((name) => plainText(firstNamed(date, name)))
      .filter((part) => part !== "");
    return parts.length === 0 ? plainText(date) : parts.map((part) => part.padStart(2, "0")).join("-");
  });
  const issue = text("issue") === "" ? text("volume") : `${text("volume")}(${text("issue")})`;
  const pages =
    text("page-range") ||
    [text("fpage"), text("lpage")].filter((page) => page !== "").join("–") ||
    text("elocation-id");
  const line = [...new Set(dates), issue, pages].filter((part) => part !== "").join(", ");
  place.out.write(line, { type: "page_header", confidence: 1 });
  place.out.endParagraph();
}

/** History, permissions and the like: found in the file, but no part of the article's text. */
function writeLine(part: XmlNode, place: JatsPlace): void {
  const text = plainText({
    ...part,
    children: childElements(part).length === 0 ? part.children : [spacedParts(part)],
  });
  place.out.write(text, { type: "page_header", confidence: 1 });
  place.out.endParagraph();
}

function spacedParts(part: XmlNode): string {
  const isMixed = part.children.some((child) => typeof child === "string" && child.trim() !== "");
  return isMixed
    ? plainText(part)
    : childElements(part)
        .map((child) => spacedParts(child) || plainText(child))
        .join(" ");
}

function writeIdentifier(part: XmlNode, place: JatsPlace): void {
  const type = part.attributes["pub-id-type"] ?? "";
  const text = plainText(part);
  if (text === "") return;
  const isPrinted = type === "doi" || CLASSIFICATION.test(type);
  const says = text.toLowerCase().includes(type.toLowerCase());
  place.out.write(says ? text : `${type.toUpperCase()}: ${text}`, {
    type: isPrinted ? "udc" : "page_header",
    confidence: 1,
  });
  place.out.endParagraph();
}

function writeCategories(part: XmlNode, place: JatsPlace): void {
  for (const group of elementsNamed(part, "subj-group", "series-title", "series-text")) {
    const inner = within(place, group);
    const isCode = CLASSIFICATION.test(group.attributes["subj-group-type"] ?? "");
    const subjects =
      group.name === "subj-group" ? elementsNamed(group, "subject", "compound-subject") : [group];
    for (const subject of subjects) {
      const text = plainText(subject);
      const type = isCode || CLASSIFICATION.test(text) ? "udc" : "page_header";
      place.out.write(text, type === "udc" ? trusted(inner, type) : { type, confidence: 1 });
      place.out.endParagraph();
    }
    if (elementsNamed(group, "subj-group").length > 0) writeCategories(group, inner);
  }
}

const TITLES: Readonly<Record<string, BlockType>> = {
  "article-title": "title",
  "trans-title": "title",
  "alt-title": "page_header",
  subtitle: "subtitle",
  "trans-subtitle": "subtitle",
};

function writeTitles(group: XmlNode, place: JatsPlace): void {
  const inner = within(place, group);
  for (const part of childElements(group)) {
    const type = Object.hasOwn(TITLES, part.name) ? TITLES[part.name] : undefined;
    if (part.name === "trans-title-group") writeTitles(part, inner);
    else if (type === undefined) place.blocks.write(part, inner);
    else {
      const own = within(inner, part);
      writeInline(part, { ...own, declared: trusted(own, type) });
      place.out.endParagraph();
    }
  }
}

function writeAuthorNotes(part: XmlNode, place: JatsPlace): void {
  const inner = within(place, part);
  for (const note of childElements(part)) {
    if (note.name === "corresp" || note.name === "email") {
      place.out.write(plainText(note), { type: "email", confidence: 1 });
      place.out.endParagraph();
    } else place.blocks.write(note, inner);
  }
}

/** A title that its closing sign or the file itself sets into the line opens the text; another one stands above it. */
function writeAbstract(part: XmlNode, place: JatsPlace): void {
  const inner = within(place, part);
  const declared = trusted(inner, "abstract");
  const title = firstNamed(part, "title");
  writeLabel(title, inner, "abstract");
  const holder = { ...inner, declared };
  for (const child of childElements(part)) {
    if (child === title || child.name === "label") continue;
    if (child.name === "sec") writeAbstractSection(child, holder);
    else place.blocks.write(child, holder);
  }
  place.out.endParagraph();
}

function writeAbstractSection(section: XmlNode, place: JatsPlace): void {
  const title = plainText(firstNamed(section, "title"));
  if (title !== "") place.out.write(/[.:!?—–-]$/u.test(title) ? `${title} ` : `${title}: `, place.declared);
  place.blocks.writeAll(
    {
      ...section,
      children: childElements(section).filter(({ name }) => name !== "title" && name !== "label"),
    },
    place,
  );
}

function writeLabel(title: XmlNode | null, place: JatsPlace, type: BlockType): void {
  const text = plainText(title);
  if (title === null || text === "") return;
  const said = title.attributes["content-type"];
  if (said === "run-in" || (said !== "heading" && /[.:—–-]$/u.test(text))) {
    place.out.write(`${text} `, trusted(place, type));
    return;
  }
  place.out.write(text, trusted(place, "heading", { level: 1 }));
  place.out.endParagraph();
}

function writeKeywords(part: XmlNode, place: JatsPlace): void {
  const inner = within(place, part);
  const declared = trusted(inner, "keywords");
  const title = firstNamed(part, "title", "label");
  const text = plainText(title);
  if (title?.attributes["content-type"] === "heading") writeLabel(title, inner, "keywords");
  else if (text !== "") place.out.write(/[.:—–-]$/u.test(text) ? `${text} ` : `${text}: `, declared);
  const words = childElements(part).flatMap((one) => {
    if (one.name === "kwd") return [plainText(one)];
    if (one.name === "compound-kwd") return [childElements(one).map(plainText).join(" – ")];
    return one.name === "nested-kwd" ? childElements(one).map(plainText) : [];
  });
  place.out.write(words.filter((word) => word !== "").join(", "), declared);
  place.out.endParagraph();
}

function writeFunding(part: XmlNode, place: JatsPlace): void {
  const inner = within(place, part);
  const statements = elementsNamed(part, "funding-statement");
  for (const statement of statements) {
    const own = within(inner, statement);
    writeInline(statement, { ...own, declared: trusted(own, "funding") });
    place.out.endParagraph();
  }
  if (statements.length > 0) return;
  for (const award of elementsNamed(part, "award-group")) {
    const facts = childElements(award).map((fact) => joinedParts(fact) || plainText(fact));
    place.out.write(facts.filter((fact) => fact !== "").join(", "), trusted(inner, "funding"));
    place.out.endParagraph();
  }
}

/** What Silteme wrote of an article that JATS has no place for comes back as what it was; other data is set aside with its name. */
function writeMeta(meta: XmlNode, place: JatsPlace): void {
  const name = plainText(firstNamed(meta, "meta-name"));
  const value = firstNamed(meta, "meta-value");
  const text = plainText(value);
  if (text === "" || value === null) return;
  const type = BLOCK_TYPES.find((known) => name === `${OWN_META_PREFIX}${known}`);
  const language = languageOf(meta, undefined);
  const declared = {
    confidence: 1,
    type: type ?? "page_header",
    ...(language === undefined ? {} : { language }),
  } as const;
  place.out.write(type === undefined ? `${name}: ${text}` : text, declared);
  place.out.endParagraph();
}

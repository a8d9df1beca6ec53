import { attribute, textOf, type HtmlElement, type HtmlPage } from "./html-page.ts";
import { HEADINGS } from "./elements.ts";
import { listOfHeading } from "../markup/reference-list.ts";

/** What the links inside a page say about its notes and its list of references. */
export interface PageLinks {
  /** A link that stands for a footnote's mark → the mark. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  /** The element that holds a footnote → its mark. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** A link to an entry → the entry's target. */
  readonly citations: ReadonlyMap<HtmlElement, string>;
  /** An element that holds an entry → its target. */
  readonly entries: ReadonlyMap<HtmlElement, string>;
}

/** Elements that can be one note or one entry. */
const HOLDERS: ReadonlySet<string> = new Set(["li", "p", "dd", "aside", "div", "td", "section", "cite"]);
/** Longer parts are no note or entry but a chapter that is linked to; UTF-16 units. */
const LONGEST_HOLDER = 6_000;
const MARK = /^[[(]?\s?([0-9]{1,4}|[*†‡§¶]{1,4}|[a-zа-я]|[ivxlc]{1,7})\s?[\])]?$/iu;
const LIST_NAMES =
  /(?:^|[\s_-])(?:references?|ref-?list|bibliography|bibliograph|biblio|literature|works-?cited|citations?)(?=$|[\s_-])/iu;

/** Reads the links within the page: each is a mark of a footnote, a citation of an entry, or just a link. Linear in the page. */
export function readPageLinks(page: HtmlPage): PageLinks {
  const links = {
    marks: new Map<HtmlElement, string>(),
    notes: new Map<HtmlElement, string>(),
    citations: new Map<HtmlElement, string>(),
    entries: new Map<HtmlElement, string>(),
  };
  const anchors = anchorsOf(page);
  const findHolder = holderFinder(page);
  const inList = referenceListItems(page);
  for (const item of inList) links.entries.set(item, targetOf(page, item));
  page.elements.forEach((element, at) => {
    if (element.tagName !== "a") return;
    const holder = findHolder(anchors.get(fragmentOf(element)));
    if (holder === null) return;
    const place = page.numberOf.get(holder) ?? 0;
    // A link from inside a note back to its mark is no mark.
    if (at >= place && at < (page.ends[place] ?? 0)) return;
    if (inList.has(holder) || isEntry(holder)) {
      links.citations.set(element, targetOf(page, holder));
      links.entries.set(holder, targetOf(page, holder));
      return;
    }
    const mark = MARK.exec(textOf(element, 40).trim())?.[1];
    if (mark === undefined || place < at || !isMarkLink(element, holder)) return;
    links.marks.set(element, mark);
    if (!links.notes.has(holder)) links.notes.set(holder, mark);
  });
  return links;
}

function fragmentOf(link: HtmlElement): string {
  const address = attribute(link, "href") ?? "";
  return address.startsWith("#") && address.length < 500 ? decoded(address.slice(1)) : "";
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (malformed) {
    if (malformed instanceof URIError) return fragment;
    throw malformed;
  }
}

function anchorsOf(page: HtmlPage): ReadonlyMap<string, HtmlElement> {
  const anchors = new Map<string, HtmlElement>();
  for (const element of page.elements) {
    for (const name of [
      attribute(element, "id"),
      element.tagName === "a" ? attribute(element, "name") : undefined,
    ]) {
      if (name !== undefined && name !== "" && !anchors.has(name)) anchors.set(name, element);
    }
  }
  return anchors;
}

/** How far up from its anchor a note may begin. */
const HOLDER_REACH = 6;

/** Finds the note or entry in which an anchor stands; each is measured once, however many links lead to it. */
function holderFinder(page: HtmlPage): (anchor: HtmlElement | undefined) => HtmlElement | null {
  const isShort = new Map<HtmlElement, boolean>();
  return (anchor) => {
    let at = anchor === undefined ? -1 : (page.numberOf.get(anchor) ?? -1);
    for (let step = 0; step < HOLDER_REACH && at >= 0; step++) {
      const element = page.elements[at];
      if (element !== undefined && HOLDERS.has(element.tagName)) {
        const known = isShort.get(element) ?? textOf(element, LONGEST_HOLDER + 1).length <= LONGEST_HOLDER;
        isShort.set(element, known);
        return known ? element : null;
      }
      at = page.parents[at] ?? -1;
    }
    return null;
  };
}

function isEntry(holder: HtmlElement): boolean {
  return attribute(holder, "role") === "doc-biblioentry";
}

/** Items of lists that are named as the list of references, or stand under its heading. */
function referenceListItems(page: HtmlPage): ReadonlySet<HtmlElement> {
  const items = new Set<HtmlElement>();
  let isUnderHeading = false;
  let listEnd = 0;
  let itemEnd = 0;
  page.elements.forEach((element, at) => {
    if (HEADINGS.has(element.tagName)) isUnderHeading = listOfHeading(textOf(element, 200)) !== null;
    if (isNotes(element)) isUnderHeading = false;
    if (/^(?:ol|ul|section|div)$/u.test(element.tagName) && isNamedAsList(element)) {
      listEnd = Math.max(listEnd, page.ends[at] ?? 0);
    }
    if (element.tagName !== "li" || at < itemEnd || (!isUnderHeading && at >= listEnd)) return;
    items.add(element);
    itemEnd = page.ends[at] ?? 0;
  });
  return items;
}

function isNamedAsList(element: HtmlElement): boolean {
  if (attribute(element, "role") === "doc-bibliography") return true;
  return LIST_NAMES.test(
    `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 1_000),
  );
}

/** A part that holds the page's notes ends the list above it. */
function isNotes(element: HtmlElement): boolean {
  const role = attribute(element, "role");
  if (role === "doc-endnotes" || role === "doc-footnote" || role === "doc-endnote") return true;
  if (!/^(?:ol|section|div|aside)$/u.test(element.tagName)) return false;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 1_000);
  return /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|fn-group)(?=$|[\s_-])/iu.test(names);
}

const NOTE_NAMES =
  /(?:^|[\s_-])(?:f(?:oot)?n(?:ote)?s?|e(?:nd)?n(?:ote)?s?|notes?|ftn|edn|sdfootnote|sdendnote|сноск|примеч)/iu;

/** A raised figure that leads somewhere below, or a link that says what it is. */
function isMarkLink(link: HtmlElement, holder: HtmlElement): boolean {
  if (attribute(link, "role") === "doc-noteref" || /noteref/iu.test(attribute(link, "epub:type") ?? ""))
    return true;
  const role = attribute(holder, "role") ?? "";
  if (role === "doc-footnote" || role === "doc-endnote") return true;
  const around = link.parentNode;
  const isRaised =
    (around !== null && "tagName" in around && around.tagName === "sup") ||
    link.childNodes.some((child) => "tagName" in child && child.tagName === "sup");
  if (isRaised) return true;
  return NOTE_NAMES.test(`${fragmentOf(link)} ${attribute(holder, "class") ?? ""}`.slice(0, 1_000));
}

function targetOf(page: HtmlPage, holder: HtmlElement): string {
  return `e${String(page.numberOf.get(holder) ?? 0)}`;
}

import { isHidden } from "./hidden.ts";
import { BLOCKS } from "./elements.ts";
import { attribute, walk, type HtmlElement, type HtmlNode, type HtmlPage } from "./html-page.ts";

/** Where the article of a page is, and what inside it is the page's furniture nevertheless. */
export interface PageArticle {
  readonly root: HtmlElement | null;
  /** Stands outside, and belongs to the article: its title. */
  readonly title: HtmlElement | null;
  readonly furniture: ReadonlySet<HtmlElement>;
}

/** UTF-16 units from which a paragraph counts as prose; shorter ones are as often menus and buttons. */
const PROSE_LENGTH = 60;
/** Share of a paragraph's text that may be links; menus are all links. */
const LINK_SHARE = 0.4;
/** The article is the smallest element that holds so much of the page's prose. */
const ARTICLE_SHARE = 0.8;
/** What a page marks as its article is believed when it holds so much of the prose; teasers of other articles do not. */
const MARKED_SHARE = 0.5;
/** A part whose name is that of furniture stays in the article when it holds more of the prose: names are given to wrappers too. */
const FURNITURE_SHARE = 0.2;

/**
 * Finds the article: what the page marks as such (article, main, articleBody), else the smallest element that holds most of the
 * running text, by the length of paragraphs and how much of them is links.
 */
export function findPageArticle(page: HtmlPage): PageArticle {
  const prose = measureProse(page);
  const total = prose.reduce((sum, one, at) => (page.parents[at] === -1 ? sum + one : sum), 0);
  const root = markedRoot(page, prose, total) ?? densestRoot(page, prose, total);
  const furniture = new Set<HtmlElement>();
  page.elements.forEach((element, at) => {
    const isAside = isFurniture(element) || isPageEdge(page, at);
    if (element !== root && isAside && (prose[at] ?? 0) <= total * FURNITURE_SHARE) furniture.add(element);
  });
  return { root, title: root === null ? null : titleOutside(page, root), furniture };
}

/** Length of the prose inside each element, UTF-16 units. */
function measureProse(page: HtmlPage): number[] {
  const texts = page.elements.map(() => 0);
  const links = page.elements.map(() => 0);
  const blocks: number[] = [];
  let linkDepth = 0;
  const roots: HtmlNode[] = page.elements.filter((_, at) => page.parents[at] === -1);
  walk(roots, {
    enter(element) {
      if (isHidden(element)) return false;
      if (BLOCKS.has(element.tagName)) blocks.push(page.numberOf.get(element) ?? 0);
      if (element.tagName === "a") linkDepth += 1;
      return true;
    },
    leave(element) {
      if (BLOCKS.has(element.tagName)) blocks.pop();
      if (element.tagName === "a") linkDepth -= 1;
    },
    text(text) {
      const at = blocks.at(-1);
      const length = text.replace(/\s+/gu, " ").length;
      if (at === undefined || length < 2) return;
      texts[at] = (texts[at] ?? 0) + length;
      if (linkDepth > 0) links[at] = (links[at] ?? 0) + length;
    },
  });
  const isProse = (at: number): boolean =>
    (texts[at] ?? 0) >= PROSE_LENGTH &&
    (links[at] ?? 0) < (texts[at] ?? 0) * LINK_SHARE &&
    page.elements[at]?.tagName !== "body";
  const prose = texts.map((length, at) => (isProse(at) ? length : 0));
  for (let at = prose.length - 1; at > 0; at--) {
    const parent = page.parents[at] ?? -1;
    if (parent >= 0) prose[parent] = (prose[parent] ?? 0) + (prose[at] ?? 0);
  }
  return prose;
}

/** The marked element with the most prose; of two around each other, the outer. */
function markedRoot(page: HtmlPage, prose: readonly number[], total: number): HtmlElement | null {
  let best: number | null = null;
  page.elements.forEach((element, at) => {
    if (isMarked(element) && (prose[at] ?? 0) > (best === null ? 0 : (prose[best] ?? 0))) best = at;
  });
  return best === null || (prose[best] ?? 0) < total * MARKED_SHARE ? null : (page.elements[best] ?? null);
}

function isMarked(element: HtmlElement): boolean {
  if (element.tagName === "article" || element.tagName === "main") return true;
  const role = attribute(element, "role");
  return role === "main" || role === "article" || attribute(element, "itemprop") === "articleBody";
}

function densestRoot(page: HtmlPage, prose: readonly number[], total: number): HtmlElement | null {
  let root = page.elements.findIndex(({ tagName }) => tagName === "body");
  if (root < 0) return null;
  if (total === 0) return page.elements[root] ?? null;
  for (let at = root + 1; at < (page.ends[root] ?? 0);) {
    const isChild = page.parents[at] === root;
    if (isChild && isContainer(page.elements[at]) && (prose[at] ?? 0) >= total * ARTICLE_SHARE) {
      root = at;
      at += 1;
    } else at = page.ends[at] ?? at + 1;
  }
  return page.elements[root] ?? null;
}

/** An article is no single paragraph, however long, nor a part of a table that is cut out of it. */
function isContainer(element: HtmlElement | undefined): boolean {
  return (
    element !== undefined &&
    /^(?:div|section|center|table|tbody|tr|td|form|font|span|dialog)$/u.test(element.tagName)
  );
}

const FURNITURE_ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog|alertdialog|tablist)$/u;
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|sidebar|share|sharing|social|cookies?|consent|gdpr|advert|ads|promo|related|comments|newsletter|subscribe|pagination|pager|toolbar|popup|modal|skip-link|login)(?=$|[\s_-])/iu;

function isFurniture(element: HtmlElement): boolean {
  const role = (attribute(element, "role") ?? "").trim();
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 1_000);
  if (role.startsWith("doc-") || /foot-?note|end-?note|references/iu.test(names)) return false;
  if (FURNITURE_ROLES.test(role)) return true;
  if (/^(?:nav|aside|button|select|form|dialog|menu|search)$/u.test(element.tagName)) return true;
  if (!BLOCKS.has(element.tagName) || element.tagName === "body") return false;
  return FURNITURE_NAMES.test(names);
}

/** The header and footer of the page itself; a header with the title in it is the article's. */
function isPageEdge(page: HtmlPage, at: number): boolean {
  const element = page.elements[at];
  if (element === undefined || page.elements[page.parents[at] ?? -1]?.tagName !== "body") return false;
  if (element.tagName === "footer") return true;
  return (
    element.tagName === "header" &&
    page.elements.slice(at, page.ends[at]).every(({ tagName }) => tagName !== "h1")
  );
}

/** Many sites print the title above what they mark as the article. */
function titleOutside(page: HtmlPage, root: HtmlElement): HtmlElement | null {
  const start = page.numberOf.get(root) ?? 0;
  const end = page.ends[start] ?? start;
  const titles = page.elements.filter(({ tagName }) => tagName === "h1");
  const isInside = (element: HtmlElement): boolean => {
    const at = page.numberOf.get(element) ?? -1;
    return at >= start && at < end;
  };
  if (titles.some(isInside)) return null;
  const [only] = titles;
  return titles.length === 1 && only !== undefined && !isHidden(only) ? only : null;
}

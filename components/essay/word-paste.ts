/**
 * HTML that a word processor put into the clipboard, made into what the essay's grammar reads: its comments (which are other people's words),
 * what it holds as deleted and its own markers go, its footnotes stand at their marks again, and paragraphs that only look like list items
 * become lists. `told` hears how many comments were left out, where there were some.
 */
export function mendPastedHtml(html: string, told: (comments: number) => void = () => undefined): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const comments = countComments(page);
  if (comments > 0) told(comments);
  for (const element of page.querySelectorAll(COMMENTS)) element.remove();
  for (const element of [...page.querySelectorAll<HTMLElement>("[style*='mso-element']")])
    if (/mso-element:\s*comment/u.test(element.getAttribute("style") ?? "")) element.remove();
  restoreNotes(page);
  restoreLists(page);
  return page.body.innerHTML;
}

/** Comments as Word writes them into HTML: their anchors, their marks and their texts. */
const COMMENTS =
  "style, script, meta, link, xml, del, .msoDel, .MsoCommentReference, .msocomtxt, .msocomoff, a.msocomanchor, hr.msocomoff";

/** By their marks in the text; a selection that ends before the list of comments has no more than those. */
function countComments(page: Document): number {
  const marks = page.querySelectorAll("a.msocomanchor").length;
  const texts = [...page.querySelectorAll("[style*='mso-element']")].filter((element) =>
    /mso-element:\s*comment\s*(?:;|$)/u.test(element.getAttribute("style") ?? ""),
  ).length;
  return Math.max(marks, texts);
}

/** "[1]" with a link to "#_ftn1", and its text in a part of its own at the end. */
function restoreNotes(page: Document): void {
  for (const mark of [...page.querySelectorAll<HTMLAnchorElement>("a[href*='#_ftn'], a[href*='#_edn']")]) {
    const id = /#_(ftn|edn)(\d+)$/u.exec(mark.getAttribute("href") ?? "");
    if (id === null) continue;
    const note = page.getElementById(`${id[1]}${id[2]}`);
    if (note === null || note.contains(mark)) continue;
    const footnote = page.createElement("span");
    footnote.dataset["footnote"] = "";
    const words = note.cloneNode(true) as HTMLElement;
    for (const back of words.querySelectorAll("a[href*='#_ftnref'], a[href*='#_ednref']")) back.remove();
    footnote.textContent = (words.textContent ?? "").replace(/\s+/gu, " ").trim();
    mark.replaceWith(footnote);
  }
  for (const note of page.querySelectorAll("[style*='mso-element:footnote'], [style*='mso-element:endnote']"))
    note.remove();
}

/** Word writes list items as paragraphs with a printed sign that old browsers are told to leave out. */
function restoreLists(page: Document): void {
  let list: HTMLElement | null = null;
  for (const line of [...page.querySelectorAll<HTMLElement>("p")]) {
    if (
      !/MsoListParagraph/u.test(line.className) &&
      !/mso-list:\s*l\d/u.test(line.getAttribute("style") ?? "")
    ) {
      list = null;
      continue;
    }
    const sign = line.querySelector<HTMLElement>("[style*='mso-list:Ignore'], [style*='mso-list: Ignore']");
    const tag = /\d/u.test(sign?.textContent ?? "") ? "ol" : "ul";
    sign?.remove();
    if (list === null || list.tagName.toLowerCase() !== tag || line.previousElementSibling !== list) {
      list = page.createElement(tag);
      line.before(list);
    }
    const item = page.createElement("li");
    line.before();
    item.append(line);
    list.append(item);
  }
}

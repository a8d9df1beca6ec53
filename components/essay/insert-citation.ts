import type { Node } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import type { CitedItem } from "#lib/reviews/essay-schema.ts";
import type { CitingPlace } from "./use-essay.ts";

/** Puts the citation at its place, changes it, or takes it away where nothing is cited any more. */
export function insertCitation({ view, position }: CitingPlace, items: readonly CitedItem[]): void {
  const { state } = view;
  const type = state.schema.nodes["citation"];
  if (type === undefined) return;
  const tidy = items.map(tidied);
  const tr = state.tr;
  if (position === null) tr.replaceSelectionWith(type.create({ items: tidy }), false);
  else if (tidy.length === 0) tr.delete(position, position + 1);
  else tr.setNodeMarkup(position, null, { items: tidy });
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

function tidied({ referenceId, locator, label, prefix, suffix, suppressAuthor }: CitedItem): CitedItem {
  const place = (locator ?? "").trim();
  const before = (prefix ?? "").trim();
  return {
    referenceId,
    ...(place === "" ? {} : { locator: place, label: label ?? "page" }),
    ...(before === "" ? {} : { prefix: `${before} ` }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(suppressAuthor === undefined ? {} : { suppressAuthor }),
  };
}

/**
 * Cites a work at the cursor, after the words that are quoted from it if there are any. A blank parts it from the word before; whoever writes
 * goes on behind it.
 */
export function citeAtCursor(view: EditorView, referenceId: string, quoted: string): void {
  const { state } = view;
  const type = state.schema.nodes["citation"];
  const { $from, from, to } = state.selection;
  if (type === undefined || !$from.parent.inlineContent) return;
  const words = quoted === "" ? "" : `${inMarks(quoted, state.doc)} `;
  const blank = /(^|[\s(«“])$/u.test($from.parent.textBetween(0, $from.parentOffset, "", "\ufffc"))
    ? ""
    : " ";
  const tr = state.tr.insertText(`${blank}${words}`, from, to);
  tr.insert(tr.mapping.map(to), type.create({ items: [{ referenceId }] }));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** As the language of the essay quotes; blanks and line ends of the screen are one blank each. */
function inMarks(quoted: string, essay: Node): string {
  const words = quoted.replace(/\s+/gu, " ").trim();
  return essay.attrs["language"] === "en" ? `“${words}”` : `«${words}»`;
}

/** Where a material covers the lower half of a phone, the cursor is brought between it and the tools over the text. */
export function showCursor(view: EditorView): void {
  const beside = document.querySelector<HTMLElement>(".essay-beside");
  const tools = document.querySelector<HTMLElement>(".essay-bar");
  if (view.isDestroyed || beside === null || tools === null || getComputedStyle(beside).position !== "fixed")
    return;
  const { top: floor } = beside.getBoundingClientRect();
  // Where the tools are once they stick to the top.
  const ceiling = parseFloat(getComputedStyle(tools).top) + tools.offsetHeight;
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  if (top < ceiling || bottom > floor) scrollBy({ top: bottom - (ceiling + floor) / 2 });
}

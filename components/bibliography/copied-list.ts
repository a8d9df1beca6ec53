import type { PreviewEntry } from "./bibliography-view.ts";

export interface CopiedList {
  readonly html: string;
  readonly text: string;
}

export interface CopiedHeadings {
  readonly original: string;
  readonly romanised: string;
  /** Words of a group's key. */
  readonly group: (key: string) => string;
}

type Line = { readonly html: string; readonly text: string };

/** The list for the clipboard. Where there are two, one follows the other, each under its heading. */
export function copiedList(entries: readonly PreviewEntry[], headings: CopiedHeadings): CopiedList {
  const original = linesOf(entries, "original", headings);
  const romanised = linesOf(entries, "romanised", headings);
  const hasBoth = original.length > 0 && romanised.length > 0;
  const lines = hasBoth
    ? [titleLine(headings.original), ...original, titleLine(headings.romanised), ...romanised]
    : [...original, ...romanised];
  return {
    html: lines.map(({ html }) => html).join(""),
    text: lines.map(({ text }) => text).join("\n"),
  };
}

function linesOf(
  entries: readonly PreviewEntry[],
  list: "original" | "romanised",
  headings: CopiedHeadings,
): readonly Line[] {
  return entries.flatMap((entry, index) => {
    const printed = entry[list];
    if (printed === null) return [];
    const opensGroup = entry.group !== null && entry.group !== entries[index - 1]?.group;
    const label = printed.label === null ? "" : `${printed.label} `;
    const line = { html: `<p>${label}${printed.html}</p>`, text: `${label}${printed.text}` };
    return opensGroup ? [titleLine(headings.group(entry.group ?? "")), line] : [line];
  });
}

/** Headings are words of ours, and names of lists: escaped, since a name may hold anything. */
function titleLine(title: string): Line {
  const escaped = title.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return { html: `<p><b>${escaped}</b></p>`, text: title };
}

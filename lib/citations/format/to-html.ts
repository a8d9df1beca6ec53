import type { Language } from "#lib/languages/language-tag.ts";
import { escapeHtml } from "./markup.ts";
import type { FormattedEntry } from "./processor.ts";

export interface PrintedList {
  readonly heading: string;
  /** The language of the heading. */
  readonly language: Language;
  readonly entries: readonly FormattedEntry[];
}

/** The list alone, for a page of ours or the clipboard. Each entry says in which language its terms are. */
export function htmlFromEntries(entries: readonly FormattedEntry[]): string {
  const paragraphs = entries.map(
    ({ label, html, language }) =>
      `<p class="csl-entry" lang="${language}">${label === null ? "" : `${escapeHtml(label)} `}${html}</p>\n`,
  );
  return `<div class="csl-bib-body">\n${paragraphs.join("")}</div>\n`;
}

/** A complete page of its own. */
export function htmlDocument({ heading, language, entries }: PrintedList): string {
  const title = escapeHtml(heading);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }
.csl-entry { margin: 0 0 .6em; padding-left: 2em; text-indent: -2em; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${title}</h1>
${htmlFromEntries(entries)}</body>
</html>
`;
}

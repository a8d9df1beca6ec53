import {
  isSideBySide,
  type ListDocument,
  type ListSection,
  listsOf,
  type ScriptList,
} from "./list-document.ts";
import { escapeHtml } from "./markup.ts";
import type { FormattedEntry } from "./processor.ts";

/** What stands unseen beside a work for programs that collect references (COinS), as HTML; by its id. */
export type WorkMarks = (id: string) => string;

/** A complete page. Each entry says in which language its terms are. */
export function htmlDocument(document: ListDocument, marks: WorkMarks = () => ""): string {
  const lists = listsOf(document);
  const body = isSideBySide(document, lists)
    ? columns(lists, marks)
    : lists.map((list, index) => oneList(list, index === 0 ? marks : () => ""));
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(document.heading)}</title>
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }
body:has(table) { max-width: 75rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0 .75rem; text-align: left; vertical-align: top; }
.csl-entry { margin: 0 0 .6em; padding-left: 2em; text-indent: -2em; overflow-wrap: anywhere; }
</style>
</head>
<body>
${body.join("")}</body>
</html>
`;
}

function oneList({ heading, language, sections }: ScriptList, marks: WorkMarks): string {
  const parts = sections.map(
    ({ heading: group, entries }) =>
      `${group === null ? "" : `<h2>${escapeHtml(group)}</h2>\n`}<div class="csl-bib-body">\n` +
      `${entries.map((entry) => entryHtml(entry, marks)).join("")}</div>\n`,
  );
  return `<section lang="${language}">\n<h1>${escapeHtml(heading)}</h1>\n${parts.join("")}</section>\n`;
}

/** A row for each work, so that the two forms of it stand beside each other whatever their length. */
function columns([own, latin]: readonly ScriptList[], marks: WorkMarks): readonly string[] {
  if (own === undefined || latin === undefined) return [];
  const head = [own, latin].map(
    ({ heading, language }) => `<th lang="${language}"><h1>${escapeHtml(heading)}</h1></th>`,
  );
  const rows = own.sections.flatMap((section, index) =>
    sectionRows({ own: section, latin: latin.sections[index], language: own.language }, marks),
  );
  return [`<table>\n<thead><tr>${head.join("")}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`];
}

interface SectionPair {
  readonly own: ListSection;
  readonly latin: ListSection | undefined;
  /** Of the original list's headings. */
  readonly language: string;
}

function sectionRows({ own, latin, language }: SectionPair, marks: WorkMarks): readonly string[] {
  const heading = (words: string | null | undefined, tag: string): string =>
    `<th lang="${tag}"><h2>${escapeHtml(words ?? "")}</h2></th>`;
  const head =
    own.heading === null
      ? []
      : [`<tr>${heading(own.heading, language)}${heading(latin?.heading, "en")}</tr>\n`];
  const rows = own.entries.map((entry, index) => {
    const twin = latin?.entries[index];
    return `<tr><td>${entryHtml(entry, marks)}</td><td>${twin === undefined ? "" : entryHtml(twin, () => "")}</td></tr>\n`;
  });
  return [...head, ...rows];
}

function entryHtml({ id, label, html, language }: FormattedEntry, marks: WorkMarks): string {
  const number = label === null ? "" : `${escapeHtml(label)} `;
  return `<p class="csl-entry" lang="${language}">${number}${html}${marks(id)}</p>\n`;
}

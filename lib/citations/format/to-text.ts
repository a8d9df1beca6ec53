import { type ListDocument, listsOf, type ScriptList } from "./list-document.ts";
import type { FormattedEntry } from "./processor.ts";

/** The printed entries as plain text, one a line. */
export function textFromEntries(entries: readonly FormattedEntry[]): string {
  return entries.map(({ label, text }) => `${label === null ? "" : `${label} `}${text}\n`).join("");
}

/** A list as plain text. Two lists stand under each other, each under its heading; one stands without. */
export function textFromList(document: ListDocument): string {
  const lists = listsOf(document);
  const bodies = lists.map(sectionsText);
  if (lists.length < 2) return bodies.join("");
  return lists.map(({ heading }, index) => `${heading}\n\n${bodies[index] ?? ""}`).join("\n");
}

function sectionsText({ sections }: ScriptList): string {
  return sections
    .map(({ heading, entries }) => `${heading === null ? "" : `${heading}\n`}${textFromEntries(entries)}`)
    .join("\n");
}

import type { WorkName } from "#lib/operations/references.ts";

/** "Әлі Б. Дала жолы, 2014": a work where it is only named. The full stop of initials is not doubled. */
export function workLine({ authors, title, year }: WorkName): string {
  const start = authors === "" || authors.endsWith(".") ? authors : `${authors}.`;
  return [start, year === null ? title : `${title}, ${String(year)}`].filter(Boolean).join(" ");
}

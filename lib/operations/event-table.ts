import type { EventView } from "./groups.ts";

const HEAD = ["number", "at", "actor", "kind", "thing", "document", "annotation", "data"] as const;

/**
 * Events as a table for spreadsheets: RFC 4180, UTF-8 with its mark, so that Excel reads Kazakh letters. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function eventTable(events: readonly EventView[]): string {
  const lines = events.map((event) => [
    ...[String(event.number), event.at, event.actor?.name ?? "", event.kind, event.nounId],
    ...[event.documentId ?? "", event.annotationId ?? "", told(event)],
  ]);
  return csvTable([HEAD, ...lines]);
}

/** Lines of cells as such a table. */
export function csvTable(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

function told({ data }: EventView): string {
  const parts = Object.entries(data).filter(([, value]) => value !== null && value !== "");
  return parts.map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(" ") : value}`).join("; ");
}

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^[=+\-@\t\r]/u;

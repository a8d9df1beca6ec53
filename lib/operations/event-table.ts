import { toCsvText } from "#lib/languages/csv-text.ts";
import type { EventView } from "./groups.ts";

const HEAD = ["number", "at", "actor", "kind", "thing", "document", "annotation", "data"] as const;

/** Events as a table for spreadsheets (lib/languages/csv-text.ts). */
export function eventTable(events: readonly EventView[]): string {
  const lines = events.map((event) => [
    ...[String(event.number), event.at, event.actor?.name ?? "", event.kind, event.nounId],
    ...[event.documentId ?? "", event.annotationId ?? "", told(event)],
  ]);
  return toCsvText([HEAD, ...lines]);
}

function told({ data }: EventView): string {
  const parts = Object.entries(data).filter(([, value]) => value !== null && value !== "");
  return parts.map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(" ") : value}`).join("; ");
}

import { toCsvText } from "#lib/languages/csv-text.ts";
import type { Exchanged } from "./exchanged.ts";

const COLUMNS = [
  ...["id", "kind", "layer", "private", "start", "end", "exact", "text", "replacement", "tags", "reforms"],
  ...["claim_number", "claim_kk", "claim_ru", "claim_en", "claim_reforms"],
  ...["creator", "created", "modified", "resolved", "decision", "decision_note", "lost_because", "replies"],
] as const;

/**
 * One row for each annotation, as lib/languages/csv-text.ts writes tables. Columns have the same names in every language, so that scripts read
 * them; several tags are parted by " | ", replies by line breaks.
 */
export function toCsv(annotations: readonly Exchanged[]): string {
  return toCsvText([COLUMNS, ...annotations.map(cellsOf)]);
}

function cellsOf(annotation: Exchanged): string[] {
  const { position, quote, claim, tags, lostBecause } = annotation;
  const named = (of: "codebook" | "register") =>
    tags
      .filter((tag) => tag.of === of)
      .map(({ name }) => name)
      .join(" | ");
  const isPlaced = position !== null && lostBecause === null;
  return [
    ...[annotation.id, annotation.kind, annotation.layer?.name ?? "", annotation.isPrivate ? "yes" : "no"],
    ...(isPlaced ? [String(position.start), String(position.end)] : ["", ""]),
    ...[
      quote.exact,
      annotation.text ?? "",
      annotation.replacement ?? "",
      named("codebook"),
      named("register"),
    ],
    ...[claim === null ? "" : String(claim.number)],
    ...[claim?.wordings.kk ?? "", claim?.wordings.ru ?? "", claim?.wordings.en ?? ""],
    (claim?.reforms ?? []).map(({ name }) => name).join(" | "),
    ...[annotation.creator?.name ?? "", annotation.created ?? "", annotation.modified ?? ""],
    ...[
      annotation.resolved ?? "",
      annotation.decision ?? "",
      annotation.decisionNote ?? "",
      lostBecause ?? "",
    ],
    annotation.replies.map(({ creator, text }) => `${creator?.name ?? "?"}: ${text}`).join("\n"),
  ];
}

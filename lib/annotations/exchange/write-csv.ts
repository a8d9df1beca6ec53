import type { Exchanged } from "./exchanged.ts";

const COLUMNS = [
  ...["id", "kind", "layer", "private", "start", "end", "exact", "text", "replacement", "tags", "reforms"],
  ...["claim_number", "claim_kk", "claim_ru", "claim_en", "claim_reforms"],
  ...["creator", "created", "modified", "resolved", "decision", "decision_note", "lost_because", "replies"],
] as const;

/**
 * One row for each annotation: RFC 4180 in UTF-8 with its mark, which spreadsheets ask for. Columns have the same names in every language,
 * so that scripts read them; several tags are parted by " | ", replies by line breaks. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection), also after blanks.
 */
export function toCsv(annotations: readonly Exchanged[]): string {
  const lines = [COLUMNS, ...annotations.map(cellsOf)];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
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

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u;
const NEEDS_QUOTES = /[",\r\n\t]/u;

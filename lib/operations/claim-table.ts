import { toCsvText } from "#lib/languages/csv-text.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { ClaimValueView, ClaimView } from "./view.ts";

const HEAD = [
  ...["number", "kind", "state", "language", "wording_kk", "wording_ru", "wording_en", "reforms", "stances"],
  ...["values", "mentions", "documents", "sources", "unchecked_sources", "author", "stated_at", "id"],
] as const;

/**
 * Claims as a table for spreadsheets (lib/languages/csv-text.ts). Columns have the same names in every language; several things in a cell are
 * parted by " | ".
 */
export function claimTable(claims: readonly ClaimView[], locale: Language): string {
  const lines = claims.map((claim) => cellsOf(claim, locale));
  return toCsvText([HEAD, ...lines]);
}

function cellsOf(claim: ClaimView, locale: Language): string[] {
  const { number, kind, state, language, wordings, reforms, mentions, sources, author } = claim;
  const list = (items: readonly string[]) => items.join(" | ");
  return [
    ...[String(number), kind, state, language],
    ...[wordings.kk ?? "", wordings.ru ?? "", wordings.en ?? ""],
    list(reforms.map((reform) => displayLabel(reform, locale).text)),
    list(reforms.map(({ stance }) => stance ?? "")),
    list(claim.values.map(printed)),
    list(mentions.map(({ stance, exact }) => `${stance}: ${exact.replace(/\s+/gu, " ")}`)),
    list([...new Set(mentions.map(({ documentTitle }) => documentTitle))]),
    list(
      sources.map(({ authors, title, year, locator }) =>
        [authors || title, year, locator].filter(Boolean).join(" "),
      ),
    ),
    String(sources.filter(({ check }) => check === "unchecked").length),
    ...[author.name, claim.createdAt, claim.id],
  ];
}

function printed(value: ClaimValueView): string {
  const measure = value.measure === "" ? "" : ` (${value.measure})`;
  if (value.kind === "date") return `${value.date}${measure}`;
  const { relation, amount, upper, unit } = value;
  const figures = upper === null ? String(amount) : `${amount}–${upper}`;
  const sign = { at_least: "≥ ", at_most: "≤ ", about: "≈ ", exactly: "", between: "" }[relation];
  return `${sign}${figures} ${unit}${measure}`;
}

import { toCsvText } from "#lib/languages/csv-text.ts";
import { printValue } from "#lib/claims/print-value.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import type { ConflictView } from "./conflicts.ts";

const HEAD = [
  ...[
    "case",
    "kind",
    "reform",
    "about",
    "value",
    "in_register",
    "said_by",
    "claim",
    "wording",
    "passage",
    "words",
  ],
  ...["state", "decision", "note", "decided_by", "decided_at"],
] as const;

/** A row for each statement, with what was decided about its case; names of columns are the same in every language. */
export function conflictTable(conflicts: readonly ConflictView[], locale: Language): string {
  const rows = conflicts.flatMap((found) => {
    const reform = displayLabel({ labels: found.reform.labels, slug: found.reform.slug }, locale).text;
    const { decision } = found;
    return found.sides.flatMap(({ value, isRegistered, statements }) =>
      statements.map(({ claim, mention, words }) => [
        ...[found.key, found.kind, reform, found.about, printValue(value, locale)],
        ...[isRegistered === null ? "" : isRegistered ? "yes" : "no", mention?.shortName ?? ""],
        ...[
          String(claim.number),
          claim.wordings[claim.language] ?? "",
          mention?.exact ?? "",
          words,
          found.state,
        ],
        ...[decision?.decision ?? "", decision?.note ?? "", decision?.by.name ?? "", decision?.at ?? ""],
      ]),
    );
  });
  return toCsvText([HEAD, ...rows]);
}

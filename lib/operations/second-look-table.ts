import { toCsvText } from "#lib/languages/csv-text.ts";
import type { SecondLookLine } from "./feedback-talk.ts";

const HEAD = [
  "at",
  "essay",
  "title",
  "authors",
  "what",
  "by",
  "part",
  "criterion",
  "before",
  "after",
  "text",
] as const;

/** The trail of second looks as a table for spreadsheets, a row for each deed, in the order of time. */
export function secondLookTable(lines: readonly SecondLookLine[]): string {
  const rows = lines.flatMap(({ number, title, authors, criterion, text, askedBy, askedAt, decision }) => {
    const essay = [String(number), title, authors?.join("; ") ?? ""];
    const asked = [
      askedAt,
      ...essay,
      "asked",
      askedBy.name ?? "",
      askedBy.part,
      criterion ?? "",
      "",
      "",
      text,
    ];
    if (decision === null) return [asked];
    const { by, totalBefore, totalAfter } = decision;
    const what = totalBefore === totalAfter ? "kept" : "changed";
    return [
      asked,
      [
        decision.at,
        ...essay,
        what,
        by.name ?? "",
        by.part,
        criterion ?? "",
        totalBefore,
        totalAfter,
        decision.text,
      ],
    ];
  });
  return toCsvText([
    HEAD,
    ...rows.sort(([one = ""], [other = ""]) => (one < other ? -1 : one > other ? 1 : 0)),
  ]);
}

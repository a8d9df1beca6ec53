import { describe, expect, it } from "vitest";
import { NOTHING_SAID, type RawSpan } from "#lib/import/raw-text.ts";
import { joinBracketed } from "#lib/server/gateways/readers/markup/bracketed-citations.ts";

/** Links are drawn with ‹ and ›; each leads to an entry of its own. */
function joined(drawn: string): string[] {
  const spans: RawSpan[] = [];
  let text = "";
  let start = 0;
  for (const sign of drawn) {
    if (sign === "‹") start = text.length;
    else if (sign === "›")
      spans.push({ kind: "citation", start, end: text.length, targets: [`e${String(spans.length)}`] });
    else text += sign;
  }
  const raw = joinBracketed({ ...NOTHING_SAID, text, spans });
  return raw.spans.flatMap((span) =>
    span.kind === "citation" ? [`${raw.text.slice(span.start, span.end)} → ${span.targets.join(" ")}`] : [],
  );
}

describe("links within one pair of brackets", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["сөз [‹1›] сөз", ["[1] → e0"]],
    ["сөз [‹1›, 12 б.; ‹2›] сөз", ["[1, 12 б.; 2] → e0 e1"]],
    ["сөз ‹[1›–‹3]›", ["[1–3] → e0 e1"]],
    ["сөз ‹[1]›, ‹[2]›", ["[1] → e0", "[2] → e1"]],
    ["сөз [‹1›] [‹2›]", ["[1] → e0", "[2] → e1"]],
    ["(‹Бек 2019›)", ["Бек 2019 → e0"]],
    ["[ескерту] ‹1› [тағы]", ["1 → e0"]],
    ["[\n‹1›\n]", ["1 → e0"]],
    [`[${"а".repeat(200)} ‹1›]`, ["1 → e0"]],
  ];
  it.each(cases)("%s", (drawn, expected) => expect(joined(drawn)).toEqual(expected));
});

import { textPositionSelector, textQuoteSelector } from "../selector.ts";
import type { Exchanged } from "./exchanged.ts";
import { listOf, objectOf, termsOf } from "./read-value.ts";

/** Where an annotation points: at words, at another annotation, or at nothing that can be found in a text. */
export type ReadTarget =
  | ({ readonly at: "words"; readonly isNoted: boolean } & Pick<Exchanged, "position" | "quote">)
  | { readonly at: "annotation"; readonly id: string }
  | { readonly at: "nothing"; readonly because: "no_passage" | "too_long" };

/**
 * The first target with a quote. Other selectors (ranges of a page's elements, XPath, CSS, fragments) say nothing about a text and are left
 * aside: `isNoted` tells so. A position alone is none: there is nothing to check it by.
 */
export function readTarget(target: unknown, motivations: readonly string[]): ReadTarget {
  const targets = listOf(target);
  let because: "no_passage" | "too_long" = "no_passage";
  for (const one of targets) {
    const selectors = selectorsOf(objectOf(one)?.["selector"]);
    const said = selectors.find(({ type }) => termsOf(type).includes("TextQuoteSelector"));
    if (said === undefined) continue;
    const { exact, prefix, suffix } = said;
    const quote = textQuoteSelector.safeParse({
      ...{ type: "TextQuoteSelector", exact },
      prefix: typeof prefix === "string" ? prefix.slice(-MOST_CONTEXT).toWellFormed() : "",
      suffix: typeof suffix === "string" ? suffix.slice(0, MOST_CONTEXT).toWellFormed() : "",
    });
    if (!quote.success) {
      if (typeof exact === "string" && exact !== "") because = "too_long";
      continue;
    }
    const isNoted = selectors.some(({ type }) => !KNOWN.some((known) => termsOf(type).includes(known)));
    return { at: "words", quote: quote.data, position: positionAmong(selectors), isNoted };
  }
  const id = targets.map(idOfTarget).find((found) => found !== null);
  if (id !== undefined && id !== null && motivations.includes("replying")) return { at: "annotation", id };
  return { at: "nothing", because };
}

/** As much as a quote may bring along; UTF-16 units. */
const MOST_CONTEXT = 1_000;
const KNOWN = ["TextQuoteSelector", "TextPositionSelector"];

/** A selector may be refined by another one: both stand side by side here. */
function selectorsOf(selector: unknown) {
  return listOf(selector).flatMap((one) => {
    const found = objectOf(one);
    const refined = objectOf(found?.["refinedBy"]);
    return [...(found === null ? [] : [found]), ...(refined === null ? [] : [refined])];
  });
}

function positionAmong(selectors: ReturnType<typeof selectorsOf>): Exchanged["position"] {
  const said = selectors.find(({ type }) => termsOf(type).includes("TextPositionSelector"));
  const read = textPositionSelector.safeParse({
    ...{ type: "TextPositionSelector", start: said?.["start"], end: said?.["end"] },
  });
  return read.success && read.data.start < read.data.end ? read.data : null;
}

function idOfTarget(target: unknown): string | null {
  if (typeof target === "string") return target;
  const { source, id } = objectOf(target) ?? {};
  return typeof source === "string" ? source : typeof id === "string" ? id : null;
}

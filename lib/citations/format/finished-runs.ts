import type { CslItem } from "#lib/citations/reference.ts";
import { linkAddresses, type Run, runsFromHtml } from "./markup.ts";

/** What citeproc printed of a work, as it is shown: blanks mended, the work's own addresses made links. */
export function finishedRuns(html: string, item: CslItem): readonly Run[] {
  const addresses = [item.URL, item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`];
  return linkAddresses(
    mendedRuns(html),
    addresses.filter((address) => address !== undefined),
  );
}

/** Dots that end a title or a date swallow the full stop that a style sets behind them ("Куда идём… М. : Дала"). */
const STOP_AFTER_DOTS = /(…|(?<!\.)\.{3})\.(?!\.)/gu;

/**
 * citeproc leaves two spaces before a given name that it does not cut to an initial, and puts no-break spaces before colons, which
 * nobody finds again by searching.
 */
export function mendedRuns(html: string): readonly Run[] {
  const runs = runsFromHtml(html).map((run) => ({
    ...run,
    text: run.text.replace(/[ \u00a0\u202f]+/g, " ").replace(STOP_AFTER_DOTS, "$1"),
  }));
  const trimmed = runs.map((run, index) => {
    const stopped =
      runs[index - 1]?.text.endsWith("…") === true ? run.text.replace(/^\.(?!\.)/u, "") : run.text;
    const text = index === 0 ? stopped.trimStart() : stopped;
    return { ...run, text: index === runs.length - 1 ? text.trimEnd() : text };
  });
  return trimmed.filter((run) => run.text !== "");
}

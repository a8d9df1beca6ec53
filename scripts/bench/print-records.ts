import CSL from "citeproc";
import { teachCiteprocKazakh } from "#lib/citations/format/kazakh-citeproc.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStandardLocale, findStandardStyle } from "#lib/server/gateways/styles.ts";

export interface PrintedRecord {
  readonly csl: CslItem;
  readonly text: string;
}

/** Prints each record by itself in an unchanged style of the CSL project, so that parser and styles have other authors. */
export function printRecords(records: readonly CslItem[], styleId: string): PrintedRecord[] {
  teachCiteprocKazakh();
  const style = findStandardStyle(styleId);
  if (style === null) throw new Error(`there is no style ${styleId}`);
  // Page and extent of one item run together in these styles (design/citations.md, 1.4): the extent is left out.
  const known = new Map(
    records.map((csl, at) => [`r${String(at)}`, withoutExtent({ ...csl, id: `r${String(at)}` })]),
  );
  const system = {
    retrieveLocale: (tag: string) => findStandardLocale(tag) ?? findStandardLocale("en-US"),
    retrieveItem: (id: string) => known.get(id),
  };
  const engine = new CSL.Engine(system, style, "ru-RU", true);
  engine.setOutputFormat("text");
  return [...known].map(([id, csl]) => {
    engine.updateItems([id]);
    const printed = engine.makeBibliography({ include: [{ field: "id", value: id }] });
    const text = printed === false ? "" : (printed[1][0] ?? "");
    return {
      csl,
      text: text
        .replace(/^\s*\d+\.\s*/u, "")
        .replace(/\s+/gu, " ")
        .trim(),
    };
  });
}

function withoutExtent(csl: CslItem): CslItem {
  if (csl.page === undefined) return csl;
  const { "number-of-pages": extent, ...rest } = csl;
  return extent === undefined ? csl : rest;
}

import CSL, { type Citation, type CitationItem, type Engine } from "citeproc";

/** Works cited together, by the ids under which the engine has them. */
export interface NumberedCluster {
  readonly items: readonly CitationItem[];
  readonly noteNumber: number | undefined;
}

export interface FollowedCluster {
  readonly html: string;
  /** In the order of the style, with what the engine found out about each. */
  readonly items: readonly CitationItem[];
}

/** Goes through the text as a word processor's plugin does: each citation is registered after those before it. */
export function followText(engine: Engine, clusters: readonly NumberedCluster[]): readonly FollowedCluster[] {
  const printed: string[] = [];
  const before: (readonly [string, number])[] = [];
  let lastNote = 0;
  const citations = clusters.map(({ items, noteNumber }, index): Citation => {
    const isNote = engine.opt.xclass === "note";
    if (isNote) lastNote = noteNumber ?? lastNote + 1;
    const citationID = `c${String(index)}`;
    return {
      citationID,
      citationItems: items.map((item) => ({ ...item })),
      properties: { noteIndex: isNote ? lastNote : 0 },
    };
  });
  for (const [index, citation] of citations.entries()) {
    if (citation.citationItems.length > 0) {
      const [, changed] = engine.processCitationCluster(
        citation,
        before,
        [],
        CSL.ASSUME_ALL_ITEMS_REGISTERED,
      );
      // Earlier ones may change: a later citation of a work can make it ambiguous.
      for (const [, html, id] of changed) printed[Number(id.slice(1))] = html;
      before.push([citation.citationID, citation.properties.noteIndex]);
    }
    printed[index] ??= "";
  }
  return citations.map(({ sortedItems }, index) => ({
    html: printed[index] ?? "",
    items: (sortedItems ?? []).map(([, item]) => ({ ...clusters[index]?.items[item.place], ...found(item) })),
  }));
}

/** Position and notes as the engine found them; the place is taken as it was given, since citeproc rewrites locators. */
function found(item: CitationItem): CitationItem {
  const { id, place, position, "near-note": near, "first-reference-note-number": note } = item;
  return {
    id,
    place,
    ...(position !== undefined && { position }),
    ...(near !== undefined && { "near-note": near }),
    ...(note !== undefined && { "first-reference-note-number": note }),
  };
}

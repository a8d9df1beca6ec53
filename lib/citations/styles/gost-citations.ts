import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import { firstOf, ifHas, joined, macro, use, variable, words } from "./csl-writing.ts";
import type { GostStandard } from "./gost-standards.ts";
import type { GostWords } from "./gost-words.ts";

/** How works are cited in the text, and the list at its end. Both ask for the macros of gost.ts. */
export function citationMacros({ kind }: GostStandard, { repeated }: GostWords): readonly CslNode[] {
  if (kind === "numeric") return [];
  const cue = variable("title-cue");
  const authors = csl("names", { variable: "author" }, csl("name", { form: "short", delimiter: ", " }));
  const cited = firstOf(
    [
      [{ variable: "many-authors" }, cue],
      [{ variable: "author" }, authors],
      [{ type: "standard" }, variable("number")],
    ],
    cue,
  );
  if (kind === "author-date") return [macro("cited-work", cited)];
  return [macro("short-work", shortWork(repeated.opCit)), macro("note", note(repeated))];
}

/**
 * A work named before, with others between (R 7.0.5-2008, 8): its authors and "Указ. соч.", or its shortened title when
 * it has no heading or its authors have several works in the text. No point follows the dots of a title cut short.
 */
function shortWork(opCit: string): CslNode {
  const [cue, place] = [variable("title-cue"), use("cited-area")];
  const titled = ifHas("cut-title", joined(" ", cue, place), joined(". ", cue, place));
  // A group of words alone beside a place that is not there would print nothing.
  const named = ifHas("locator", joined(". ", words(opCit), place), words(opCit));
  const work = firstOf([[{ disambiguate: "true" }, titled]], named);
  return firstOf(
    [
      [{ variable: "many-authors" }, titled],
      [{ variable: "author" }, joined(". ", use("heading"), work)],
    ],
    titled,
  );
}

function note({ ibid }: GostWords["repeated"]): CslNode {
  return firstOf(
    [
      [{ position: "ibid-with-locator" }, joined(". ", words(ibid), use("cited-area"))],
      [{ position: "ibid" }, words(ibid)],
      [{ position: "subsequent" }, use("short-work")],
    ],
    use("entry"),
  );
}

export function layouts({ kind }: GostStandard): readonly CslNode[] {
  if (kind === "numeric") return numericLayouts();
  return [kind === "note" ? noteLayout() : authorDateLayout(), alphabeticalList()];
}

/** "[3]", "[3, с. 12]", "[2; 5, с. 12]" (R 7.0.5-2008, 7). */
function numericLayouts(): readonly CslNode[] {
  const sort = csl("sort", {}, csl("key", { variable: "citation-number" }));
  const brackets = { prefix: "[", suffix: "]", delimiter: "; " };
  const mark = csl("layout", brackets, joined(", ", variable("citation-number"), use("cited-place")));
  const entry = csl("layout", { suffix: "." }, variable("citation-number", { suffix: ". " }), use("entry"));
  return [csl("citation", {}, sort, mark), csl("bibliography", { "second-field-align": "flush" }, entry)];
}

/** "[Иванов, 2008, с. 12]", from four authors on "[Сайлау жүйесі, 2019, 12 б.]" (R 7.0.5-2008, 7). */
function authorDateLayout(): CslNode {
  const brackets = { prefix: "[", suffix: "]", delimiter: "; " };
  const mark = csl("layout", brackets, joined(", ", use("cited-work"), use("year"), use("cited-place")));
  return csl("citation", { "disambiguate-add-year-suffix": "true" }, mark);
}

function noteLayout(): CslNode {
  return csl("citation", {}, csl("layout", { suffix: ".", delimiter: "; " }, use("note")));
}

function alphabeticalList(): CslNode {
  const sort = csl("sort", {}, csl("key", { macro: "filing" }), csl("key", { variable: "title" }));
  return csl("bibliography", {}, sort, csl("layout", { suffix: "." }, use("entry")));
}

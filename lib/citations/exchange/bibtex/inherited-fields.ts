import type { ReadProblem } from "../read-problem.ts";
import type { ScannedEntry } from "./scan-bibtex.ts";

/** How far an entry may inherit from one that inherits itself. */
const DEEPEST = 4;
/** Longer values are the parent's own (abstracts); a file in which thousands inherit one would grow without end. */
const LONGEST_INHERITED = 1_000;
/** Never handed on (biblatex manual, 3.20, section 2.4.1, and what is said of the parent alone). */
// prettier-ignore
const NOT_INHERITED = new Set([
  "crossref", "xdata", "xref", "ids", "options", "entrysubtype", "shorttitle", "doi", "url", "urldate", "pages", "pagetotal",
  "abstract", "note", "annotation", "annote", "keywords", "groups", "file", "language_romanised",
]);
/** The parent's title is the child's book title (manual, appendix B); its author is then the author of the book. */
const RENAMED: Readonly<Record<string, string>> = {
  title: "booktitle",
  subtitle: "booksubtitle",
  titleaddon: "booktitleaddon",
  author: "bookauthor",
};
const PARTS =
  /^(?:in(?:book|collection|proceedings|reference)|conference|bookinbook|suppbook|suppcollection)$/u;

/** Gives each entry what it inherits by `crossref` and `xdata`; tells the parents that are missing. */
export function inheritFields(entries: readonly ScannedEntry[]): readonly ReadProblem[] {
  const known = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const problems: ReadProblem[] = [];
  const done = new Set<ScannedEntry>();
  const inherit = (entry: ScannedEntry, depth: number): void => {
    if (done.has(entry)) return;
    done.add(entry);
    for (const [key, isPlain] of parentsOf(entry)) {
      const parent = known.get(key.toLowerCase());
      if (parent === undefined) {
        problems.push({
          code: "crossref_unknown",
          line: entry.line,
          values: { key: entry.key, parent: key },
        });
        continue;
      }
      if (depth < DEEPEST) inherit(parent, depth + 1);
      if (parent !== entry) handOn(parent, entry, isPlain);
    }
  };
  for (const entry of entries) inherit(entry, 0);
  return problems;
}

function parentsOf({ fields }: ScannedEntry): readonly (readonly [key: string, isPlain: boolean])[] {
  const crossref = fields.get("crossref")?.trim() ?? "";
  const xdata = (fields.get("xdata") ?? "").split(",").slice(0, 20);
  return [
    ...xdata.map((key) => [key.trim(), true] as const).filter(([key]) => key !== ""),
    ...(crossref === "" ? [] : [[crossref, false] as const]),
  ];
}

function handOn(parent: ScannedEntry, child: ScannedEntry, isPlain: boolean): void {
  const isPart = !isPlain && PARTS.test(child.type);
  for (const [name, value] of parent.fields) {
    if (value.length > LONGEST_INHERITED || (!isPlain && NOT_INHERITED.has(name))) continue;
    const taken = isPart ? (RENAMED[name] ?? name) : !isPlain && name === "title" ? "journaltitle" : name;
    if (taken === "bookauthor" && child.fields.get("author") === value) continue;
    if (!child.fields.has(taken)) child.fields.set(taken, value);
  }
}

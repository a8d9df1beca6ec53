import { draftsFromBibtex } from "./bibtex/read-bibtex.ts";
import { draftsFromCslJson } from "./csl-json/read-csl-json.ts";
import { detectFormat } from "./detect-format.ts";
import { draftsFromEndnote } from "./endnote/read-endnote.ts";
import { workOfDraft, type Draft, type ExchangedWork } from "./exchanged-work.ts";
import type { ExchangeFormat } from "./formats.ts";
import { draftsFromRefLists } from "./jats/read-ref-list.ts";
import { draftsFromMods } from "./mods/read-mods.ts";
import type { ReadProblem } from "./read-problem.ts";
import { draftsFromRis } from "./ris/read-ris.ts";
import { draftsFromRdf } from "./zotero/read-rdf.ts";

/** Of one file: UTF-16 units of its text, and works. */
export const LONGEST_FILE = 20_000_000;
export const MOST_WORKS = 20_000;
/** Problems of one file that are told; a person reads no more. */
const MOST_PROBLEMS = 500;

export interface ReadOptions {
  /** Where it is known; otherwise the content decides. */
  readonly format?: ExchangeFormat | undefined;
  /** Works that are read; the rest of the file is told as a problem. */
  readonly most?: number;
}

export interface ReadReferences {
  /** Null where the text is in none of the formats. */
  readonly format: ExchangeFormat | null;
  readonly works: readonly ExchangedWork[];
  readonly problems: readonly ReadProblem[];
}

type Reader = (text: string, most: number) => { drafts: readonly Draft[]; problems: ReadProblem[] };

const READERS: Readonly<Record<ExchangeFormat, Reader>> = {
  biblatex: draftsFromBibtex,
  bibtex: draftsFromBibtex,
  ris: draftsFromRis,
  "csl-json": draftsFromCslJson,
  "zotero-rdf": draftsFromRdf,
  "endnote-xml": draftsFromEndnote,
  mods: draftsFromMods,
  jats: draftsFromRefLists,
};

/**
 * The works of a file of references, in its order. Never throws: what is amiss in a file is told as problems, what can be read of
 * it is read, and what has no place in our description becomes a note of the work. Linear in the length of the text.
 */
export function readReferences(
  text: string,
  { format, most = MOST_WORKS }: ReadOptions = {},
): ReadReferences {
  if (text.length > LONGEST_FILE)
    return refused(null, { code: "too_large", line: null, values: { most: LONGEST_FILE } });
  const whole = text.replace(/^\ufeff/u, "").toWellFormed();
  const found = format ?? detectFormat(whole);
  if (found === null) return refused(null, { code: "format_unknown", line: null, values: {} });
  const { drafts, problems } = READERS[found](whole, most);
  const works = drafts.flatMap((draft) => workOfDraft(draft, problems) ?? []);
  if (works.length === 0 && problems.length === 0)
    problems.push({ code: "nothing_found", line: null, values: {} });
  return { format: found, works, problems: problems.slice(0, MOST_PROBLEMS) };
}

function refused(format: ExchangeFormat | null, problem: ReadProblem): ReadReferences {
  return { format, works: [], problems: [problem] };
}

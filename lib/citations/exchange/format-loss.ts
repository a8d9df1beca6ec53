import type { CslItem } from "#lib/citations/reference.ts";
import { runsFromHtml } from "../format/markup.ts";
import { BIBTEX_VARIABLES } from "./to-bibtex.ts";
import { RIS_VARIABLES } from "./to-ris.ts";

export const EXPORT_FORMATS = ["text", "html", "docx", "bibtex", "ris", "csl-json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that print the list; the others hand over the data and come back by import. */
export const PRINTED_FORMATS: ReadonlySet<ExportFormat> = new Set(["text", "html", "docx"]);

export function isExportFormat(name: string): name is ExportFormat {
  return (EXPORT_FORMATS as readonly string[]).includes(name);
}

/**
 * What a format cannot hold. The dialog speaks for each code with the message `exchange.loss.<code>`, filled with
 * the number of works concerned and, for `variables`, the names of the fields.
 */
export const LOSS_CODES = [
  "printed-only",
  "letter-styles",
  "variables",
  "date-range",
  "date-in-words",
  "approximate-date",
  "name-particles",
  "kind",
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

export interface FormatLoss {
  readonly code: LossCode;
  readonly works: number;
  /** CSL variables, for the code `variables` only. */
  readonly variables: readonly string[];
}

type Test = (item: CslItem) => boolean;

const hasRange: Test = (item) =>
  datesOf(item).some((date) => "date-parts" in date && date["date-parts"].length > 1);
const hasWords: Test = (item) => datesOf(item).some((date) => !("date-parts" in date));
const isAbout: Test = (item) =>
  datesOf(item).some((date) => "date-parts" in date && (date.circa ?? date.season) !== undefined);
const hasStyles: Test = (item) =>
  [item.title, item["container-title"], item.abstract, item.note].some(
    (text) =>
      text !== undefined &&
      runsFromHtml(text).some((run) => run.italic ?? run.bold ?? run.position !== undefined),
  );
const hasParticle: Test = (item) =>
  [...(item.author ?? []), ...(item.editor ?? [])].some(
    (name) => name["dropping-particle"] !== undefined || name["non-dropping-particle"] !== undefined,
  );

/** In RIS these share a type with another kind of work. */
const RIS_SHARED_KINDS: ReadonlySet<string> = new Set([
  "review",
  "review-book",
  "interview",
  "personal_communication",
  "post",
  "post-weblog",
  "entry",
  "entry-encyclopedia",
]);
const BIBTEX_MISC: ReadonlySet<string> = new Set([
  "document",
  "event",
  "figure",
  "hearing",
  "interview",
  "map",
]);
const RIS_GENERIC: ReadonlySet<string> = new Set(["document", "event", "performance", "treaty"]);

interface Limits {
  readonly variables: ReadonlySet<string> | null;
  readonly tests: Partial<Record<LossCode, Test>>;
}

const always: Test = () => true;
const PRINTED: Limits = { variables: null, tests: { "printed-only": always } };

const LIMITS: Readonly<Record<ExportFormat, Limits>> = {
  text: { variables: null, tests: { "printed-only": always, "letter-styles": always } },
  html: PRINTED,
  docx: PRINTED,
  bibtex: {
    variables: BIBTEX_VARIABLES,
    tests: {
      "date-in-words": (item) => item.accessed !== undefined && !("date-parts" in item.accessed),
      "name-particles": (item) =>
        [...(item.author ?? []), ...(item.editor ?? [])].some(
          (name) => name["dropping-particle"] !== undefined,
        ),
      kind: (item) => BIBTEX_MISC.has(item.type),
    },
  },
  ris: {
    variables: RIS_VARIABLES,
    tests: {
      "letter-styles": hasStyles,
      "date-range": hasRange,
      "date-in-words": hasWords,
      "approximate-date": isAbout,
      "name-particles": hasParticle,
      kind: (item) => RIS_SHARED_KINDS.has(item.type) || RIS_GENERIC.has(item.type),
    },
  },
  "csl-json": { variables: null, tests: {} },
};

/** What exactly these works lose in the format; empty when everything comes back. */
export function lossesOf(format: ExportFormat, items: readonly CslItem[]): readonly FormatLoss[] {
  const { variables, tests } = LIMITS[format];
  const lost =
    variables === null ? [] : items.map((item) => variablesOf(item).filter((name) => !variables.has(name)));
  const names = [...new Set(lost.flat())].sort();
  const fromVariables: readonly FormatLoss[] =
    names.length === 0
      ? []
      : [{ code: "variables", works: lost.filter((of) => of.length > 0).length, variables: names }];
  const fromTests = LOSS_CODES.flatMap((code): readonly FormatLoss[] => {
    const works = items.filter((item) => tests[code]?.(item) ?? false).length;
    return works === 0 ? [] : [{ code, works, variables: [] }];
  });
  return [...fromVariables, ...fromTests];
}

function variablesOf(item: CslItem): readonly string[] {
  return Object.entries(item)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name]) => name);
}

function datesOf(item: CslItem): readonly NonNullable<CslItem["issued"]>[] {
  return [item.issued, item.accessed, item["event-date"], item["original-date"], item.submitted].filter(
    (date) => date !== undefined,
  );
}

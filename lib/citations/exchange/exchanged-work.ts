import type { CslItem } from "#lib/citations/reference.ts";
import type { ReferenceForms, TranslatedForms } from "#lib/citations/reference-forms.ts";
import { cslItem } from "#lib/citations/reference.ts";
import { translatedForms } from "#lib/citations/reference-forms.ts";
import type { ReadProblem } from "./read-problem.ts";

/** A work on its way in or out: the description in its forms, and what a person added to it. */
export interface ExchangedWork {
  readonly forms: ReferenceForms;
  readonly tags: string[];
  readonly notes: string[];
  /** Names of the collections it lies in. */
  readonly collections: string[];
}

/** What a writer is given; the parts that a caller has nothing of may be left out. */
export type WorkToWrite = Pick<ExchangedWork, "forms"> & {
  readonly tags?: readonly string[];
  readonly notes?: readonly string[];
  readonly collections?: readonly string[];
};

/** A work as a reader gathers it: nothing in `csl` has been checked yet. */
export interface Draft {
  readonly csl: Record<string, unknown>;
  romanised?: Record<string, unknown> | undefined;
  translated?: Record<string, unknown> | undefined;
  readonly tags: string[];
  readonly notes: string[];
  readonly collections: string[];
  /** The line on which its record begins, where the format has lines. */
  readonly line: number | null;
}

/** A call with a spread takes as many arguments as the list is long, and some lists are longer than any call may have. */
export function addAll<Value>(list: Value[], more: Iterable<Value>): void {
  for (const value of more) list.push(value);
}

export function emptyDraft(line: number | null = null): Draft {
  return { csl: {}, tags: [], notes: [], collections: [], line };
}

/** Tags of a work: its own, and the keywords of its description. Every format keeps these in one place. */
export function tagsOf({ forms, tags = [] }: WorkToWrite): readonly string[] {
  return [...new Set([...tags, ...splitKeywords(forms.csl.keyword ?? "")])];
}

export function splitKeywords(keywords: string): readonly string[] {
  return keywords
    .split(keywords.includes(";") ? ";" : ",")
    .map((word) => word.replace(/\s+/gu, " ").trim())
    .filter((word) => word !== "");
}

/** What a library takes of one work; the operations that keep works have the same limits. */
export const LONGEST_TAG = 100;
export const MOST_TAGS = 100;
export const LONGEST_NOTE = 10_000;
export const MOST_NOTES = 50;

/**
 * The work of a draft. What our description cannot hold (a text beyond its length, a value of another shape) becomes a note of
 * the work, so that nothing is lost; null where nothing at all was found.
 */
export function workOfDraft(draft: Draft, problems: ReadProblem[]): ExchangedWork | null {
  const { csl: described, ...kept } = cleaned(draft);
  const { type = "document", keyword, ...rest } = described;
  const notes = [...kept.notes];
  const csl = fitted({ ...rest, type }, (variable, value) => {
    problems.push({ code: "value_left_out", line: draft.line, values: { variable } });
    notes.push(`${variable}: ${typeof value === "string" ? value : (JSON.stringify(value) ?? "")}`);
  });
  const tags = [...kept.tags, ...(typeof keyword === "string" ? splitKeywords(keyword) : [])];
  const isEmpty = Object.keys(csl).every((variable) => variable === "type" || variable === "id");
  if (isEmpty && notes.length === 0) return null;
  const romanised = kept.romanised === undefined ? null : fitted({ type: csl.type, ...kept.romanised });
  const translated = translatedForms.safeParse(kept.translated ?? {});
  const { fit, unfit } = fittingTags(distinct(tags));
  if (unfit.length > 0) notes.push(`keyword: ${unfit.join("; ")}`);
  const pieces = notes.flatMap(piecesOf);
  if (pieces.length > MOST_NOTES)
    problems.push({ code: "value_left_out", line: draft.line, values: { variable: "note" } });
  return {
    forms: { csl, romanised, translated: translated.success ? translated.data : ({} as TranslatedForms) },
    tags: fit,
    notes: pieces.slice(0, MOST_NOTES),
    collections: distinct(kept.collections),
  };
}

/** NULs and lone surrogates, which files may hold as escapes, are no text that can be kept. */
function cleaned<Value>(value: Value): Value {
  if (typeof value === "string") return value.toWellFormed().replaceAll("\0", "") as Value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, cleaned<unknown>(part)]),
  ) as Value;
}

function fittingTags(tags: readonly string[]): { fit: string[]; unfit: string[] } {
  const short = tags.filter((tag) => tag.length <= LONGEST_TAG);
  const long = tags.filter((tag) => tag.length > LONGEST_TAG);
  return { fit: short.slice(0, MOST_TAGS), unfit: [...short.slice(MOST_TAGS), ...long] };
}

/** A note longer than one may be becomes several; no letter is cut in two. */
function piecesOf(note: string): string[] {
  if (note.length <= LONGEST_NOTE) return [note];
  const pieces: string[] = [];
  for (let at = 0; at < note.length;) {
    const end = at + LONGEST_NOTE;
    const last = note.charCodeAt(end - 1);
    const cut = end < note.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
    pieces.push(note.slice(at, cut));
    at = cut;
  }
  return pieces;
}

function fitted(draft: Record<string, unknown>, left?: (variable: string, value: unknown) => void): CslItem {
  const found: Record<string, unknown> = { type: "document" };
  for (const [variable, value] of Object.entries(draft)) {
    if (value === undefined || value === null || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    const shape = Object.hasOwn(cslItem.shape, variable)
      ? cslItem.shape[variable as keyof CslItem]
      : undefined;
    const known = shape?.safeParse(value);
    if (known?.success === true) found[variable] = known.data;
    else left?.(variable, value);
  }
  return found as CslItem;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
}

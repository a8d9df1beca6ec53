import type { CslDate, CslItem, CslName } from "#lib/citations/reference.ts";
import { oneLine, plainText, VERBATIM } from "#lib/citations/format/rich-text.ts";
import type { WorkToWrite } from "./exchanged-work.ts";
import { tagsOf } from "./exchanged-work.ts";
import { PRINTED_FORMATS, type ExportFormat } from "./formats.ts";
import { LIMITS, type FormatLimits } from "./format-limits.ts";

/**
 * What a format cannot hold. The dialog speaks for each code with the message `exchange.loss.<code>`, filled with the number of
 * works concerned and, for `variables`, the names of the fields.
 */
export const LOSS_CODES = [
  "printed-only",
  "letter-styles",
  "variables",
  "romanised",
  "translated",
  "date-range",
  "date-in-words",
  "approximate-date",
  "name-particles",
  "name-parts",
  "kind",
  "line-breaks",
  "tags",
  "notes",
  "notes-joined",
  "collections",
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

export interface FormatLoss {
  readonly code: LossCode;
  readonly works: number;
  /** CSL variables, for the code `variables` only. */
  readonly variables: readonly string[];
}

/**
 * What exactly these works lose in the format; empty when everything comes back. Blanks that follow each other are closed up in most
 * formats, keywords of the description come back as tags, and numbers as text: none of these counts as a loss.
 */
export function lossesOf(format: ExportFormat, works: readonly WorkToWrite[]): readonly FormatLoss[] {
  const counts = new Map<LossCode, number>();
  const variables = new Set<string>();
  for (const work of works) {
    const lost = PRINTED_FORMATS.has(format)
      ? printedLosses(format)
      : lossesOfWork(work, LIMITS[format as keyof typeof LIMITS], variables);
    for (const code of lost) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return LOSS_CODES.flatMap((code) => {
    const count = counts.get(code);
    return count === undefined
      ? []
      : [{ code, works: count, variables: code === "variables" ? [...variables].sort() : [] }];
  });
}

function printedLosses(format: ExportFormat): ReadonlySet<LossCode> {
  return new Set(format === "text" ? ["printed-only", "letter-styles"] : ["printed-only"]);
}

function lossesOfWork(
  work: WorkToWrite,
  limits: FormatLimits,
  variables: Set<string>,
): ReadonlySet<LossCode> {
  const lost = new Set<LossCode>();
  const { csl, romanised, translated } = work.forms;
  addItemLosses(csl, limits, lost, variables);
  if (romanised !== null && !limits.romanised) lost.add("romanised");
  // Formats that write the romanised form field by field lose in it what they lose in the original.
  if (romanised !== null && limits.romanised === "fields") addItemLosses(romanised, limits, lost, variables);
  if (Object.keys(translated).length > 0 && !limits.translated(work.forms)) lost.add("translated");
  const notes = work.notes ?? [];
  const tags = tagsOf(work);
  if (tags.length > 0 && !limits.tags(tags)) lost.add("tags");
  if (limits.notes === "none" && notes.length > 0) lost.add("notes");
  if (limits.notes === "joined" && notes.length > 1) lost.add("notes-joined");
  if (!limits.lineBreaks && notes.some(hasBreaks)) lost.add("line-breaks");
  if (!limits.collections && (work.collections ?? []).length > 0) lost.add("collections");
  return lost;
}

function addItemLosses(
  item: CslItem,
  limits: FormatLimits,
  lost: Set<LossCode>,
  variables: Set<string>,
): void {
  if (!limits.kind(item.type)) lost.add("kind");
  for (const [variable, value] of Object.entries(item)) {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    if (limits.variables !== null && !limits.variables.has(variable)) {
      lost.add("variables");
      variables.add(variable);
    } else if (Array.isArray(value)) {
      for (const name of value as CslName[]) addNameLoss(name, limits, lost);
    } else if (typeof value === "object") addDateLoss(variable, value, limits, lost);
    else if (typeof value === "string" && !VERBATIM.has(variable)) addTextLoss(value, limits, lost);
  }
}

function addTextLoss(text: string, limits: FormatLimits, lost: Set<LossCode>): void {
  if (!limits.looks && /[<&]/u.test(text) && plainText(text) !== oneLine(text)) lost.add("letter-styles");
  if (!limits.lineBreaks && hasBreaks(text)) lost.add("line-breaks");
}

function hasBreaks(text: string): boolean {
  return text.trim().includes("\n");
}

const NAME_PARTS = [
  "family",
  "given",
  "suffix",
  "non-dropping-particle",
  "dropping-particle",
  "literal",
] as const;

/** Names and dates are tried: what the format's own writer and reader make of them decides. */
function addNameLoss(name: CslName, limits: FormatLimits, lost: Set<LossCode>): void {
  const back = limits.name(name);
  if (NAME_PARTS.every((part) => oneLine(back?.[part] ?? "") === oneLine(name[part] ?? ""))) return;
  const hasParticle = name["dropping-particle"] !== undefined || name["non-dropping-particle"] !== undefined;
  lost.add(hasParticle ? "name-particles" : "name-parts");
}

function addDateLoss(variable: string, date: CslDate, limits: FormatLimits, lost: Set<LossCode>): void {
  const back = limits.date(date, variable);
  if (!("date-parts" in date)) {
    const isSame =
      back !== null &&
      "literal" in back &&
      "literal" in date &&
      oneLine(back.literal) === oneLine(date.literal);
    if (!isSame) lost.add("date-in-words");
    return;
  }
  const figures = back !== null && "date-parts" in back ? back : null;
  if (figures?.season !== date.season || (figures?.circa ?? false) !== (date.circa ?? false))
    lost.add("approximate-date");
  if (JSON.stringify(figures?.["date-parts"]) === JSON.stringify(date["date-parts"])) return;
  lost.add(date["date-parts"].length > 1 ? "date-range" : "date-in-words");
}
